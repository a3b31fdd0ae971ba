import { readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { canonicalText } from './canonicalText.ts';
import { documentMeta } from './documentMeta.ts';
import { planTextBlocks } from './planTextBlocks.ts';
import { blockShape } from './testing/blockShape.ts';
import { asGold, readGold, structureFaults } from './testing/goldBlocks.ts';
import { isTextBlock } from './types.ts';

const FIXTURES = new URL('./fixtures/', import.meta.url);
const articles = readdirSync(FIXTURES).filter((name) => name.endsWith('.txt') && !name.endsWith('.gold.txt'));
const read = (name: string): string => canonicalText(readFileSync(new URL(name, FIXTURES), 'utf8'));

describe('articles with gold roles', () => {
  test.each(articles)('%s', (name) => {
    const text = read(name);
    const blocks = planTextBlocks(text);
    const gold = readGold(readFileSync(new URL(name.replace('.txt', '.gold.txt'), FIXTURES), 'utf8'));
    expect(asGold(blocks, gold)).toEqual(gold.map(({ role, words }) => `${role} ${words}`));
    expect(structureFaults(text, blocks)).toEqual([]);
    expect(blocks.filter((block) => block.role === 'title')).toHaveLength(1);
  });

  test.each([
    [
      'wire.txt',
      {
        author: 'Dana Orlova and Peter Lindqvist',
        publication: 'Reuters',
        published: '2025-03-04',
        language: 'en',
      },
    ],
    [
      'broadcaster.txt',
      { author: 'Rasa Jankauskaite', publication: 'BBC News', published: '2025-03-03', language: 'en' },
    ],
    [
      'pressRelease.txt',
      { author: 'Department for Business and Trade', published: '2026-01-15', language: 'en' },
    ],
    [
      'russian.txt',
      {
        author: 'Ирина Соколова',
        publication: 'Северный экспортёр',
        published: '2026-01-15',
        language: 'ru',
      },
    ],
    [
      'german.txt',
      {
        author: 'Katrin Brandt',
        publication: 'Nordhandel Verlag GmbH',
        published: '2025-04-03',
        language: 'de',
      },
    ],
    ['french.txt', { author: 'Claire Dumas', published: '2025-03-03', language: 'fr' }],
    [
      'report.txt',
      {
        title: 'Rerouted: Dual-Use Goods and the South Caucasus Corridor',
        author: 'Elena Varga and Thomas Reuss',
        published: '2024-09',
      },
    ],
    ['bulletin.txt', { author: null, published: '2026-02-12' }],
    ['blog.txt', { author: 'Nino Kapanadze', publication: null, published: '2025-03-03' }],
  ])('%s says about itself', (name, wanted) => {
    const text = read(name);
    expect(documentMeta(text, planTextBlocks(text))).toMatchObject(wanted);
  });
});

describe('shapes of plain text', () => {
  const HEAD = 'Exports to Asia climb\n\nExports rose in May. Imports fell.\n\n';

  test.each([
    ['•', '• one item here\n• two items here'],
    ['‣', '‣ one item here\n‣ two items here'],
    ['-', '- one item here\n- two items here'],
    ['–', '– one item here\n– two items here'],
    ['*', '* one item here\n* two items here'],
    ['1.', '1. one item here\n2. two items here'],
    ['1)', '1) one item here\n2) two items here'],
    ['a)', 'a) one item here\nb) two items here'],
    ['(i)', '(i) one item here\n(ii) two items here'],
    ['mark alone', '•\none item here\n•\ntwo items here'],
    ['indented, apart', '   •  one item here\n\n   •  two items here'],
    ['hanging', '  - one\n    item here\n  - two\n    items here'],
  ])('bullets with %s', (_, list) => {
    expect(blockShape(HEAD + list).slice(2)).toEqual(['bullet 1: one item here', 'bullet 2: two items here']);
  });

  test.each([
    ['a year', '2024. The year ended with a surplus of $3 billion.'],
    ['a German date', '15. Januar war der letzte Tag der alten Regeln.'],
    ['a negative number', '-5.3 percent was the change in exports to Belarus.'],
    ['an initial', 'A. Smith said that exports would recover next year.'],
    ['a single dash of speech', '– We will not sign this, the minister said on Monday.'],
  ])('no bullet: %s', (_, line) => {
    expect(blockShape(HEAD + line).at(-1)).toBe(`body ¶ 2: ${line}`);
  });

  test('a hard-wrapped paragraph is one block, and a paragraph a line is many', () => {
    const wrapped =
      'Trade between the two countries has grown every year since the border\nopened, and the customs service expects it to pass three billion dollars\nbefore the end of the year.';
    expect(blockShape(HEAD + wrapped).slice(2)).toHaveLength(1);
    const lines =
      'Exports rose by 4 percent in the year to March, officials said.\nImports fell by 2 percent over the same time, they added.\nThe balance was the best in ten years.';
    expect(blockShape(HEAD + lines).slice(2)).toHaveLength(3);
  });

  test.each([
    ['tabs', 'Partner\tExports\nChina\t9.8\nTürkiye\t3.1'],
    ['spaces', 'Partner      Exports\nChina            9.8\nTürkiye          3.1'],
    ['pipes', '| Partner | Exports |\n|---|---|\n| China | 9.8 |\n| Türkiye | 3.1 |'],
  ])('a table of %s', (_, table) => {
    expect(blockShape(`${HEAD}${table}\n\nIt was a good year for exports.`).slice(2)).toEqual([
      'table 1 r1 c1: Partner',
      'table 1 r1 c2: Exports',
      'table 1 r2 c1: China',
      'table 1 r2 c2: 9.8',
      'table 1 r3 c1: Türkiye',
      'table 1 r3 c2: 3.1',
      'body ¶ 2: It was a good year for exports.',
    ]);
  });

  test('sentences parted by two spaces are no table', () => {
    const text = 'Exports rose in May.  Imports fell in June.\nPrices held in July.  Stocks grew in August.';
    expect(blockShape(HEAD + text).filter((line) => line.startsWith('table'))).toEqual([]);
  });

  test('a dateline stays in the paragraph', () => {
    expect(
      blockShape(
        'Copper exports fall\n\nLONDON, May 3 (Reuters) — Copper exports fell by 4% in April.\n\nStocks rose.',
      ),
    ).toEqual([
      'title: Copper exports fall',
      'body ¶ 1: LONDON, May 3 (Reuters) — Copper exports fell by 4% in April.',
      'body ¶ 2: Stocks rose.',
    ]);
  });

  test('text without a headline has no title, and loses nothing', () => {
    expect(blockShape('Exports rose by 4% in May. Imports fell.\n\nThe balance was $3 billion.')).toEqual([
      'body ¶ 1: Exports rose by 4% in May. Imports fell.',
      'body ¶ 2: The balance was $3 billion.',
    ]);
  });

  test('a lone line that could name a section is the title where there is no other', () => {
    const blocks = planTextBlocks('Digits of the world\n\nExports rose 12 percent to $5 bn in 2024.\n');
    expect(blocks.map(({ role }) => role)).toEqual(['title', 'body']);
  });

  test('short lines under a title are kept where nothing is prose', () => {
    const blocks = planTextBlocks('What was sold\n\n5 apples and 12 pears\n\n7 plums\n');
    expect(blocks.map(({ role, kept }) => `${role} ${kept}`)).toEqual([
      'title true',
      'body true',
      'body true',
    ]);
  });

  test('a title without any text is a title', () => {
    expect(blockShape('Exports to Asia climb')).toEqual(['title: Exports to Asia climb']);
  });
});

test('a first line that could be a name is the title where the line under it is the byline', () => {
  const text = 'The second-largest buyer stayed away, and prices fell by 4 percent in a week.';
  expect(blockShape(`SUDAN'S LOST HARVEST\nNairobi, 20 March 2025\n\n${text}`)).toEqual([
    "title: SUDAN'S LOST HARVEST",
    'byline: Nairobi, 20 March 2025',
    `body ¶ 1: ${text}`,
  ]);
});

describe('any text', () => {
  const line = fc.oneof(
    fc.string({ unit: 'grapheme', maxLength: 60 }),
    fc.constantFrom(
      'Related articles',
      '• a point about trade',
      '1. first',
      '2. second',
      'a\tb\tc',
      '| x | 1 |',
      '----',
      'By Jane Doe',
      '3 March 2025',
      'Exports rose by 4% in May, the ministry said.',
      'Skip to content',
      '😀 exports of 😀 rose to 𝟘.',
      '> we said',
      '',
      '',
      '\f',
    ),
  );
  const anyText = fc.array(line, { maxLength: 30 }).map((lines) => canonicalText(lines.join('\n')));

  test('has sound blocks that cover every visible character but marks', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const blocks = planTextBlocks(text);
        expect(structureFaults(text, blocks)).toEqual([]);
        const points = [...text];
        let at = 0;
        for (const block of [...blocks, { start: points.length, end: points.length }]) {
          const left = points
            .slice(at, block.start)
            .join('')
            .replace(/[^\p{L}\p{N}\p{S}]/gu, '');
          // Left over between blocks: at most the number or letter of one list item, and symbols used as marks.
          expect(left.length).toBeLessThanOrEqual(8);
          expect(left).toMatch(/^[\p{S}\divxa-zа-яIVXA-ZА-Я]*$/u);
          at = block.end;
        }
      }),
      { numRuns: 400 },
    );
  });

  test('takes time in proportion to its length', () => {
    const page =
      'Exports to Asia climb\n\n- a point\n- another\n\nRelated articles\nOne headline here\n\nExports rose, the ministry said.\na\tb\n1\t2\n\n';
    const time = (copies: number): number => {
      const text = page.repeat(copies);
      const start = performance.now();
      planTextBlocks(text);
      return performance.now() - start;
    };
    time(50);
    const small = Math.max(time(200), 1);
    expect(time(1600)).toBeLessThan(small * 8 * 6);
  });
});

