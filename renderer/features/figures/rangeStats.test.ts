import { expect, test } from 'vitest';
import { RangeCounter } from '#shared/domain/figures/rangeSums.ts';
import { rangeStats } from './rangeStats.ts';

type Cell = readonly [value: string | null, unit?: string];
const sums = (cells: readonly Cell[]) => {
  const counter = new RangeCounter();
  for (const [value, unit = 'USD'] of cells)
    if (value === null) counter.text('');
    else counter.number(value, unit);
  return counter.sums();
};

test('figures of one currency are counted, added and compared', () => {
  expect(rangeStats(sums([['1000000000'], ['2000000000'], [null], [null]]), 'figure')).toBe(
    'Count 2 (2 without a figure) · Sum 3 bn USD · Mean 1.5 bn USD · Min 1 bn USD · Max 2 bn USD',
  );
});

test('money of two currencies is never added, percents are never added at all', () => {
  expect(rangeStats(sums([['1000000000'], ['2000000000'], ['5000000000', 'CNY']]), 'figure')).toBe(
    'Count 3 · Sum 3 bn USD · Sum 5 bn CNY',
  );
  expect(
    rangeStats(
      sums([
        ['12.5', '%'],
        ['-3', '%'],
      ]),
      'figure',
    ),
  ).toBe('Count 2 · −3.0 to 12.5%');
});

test('one cell has no statistics; empty cells have a count', () => {
  expect(rangeStats(sums([['1']]), 'figure')).toBe('');
  expect(rangeStats(sums([[null], [null]]), 'figure')).toBe('Count 0 (2 without a figure)');
  expect(rangeStats(sums([[null], [null]]), 'field')).toBe('Count 0 (2 empty)');
});
