import type { Store } from '../../../store/openStore.ts';
import { prepared } from '../../../store/preparedStatements.ts';
import { readPeriods } from '../../../store/repositories/figureRepository.ts';
import { touchedSince } from '../../claims/auditReads.ts';
import { newestOperation } from '../../impact/operationsSince.ts';

type Kept = { stamp: number; readonly lists: Map<string, readonly string[]> };
const keptLists = new WeakMap<Store['db'], Kept>();

/**
 * Periods with an assertion at a frequency, ascending. A million rows are read for them once: after an edit only the cells
 * it touched are looked at.
 */
export function knownPeriods(store: Store, frequency: string): readonly string[] {
  const stamp = newestOperation(store);
  const kept = keptLists.get(store.db) ?? { stamp, lists: new Map() };
  if (kept.stamp !== stamp && !areStillTrue(store, kept)) kept.lists.clear();
  kept.stamp = stamp;
  keptLists.set(store.db, kept);
  const list = kept.lists.get(frequency) ?? readPeriods(store.db, frequency);
  kept.lists.set(frequency, list);
  return list;
}

function areStillTrue(store: Store, { stamp, lists }: Kept): boolean {
  const touched = touchedSince(store, stamp);
  if (touched === null) return false;
  const cells = new Map(touched.map((row) => [row.cell, row]));
  return [...cells.values()].every(({ seriesId, period }) => {
    const cell = prepared(
      store.db,
      `SELECT frequency, EXISTS (SELECT 1 FROM assertion WHERE series_id = series.id AND period = @period) AS isFilled
       FROM series WHERE id = @seriesId`,
    ).get({ seriesId, period }) as { frequency: string; isFilled: number } | undefined;
    if (cell === undefined) return false;
    const list = lists.get(cell.frequency);
    if (list === undefined) return true;
    return list.includes(period) === (cell.isFilled === 1 || isStated(store, cell.frequency, period));
  });
}

const isStated = ({ db }: Store, frequency: string, period: string): boolean =>
  prepared(
    db,
    'SELECT 1 FROM assertion CROSS JOIN series ON series.id = series_id WHERE period = ? AND frequency = ? LIMIT 1',
  ).get(period, frequency) !== undefined;
