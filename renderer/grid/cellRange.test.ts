import { expect, test } from 'vitest';
import { alignedBlock, boundsOf, cellCount, isInRange, rangeAt, stepFrom } from './cellRange.ts';

const range = { anchor: { row: 5, column: 3 }, head: { row: 2, column: 4 } };

test('a range dragged backwards is the same rectangle', () => {
  expect(boundsOf(range)).toEqual({ top: 2, bottom: 5, left: 3, right: 4 });
  expect(boundsOf({ anchor: range.head, head: range.anchor })).toEqual(boundsOf(range));
  expect(cellCount(range)).toBe(8);
  expect(cellCount(rangeAt({ row: 1, column: 1 }))).toBe(1);
});

test('its corners are in it, their neighbours are not', () => {
  expect(isInRange(range, { row: 2, column: 3 })).toBe(true);
  expect(isInRange(range, { row: 5, column: 4 })).toBe(true);
  expect(isInRange(range, { row: 6, column: 4 })).toBe(false);
  expect(isInRange(range, { row: 3, column: 2 })).toBe(false);
});

test('a step goes to the neighbour or to the edge, and never out', () => {
  const size = { rows: 10, columns: 4 };
  expect(stepFrom({ row: 0, column: 0 }, 'up', size)).toEqual({ row: 0, column: 0 });
  expect(stepFrom({ row: 0, column: 0 }, 'down', size)).toEqual({ row: 1, column: 0 });
  expect(stepFrom({ row: 3, column: 3 }, 'right', size)).toEqual({ row: 3, column: 3 });
});

test('ranges that share their rows or their columns are one block; others are none', () => {
  const range = (top: number, left: number, bottom: number, right: number) => ({
    anchor: { row: top, column: left },
    head: { row: bottom, column: right },
  });
  expect(alignedBlock([range(0, 4, 1, 4), range(1, 1, 0, 2)])).toEqual({ rows: [0, 1], columns: [1, 2, 4] });
  expect(alignedBlock([range(5, 0, 5, 1), range(0, 1, 1, 0)])).toEqual({ rows: [0, 1, 5], columns: [0, 1] });
  expect(alignedBlock([range(0, 0, 0, 0), range(1, 1, 1, 1)])).toBeNull();
  expect(alignedBlock([])).toBeNull();
});
