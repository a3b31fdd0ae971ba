/**
 * Keeps the columns in sight where they stand when others come before them or go. The grid by itself keeps its distance from its left
 * end: it would jump to columns that nobody asked for, and make every cell in sight anew.
 */
import type { ColDef, ColGroupDef, GridApi } from 'ag-grid-community';
import { useEffect, useLayoutEffect, useRef } from 'react';
import { leftOf, type PlacedColumn } from './leftOf.ts';

type Columns<R> = readonly (ColDef<R> | ColGroupDef<R>)[];
/** A column in sight, how far from the left end of all it stands, and of those in sight. */
type Anchor = { readonly columnId: string; readonly left: number; readonly inSight: number };

type Props<R> = {
  readonly grid: { readonly current: GridApi<R> | null };
  readonly columns: Columns<R> | null | undefined;
};

/** Stands before the grid, which is scrolled to where its columns will be right before it takes them over: its cells stay. */
export function ColumnsInPlace<R>({ grid, columns }: Props<R>): null {
  useEffect(() => {
    const api = grid.current;
    if (api === null || api.isDestroyed() || columns == null) return;
    // New columns come behind all others then, and are moved by whoever knows where they belong.
    if (api.getGridOption('maintainColumnOrder') === true) return;
    const anchor = firstInSight(api);
    const next = columns.flatMap(leavesOf).map((column) => placedColumn(api, column));
    const left = anchor === null ? null : leftOf(next, anchor.columnId);
    if (anchor === null || left === null || left === anchor.left) return;
    const { viewport, area } = partsOf(api);
    if (viewport === null || area === null) return;
    // The room the new columns take, which the grid gives itself in a moment; without it there is nowhere to scroll to.
    area.style.width = `${Math.max(area.offsetWidth, area.offsetWidth + left - anchor.left)}px`;
    viewport.scrollLeft = left - anchor.inSight;
  }, [grid, columns]);
  return null;
}

/**
 * The same for columns that are arranged after the grid took them over: to be used behind what arranges them, whose effects run
 * before this one's.
 */
export function useArrangedInPlace<R>(api: GridApi<R> | null, columns: Columns<R>): void {
  const anchor = useRef<Anchor | null>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the grid takes over other columns after this, before the effect below.
  useLayoutEffect(() => {
    anchor.current = api === null || api.isDestroyed() ? null : firstInSight(api);
  }, [api, columns]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: as above.
  useEffect(() => {
    if (api === null || api.isDestroyed() || anchor.current === null) return;
    if (api.getGridOption('maintainColumnOrder') !== true) return;
    const { columnId, left, inSight } = anchor.current;
    const now = api.getColumn(columnId)?.getLeft() ?? null;
    const { viewport } = partsOf(api);
    if (now === null || now === left || viewport === null) return;
    viewport.scrollLeft = now - inSight;
    // The column is in sight by that, so this moves nothing; the grid finds out which ones are.
    api.ensureColumnVisible(columnId);
  }, [api, columns]);
}

/** The first column whose beginning is in sight; none in a grid without rows, where nobody looks at a column. */
function firstInSight<R>(api: GridApi<R>): Anchor | null {
  if (api.getDisplayedRowCount() === 0) return null;
  const { left: seenFrom } = api.getHorizontalPixelRange();
  for (const column of api.getDisplayedCenterColumns()) {
    const left = column.getLeft();
    if (left !== null && left >= seenFrom)
      return { columnId: column.getColId(), left, inSight: left - seenFrom };
  }
  return null;
}

const leavesOf = <R,>(column: ColDef<R> | ColGroupDef<R>): ColDef<R>[] =>
  'children' in column ? column.children.flatMap(leavesOf) : [column];

/** Where the grid will put a column: one it has stays as it is. */
function placedColumn<R>(api: GridApi<R>, { colId, field, ...column }: ColDef<R>): PlacedColumn {
  const id = colId ?? field ?? '';
  const there = api.getColumn(id);
  if (there === null)
    return {
      id,
      width: column.initialWidth ?? column.width ?? 0,
      isAmongOthers: column.initialHide !== true && column.initialPinned == null && column.pinned == null,
    };
  return { id, width: there.getActualWidth(), isAmongOthers: there.isVisible() && !there.isPinned() };
}

/** The elements of a grid that scroll its columns. */
function partsOf<R>(api: GridApi<R>) {
  const root = document.querySelector(`[grid-id="${api.getGridId()}"]`);
  return {
    viewport: root?.querySelector<HTMLElement>('.ag-grid-viewport') ?? null,
    area: root?.querySelector<HTMLElement>('.ag-grid-scrollable-area') ?? null,
  };
}
