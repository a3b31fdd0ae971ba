import type { Store } from '../../store/openStore.ts';
import { newestOperation } from './operationsSince.ts';

type Kept<T> = { readonly stamp: number; readonly value: T };

/**
 * Remembers what was read from a workspace, and after an operation mends it instead of reading it again.
 *
 * @param refresh answers what it is after the operations since `stamp`; null where all has to be read again
 */
export function refreshedSince<T>(
  read: (store: Store) => T,
  refresh: (store: Store, before: T, stamp: number) => T | null,
): (store: Store) => T {
  const stores = new WeakMap<Store['db'], Kept<T>>();
  return (store) => {
    const stamp = newestOperation(store);
    const kept = stores.get(store.db);
    if (kept?.stamp === stamp) return kept.value;
    const mended = kept === undefined || kept.stamp > stamp ? null : refresh(store, kept.value, kept.stamp);
    const value = mended ?? read(store);
    stores.set(store.db, { stamp, value });
    return value;
  };
}
