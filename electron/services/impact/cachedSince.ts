import type { ContentTable } from '../../store/contentTables.ts';
import type { Store } from '../../store/openStore.ts';
import { newestOperation, wroteSince } from './operationsSince.ts';

/** Answers kept per workspace; the oldest goes first. */
const KEPT = 8;

type Kept<T> = { stamp: number; readonly answers: Map<string, T> };

/**
 * Remembers what was computed from a workspace until the next operation: each change, undo and redo writes one, so the
 * newest operation's id says whether anything can have changed. Where `tables` are all it was computed from, operations on
 * others leave it standing.
 */
export function cachedSince<T>(
  compute: (store: Store, key: string) => T,
  mostKept = KEPT,
  tables: readonly ContentTable[] | null = null,
): (store: Store, key: string) => T {
  const stores = new WeakMap<Store['db'], Kept<T>>();
  return (store, key) => {
    const stamp = newestOperation(store);
    let kept = stores.get(store.db);
    if (kept !== undefined && kept.stamp < stamp && tables !== null && !wroteSince(store, kept.stamp, tables))
      kept.stamp = stamp;
    if (kept === undefined || kept.stamp !== stamp) {
      kept = { stamp, answers: new Map() };
      stores.set(store.db, kept);
    }
    const known = kept.answers.get(key);
    if (known !== undefined) return known;
    const answer = compute(store, key);
    kept.answers.set(key, answer);
    for (const old of [...kept.answers.keys()].slice(0, -mostKept)) kept.answers.delete(old);
    return answer;
  };
}
