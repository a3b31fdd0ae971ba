import { expect, test } from 'vitest';
import { amountText, besideAxis, changesOf } from './changes.ts';
import { chartRemarks } from './chartRemarks.ts';
import { planDrawing } from './planDrawing.ts';
import { lineOf, specOf } from './testing/charts.ts';
import type { ChartLine, ChartSpec } from './types.ts';

const planned = (lines: readonly ChartLine[], type: ChartSpec['type']) => {
  const spec = specOf(lines, type);
  return { spec, drawing: planDrawing(spec, lines) };
};

test('sums are decimals: tenths add up to what a reader adds up', () => {
  const lines = [lineOf('A', { 2020: '0.1', 2024: '0.7' }), lineOf('B', { 2020: '0.2', 2024: '0.1' })];
  const { start, end, change, steps } = changesOf(planned(lines, 'waterfall').drawing.strokes);
  expect([start.value, end.value, change.value]).toEqual(['0.3', '0.8', '0.5']);
  expect(steps.map(({ from, to }) => [from, to])).toEqual([
    ['0.3', '0.9'],
    ['0.9', '0.8'],
  ]);
});

test('a sum and a change hold everything their rows can be', () => {
  const lines = [
    lineOf('A', { 2020: '2', 2024: '5' }, { 2020: { low: '1.5', high: '2.5' } }),
    lineOf('B', { 2020: '1', 2024: '1' }, { 2024: { low: '0.5', high: '1.5' } }),
  ];
  const { start, end, change } = changesOf(planned(lines, 'waterfall').drawing.strokes);
  expect([start.range, end.range, change.range]).toEqual([
    { low: '2.5', high: '3.5' },
    { low: '5.5', high: '6.5' },
    { low: '2', high: '4' },
  ]);
});

test('a bound stays a bound in every sum and step it is part of, and the remark says so', () => {
  const lines = [
    lineOf('A', { 2020: '2000000000', 2024: '5000000000' }, { 2020: { bound: 'more_than' } }),
    lineOf('B', { 2020: '1000000000', 2024: '4000000000' }),
  ];
  const { spec, drawing } = planned(lines, 'waterfall');
  const { start, end, change, steps } = changesOf(drawing.strokes);
  expect(start).toMatchObject({ bound: 'more_than', range: { low: '3000000000', high: null } });
  expect(end.bound).toBe('exact');
  expect(change).toMatchObject({ bound: 'less_than', range: { low: null, high: '6000000000' } });
  expect(steps.map((step) => step.change.bound)).toEqual(['less_than', 'exact']);
  expect(chartRemarks(spec, drawing).join(' ')).toContain(
    'Sum 2020: >3 bn USD; sum 2024: 9 bn USD; change: <6 bn USD.',
  );
});

test('the factor between two sides is a decimal with its interval, and a bound when one side is', () => {
  const side = (name: string, value: string, more = {}): ChartLine => ({
    ...lineOf(name, { 2024: value }, { 2024: more }),
    seriesId: 'ser1',
    reporter: name,
  });
  const exact = [
    side('KGZ', '5300000000', { low: '5250000000', high: '5350000000' }),
    side('CHN', '22700000000', { low: '22650000000', high: '22750000000' }),
  ];
  const told = (lines: readonly ChartLine[]): string => {
    const { spec, drawing } = planned(lines, 'mirror');
    return chartRemarks(spec, drawing).join(' ');
  };
  expect(told(exact)).toContain('or 4.3 times apart (between 4.2 and 4.3)');
  expect(told([exact[0], side('CHN', '22700000000', { bound: 'more_than' })] as ChartLine[])).toContain(
    'or >4.3 times apart',
  );
});

test('amounts are printed with their sign and their ends', () => {
  const amount = {
    value: '-420000000',
    range: { low: '-430000000', high: '-410000000' },
    bound: 'exact',
  } as const;
  expect(besideAxis(amount, { exponent: 9, word: 'bn' }, true)).toBe('−0.42');
  expect(besideAxis({ ...amount, value: '0' }, { exponent: 9, word: 'bn' }, true)).toBe('0.00');
  expect(amountText(amount, 'USD')).toBe('−420 mn USD (between −430 mn USD and −410 mn USD)');
});
