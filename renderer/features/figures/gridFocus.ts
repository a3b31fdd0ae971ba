import type { GridApi } from 'ag-grid-community';
import { flushSync } from 'react-dom';
import type { SeriesRow } from '#shared/ipc/shapes.ts';
import { type Editing, useFiguresView } from './figuresView.ts';
import { focusedCell } from './gridKeys.ts';
import { usePasteRequest } from './paste/pasteRequest.ts';

/** Puts the dry run of a paste away; the keyboard is in its cell again. */
export function closePaste(api: GridApi<SeriesRow> | null): void {
  usePasteRequest.setState({ request: null });
  focusAgain(api);
}

/** Puts the editor of a value away; the keyboard is in its cell again, or in the one below it. */
export function closeEditor(api: GridApi<SeriesRow> | null, how?: 'onward'): void {
  const { editing } = useFiguresView.getState();
  // The dialog gives the focus back when it leaves the page, which must not come after the move.
  flushSync(() => useFiguresView.setState({ editing: null }));
  const below = how === 'onward' && editing !== null ? cellBelow(api, editing) : null;
  if (below === null) focusAgain(api);
  else {
    api?.ensureIndexVisible(below.row);
    api?.setFocusedCell(below.row, below.period);
  }
}

/** The place under a single cell that was edited where the focus is; null for several, and in the last row. */
function cellBelow(
  api: GridApi<SeriesRow> | null,
  { cells }: Editing,
): { readonly row: number; readonly period: string } | null {
  const focused = focusedCell(api);
  const [edited] = cells;
  if (api === null || focused === null || edited === undefined || cells.length > 1) return null;
  const isHere =
    edited.period === focused.period &&
    edited.seriesId === api.getDisplayedRowAtIndex(focused.row)?.data?.seriesId;
  return isHere && focused.row + 1 < api.getDisplayedRowCount()
    ? { row: focused.row + 1, period: focused.period }
    : null;
}

function focusAgain(api: GridApi<SeriesRow> | null): void {
  const focused = focusedCell(api);
  if (api !== null && focused !== null) api.setFocusedCell(focused.row, focused.period);
}
