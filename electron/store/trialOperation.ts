import type { Store } from './openStore.ts';
import { sqliteProblem } from './sqliteProblem.ts';
import { ChangeRecorder, insertOperation, type Operation, type WriteDb } from './unitOfWork.ts';

/** Ends a trial; nothing else is thrown by one that went well. */
class TakenBack extends Error {}

/**
 * Runs `work` as an operation and takes all of it back: what it answers is what the operation would come to, by the very code
 * that would write it. Nothing of it is seen by any other connection. `work` must not await, and must ask for nothing that is kept
 * until the next operation.
 */
export function tryOperation<T>(store: Store, operation: Operation, work: (write: WriteDb) => T): T {
  const { db } = store;
  let answer: { readonly value: T } | null = null;
  try {
    db.transaction(() => {
      const recorder = new ChangeRecorder(db, insertOperation(db, 'do', operation, null));
      answer = { value: work(recorder) };
      throw new TakenBack('a trial is taken back');
    }).immediate();
  } catch (error) {
    if (!(error instanceof TakenBack)) throw sqliteProblem(error, store.path);
  }
  if (answer === null) throw new Error('A trial ended without an answer.');
  return (answer as { readonly value: T }).value;
}
