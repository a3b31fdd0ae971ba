import { openDialog } from '../../app/dialogs.ts';
import { showToast } from '../../app/toasts.ts';
import { call } from '../../bridge/client.ts';
import { clipboardTexts } from '../../grid/clipboardTable.ts';
import { tabSeparated } from '../../grid/tabSeparated.ts';
import { importText } from '../../strings/importText.ts';

type Origin = { readonly name: string; readonly source: string };

/** Opens the import on a table that is no file yet: what it is called, and where its rows come from; null for nobody knows. */
export function importTable(of: Origin | null, rows: readonly (readonly string[])[]): void {
  call('figures.keepPasted', { name: of?.name ?? '', text: tabSeparated(rows) }).then(
    ({ file }) => openDialog({ kind: 'importFigures', file, ...(of !== null && { source: of.source }) }),
    (error: Error) => showToast(error.message),
  );
}

/** Opens the import on the table that is on the clipboard, as a spreadsheet, a page or an article put it there. */
export function importClipboard(): void {
  const hear = (event: ClipboardEvent): void => {
    event.preventDefault();
    event.stopImmediatePropagation();
    const block = event.clipboardData === null ? [] : clipboardTexts(event.clipboardData);
    if (block.length < 2) {
      showToast(importText.noTable);
      return;
    }
    importTable(null, block);
  };
  document.addEventListener('paste', hear, { capture: true, once: true });
  document.execCommand('paste');
  document.removeEventListener('paste', hear, { capture: true });
}
