/**
 * Ids of what is calculated. "calc3" is a row of the calculated sheet: a series, or a column. "calc3.ser7" is what that column
 * comes to in the row of a series, which charts and packs hold as they hold a series.
 */
const CALCULATED = /^(calc\d+)(?:\.(ser\d+))?$/;

/** Whether an id names something calculated, not one of the figures. */
export const isCalculatedId = (seriesId: string): boolean => CALCULATED.test(seriesId);

/** What a calculated column comes to in the row of a series, as a series of its own. */
export const columnInRow = (columnId: string, seriesId: string): string => `${columnId}.${seriesId}`;

/** The row of the calculated sheet that an id speaks of, and the series it is computed for, where it is a column's. */
export function calculatedParts(id: string): { readonly rowId: string; readonly seriesId: string | null } {
  const [, rowId = id, seriesId = null] = CALCULATED.exec(id) ?? [];
  return { rowId, seriesId };
}
