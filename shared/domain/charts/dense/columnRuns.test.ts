import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type Across, columnRuns, placesWithin } from './columnRuns.ts';

/** Marks from nothing to the whole of an axis, some missing, in a window of any zoom. */
const heights = fc
  .array(fc.option(fc.double({ min: 0, max: 1, noNaN: true }), { nil: Number.NaN, freq: 5 }), {
    minLength: 1,
    maxLength: 300,
  })
  .map((values) => Float64Array.from(values));
const windows = fc.record({
  first: fc.double({ min: -200, max: 40, noNaN: true }),
  step: fc.double({ min: 0.01, max: 12, noNaN: true }),
});
const WIDTH = 60;
/** The column of a mark; null where it is out of sight. */
const columnOf = ({ first, step }: Across, at: number): number | null => {
  const column = Math.floor(first + at * step);
  return column >= 0 && column < WIDTH ? column : null;
};
const isEmpty = (low: Float64Array, high: Float64Array, column: number): boolean =>
  (low[column] ?? 0) > (high[column] ?? 0);

test('every mark in sight lies within its column, the first, the last and the extremes among them', () => {
  fc.assert(
    fc.property(heights, windows, (marks, across) => {
      const { low, high } = columnRuns(marks, across, WIDTH);
      for (const [at, height] of marks.entries()) {
        const column = columnOf(across, at);
        if (column === null || Number.isNaN(height)) continue;
        expect(low[column]).toBeLessThanOrEqual(height);
        expect(high[column]).toBeGreaterThanOrEqual(height);
      }
    }),
  );
});

test('a column reaches no farther than the marks in it and their neighbours', () => {
  fc.assert(
    fc.property(heights, windows, (marks, across) => {
      const { low, high } = columnRuns(marks, across, WIDTH);
      for (let column = 0; column < WIDTH; column++) {
        if (isEmpty(low, high, column)) continue;
        const [from, to] = [column, column + 1].map((x) => (x - across.first) / across.step);
        const near = marks
          .slice(Math.max(0, Math.floor(from ?? 0)), Math.max(0, Math.ceil(to ?? 0) + 1))
          .filter((height) => !Number.isNaN(height));
        expect(low[column]).toBeGreaterThanOrEqual(Math.min(...near) - 1e-9);
        expect(high[column]).toBeLessThanOrEqual(Math.max(...near) + 1e-9);
      }
    }),
  );
});

test('a gap is never bridged: columns inside one are empty, and columns between two neighbours are not', () => {
  fc.assert(
    fc.property(heights, windows, (marks, across) => {
      const { low, high } = columnRuns(marks, across, WIDTH);
      const reached = new Set<number>();
      for (const [at, height] of marks.entries()) {
        if (Number.isNaN(height)) continue;
        const x = across.first + at * across.step;
        reached.add(Math.floor(x));
        if (Number.isNaN(marks[at + 1] ?? Number.NaN)) continue;
        for (let column = Math.floor(x); column <= Math.floor(x + across.step); column++) reached.add(column);
      }
      for (let column = 0; column < WIDTH; column++) {
        // A line that ends on the edge of two columns touches both.
        const touches = [column - 1, column, column + 1].some((each) => reached.has(each));
        if (!touches) expect(isEmpty(low, high, column)).toBe(true);
        const isInside = reached.has(column) && columnsWhole(across, marks, column);
        if (isInside) expect(isEmpty(low, high, column)).toBe(false);
      }
    }),
  );
});

/** Whether a mark that is there stands in a column. */
const columnsWhole = (across: Across, marks: Float64Array, column: number): boolean =>
  marks.some((height, at) => !Number.isNaN(height) && columnOf(across, at) === column);

test('it counts the marks in sight and those of them that can be drawn: two a column at the most', () => {
  fc.assert(
    fc.property(heights, windows, (marks, across) => {
      const { marks: seen, kept } = columnRuns(marks, across, WIDTH);
      const perColumn = new Map<number, number>();
      for (const [at, height] of marks.entries()) {
        const column = columnOf(across, at);
        if (column !== null && !Number.isNaN(height)) perColumn.set(column, (perColumn.get(column) ?? 0) + 1);
      }
      const counts = [...perColumn.values()];
      expect(seen).toBe(counts.reduce((sum, n) => sum + n, 0));
      expect(kept).toBe(counts.reduce((sum, n) => sum + Math.min(n, 2), 0));
    }),
  );
});

test('the places in sight are those whose middle stands in a column', () => {
  expect(placesWithin({ first: 0.5, step: 1 }, 10, 100)).toEqual([0, 9]);
  expect(placesWithin({ first: -9.5, step: 1 }, 10, 100)).toEqual([10, 19]);
  expect(placesWithin({ first: 5, step: 10 }, 100, 4)).toEqual([0, 3]);
});
