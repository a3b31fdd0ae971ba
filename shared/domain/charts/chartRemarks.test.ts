import { expect, test } from 'vitest';
import { chartRemarks } from './chartRemarks.ts';
import { markText } from './markText.ts';
import { planDrawing } from './planDrawing.ts';
import { lineOf, markOf, specOf } from './testing/charts.ts';
import type { ChartLine, ChartSpec } from './types.ts';

const remarks = (lines: readonly ChartLine[], more: Partial<ChartSpec> = {}): string[] => {
  const spec = { ...specOf(lines), ...more };
  return chartRemarks(spec, planDrawing(spec, lines));
};
const values = { 2018: '1', 2019: '2', 2020: '3', 2021: '4' };
const derived = { derivation: 'exports + imports, reported by Armenia' };

test.each<[string, ChartLine[], Partial<ChartSpec>, string[]]>([
  ['plain values need no remark', [lineOf('Armenia', values)], {}, []],
  [
    'estimates and provisional values are named',
    [
      lineOf('Armenia', values, { 2018: { status: 'E' }, 2019: { status: 'E' }, 2020: { status: 'E' } }),
      lineOf('Georgia', values, { 2018: { status: 'E' }, 2020: { status: 'E' }, 2021: { status: 'P' } }),
    ],
    {},
    ['◇ E estimated: Armenia 2018–2020; Georgia 2018, 2020.', '○ P provisional: Georgia 2021.'],
  ],
  [
    'a value stated only as a bound is said to be one',
    [
      lineOf('Armenia', values, {
        2019: { bound: 'more_than' },
        2021: { bound: 'approximate', status: 'E' },
      }),
    ],
    {},
    ['◇ E estimated: Armenia 2021.', '≈ approximately: Armenia 2021.', '> more than: Armenia 2019.'],
  ],
  [
    'what is true of every mark is said once',
    [lineOf('Armenia', values, { 2018: derived, 2019: derived, 2020: derived, 2021: derived })],
    {},
    ['■ ƒ derived (exports + imports): every mark.'],
  ],
  [
    'gaps are named, a whole line of them too',
    [
      lineOf('Armenia', { ...values, 2019: null }),
      lineOf('Nauru', { 2018: null, 2019: null, 2020: null, 2021: null }),
    ],
    {},
    ['Missing, left as gaps: Armenia 2019; Nauru (all periods).'],
  ],
  [
    'a sum names what it lacks',
    [
      lineOf('Republics', values, {
        2018: { derivation: 'sum of 13 of 14 members', missing: ['TKM'] },
        2019: { derivation: 'sum of 13 of 14 members', missing: ['TKM'] },
        2020: { derivation: 'sum of 12 of 14 members', missing: ['TKM', 'UZB'] },
      }),
    ],
    {},
    [
      '□ ƒ∅ derived, incomplete (sum of members): Republics 2018–2020.',
      'Republics 2018, 2019 lacks TKM.',
      'Republics 2020 lacks TKM, UZB.',
    ],
  ],
  [
    'what another unit keeps off the chart is named',
    [lineOf('Armenia', values), lineOf('China', { ...values, 2020: '3 CNY', 2021: '4 CNY' })],
    { units: ['USD'] },
    ['In CNY and so not drawn: China 2020, 2021.'],
  ],
  [
    'two axes are said to be two',
    [
      lineOf('Armenia', values),
      lineOf('China', { 2018: '1 CNY', 2019: '2 CNY', 2020: '3 CNY', 2021: '4 CNY' }),
    ],
    { units: ['CNY', 'USD'] },
    ['Left axis in CNY, right axis in USD: heights on one do not compare with the other.'],
  ],
  [
    'a refused chart names the marks in the rarer unit',
    [lineOf('Armenia', values), lineOf('China', { 2018: '1 CNY', 2019: '2 CNY', 2020: '3 CNY', 2021: null })],
    {},
    ['Missing, left as gaps: China 2021.', 'In CNY: China 2018–2020.'],
  ],
  [
    'two ends alone are said to be so',
    [lineOf('Armenia', { 2018: '1', 2021: '2' })],
    {},
    ['Only 2018 and 2021 are drawn, nothing between them.'],
  ],
])('%s', (_name, lines, more, expected) => {
  expect(remarks(lines, more)).toEqual(expected);
});

test('a mark in a sentence', () => {
  const line = { name: 'Armenia – Russia, turnover' };
  const mark = markOf('ser1', '2023', '7303400000', { ...derived, status: 'E', bound: 'more_than' });
  expect(markText(line, mark, ['Armstat'])).toBe(
    'Armenia – Russia, turnover, 2023: >7.30 bn USD, derived, partly estimated (exports + imports, reported by Armenia). Source: Armstat.',
  );
  expect(markText(line, markOf('ser1', '2023', null, { missing: ['imports'] }), [])).toBe(
    'Armenia – Russia, turnover, 2023: missing, lacks imports.',
  );
});

test('growth of every period is against the one before, told once', () => {
  const lines = [lineOf('Armenia', { 2020: '2', 2021: '3', 2022: '4' })];
  const spec: ChartSpec = { ...specOf(lines), transform: { kind: 'growth' } };
  const [first] = chartRemarks(spec, planDrawing(spec, lines));
  expect(first).toBe('■ ƒ derived (against the period before): every mark.');
});
