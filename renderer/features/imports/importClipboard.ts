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

/** The texts on the clipboard as rows of cells, asked for while a key or a button is answered; none where it holds no text. */
export function hearClipboard(): readonly (readonly string[])[] {
  let block: readonly (readonly string[])[] = [];
  const hear = (event: ClipboardEvent): void => {
    event.preventDefault();
    event.stopImmediatePropagation();
    block = event.clipboardData === null ? [] : clipboardTexts(event.clipboardData);
  };
  document.addEventListener('paste', hear, { capture: true, once: true });
  document.execCommand('paste');
  document.removeEventListener('paste', hear, { capture: true });
  return block;
}

/** Opens the import on the table that is on the clipboard, as a spreadsheet, a page or an article put it there. */
export function importClipboard(): void {
  const block = hearClipboard();
  if (block.length < 2) showToast(importText.noTable);
  else importTable(null, block);
}
