/** Times taken over from the sentence before, from a table's caption and columns, and from the day of publication. */
import { expect, test } from 'vitest';
import { canonicalText } from '../../document/canonicalText.ts';
import { planTextBlocks } from '../../document/planTextBlocks.ts';
import type { Block } from '../../document/types.ts';
import { readArticle } from '../readArticle.ts';
import { cellContexts } from '../tableCells.ts';

const PUBLISHED = '2025-06-03';
const CONTEXT = { language: 'en', published: PUBLISHED };

const AMOUNTS = new Set(['money', 'quantity', 'percent', 'count', 'factor']);

test.each<[string, string[]]>([
  [
    'Trade nearly doubled between 2020 and 2024. In seven others the increase has been significant. Only in Moldova has there been a decline.',
    ['nearly doubled: own', 'seven others: 2020..2024', 'Only in Moldova: 2020..2024'],
  ],
  ['Exports came to $5bn in 2023. The average wait is 6.8 percent.', ['$5bn: own', '6.8 percent: none']],
  [
    'Sales fell to $3bn in 2024 from $4bn a year earlier. Net income sank to $88 million, or 21 cents a share, from $402 million, or 96 cents.',
    [
      '$3bn: own',
      '$4bn: own',
      '$88 million: 2024..2024',
      '21 cents: 2024..2024',
      '$402 million: 2023..2023',
      '96 cents: 2023..2023',
    ],
  ],
  [
    'Shares fell as much as 11% and were down $1.94 at $22.06 in midafternoon trading.',
    [
      'as much as 11%: 2025-06-03..2025-06-03',
      '$1.94: 2025-06-03..2025-06-03',
      '$22.06: 2025-06-03..2025-06-03',
    ],
  ],
])('%s', (text, expected) => {
  const canonical = canonicalText(`A title of the piece\n\n${text}\n`);
  const { mentions } = readArticle(canonical, planTextBlocks(canonical), CONTEXT);
  const told = mentions
    .filter(({ kind }) => AMOUNTS.has(kind))
    .map(({ text: words, inheritsTime, readings: [one] }) => {
      const time = one?.period ? `${one.period.from}..${one.period.to}` : 'none';
      return `${words}: ${one?.period && !inheritsTime ? 'own' : time}`;
    });
  expect(told).toEqual(expected);
});

test('a number that takes over a time says so', () => {
  const text = canonicalText('A title\n\nExports came to $5bn in 2023. Imports fell to $4bn.\n');
  const { mentions } = readArticle(text, planTextBlocks(text), CONTEXT);
  expect(mentions.at(-1)?.readings[0]?.note).toBe('its time is that of the sentence before');
});

test('a cell has the time of its column, of the columns it compares, or of the caption', () => {
  const block = (id: string, role: Block['role'], locator: string, text: string): Block => ({
    id,
    ordinal: 1,
    role,
    locator,
    start: 0,
    end: text.length,
    text,
    kept: true,
    rule: null,
  });
  const table = (number: number, caption: string, heads: readonly string[]): Block[] => [
    block(`caption ${number}`, 'body', `body ¶ ${number}`, caption),
    ...heads.map((head, i) => block(`${number}-1-${i}`, 'table', `table ${number} r1 c${i + 1}`, head)),
    ...heads.map((_, i) =>
      block(`${number}-2-${i}`, 'table', `table ${number} r2 c${i + 1}`, i === 0 ? 'Oil' : '5'),
    ),
  ];
  const contexts = cellContexts(
    [
      ...table(1, 'How the quarter compared', ['Cargo', 'Q2 2024', 'Q2 2025', 'Change', 'Share, 2023']),
      ...table(3, 'Average boardings, March', ['Mode', '2019', '2024']),
      ...table(4, 'Average freight in a year that was dry after 3 April.', ['Country', 'Cases']),
      ...table(2, 'Loans to individuals, end-June 2025', ['Lender', 'Outstanding']),
    ],
    CONTEXT,
  );
  const timeOf = (id: string) => contexts.get(id)?.period?.from ?? null;
  expect(['1-2-1', '1-2-2', '1-2-3', '1-2-4', '2-2-1', '3-2-1', '3-2-2', '4-2-1'].map(timeOf)).toEqual([
    '2024-Q2',
    '2025-Q2',
    '2025-Q2',
    '2023',
    '2025-06',
    '2019-03',
    '2024-03',
    null,
  ]);
});

