/** The words of the claim somebody is at, in the article beside the list: marked as with a pen, and brought into view as they walk. */
import { type RefObject, useEffect, useRef, useState } from 'react';
import { showWords, wordsRange } from '../articles/chosenWords.ts';
import type { Entry } from './claimFilter.ts';

/** The name under which `claims.css` draws them. */
const HIGHLIGHT = 'claim-words';

/**
 * Marks every passage of the claim or finding, where its article and the list are on screen. `walked` is the key somebody went
 * to; null while nobody has, when the article stays where its reader left it.
 */
export function useClaimWords(
  list: RefObject<HTMLElement | null>,
  documentId: string,
  current: Entry | null,
  walked: string | null,
): void {
  const shown = useRef<string | null>(null);
  const isSeen = useIsSeen(list);
  // Without a list of what it depends on: the article draws itself anew after an edit.
  useEffect(() => {
    const article = readerOf(documentId);
    if (!isSeen || article === null || current === null || walked === null) return;
    const { passages } = current.kind === 'claim' ? current.claim : current.finding;
    const ranges = passages
      .map(({ start, end }) => wordsRange(article, start, end))
      .filter((range) => range !== null);
    const drawn = new Highlight(...ranges);
    CSS.highlights.set(HIGHLIGHT, drawn);
    const [first] = passages;
    if (shown.current !== walked && first !== undefined) showWords(article, first.start);
    shown.current = walked;
    return () => {
      if (CSS.highlights.get(HIGHLIGHT) === drawn) CSS.highlights.delete(HIGHLIGHT);
    };
  });
}

/** Whether an element is on screen: not behind another tab. */
function useIsSeen(element: RefObject<HTMLElement | null>): boolean {
  const [isSeen, setSeen] = useState(true);
  useEffect(() => {
    if (element.current === null) return;
    const observer = new IntersectionObserver((entries) => setSeen(entries.at(-1)?.isIntersecting ?? true));
    observer.observe(element.current);
    return () => observer.disconnect();
  }, [element]);
  return isSeen;
}

/** The article as it is on screen; null while it is in no tab, or behind another one. */
function readerOf(documentId: string): HTMLElement | null {
  const article = document.querySelector<HTMLElement>(`[data-reader="${CSS.escape(documentId)}"] article`);
  return article === null || article.offsetParent === null ? null : article;
}
