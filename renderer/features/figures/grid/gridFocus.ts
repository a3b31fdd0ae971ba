import type { GridApi } from 'ag-grid-community';
import { flushSync } from 'react-dom';
import type { SeriesRow } from '#shared/ipc/shapes.ts';
import { type Editing, useFiguresView } from '../figuresView.ts';
import { usePasteRequest } from '../paste/pasteRequest.ts';
import { focusedCell } from './gridKeys.ts';

/** Where the keyboard goes from a value that was set. */
export type Onward = 'down' | 'right';

/** Puts the dry run of a paste away; the keyboard is in its cell again. */
export function closePaste(api: GridApi<SeriesRow> | null): void {
  usePasteRequest.setState({ request: null });
  focusAgain(api);
}

/**
 * Puts the editor of a value away; the keyboard is in its cell again, or in the one below it or on its right. An editor that came back with a refusal
 * leads to the cell it is for, where the keyboard has gone on meanwhile.
 */
export function closeEditor(api: GridApi<SeriesRow> | null, onward?: Onward): void {
  const { editing } = useFiguresView.getState();
  // The dialog gives the focus back when it leaves the page, which must not come after the move.
  flushSync(() => useFiguresView.setState({ editing: null }));
  const place = editing === null ? null : placeToGo(api, editing, onward);
  if (place === null) focusAgain(api);
  else {
    api?.ensureIndexVisible(place.row);
    api?.ensureColumnVisible(place.period);
    api?.setFocusedCell(place.row, place.period);
  }
}

/** The edited cell or the one beside it; null for several cells, and where the keyboard is elsewhere. */
function placeToGo(
  api: GridApi<SeriesRow> | null,
  { cells, refused }: Editing,
  onward: Onward | undefined,
): { readonly row: number; readonly period: string } | null {
  const focused = focusedCell(api);
  const [edited] = cells;
  if (api === null || focused === null || edited === undefined || cells.length > 1) return null;
  const row = api.getRowNode(edited.seriesId)?.rowIndex ?? null;
  const isHere = row === focused.row && edited.period === focused.period;
  if (row === null || !(isHere || refused !== undefined)) return null;
  if (onward === 'down')
    return { row: Math.min(row + 1, api.getDisplayedRowCount() - 1), period: edited.period };
  const shown = api.getAllDisplayedColumns().map((column) => column.getColId());
  const next = onward === 'right' ? shown[shown.indexOf(edited.period) + 1] : undefined;
  return { row, period: next ?? edited.period };
}

function focusAgain(api: GridApi<SeriesRow> | null): void {
  const focused = focusedCell(api);
  if (api !== null && focused !== null) api.setFocusedCell(focused.row, focused.period);
}
