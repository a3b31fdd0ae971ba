import type { GridApi } from 'ag-grid-community';
import type { SeriesRow } from '#shared/ipc/shapes.ts';

/** Those of the columns that are displayed, in their order. */
export const displayedColumns = (api: GridApi<SeriesRow>, columns: readonly string[]): readonly string[] => {
  const known = new Set(columns);
  return api
    .getAllDisplayedColumns()
    .map((column) => column.getColId())
    .filter((id) => known.has(id));
};
