import type Database from 'better-sqlite3';
import { prepared } from '../preparedStatements.ts';

/** A value and its currency, where they are all that is stated of a cell; null where there is more to look at. */
export type Amount = { readonly value: string; readonly currency: string | null } | null;

/**
 * What is stated of the cells of some series, by series and period, in one question. Null are cells with several statements,
 * and with one that has no value; cells nobody states anything of are absent.
 */
export function readAmounts(
  db: Database.Database,
  seriesIds: readonly number[],
  periods: readonly string[],
): ReadonlyMap<number, ReadonlyMap<string, Amount>> {
  const rows = prepared(
    db,
    `SELECT series_id, period, value, currency FROM assertion
     WHERE series_id IN (SELECT value FROM json_each(?)) AND period IN (SELECT value FROM json_each(?))`,
  )
    .raw(true)
    .iterate(JSON.stringify(seriesIds), JSON.stringify(periods)) as Iterable<
    [number, string, string | null, string | null]
  >;
  const found = new Map<number, Map<string, Amount>>();
  for (const [seriesId, period, value, currency] of rows) {
    const cells = found.get(seriesId) ?? new Map<string, Amount>();
    found.set(seriesId, cells);
    cells.set(period, cells.has(period) || value === null ? null : { value, currency });
  }
  return found;
}
