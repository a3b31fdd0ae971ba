/** The cells the last step touched, which the grid marks until the next one. */
import type { CellRef } from '../../app/selection.ts';
import { call, listen } from '../../bridge/client.ts';

let fresh: ReadonlySet<string> = new Set();

const keyOf = ({ seriesId, period }: CellRef): string => `${seriesId}@${period}`;

/** Whether the last step touched a cell. */
export const isFresh = (cell: CellRef): boolean => fresh.has(keyOf(cell));

/** Follows the history; `onChange` hears when other cells are marked. Answers the function that stops it. */
export function followFreshCells(onChange: () => void): () => void {
  const take = (cells: readonly CellRef[]): void => {
    fresh = new Set(cells.map(keyOf));
    onChange();
  };
  const stopChanged = listen('workspace.changed', ({ operationId }) => {
    if (operationId === null) return;
    // A step that is gone again by now has marked nothing.
    call('history.cells', { operationId }).then(take, () => take([]));
  });
  const stopOpened = listen('workspace.opened', () => take([]));
  return () => {
    stopChanged();
    stopOpened();
  };
}
