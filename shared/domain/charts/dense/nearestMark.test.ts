import { expect, test } from 'vitest';
import { nearestMark } from './nearestMark.ts';

const rows = [
  { line: 0, heights: Float64Array.from([0, 0.5, 1]), changes: [] },
  { line: 3, heights: Float64Array.from([1, Number.NaN, 1]), changes: [] },
];
const at = (x: number, y: number) => nearestMark(rows, { first: 10, step: 40 }, 100, { x, y });

test('the nearest mark of all lines, by its place in the plot', () => {
  expect(at(12, 96)).toEqual({ line: 0, period: 0 });
  expect(at(12, 4)).toEqual({ line: 3, period: 0 });
  expect(at(47, 55)).toEqual({ line: 0, period: 1 });
});

test('none where none is near, and never a gap', () => {
  expect(at(30, 70)).toBe(null);
  expect(at(50, 2)).toBe(null);
});
