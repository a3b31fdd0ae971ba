import { describe, expect, test } from 'vitest';
import type { Block } from '../../document/types.ts';
import { readArticle } from '../readArticle.ts';
import { alternatives } from './alternatives.ts';
import { decideLedger, decideMentions, effectiveMentions } from './applyDecisions.ts';
import { describeReading } from './describeReading.ts';
import { readEdit, UNTOUCHED } from './readEdit.ts';
import type { Decision } from './types.ts';

const context = { language: 'en', published: '2026-01-15' };

/** One body paragraph, read, as the store would hand it out. */
function stored(text: string) {
  const block: Block = {
    id: 'b1',
    ordinal: 1,
    role: 'body',
    locator: 'body ¶ 1',
    start: 0,
    end: [...text].length,
    text,
    kept: true,
    rule: null,
  };
  const { mentions, ledger } = readArticle(text, [block], context);
  return { blocks: [block], mentions, tokens: ledger.tokens };
}

/** A decision on the first place of some words. */
function decide(text: string, words: string, made: Partial<Decision>): Decision {
  const start = text.indexOf(words);
  const at = '2026-02-01T10:00:00.000Z';
  const end = start + words.length;
  return {
    start,
    end,
    text: words,
    state: 'dismissed',
    decided: null,
    reason: '',
    actor: 'Ana',
    at,
    ...made,
  };
}

const edited = (value: string): Partial<Decision> => {
  const [first] = readEdit({ ...UNTOUCHED, value }, null, context).readings;
  if (first === undefined) throw new Error(`"${value}" has no reading`);
  return { state: 'edited', decided: { ...first, subject: null } };
};

describe('decisions over a reading', () => {
  const text = 'The port moved 5m in May, route 9 of the plan, and earned 63 billion dollars in 2024.';
  const article = stored(text);
  const before = decideLedger(article, []);

  test('without decisions the reading stands, and the ledger is the reading’s own', () => {
    expect(decideLedger(article, []).tokens).toEqual(article.tokens);
    expect(effectiveMentions(decideMentions(article, []))).toEqual(
      [...article.mentions].sort((a, b) => a.start - b.start || b.end - a.end),
    );
  });

  test('each decision settles its own tokens and no others', () => {
    const open = before.tokens.filter((token) => token.state === 'open');
    expect(open.length).toBeGreaterThan(0);
    let decisions: Decision[] = [];
    for (const item of decideMentions(article, []).filter(
      ({ state }) => state === 'open' || state === 'ambiguous',
    )) {
      const left = decideLedger(article, decisions).open;
      decisions = [
        ...decisions,
        decide(text, item.text, { start: item.start, end: item.end, reason: 'no trade' }),
      ];
      expect(decideLedger(article, decisions).open).toBeLessThan(left);
    }
    const after = decideLedger(article, decisions);
    expect(after.open).toBe(0);
    expect(after.extracted).toBe(before.extracted);
    expect(after.dismissed).toBe(before.dismissed + before.open);
  });

  test('a dismissed number is no longer computed with, and still shown with its reason', () => {
    const money = article.mentions.find(({ kind }) => kind === 'money')!;
    const decided = decideMentions(article, [decide(text, money.text, { reason: 'not about trade' })]);
    expect(effectiveMentions(decided).some(({ id }) => id === money.id)).toBe(false);
    const shown = decided.find(({ id }) => id === money.id)!;
    expect(shown.state).toBe('dismissed');
    expect(shown.decision?.reason).toBe('not about trade');
    expect(shown.own).toEqual({
      state: 'extracted',
      kind: 'money',
      readings: money.readings,
      why: null,
    });
  });

  test('an edited number takes the place of the reading for everyone', () => {
    const money = article.mentions.find(({ kind }) => kind === 'money')!;
    const decided = decideMentions(article, [decide(text, money.text, edited('$64 billion'))]);
    const taken = effectiveMentions(decided).find(({ id }) => id === money.id)!;
    expect(taken.readings.map(({ value, rule }) => [value, rule])).toEqual([['64000000000', 'analyst']]);
    expect(taken.state).toBe('extracted');
  });
});

