import type { Store } from '../store/openStore.ts';

/** Answers kept per workspace; the oldest goes first. */
const KEPT = 8;

type Kept<T> = { stamp: number; readonly answers: Map<string, T> };

/**
 * Remembers what was computed from a workspace until the next operation: each change, undo and redo writes one, so the
 * newest operation's id says whether anything can have changed.
 */
export function cachedSince<T>(
  compute: (store: Store, key: string) => T,
  mostKept = KEPT,
): (store: Store, key: string) => T {
  const stores = new WeakMap<Store['db'], Kept<T>>();
  return (store, key) => {
    const { stamp } = store.db.prepare('SELECT coalesce(max(id), 0) AS stamp FROM operation').get() as {
      stamp: number;
    };
    let kept = stores.get(store.db);
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
