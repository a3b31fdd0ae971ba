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

/**
 * Puts the editor of a value away; the keyboard is in its cell again, or in the one below it. An editor that came back with a refusal
 * leads to the cell it is for, where the keyboard has gone on meanwhile.
 */
export function closeEditor(api: GridApi<SeriesRow> | null, how?: 'onward'): void {
  const { editing } = useFiguresView.getState();
  // The dialog gives the focus back when it leaves the page, which must not come after the move.
  flushSync(() => useFiguresView.setState({ editing: null }));
  const place = editing === null ? null : placeToGo(api, editing, how === 'onward' ? 1 : 0);
  if (place === null) focusAgain(api);
  else {
    api?.ensureIndexVisible(place.row);
    api?.setFocusedCell(place.row, place.period);
  }
}

/** The edited cell or the one so many rows below it; null for several cells, and where the keyboard is elsewhere. */
function placeToGo(
  api: GridApi<SeriesRow> | null,
  { cells, refused }: Editing,
  down: 0 | 1,
): { readonly row: number; readonly period: string } | null {
  const focused = focusedCell(api);
  const [edited] = cells;
  if (api === null || focused === null || edited === undefined || cells.length > 1) return null;
  const row = api.getRowNode(edited.seriesId)?.rowIndex ?? null;
  const isHere = row === focused.row && edited.period === focused.period;
  if (row === null || !(isHere || refused !== undefined)) return null;
  return { row: Math.min(row + down, api.getDisplayedRowCount() - 1), period: edited.period };
}

function focusAgain(api: GridApi<SeriesRow> | null): void {
  const focused = focusedCell(api);
  if (api !== null && focused !== null) api.setFocusedCell(focused.row, focused.period);
}
