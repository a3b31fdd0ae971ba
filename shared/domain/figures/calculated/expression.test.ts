import { expect, test } from 'vitest';
import { parseExpression } from './expression.ts';

const series = { kind: 'series', area: 'ARM', counterpart: 'RUS', flow: 'exports', reporter: null };

test.each([
  ['exports of ARM to RUS', series],
  ['Exports of Armenia to Russia by RUS', { ...series, reporter: 'RUS' }],
  ['growth(exports of ARM to RUS)', { kind: 'growth', of: series, isAnyReporter: false }],
  ['growth(exports of ARM to RUS, any reporter)', { kind: 'growth', of: series, isAnyReporter: true }],
  ['index( exports of ARM to RUS , 2020 )', { kind: 'index', of: series, base: '2020' }],
  ['exports of ARM to RUS / exports of ARM to RUS', { kind: 'ratio', of: series, and: series }],
  ['exports of ARM to RUS - exports of ARM to RUS', { kind: 'difference', of: series, and: series }],
  ['Exports of Armenia to Russia − exports of ARM to RUS', { kind: 'difference', of: series, and: series }],
  [
    '(exports of ARM to RUS - exports of ARM to RUS) / exports of Armenia to Russia',
    { kind: 'ratio', of: { kind: 'difference', of: series, and: series }, and: series },
  ],
  ['exports of Guinea-Bissau to RUS', { ...series, area: 'GNB' }],
  [
    'growth(exports of ARM to RUS / exports of ARM to RUS by RUS)',
    {
      kind: 'growth',
      of: { kind: 'ratio', of: series, and: { ...series, reporter: 'RUS' } },
      isAnyReporter: false,
    },
  ],
  [
    'exports of ARM to RUS in 2024 / exports of ARM to RUS in 2020',
    {
      kind: 'at',
      period: '2020',
      of: { kind: 'ratio', of: { kind: 'at', of: series, period: '2024' }, and: series },
    },
  ],
  [
    'share(convert(exports of ARM to RUS, EUR), exports of ARM to RUS)',
    { kind: 'share', of: { kind: 'convert', of: series, unit: 'EUR' }, and: series },
  ],
])('%s', (text, expected) => {
  expect(parseExpression(text)).toEqual({ ok: true, value: expected });
});

test.each([
  ['', 'Nothing is written.', /Write it like/],
  ['grwth(exports of ARM to RUS)', 'There is no function "grwth".', /Did you mean "growth"\?/],
  ['exprts of ARM to RUS', '"exprts" is no flow.', /Did you mean "exports"\?/],
  ['exports of Atlantis to RUS', 'No area is called "Atlantis".', /ISO 3166/],
  ['growth(exports of ARM to RUS', 'A bracket is not closed.', /Write it like/],
  [
    'growth(exports of ARM to RUS, 2020)',
    'After the series, growth takes "since 2020", "any reporter" or nothing.',
    /any/,
  ],
  ['index(exports of ARM to RUS)', 'index needs the period that is 100.', /2020/],
  ['share(exports of ARM to RUS)', 'share takes two series.', /Write it like share/],
  ['exports of ARM to RUS + imports of ARM from RUS', 'An expression adds nothing up.', /Turnover/],
  ['exports of ARM to RUS - ', 'No area is called "RUS -".', /ISO 3166/],
  ['A1 / B2', '"A1" names no series.', /Write it like/],
  ['exports of ARM to RUS /', 'Nothing is written.', /Write it like/],
  [
    `${'growth('.repeat(9)}exports of ARM to RUS${')'.repeat(9)}`,
    'The expression is nested too deep.',
    /parts/,
  ],
])('%s is refused with what would fit', (text, message, fix) => {
  const parsed = parseExpression(text);
  expect(parsed).toMatchObject({ ok: false, error: { message, fix: expect.stringMatching(fix) } });
});

const row = { kind: 'this', flow: null, counterpart: null, reporter: null };
const people = {
  kind: 'series',
  area: 'ARM',
  counterpart: 'W00',
  flow: 'population',
  reporter: null,
};

test.each([
  ['growth(this, since 2020) in 2024', { kind: 'growth', of: row, since: '2020', isAnyReporter: false }],
  ['growth(this, any reporter) in 2024', { kind: 'growth', of: row, isAnyReporter: true }],
  ['per_capita(this) in 2024', { kind: 'per_capita', of: row }],
  ['deflated(this, 2015) in 2024', { kind: 'deflated', of: row, base: '2015' }],
  [
    'difference(this, imports of this from Russia by ARM) in 2024',
    {
      kind: 'difference',
      of: row,
      and: { kind: 'this', flow: 'imports', counterpart: 'RUS', reporter: 'ARM' },
    },
  ],
  [
    'ratio(population of this, Population of Armenia) in 2024',
    { kind: 'ratio', of: { ...row, flow: 'population' }, and: people },
  ],
])('a column: %s', (text, of) => {
  expect(parseExpression(text)).toEqual({ ok: true, value: { kind: 'at', of, period: '2024' } });
});

test.each([
  [
    'growth(this in 2024)',
    'What stands in growth says its own period, so that growth could not say which it is for.',
  ],
  ['growth(this, sinse 2020)', 'After the series, growth takes "since 2020", "any reporter" or nothing.'],
  [
    'per_capita(difference(exports of ARM to RUS, exports of GEO to RUS))',
    'per_capita divides by the population of one area.',
  ],
  ['per_capita(this, 2020)', 'per_capita takes one series.'],
  ['population of Atlantis', 'No area is called "Atlantis".'],
  ['flaws of this', '"flaws" is no flow.'],
])('%s is refused', (text, message) => {
  expect(parseExpression(text)).toMatchObject({ ok: false, error: { message } });
});
