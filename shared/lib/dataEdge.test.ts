import { expect, test } from 'vitest';
import { dataEdge } from './dataEdge.ts';

const LINE = '##..#.##.';
test.each([
  [0, 1, 1],
  [1, 1, 4],
  [2, 1, 4],
  [4, 1, 6],
  [6, 1, 7],
  [7, 1, 8],
  [8, 1, 8],
  [8, -1, 7],
  [7, -1, 6],
  [6, -1, 4],
  [4, -1, 1],
  [1, -1, 0],
  [0, -1, 0],
  [-1, 1, 0],
] as const)('from %i by %i it leads to %i', (from, by, to) => {
  expect(dataEdge(from, LINE.length, by, (at) => LINE[at] === '#')).toBe(to);
});

test('a line without anything leads to its end, and is asked no more than needed', () => {
  const asked: number[] = [];
  expect(
    dataEdge(3, 6, 1, (at) => {
      asked.push(at);
      return false;
    }),
  ).toBe(5);
  expect(asked).toEqual([3, 4, 5]);
});
