/** From what the user selected on screen to a stretch of the document. */

import type { BlockView, DocumentView } from '#shared/ipc/documentShapes.ts';
import { CodePointIndex } from '#shared/lib/codePoints.ts';
import type { LinkMode, Selection } from '../../app/selection.ts';

/** The document's code-point offset of a place in the reader; null outside its paragraphs. */
function offsetOf(node: Node, utf16: number): number | null {
  const element = node instanceof Element ? node : node.parentElement;
  const piece = element?.closest<HTMLElement>('[data-start]');
  if (piece == null) return null;
  const start = Number(piece.dataset['start']);
  const pieceText = piece.textContent;
  // A place given as "after the n-th child" lies at an end of the piece.
  const inPiece = node instanceof Text ? utf16 : utf16 === 0 ? 0 : pieceText.length;
  return start + new CodePointIndex(pieceText).toCodePoint(inPiece);
}

/** The selected stretch, in text order; null when nothing in the reader is selected. */
export function selectedStretch(range: StaticRange): { readonly start: number; readonly end: number } | null {
  const start = offsetOf(range.startContainer, range.startOffset);
  const end = offsetOf(range.endContainer, range.endOffset);
  return start === null || end === null || start >= end ? null : { start, end };
}

/** The block that holds an offset, or null. */
export const blockAt = (view: DocumentView, offset: number): BlockView | null =>
  view.blocks.find(({ start, end }) => start <= offset && offset < end) ?? null;

/** The words of a stretch; where it spans paragraphs, the first one's. Trimmed to what is in the block. */
export function passage(
  view: DocumentView,
  stretch: { readonly start: number; readonly end: number },
): Omit<LinkMode, 'cells' | 'linkId'> | null {
  const block = blockAt(view, stretch.start);
  if (block === null) return null;
  const end = Math.min(stretch.end, block.end);
  const quote = new CodePointIndex(block.text).slice(stretch.start - block.start, end - block.start);
  const leading = [...quote].length - [...quote.trimStart()].length;
  const trimmed = quote.trim();
  if (trimmed === '') return null;
  const start = stretch.start + leading;
  return {
    documentId: view.id,
    start,
    end: start + [...trimmed].length,
    quote: trimmed,
    locator: block.locator,
  };
}

/** The passage of what is selected, when it is a number, a citation or words of this document. */
export function selectedPassage(
  view: DocumentView,
  selection: Selection,
): Omit<LinkMode, 'cells' | 'linkId'> | null {
  if (selection.kind === 'text') return selection.documentId === view.id ? passage(view, selection) : null;
  if (selection.kind !== 'mention' || selection.documentId !== view.id) return null;
  const mention = view.mentions.find(({ id }) => id === selection.mentionId);
  return mention === undefined ? null : passage(view, mention);
}
