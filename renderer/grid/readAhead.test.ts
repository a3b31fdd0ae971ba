import { describe, expect, it } from 'vitest';
import { type RowsInSight, rowsAhead } from './readAhead.ts';

const PAGE = 100;
const TOTAL = 10_000;
const IN_SIGHT = 30;

/** Pages that a scroll asks for, each with the first row that was in sight then. */
function asked(steps: readonly number[]): Map<number, number> {
  const pages = new Map<number, number>();
  let before: RowsInSight | null = null;
  for (const first of steps) {
    const now = { first, last: first + IN_SIGHT };
    for (const row of [now.first, now.last, ...rowsAhead(before, now, PAGE, TOTAL)]) {
      const page = Math.floor(row / PAGE);
      if (!pages.has(page)) pages.set(page, first);
    }
    before = now;
  }
  return pages;
}

const range = (from: number, to: number, by: number): number[] =>
  Array.from({ length: Math.floor((to - from) / by) + 1 }, (_, at) => from + at * by);

describe('what a grid reads ahead', () => {
  it('is nothing while nothing moves', () => {
    expect([...asked([0]).keys()]).toEqual([0]);
    expect([...asked([5000, 5000]).keys()]).toEqual([50]);
  });

  it('is each page once, more than a page before it comes into sight, and no more than three too many', () => {
    const pages = asked(range(0, 5000, 20));
    expect([...pages.keys()].sort((a, b) => a - b)).toEqual(range(0, 53, 1));
    for (const [page, first] of pages)
      if (page > 1 && page <= 50) expect(first + IN_SIGHT).toBeLessThanOrEqual((page - 1) * PAGE);
  });

  it('follows a scroll upwards, and ends with the rows', () => {
    const pages = asked(range(0, 4980, 20).reverse());
    expect(Math.min(...pages.keys())).toBe(0);
    expect(pages.size).toBe(51);
    expect(rowsAhead({ first: 9000, last: 9030 }, { first: 9950, last: 9980 }, PAGE, TOTAL)).toEqual([]);
    expect(rowsAhead({ first: 300, last: 330 }, { first: 40, last: 70 }, PAGE, TOTAL)).toEqual([]);
  });
});
