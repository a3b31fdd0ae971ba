import { expect, test } from 'vitest';
import { echartsOption } from './echartsOption.ts';
import { LIGHT_COLOURS } from './palette.ts';
import { planDrawing } from './planDrawing.ts';
import { lineOf, specOf } from './testing/charts.ts';
import type { ChartLine, ChartSpec } from './types.ts';

const look = { colours: LIGHT_COLOURS, width: 760, font: 'sans-serif' };
const option = (lines: readonly ChartLine[], more: Partial<ChartSpec> = {}, width = 760) => {
  const spec = { ...specOf(lines), ...more };
  return echartsOption(spec, lines, planDrawing(spec, lines), { ...look, width });
};
const armenia = lineOf('Armenia', { 2020: '0', 2021: null, 2022: '5000000000' }, { 2022: { status: 'E' } });

test('every period has its place, a zero is drawn, a gap is null and never bridged', () => {
  const { xAxis, series } = option([armenia]);
  expect(xAxis.data).toEqual(['2020', '2021', '2022']);
  expect(series[0]?.data.map(({ value }) => value)).toEqual([0, null, 5e9]);
  expect(series[0]?.connectNulls).toBe(false);
  expect(option([armenia], { type: 'bar' }).series[0]?.type).toBe('bar');
});

test('the axis is ours: from zero, labelled in its magnitude', () => {
  const [axis] = option([armenia]).yAxis;
  expect([axis?.min, axis?.max, axis?.interval, axis?.name]).toEqual([0, 5e9, 1e9, 'bn USD']);
  expect(axis?.axisLabel.formatter(2e9)).toBe('2');
});

test('an estimate is hollow, of another shape, and lettered where other marks are not', () => {
  const [reported, , estimated] = option([armenia]).series[0]?.data ?? [];
  expect(reported).toMatchObject({ symbol: 'circle', label: { show: false } });
  expect(estimated).toMatchObject({
    symbol: 'diamond',
    itemStyle: { color: LIGHT_COLOURS.surface },
    label: { show: true, formatter: 'E' },
  });
});

test('a value stated only as a bound has its sign beside it', () => {
  const line = lineOf('Armenia', { 2020: '1', 2021: '2' }, { 2021: { bound: 'more_than' } });
  expect(option([line]).series[0]?.data).toMatchObject([
    { label: { show: false } },
    { label: { show: true, formatter: '>' } },
  ]);
});

test('where every mark is derived no letter is repeated', () => {
  const derived = { derivation: 'exports + imports, reporter ARM' };
  const all = lineOf('Armenia', { 2020: '1', 2021: '2' }, { 2020: derived, 2021: derived });
  expect(option([all]).series[0]?.data).toMatchObject([
    { symbol: 'rect', label: { show: false } },
    { symbol: 'rect', label: { show: false } },
  ]);
});

test('two units: two axes, and every name says which is its own', () => {
  const china = lineOf('China', { 2020: '7000000000 CNY', 2021: null, 2022: '9000000000 CNY' });
  const { yAxis, series, legend } = option([armenia, china], { units: ['USD', 'CNY'] });
  expect(yAxis.map(({ position, name }) => [position, name])).toEqual([
    ['left', 'bn USD'],
    ['right', 'bn CNY'],
  ]);
  expect(series.map(({ yAxisIndex }) => yAxisIndex)).toEqual([0, 1]);
  expect(legend.data).toEqual(['Armenia (USD, left)', 'China (CNY, right)']);
});

test('the plot leaves room for its legend: fourteen lines in a narrow window take more rows', () => {
  const many = Array.from({ length: 14 }, (_, i) => lineOf(`Republic number ${i}`, { 2020: '1' }));
  const top = (width: number): number => option(many, {}, width).grid.top;
  expect(top(300)).toBeGreaterThan(top(1200));
  expect(option([armenia]).grid.top).toBeLessThan(top(1200));
});
