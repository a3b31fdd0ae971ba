import { type RefObject, useCallback, useEffect, useRef } from 'react';
import { CELLS_TYPE, clipboardTexts, htmlTable, parseTabSeparated } from '../clipboardTable.ts';
import type { RangeControl, Selected } from './rangeControl.ts';

/** As cells, with headings and the names of their rows, or to be moved by the next paste. */
export type HowCopied = 'plain' | 'names' | 'cut';

export type CopyParts<R> = {
  /** What goes onto the clipboard for a selection: its text, and what our own type says of it. */
  readonly write: (
    selected: Selected<R>,
    how: HowCopied,
  ) => { readonly text: string; readonly own: string | null };
  /** Hears that so many cells were copied. */
  readonly onCopied: (cells: number, how: HowCopied) => void;
  /** Hears that the selection is no block, so that nothing was copied. */
  readonly onScattered: () => void;
};

/** Whether the keyboard is in a grid's cells, and not in a box of its filter row or in an editor. */
function isInCells(frame: Element | null): boolean {
  const { activeElement } = document;
  const isBox = activeElement instanceof HTMLInputElement || activeElement instanceof HTMLTextAreaElement;
  return frame !== null && !isBox && frame.contains(activeElement);
}

/**
 * Puts the selected cells on the clipboard when the grid has the focus, whether by key or from the menu: as text, as a typed
 * table, and as our own type. Answers the function that copies them with headings, or cuts them. The copy event goes to
 * wherever text is selected, so it is heard at the top.
 */
export function useRangeCopy<R>(
  frame: RefObject<Element | null>,
  range: RangeControl<R>,
  parts: CopyParts<R>,
): (how: HowCopied) => void {
  const how = useRef<HowCopied>('plain');
  const live = useRef(parts);
  live.current = parts;
  useEffect(() => {
    const copy = (event: ClipboardEvent): void => {
      if (!isInCells(frame.current)) return;
      if (range.isScattered()) {
        event.preventDefault();
        live.current.onScattered();
        return;
      }
      const found = range.ready();
      if (found === null) {
        if (range.current() === null) return;
        // A large selection is read first; what is on the clipboard until then stays there.
        event.preventDefault();
        const wanted = how.current;
        void range.load().then((isThere) => {
          if (isThere) copyAs(how, wanted);
        });
        return;
      }
      const { text, own } = live.current.write(found, how.current);
      event.clipboardData?.setData('text/plain', text);
      event.clipboardData?.setData('text/html', htmlTable(parseTabSeparated(text)));
      if (own !== null) event.clipboardData?.setData(CELLS_TYPE, own);
      event.preventDefault();
      live.current.onCopied(found.rows.length * found.columns.length, how.current);
    };
    document.addEventListener('copy', copy);
    return () => document.removeEventListener('copy', copy);
  }, [frame, range]);
  return useCallback((wanted) => copyAs(how, wanted), []);
}

function copyAs(how: { current: HowCopied }, wanted: HowCopied): void {
  how.current = wanted;
  document.execCommand('copy');
  how.current = 'plain';
}

/** Hears pastes while the grid has the focus: the block of texts, and what our own type says of it. */
export function useRangePaste(
  frame: RefObject<Element | null>,
  onPaste: (block: readonly (readonly string[])[], own: string) => void,
): void {
  const live = useRef(onPaste);
  live.current = onPaste;
  useEffect(() => {
    const paste = (event: ClipboardEvent): void => {
      if (!isInCells(frame.current) || event.clipboardData === null) return;
      event.preventDefault();
      live.current(clipboardTexts(event.clipboardData), event.clipboardData.getData(CELLS_TYPE));
    };
    document.addEventListener('paste', paste);
    return () => document.removeEventListener('paste', paste);
  }, [frame]);
}
