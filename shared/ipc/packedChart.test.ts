import { expect, test } from 'vitest';
import { lineOf, specOf } from '../domain/charts/testing/charts.ts';
import type { ChartLine } from '../domain/charts/types.ts';
import type { ChartView } from './chartShapes.ts';
import { packChart, unpackChart } from './packedChart.ts';

const ends = { low: null, high: null };
const armenia = lineOf(
  'Armenia',
  { 2020: '5', 2021: null, 2022: '7.5' },
  {
    2020: { low: '5', high: '5' },
    2021: { ...ends, missing: ['exports'] },
    2022: { low: '7', high: '8', status: 'E', paragraphs: ['d1 body ¶ 3'] },
  },
);
const viewOf = (lines: readonly ChartLine[]): ChartView => ({
  id: 'ch1',
  spec: {
    ...specOf(lines),
    series: [...specOf(lines).series],
    periods: [...specOf(lines).periods],
  } as ChartView['spec'],
  lines,
  events: [],
  sources: [{ id: 'src1', name: 'A', title: 'B' }],
  leftOut: [],
  grounds: [],
  sourceLine: 'A',
  gone: [],
  acrossChoices: [],
  conversions: [],
  range: [],
});

test('a chart arrives as it was sent: values, ends, gaps, what they lack and where they are told', () => {
  const view = viewOf([armenia]);
  const sent = structuredClone(packChart(view));
  expect(unpackChart(sent)).toEqual(view);
});

test('marks of other cells than their line keep them', () => {
  const [first, ...rest] = armenia.marks;
  const cell = { seriesId: 'ser9', period: '2019' };
  const view = viewOf([
    { ...armenia, marks: [{ ...first, cell } as (typeof armenia.marks)[0], ...rest] as never },
  ]);
  expect(unpackChart(packChart(view)).lines[0]?.marks[0]?.cell).toEqual(cell);
});

test('what many marks share is written once', () => {
  const years = Object.fromEntries(Array.from({ length: 400 }, (_, at) => [String(1600 + at), '5']));
  const same = Object.fromEntries(Object.keys(years).map((year) => [year, { low: '5', high: '5' }]));
  const { packed } = packChart(viewOf([lineOf('Armenia', years, same)]));
  expect(packed.length).toBeLessThan(400 * 12);
});
