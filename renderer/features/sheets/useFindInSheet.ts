import { type RefObject, useEffect } from 'react';
import type { SheetView } from '#shared/ipc/sheetShapes.ts';
import type { SheetGridHandle } from '../../grid/sheet/sheetGridTypes.ts';
import { registerFindHost } from '../find/findState.ts';

/** The sort a sheet's grid shows now. */
export function sortOf(grid: SheetGridHandle | null): SheetView['sort'] {
  const sorted = grid?.columns().find(({ sort }) => sort !== null);
  return sorted === undefined ? null : { column: sorted.colId, descending: sorted.sort === 'desc' };
}

/** Lets a sheet be looked through as it is shown, once it is: its filters, its sort, its columns. */
export function useFindInSheet(
  grid: RefObject<SheetGridHandle | null>,
  { sheet, find, filters }: Omit<SheetView, 'sort'>,
  isThere: boolean,
): void {
  useEffect(() => {
    if (!isThere) return;
    return registerFindHost(sheet, {
      scope: () => {
        const columns = grid.current?.displayed() ?? [];
        if (columns.length === 0) return null;
        const view = { sheet, find, filters: { ...filters }, sort: sortOf(grid.current) };
        return { kind: 'sheet', view, columns: [...columns] };
      },
      focused: () => grid.current?.focused() ?? null,
      show: ({ row, rowId, column }, isFocused) => {
        if (isFocused) grid.current?.goTo({ row, rowId, column });
        else grid.current?.bring({ row, column });
      },
      redraw: () => grid.current?.redraw(),
    });
  }, [grid, sheet, find, filters, isThere]);
}
