import { expect, test } from 'vitest';
import { type MarkPlace, walkMarks } from './walkMarks.ts';

const size = { lines: 3, periods: 7 };

test.each<[MarkPlace | null, string, MarkPlace | null]>([
  [null, 'ArrowRight', { line: 0, period: 0 }],
  [{ line: 0, period: 0 }, 'ArrowRight', { line: 0, period: 1 }],
  [{ line: 0, period: 6 }, 'ArrowRight', { line: 0, period: 6 }],
  [{ line: 0, period: 0 }, 'ArrowLeft', { line: 0, period: 0 }],
  [{ line: 0, period: 3 }, 'ArrowDown', { line: 1, period: 3 }],
  [{ line: 2, period: 3 }, 'ArrowDown', { line: 2, period: 3 }],
  [{ line: 1, period: 3 }, 'ArrowUp', { line: 0, period: 3 }],
  [{ line: 1, period: 3 }, 'End', { line: 1, period: 6 }],
  [{ line: 1, period: 3 }, 'Home', { line: 1, period: 0 }],
  [{ line: 1, period: 3 }, 'PageDown', { line: 2, period: 3 }],
  // A chart that lost lines while somebody stood on one.
  [{ line: 9, period: 9 }, 'ArrowLeft', { line: 2, period: 6 }],
  [{ line: 1, period: 3 }, 'Enter', null],
])('from %o, %s leads to %o', (at, key, to) => {
  expect(walkMarks(size, at, key)).toEqual(to);
});

test.each<[MarkPlace, string, MarkPlace]>([
  // The second line reaches its last period alone.
  [{ line: 0, period: 3 }, 'ArrowDown', { line: 2, period: 3 }],
  [{ line: 2, period: 3 }, 'ArrowUp', { line: 0, period: 3 }],
  [{ line: 0, period: 6 }, 'ArrowDown', { line: 1, period: 6 }],
  [{ line: 1, period: 6 }, 'ArrowLeft', { line: 1, period: 6 }],
  [{ line: 1, period: 6 }, 'Home', { line: 1, period: 6 }],
  [{ line: 2, period: 0 }, 'End', { line: 2, period: 6 }],
])('where the second line has one place, from %o %s leads to %o', (at, key, to) => {
  expect(walkMarks(size, at, key, ({ line, period }) => line !== 1 || period === 6)).toEqual(to);
});

test('an empty chart has no places', () => {
  expect(walkMarks({ lines: 0, periods: 7 }, null, 'ArrowRight')).toBeNull();
});
