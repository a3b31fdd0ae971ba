/** Rows whose pages a grid asks for before they come into sight. */

export type RowsInSight = { readonly first: number; readonly last: number };

/** A fast scroll passes a page in a few frames, and an answer takes one or two. */
const PAGES_AHEAD = 3;

/**
 * One row of each page that is read ahead: behind the rows in sight, seen in the direction in which they moved. None where they stood
 * still or nobody knows yet.
 *
 * @param before the rows that were in sight before; null at first
 * @param page rows of a page
 * @param total rows there are
 */
export function rowsAhead(
  before: RowsInSight | null,
  now: RowsInSight,
  page: number,
  total: number,
): readonly number[] {
  if (before === null || before.first === now.first) return [];
  const isDown = now.first > before.first;
  return Array.from({ length: PAGES_AHEAD }, (_, at) =>
    isDown ? now.last + (at + 1) * page : now.first - (at + 1) * page,
  ).filter((row) => row >= 0 && row < total);
}
