import { openDialog } from '../../app/dialogs.ts';
import { showToast } from '../../app/toasts.ts';
import { call } from '../../bridge/client.ts';
import { clipboardTexts } from '../../grid/clipboardTable.ts';
import { tabSeparated } from '../../grid/tabSeparated.ts';
import { importText } from '../../strings/importText.ts';

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
    call('figures.keepPasted', { text: tabSeparated(block) }).then(
      ({ file }) => openDialog({ kind: 'importFigures', file }),
      (error: Error) => showToast(error.message),
    );
  };
  document.addEventListener('paste', hear, { capture: true, once: true });
  document.execCommand('paste');
  document.removeEventListener('paste', hear, { capture: true });
}
