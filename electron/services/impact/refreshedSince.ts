import type { Store } from '../../store/openStore.ts';
import { newestOperation } from './operationsSince.ts';

type Kept<T> = { readonly stamp: number; readonly value: T };

export type Refreshed<T> = {
  /** What it is now; read where it has to be. */
  readonly of: (store: Store) => T;
  /** What it is now, where that is known without reading all of it; else null. */
  readonly known: (store: Store) => T | null;
  /** Takes over what somebody else read, as it was after the operation `stamp`. */
  readonly keep: (store: Store, stamp: number, value: T) => void;
};

/**
 * Remembers what was read from a workspace, and after an operation mends it instead of reading it again.
 *
 * @param refresh answers what it is after the operations since `stamp`; null where all has to be read again
 */
export function refreshedSince<T>(
  read: (store: Store) => T,
  refresh: (store: Store, before: T, stamp: number) => T | null,
): Refreshed<T> {
  const stores = new WeakMap<Store['db'], Kept<T>>();
  const keep = (store: Store, stamp: number, value: T): T => {
    stores.set(store.db, { stamp, value });
    return value;
  };
  const known = (store: Store): T | null => {
    const kept = stores.get(store.db);
    if (kept === undefined) return null;
    const stamp = newestOperation(store);
    if (kept.stamp === stamp) return kept.value;
    const mended = kept.stamp > stamp ? null : refresh(store, kept.value, kept.stamp);
    if (mended !== null) return keep(store, stamp, mended);
    stores.delete(store.db);
    return null;
  };
  return {
    known,
    of: (store) => known(store) ?? keep(store, newestOperation(store), read(store)),
    keep,
  };
}
