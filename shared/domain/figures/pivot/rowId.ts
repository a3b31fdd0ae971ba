/** The column of a pivot that names its rows, and the one that adds each of them up. */
export const NAME_COLUMN = 'name of the row';
export const TOTAL_COLUMN = 'total of the row';

/** A row of a pivot by one text; the row of totals has no path. */
export const pivotRowId = (path: readonly string[]): string =>
  path.length === 0 ? 'total' : path.join('\n');