describe('numbers no mention holds', () => {
  const text = 'It happened in one of those weeks.';
  const article = stored(text);

  test('a number word dismissed by rule can be made a number again', () => {
    const [only] = decideMentions(article, []);
    expect([only?.state, only?.text]).toEqual(['dismissed', 'one']);
    expect(effectiveMentions(decideMentions(article, []))).toEqual([]);
    const decision = decide(text, 'one', edited('1'));
    expect(effectiveMentions(decideMentions(article, [decision])).map(({ text: words }) => words)).toEqual([
      'one',
    ]);
    expect(decideLedger(article, [decision])).toMatchObject({ extracted: 1, dismissed: 0, open: 0 });
  });

  test('a decision on words that nobody reads any more still stands, and none in a dropped paragraph', () => {
    const words = 'those weeks';
    const decision = decide(text, words, edited('2 weeks'));
    expect(decideMentions(article, [decision]).map(({ text: shown }) => shown)).toContain(words);
    const dropped = {
      blocks: article.blocks.map((block) => ({ ...block, kept: false })),
      mentions: [],
      tokens: [],
    };
    expect(decideMentions(dropped, [decision])).toEqual([]);
  });
});

test('a number inside a larger one stays its own question', () => {
  const text = 'Trade grew with all former Soviet republics but Moldova and the three Baltic countries.';
  const article = stored(text);
  const outer = article.mentions.find(({ text: words }) => words.includes('Moldova'))!;
  const inner = article.mentions.find(({ text: words }) => words.startsWith('three'))!;
  expect(outer.start < inner.start && inner.end <= outer.end).toBe(true);
  const decision = decide(text, outer.text, { reason: 'a scope' });
  expect(decideLedger(article, [decision]).extracted).toBe(1);
  expect(decideLedger(article, [decide(text, inner.text, { reason: 'a name' })]).extracted).toBe(0);
});

describe('read this differently', () => {
  test.each([
    ['1.234', ['count 1.234', 'count 1,234']],
    ['1.234 million tonnes', ['quantity 1,234,000 tonne', 'quantity 1,234,000,000 tonne']],
    ['03/04/2025', ['date 2025-04-03', 'date 2025-03-04']],
    ['2020', ['count 2,020', 'period 2020']],
    ['five times more', ['factor 5 times', 'factor 6 times']],
    ['10 June', ['date 2025-06-10']],
    ['no number', []],
  ])('%s', (text, shown) =>
    expect(
      alternatives(text, context, []).map(({ kind, reading }) => `${kind} ${describeReading(reading)}`),
    ).toEqual(shown),
  );

  test('words without a value are no time, though one is said of them', () => {
    const { mentions } = stored('Between 2020 and 2024 trade with China slightly outpaced that with Russia.');
    const vague = mentions.find(({ kind }) => kind === 'vague');
    expect(vague?.readings.map(describeReading)).toEqual(['a number without a value, 2020 to 2024']);
  });

  test('the article’s own readings come first, once, and their period stays', () => {
    const [own] = readEdit({ ...UNTOUCHED, value: '1.234 tonnes', period: '2024' }, null, context).readings;
    const offered = alternatives('1.234 tonnes', context, [own!]);
    expect(offered.map(({ locale }) => locale)).toEqual([null, 'de']);
    expect(offered.map(({ reading }) => reading.period?.from)).toEqual(['2024', '2024']);
  });
});

