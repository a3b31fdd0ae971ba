/**
 * Cells of a series about which one statement is all there is: nearly all of a long series. There is nothing to choose
 * between and nothing to derive, so what a chart tells of them is read by the column.
 */
import type { Assertion } from '#shared/domain/figures/types.ts';
import type { Store } from '../../store/openStore.ts';
import { readSeriesColumns, type SharedRecord } from '../../store/repositories/seriesColumns.ts';
import { formatId } from '../ids.ts';
import { remembered } from './remembered.ts';

/** What many statements share. */
export type SharedStatement = Pick<
  Assertion,
  'currency' | 'reporter' | 'status' | 'bound' | 'sourceId' | 'note'
>;
export type StatedOnce = Pick<Assertion, 'value' | 'low' | 'high'> & { readonly shared: SharedStatement };

/** By period: the one statement; null where there are several, or one without a readable number. Of other periods nobody says anything. */
export function readStatedOnce({ db }: Store, seriesId: number): ReadonlyMap<string, StatedOnce | null> {
  const { periods, values, shared, lows, highs } = readSeriesColumns(db, seriesId);
  const sharedOf = remembered(
    (record: SharedRecord): SharedStatement => ({ ...record, sourceId: formatId('source', record.sourceId) }),
  );
  const found = new Map<string, StatedOnce | null>();
  for (const [at, period] of periods.entries()) {
    const value = values[at] ?? null;
    const record = shared[at];
    const [low, high] = [lows[at] ?? null, highs[at] ?? null];
    const isOnce = record !== undefined && value !== null && !found.has(period);
    found.set(period, isOnce ? { value, low, high, shared: sharedOf(record) } : null);
  }
  return found;
}
