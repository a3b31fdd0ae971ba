import type { GridApi } from 'ag-grid-community';

/** Those of the columns that are displayed, in their order. */
export const displayedColumns = <R>(api: GridApi<R>, columns: readonly string[]): readonly string[] => {
  const known = new Set(columns);
  return api
    .getAllDisplayedColumns()
    .map((column) => column.getColId())
    .filter((id) => known.has(id));
};
