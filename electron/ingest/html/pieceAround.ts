import type { SegmentKind } from '#shared/domain/document/segment.ts';
import { endsSentence, wordsOf } from '#shared/domain/document/sentenceShape.ts';
import type { PageElement } from './pageDom.ts';

const LONGEST_HEADING_WORDS = 14;

/** What the elements around a stretch of text say of it. */
export type Around = {
  readonly rule: string | null;
  readonly kind: SegmentKind;
  readonly byline: boolean;
  readonly standfirst: boolean;
  readonly link: boolean;
  readonly strong: boolean;
  readonly path: readonly number[];
};

/** The outermost of what stood around a paragraph, and the byline of what stood inside. */
export const merge = (around: Around, inner: Around | null): Around =>
  inner === null ? around : { ...around, byline: around.byline || inner.byline };

/** What an element makes of what is in it, where `outer` holds around it. */
export function kindOf(element: PageElement, outer: SegmentKind): SegmentKind {
  const name = element.localName;
  if (name === 'h1') return 'headline';
  if (/^h[2-6]$/.test(name) || element.getAttribute('role') === 'heading') return 'heading';
  if (outer === 'quote' || name === 'blockquote') return 'quote';
  if (name === 'li') return 'bullet';
  return /^(?:table|td|th|section|article|ul|ol|dl)$/.test(name) ? 'line' : outer;
}

/** What a paragraph is by what stands around it and, where that leaves it open, by its words. */
export function pieceKind(text: string, around: Around, strong: boolean): SegmentKind {
  if (around.kind !== 'line' && !(around.kind === 'bullet' && around.byline)) return around.kind;
  const words = wordsOf(text).length;
  if (around.byline && words <= 25 && !/[.!?]\s+\p{Lu}\p{Ll}+\s+\p{Ll}/u.test(text)) return 'byline';
  if (around.kind === 'bullet') return 'bullet';
  return strong && words > 0 && words <= LONGEST_HEADING_WORDS && !endsSentence(text) ? 'heading' : 'line';
}
