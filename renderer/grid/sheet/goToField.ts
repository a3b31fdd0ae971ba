import type { GridApi } from 'ag-grid-community';
import type { SheetGridRow, SheetPlace } from './sheetGridTypes.ts';

/** A field somebody wants to be taken to, and a text to go on typing there. */
export type Waiting = SheetPlace & { readonly typed: string | undefined };

/** Goes to the field that waits once its row has been loaded, and goes on typing there. */
export function goToWaiting<R extends SheetGridRow>(
  api: GridApi<R>,
  waiting: { current: Waiting | null },
  frame: HTMLElement | null,
): void {
  const wanted = waiting.current;
  if (wanted === null || wanted.row >= api.getDisplayedRowCount()) return;
  api.ensureIndexVisible(wanted.row, 'middle');
  api.ensureColumnVisible(wanted.column);
  // Until the page is there, another row stands in its place, or none.
  if (api.getDisplayedRowAtIndex(wanted.row)?.data?.id !== wanted.rowId) return;
  waiting.current = null;
  api.setFocusedCell(wanted.row, wanted.column);
  if (wanted.typed === undefined) return;
  if (frame !== null) typeIntoNextEditor(frame, wanted.typed);
  api.startEditingCell({ rowIndex: wanted.row, colKey: wanted.column });
}

/** The grid mounts an editor some time after it was asked to; the text is put in as soon as its box is there. */
function typeIntoNextEditor(frame: HTMLElement, text: string): void {
  const observer = new MutationObserver(() => {
    const box = frame.querySelector<HTMLInputElement>('.ag-cell-inline-editing input');
    if (box === null) return;
    observer.disconnect();
    box.value = text;
  });
  observer.observe(frame, { childList: true, subtree: true });
}
