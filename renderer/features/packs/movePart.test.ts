import { expect, test } from 'vitest';
import { moved } from './movePart.ts';

const parts = ['a', 'b', 'c', 'd'];

test.each([
  [0, 2, 'bcad'],
  [3, 0, 'dabc'],
  [1, 2, 'acbd'],
  [2, 1, 'acbd'],
])('from %i to %i', (from, to, expected) => {
  expect(moved(parts, from, to).join('')).toBe(expected);
});

test.each([
  [0, -1],
  [3, 4],
  [9, 0],
  [2, 2],
])('from %i to %i leaves the list as it is', (from, to) => {
  expect(moved(parts, from, to)).toBe(parts);
});
