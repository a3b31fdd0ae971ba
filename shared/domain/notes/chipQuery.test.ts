import { expect, test } from 'vitest';
import { rankSeries, splitChipQuery } from './chipQuery.ts';

const series = (area: string, areaName: string, flow: string, product = 'TOTAL') => ({
  area,
  areaName,
  counterpart: 'RUS',
  counterpartName: 'Russia',
  flow,
  product,
  frequency: 'A',
  measure: 'trade_value',
});
const all = [
  series('ARM', 'Armenia', 'exports', '2709'),
  series('ARM', 'Armenia', 'turnover'),
  series('RUS', 'Russia', 'exports'),
  series('CIV', 'Côte d’Ivoire', 're_exports'),
];

test.each([
  ['Armenia with Russia, turnover', ['armenia', 'russia', 'turnover']],
  ['  Côte – 2024 ', ['cote', '2024']],
  ['of the', []],
])('%j is %j', (text, words) => {
  expect(splitChipQuery(text)).toEqual(words);
});

test.each([
  ['arm', ['ARM turnover', 'ARM exports'], []],
  ['russia', ['RUS exports', 'ARM turnover', 'CIV re_exports', 'ARM exports'], []],
  ['trade arm', ['ARM turnover'], []],
  ['arm 2709', ['ARM exports'], []],
  ['cote re-exports', [], []],
  ['cote re', ['CIV re_exports'], []],
  ['arm turnover 202', ['ARM turnover'], ['202']],
  ['arm turnover 2024-q1', ['ARM turnover'], ['2024-Q1']],
  ['nowhere', [], []],
])('%j finds %j at %j', (text, found, periods) => {
  const ranked = rankSeries(all, splitChipQuery(text));
  expect(ranked.map(({ series: { area, flow } }) => `${area} ${flow}`)).toEqual(found);
  expect(ranked[0]?.periods ?? []).toEqual(periods);
});
