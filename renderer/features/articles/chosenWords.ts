/** Words of an article that are selected without being a number or a citation: where they stand on screen, and their mark. */
import { useEffect } from 'react';
import { CodePointIndex } from '#shared/lib/codePoints.ts';
import type { Selection } from '../../app/selection.ts';

/** The name under which `marks.css` draws them. */
const HIGHLIGHT = 'chosen-words';

type Article = { readonly current: HTMLElement | null };

/**
 * A stretch of the document (code points) as the range of the page that draws it; null where none of it is drawn. It
 * may begin and end inside a piece: pieces are cut at numbers and links, and words end where they like.
 */
export function wordsRange(article: HTMLElement, start: number, end: number): Range | null {
  const range = article.ownerDocument.createRange();
  let isOpen = false;
  for (const piece of article.querySelectorAll<HTMLElement>('[data-start]')) {
    const text = piece.firstChild;
    if (!(text instanceof Text)) continue;
    const index = new CodePointIndex(text.data);
    const from = Math.max(start - Number(piece.dataset['start']), 0);
    const to = Math.min(end - Number(piece.dataset['start']), index.length);
    if (from >= to) continue;
    if (!isOpen) range.setStart(text, index.toUtf16(from));
    isOpen = true;
    range.setEnd(text, index.toUtf16(to));
  }
  return isOpen ? range : null;
}

/**
 * Draws the selected words as the browser draws a find, without a change of the page: a cut made while somebody drags over it
 * would take the dragged selection away.
 */
export function useChosenWords(documentId: string, selection: Selection, article: Article): void {
  // Without a list of what it depends on: what is drawn may have changed with the paragraphs that are shown.
  useEffect(() => {
    const frame = article.current;
    if (frame === null || selection.kind !== 'text' || selection.documentId !== documentId) return;
    const range = wordsRange(frame, selection.start, selection.end);
    if (range === null) return;
    const drawn = new Highlight(range);
    CSS.highlights.set(HIGHLIGHT, drawn);
    return () => {
      if (CSS.highlights.get(HIGHLIGHT) === drawn) CSS.highlights.delete(HIGHLIGHT);
    };
  });
}

/** Brings the words at a place of the document to the middle of the article, where they are not in view. */
export function showWords(article: HTMLElement, start: number): void {
  const at = wordsRange(article, start, start + 1)?.getBoundingClientRect();
  const within = article.getBoundingClientRect();
  if (at === undefined || (at.top >= within.top && at.bottom <= within.bottom)) return;
  article.scrollTop += at.top - within.top - within.height / 2;
}
