/** Widths, order, pins and sort of a grid's columns, as they are remembered and saved. */
import type { GridApi } from 'ag-grid-community';
import type { ColumnState } from '#shared/ipc/viewShapes.ts';

export type { ColumnState } from '#shared/ipc/viewShapes.ts';

/** The grid's columns as they are now; the one with the tick boxes is always the same. */
export const columnStates = <R>(api: GridApi<R>): readonly ColumnState[] =>
  api
    .getColumnState()
    .filter(({ colId }) => !colId.startsWith('ag-Grid'))
    .map(({ colId, width, hide, pinned, sort }) => ({
      colId,
      width: width ?? 0,
      hide: hide ?? false,
      pinned: pinned === true ? 'left' : pinned === 'left' || pinned === 'right' ? pinned : null,
      sort: sort === 'asc' || sort === 'desc' ? sort : null,
    }));

/** Whether columns stand first, in this order and each as it is wanted. */
export const isArranged = (now: readonly ColumnState[], wanted: readonly ColumnState[]): boolean =>
  wanted.every((column, at) => {
    const there = now[at];
    return (
      there !== undefined &&
      there.colId === column.colId &&
      there.width === column.width &&
      there.hide === column.hide &&
      there.pinned === column.pinned &&
      there.sort === column.sort
    );
  });

/** Puts the columns as they were. The grid lays all of itself out anew for it, so where they stand so already it is not told. */
export const arrangeColumns = <R>(api: GridApi<R>, columns: readonly ColumnState[]): boolean =>
  isArranged(columnStates(api), columns) ||
  api.applyColumnState({ state: columns.map((column) => ({ ...column })), applyOrder: true });

/** Shows or hides columns; the grid is told of those that change. */
export function showColumns<R>(api: GridApi<R>, isShown: ReadonlyMap<string, boolean>): void {
  const turned = [...isShown].filter(([colId, shown]) => api.getColumn(colId)?.isVisible() !== shown);
  if (turned.length > 0)
    api.applyColumnState({ state: turned.map(([colId, shown]) => ({ colId, hide: !shown })) });
}

/** Columns in the order they were left; one that was not among them comes right behind the one it is defined behind. */
export function withNewColumns(left: readonly string[], defined: readonly string[]): readonly string[] {
  const order = left.filter((id) => defined.includes(id));
  for (const [at, id] of defined.entries()) {
    if (order.includes(id)) continue;
    const before = defined[at - 1];
    order.splice(before === undefined ? 0 : order.indexOf(before) + 1, 0, id);
  }
  return order;
}

/** Puts the columns in an order, those it does not name behind; the grid is told only where they stand otherwise. */
export function orderColumns<R>(api: GridApi<R>, order: readonly string[]): void {
  const now = columnStates(api).map(({ colId }) => colId);
  if (order.every((id, at) => now[at] === id)) return;
  api.applyColumnState({ state: order.map((colId) => ({ colId })), applyOrder: true });
}
