import { useCallback, useEffect, useRef } from 'react';
import { showToast } from '../../app/toasts.ts';
import { figuresText } from '../../strings/figuresText.ts';
import { copyText } from './copyCells.ts';
import type { RangeControl } from './useCellRange.ts';

/**
 * Puts the selected cells on the clipboard when the grid has the focus, whether by key or from the menu; answers the
 * function that copies them with headings. The copy event goes to wherever text is selected, so it is heard at the top.
 */
export function useGridCopy(range: RangeControl): () => void {
  const withNames = useRef(false);
  useEffect(() => {
    const copy = (event: ClipboardEvent): void => {
      const found = range.ready();
      if (document.activeElement?.closest('.figures-grid') == null || found === null) return;
      event.clipboardData?.setData('text/plain', copyText(found.rows, found.periods, withNames.current));
      event.preventDefault();
      showToast(figuresText.copied(found.rows.length * found.periods.length));
    };
    document.addEventListener('copy', copy);
    return () => document.removeEventListener('copy', copy);
  }, [range]);
  return useCallback(() => {
    withNames.current = true;
    document.execCommand('copy');
    withNames.current = false;
  }, []);
}
