import type { GridApi } from 'ag-grid-community';
import { useEffect } from 'react';
import type { SeriesRow } from '#shared/ipc/shapes.ts';
import { lookAgain, registerFindHost } from '../../find/findState.ts';
import { type GridView, gridSort } from './gridRows.ts';

/** Lets the wide sheet be looked through as it is shown, once it is: its filter, its sort, its columns. */
export function useFindInFigures(
  grid: { readonly current: GridApi<SeriesRow> | null },
  view: Omit<GridView, 'sort'>,
  isThere: boolean,
): void {
  useEffect(() => {
    if (!isThere) return;
    return registerFindHost('figures', {
      scope: () => {
        const api = grid.current;
        const columns = (api?.getAllDisplayedColumns() ?? [])
          .map((column) => column.getColId())
          .filter((id) => !id.startsWith('ag-Grid'));
        if (api === null || columns.length === 0) return null;
        return { kind: 'figures', ...view, sort: gridSort(api), columns };
      },
      focused: () => {
        const focused = grid.current?.getFocusedCell();
        return focused == null ? null : { row: focused.rowIndex, column: focused.column.getColId() };
      },
      show: ({ row, column }, isFocused) => {
        grid.current?.ensureIndexVisible(row, 'middle');
        grid.current?.ensureColumnVisible(column);
        if (isFocused) grid.current?.setFocusedCell(row, column);
      },
      redraw: () => grid.current?.refreshCells(),
    });
  }, [grid, view, isThere]);
  useEffect(() => {
    const api = grid.current;
    const again = (): void => lookAgain();
    api?.addEventListener('sortChanged', again);
    return () => api?.removeEventListener('sortChanged', again);
  });
}