test('months over a column of a fiscal year are those of that year', () => {
  const india = { language: 'en-IN', published: '2026-01-22', fiscalStart: 4 };
  const cell = (id: string, role: Block['role'], locator: string, text: string): Block => ({
    id,
    ordinal: 1,
    role,
    locator,
    start: 0,
    end: text.length,
    text,
    kept: true,
    rule: null,
  });
  const contexts = cellContexts(
    [
      cell('caption', 'body', 'body ¶ 1', 'Railways, April-December'),
      cell('corner', 'table', 'table 1 r1 c1', 'Item'),
      cell('head', 'table', 'table 1 r1 c2', 'FY26'),
      cell('label', 'table', 'table 1 r2 c1', 'Freight'),
      cell('value', 'table', 'table 1 r2 c2', '1,215.8'),
    ],
    india,
  );
  expect(contexts.get('value')?.period).toEqual({ from: '2025-04', to: '2025-12' });
});

test('what a report of results tells later is of the time its first lines announce, compared amounts of a year before', () => {
  const canonical = canonicalText(
    [
      'Ridgeback posts a loss',
      'Ridgeback Energy posted a first-quarter loss on Tuesday.',
      'Revenue fell 8.5% to $1.29bn, compared with sales of $1.41bn.',
      '• Operating margin of 12%',
      'The chief executive has 63 patents, and revenue is taxed at 9%.',
      'Revenue will reach $6bn.',
    ].join('\n\n'),
  );
  const { mentions } = readArticle(canonical, planTextBlocks(canonical), {
    language: 'en',
    published: '2025-05-06',
  });
  const told = mentions
    .filter(({ kind }) => kind === 'money' || kind === 'percent')
    .map(({ text, readings: [one], inheritsTime }) => `${text}: ${one?.period?.to ?? '-'} ${inheritsTime}`);
  expect(told).toEqual([
    '8.5%: 2025-Q1 true',
    '$1.29bn: 2025-Q1 true',
    '$1.41bn: 2024-Q1 true',
    '12%: 2025-Q1 true',
    '9%: - false',
    '$6bn: - false',
  ]);
});

/** The numbers of an article in English with the times they take over, and "-" where they have none. */
function takenOver(text: string): readonly string[] {
  const canonical = canonicalText(text);
  const { mentions } = readArticle(canonical, planTextBlocks(canonical), CONTEXT);
  return mentions
    .filter(({ kind }) => AMOUNTS.has(kind))
    .map(({ text: words, inheritsTime, readings: [one] }) =>
      one?.period && inheritsTime ? `${words}: ${one.period.from}..${one.period.to}` : `${words}: -`,
    );
}

const LEAD =
  'Ports along the coast have grown for years, and their owners expect them to go on growing for as long as trade does.';

test('what stands under a heading that names a time is of that time, up to the next heading', () => {
  expect(
    takenOver(
      `Ports of the coast\n\n${LEAD}\n\nJanuary to March 2025\n\n${LEAD} The ports handled 4.5 million tonnes of grain. Exports in 2023 came to $9bn.\n\nWages\n\nCrews were paid $40 million in all, and their owners had expected them to ask for a good deal more than that.\n`,
    ),
  ).toEqual(['4.5 million tonnes: 2025-01..2025-03', '$9bn: -', '$40 million: -']);
});

test('a heading takes the tense that fits its time', () => {
  expect(
    takenOver(
      `Ports of the coast\n\n${LEAD}\n\nOutlook for 2026\n\n${LEAD} The ports will handle 6 million tonnes. They handled 4 million tonnes when the terminal was new and its cranes stood still for most of the week.\n`,
    ),
  ).toEqual(['6 million tonnes: 2026..2026', '4 million tonnes: -']);
});

test('a title of part of a year holds for the piece, one that tells a story or a whole year does not', () => {
  const body = `${LEAD} The ports handled 4.5 million tonnes of grain.\n`;
  expect(takenOver(`Port results, first half of 2024\n\n${body}`)).toEqual([
    '4.5 million tonnes: 2024-S1..2024-S1',
  ]);
  expect(takenOver(`Ports of the coast in 2024\n\n${body}`)).toEqual(['4.5 million tonnes: -']);
  expect(takenOver(`Ports grew in the first half of 2024\n\n${body}`)).toEqual(['4.5 million tonnes: -']);
});
