/** The cells the last step touched, which the grid marks until the next one. */
import type { CellRef } from '../../../app/selection.ts';
import { cellKey } from '../cell/typedCells.ts';

let fresh: ReadonlySet<string> = new Set();

/** Whether the last step touched a cell. */
export const isFresh = (cell: CellRef): boolean => fresh.size > 0 && fresh.has(cellKey(cell));

/** From now on these are the cells of the last step. */
export function markFresh(cells: readonly CellRef[]): void {
  fresh = new Set(cells.map(cellKey));
}
