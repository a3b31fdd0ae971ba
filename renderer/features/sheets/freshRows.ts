/** The rows of sheets that the last step touched, which a sheet marks until the next one. */
import { call, listen } from '../../bridge/client.ts';

let fresh: ReadonlySet<string> = new Set();

/** Whether the last step touched a row. */
export const isFreshRow = (rowId: string): boolean => fresh.has(rowId);

/** Follows the history; `onChange` hears when other rows are marked. Answers the function that stops it. */
export function followFreshRows(onChange: () => void): () => void {
  const take = (rows: readonly string[]): void => {
    fresh = new Set(rows);
    onChange();
  };
  const stopChanged = listen('workspace.changed', ({ operationId }) => {
    if (operationId === null) return;
    // A step that is gone again by now has marked nothing.
    call('history.rows', { operationId }).then(take, () => take([]));
  });
  const stopOpened = listen('workspace.opened', () => take([]));
  return () => {
    stopChanged();
    stopOpened();
  };
}