describe('the real article', () => {
  const at = process.env['ATTEST_ARTICLE'] ?? '../shared/article/000_9fe31fda7b70f70e.txt';
  let source: string | null = null;
  try {
    source = readFileSync(at, 'utf8');
  } catch {
    console.warn('SKIPPED: the real article is not here (set ATTEST_ARTICLE to its path)');
  }

  test.skipIf(source === null)('has eleven text blocks, and its furniture is dropped by name', () => {
    const text = canonicalText(source ?? '');
    const blocks = planTextBlocks(text);
    expect(structureFaults(text, blocks)).toEqual([]);
    const texts = blocks.filter(isTextBlock);
    expect(texts.map((block) => block.locator)).toEqual([
      ...[1, 2, 3].map((n) => `bullet ${n}`),
      ...[1, 2, 3, 4, 5, 6, 7, 8].map((n) => `body ¶ ${n}`),
    ]);
    expect(blocks.filter((block) => !block.kept).map((block) => block.rule)).toEqual([
      'skip_link',
      'label_line',
      'duplicate_title',
      'site_name',
      'privacy_notice',
      'cookie_notice',
    ]);
    expect(blocks.filter((block) => block.role === 'title' && block.kept)).toHaveLength(1);
    expect(blocks.find((block) => block.role === 'heading')?.text).toBe('Executive Summary:');
    expect(documentMeta(text, blocks)).toMatchObject({
      author: 'Paul Goble',
      publication: 'Eurasia Daily Monitor',
      published: '2026-01-15',
      language: 'en',
    });
  });
});
