import { useCallback, useEffect, useRef } from 'react';
import { showToast } from '../../app/toasts.ts';
import { CELLS_TYPE, htmlTable, parseTabSeparated } from '../../grid/clipboardTable.ts';
import { figuresText } from '../../strings/figuresText.ts';
import { pasteText } from '../../strings/pasteText.ts';
import { copyText } from './copyCells.ts';
import { rememberCopied } from './paste/copiedCells.ts';
import type { RangeControl } from './useCellRange.ts';

type How = 'plain' | 'names' | 'cut';

/**
 * Puts the selected cells on the clipboard when the grid has the focus, whether by key or from the menu: as text, as a
 * typed table, and as our own type, which keeps their sources. Answers the function that copies them with headings, or
 * cuts them. The copy event goes to wherever text is selected, so it is heard at the top.
 */
export function useGridCopy(
  range: RangeControl,
  headingOf: (columnId: string) => string,
): (how: How) => void {
  const how = useRef<How>('plain');
  useEffect(() => {
    const copy = (event: ClipboardEvent): void => {
      const found = range.ready();
      if (document.activeElement?.closest('.figures-grid') == null) return;
      if (range.isScattered()) {
        event.preventDefault();
        showToast(figuresText.severalRanges);
        return;
      }
      if (found === null) return;
      const headings = how.current === 'names' ? found.columns.map(headingOf) : null;
      const table = copyText(found.rows, found.columns, headings);
      event.clipboardData?.setData('text/plain', table);
      event.clipboardData?.setData('text/html', htmlTable(parseTabSeparated(table)));
      const own = rememberCopied(found, how.current === 'cut');
      if (how.current !== 'names') event.clipboardData?.setData(CELLS_TYPE, own);
      event.preventDefault();
      const cells = found.rows.length * found.columns.length;
      showToast(how.current === 'cut' ? pasteText.cutWaits(cells) : figuresText.copied(cells));
    };
    document.addEventListener('copy', copy);
    return () => document.removeEventListener('copy', copy);
  }, [range, headingOf]);
  return useCallback((wanted) => {
    how.current = wanted;
    document.execCommand('copy');
    how.current = 'plain';
  }, []);
}