describe('a typed reading', () => {
  const answer = (edit: object, known: Parameters<typeof readEdit>[1] = null) =>
    readEdit({ ...UNTOUCHED, ...edit }, known, context);
  const words = (edit: object): string[] =>
    answer(edit).readings.map(({ kind, reading }) => `${kind} ${describeReading(reading)}`);

  test.each([
    [{ value: '63 bn', currency: '$' }, ['money 63,000,000,000 USD']],
    [{ value: '5', currency: 'Armenian drams' }, ['money 5 AMD']],
    [{ value: '5', unit: 'percentage_point' }, ['percentage_points 5 percentage point']],
    [{ value: 'at least 5 tonnes', period: 'last year' }, ['quantity at least 5 tonne, 2025']],
    [{ value: 'between 3 and 4 percent' }, ['percent 3 to 4 percent']],
    [{ value: '12', period: '2020–2024' }, ['count 12, 2020 to 2024']],
    [{ value: '', period: 'July 2024' }, ['period 2024-07']],
    [{ value: '', period: '15 July 2024' }, ['date 2024-07-15']],
    [{ value: '5m' }, ['count 5,000,000', 'quantity 5 metre']],
  ])('%o', (edit, readings) => expect(words(edit)).toEqual(readings));

  test.each([
    [{ value: 'abc' }, 'value', /not read as a number/],
    [{ value: '' }, 'value', /Type a number/],
    [{ value: '5', unit: 'qq ww' }, 'unit', /no unit/],
    [{ value: '5', currency: 'som' }, 'currency', /KGS or UZS/],
    [{ value: '5', currency: 'EUR', unit: 'tonnes' }, 'unit', /Money has no unit/],
    [{ value: '5', period: '03/04/2025' }, 'period', /2025-04-03 or 2025-03-04/],
    [{ value: '5', period: 'soonish' }, 'period', /no period/],
    [{ value: '5', subject: 'Narnia' }, 'subject', /no area/],
  ] as const)('%o is asked about', (edit, field, message) => {
    const { readings, problems } = answer(edit);
    expect(readings).toEqual([]);
    expect(problems.map((problem) => problem.field)).toEqual([field]);
    expect(problems[0]?.message).toMatch(message);
  });

  test('areas are taken by name, code and group', () => {
    expect(answer({ value: '3', subject: 'Armenia, kaz; Baltic states' }).subject).toEqual([
      'ARM',
      'KAZ',
      'EST',
      'LTU',
      'LVA',
    ]);
  });

  test('what was not touched keeps its precision', () => {
    const [known] = answer({ value: '$63 billion' }).readings;
    const [again] = answer({ period: '2024' }, known).readings;
    expect(again?.reading).toMatchObject({ low: '62500000000', high: '63500000000', currency: 'USD' });
    expect(again?.reading.period).toEqual({ from: '2024', to: '2024' });
    expect(again?.reading.note).toBe('typed: 2024');
  });

  test('a new value keeps the unit, currency and period that stand beside it, unless it brings its own', () => {
    const [money] = answer({ value: '$63 billion', period: '2024' }).readings;
    const again = (edit: object): string[] =>
      answer(edit, money).readings.map(({ kind, reading }) => `${kind} ${describeReading(reading)}`);
    expect(again({ value: '64 bn' })).toEqual(['money 64,000,000,000 USD, 2024']);
    expect(again({ value: '64 bn euros' })).toEqual(['money 64,000,000,000 EUR, 2024']);
    expect(again({ value: '64 tonnes', period: '' })).toEqual(['quantity 64 tonne']);
    const [people] = answer({ value: '5 people' }).readings;
    expect(answer({ value: '6' }, people).readings[0]?.reading).toMatchObject({ low: '6', high: '6' });
    const [day] = answer({ value: '3 April 2025' }).readings;
    expect(answer({ value: '12' }, day).readings[0]?.reading).toMatchObject({ value: '12', period: null });
  });

  test('five people are exactly five, five tonnes are not', () => {
    const range = (unit: string) =>
      answer({ value: '5', unit }).readings.map(({ reading }) => [reading.low, reading.high]);
    expect(range('people')).toEqual([['5', '5']]);
    expect(range('tonnes')).toEqual([['4.5', '5.5']]);
  });

  test('clearing a currency makes a count', () => {
    const [known] = answer({ value: '$63 billion' }).readings;
    expect(answer({ currency: '' }, known).readings.map(({ kind }) => kind)).toEqual(['count']);
  });
});
