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

/** Puts the columns as they were. */
export const arrangeColumns = <R>(api: GridApi<R>, columns: readonly ColumnState[]): boolean =>
  api.applyColumnState({ state: columns.map((column) => ({ ...column })), applyOrder: true });
