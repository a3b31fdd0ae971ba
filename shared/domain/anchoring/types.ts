/**
 * Anchors tie a stretch of a document to something outside it, in the words of the W3C Web Annotation model: a
 * TextQuoteSelector (quote, prefix, suffix) and a TextPositionSelector (start, end), kept with the hash of the text they
 * were made on. Offsets are code points into the canonical text, end-exclusive.
 */
import type { Block } from '../document/types.ts';
import type { Mention } from '../reading/types.ts';

export type AnchorState = 'anchored' | 'moved' | 'changed' | 'ambiguous' | 'orphan';

/** Which selector won: the very place, the place the text around it leads to, its words found elsewhere, none. */
export type AnchorSelector = 'exact' | 'position' | 'quote' | 'none';

export type AnchorSpan = { readonly start: number; readonly end: number };

/** A stretch with its words and the block that holds it. */
export type AnchoredPassage = AnchorSpan & { readonly block: string; readonly text: string };

/** What an anchor is resolved in: one version of a document as it was read. */
export type AnchorText = {
  readonly text: string;
  readonly blocks: readonly Block[];
  readonly mentions: readonly Pick<Mention, 'start' | 'end'>[];
  /** BCP 47; decides which words are numbers. */
  readonly language: string;
};

export type Resolution = {
  readonly state: AnchorState;
  readonly selector: AnchorSelector;
  readonly old: AnchoredPassage;
  /** Where it stands now; null for orphans and while several places are equally good. */
  readonly found: AnchoredPassage | null;
  /** The equally good places of an ambiguous anchor, in text order; empty otherwise. */
  readonly candidates: readonly AnchoredPassage[];
  /** One sentence for the analyst. */
  readonly why: string;
};
