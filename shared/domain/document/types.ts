/**
 * A document is the captured bytes of a source plus its canonical text. Offsets are code points into that text,
 * 0-based, end-exclusive, and never move: dropping a block only marks it.
 */

import type { CellSpans } from './segment.ts';

export type BlockRole =
  | 'title'
  | 'byline'
  | 'heading'
  | 'bullet'
  | 'body'
  | 'quote'
  | 'table'
  | 'boilerplate';

/** Words of a document that lead to an address; `start`/`end` are code points of the document's text. */
export type BlockLink = { readonly start: number; readonly end: number; readonly href: string };

/** A stretch of a document. `start`/`end` cover the block's words without its bullet mark or outer white space. */
export type Block = {
  /** `b1`, `b2`, ... in text order. */
  readonly id: string;
  /** From 1 over all blocks, kept and dropped. */
  readonly ordinal: number;
  readonly role: BlockRole;
  /** What a reader is told: `title`, `bullet 2`, `body ¶ 3`, `caption 1`, `table 1 r2 c3`. */
  readonly locator: string;
  readonly start: number;
  readonly end: number;
  readonly text: string;
  readonly kept: boolean;
  /** The named rule that dropped the block or decided its role; null when nothing special was needed. */
  readonly rule: string | null;
  /** What its words link to, in order; absent when nothing. No address is ever fetched. */
  readonly links?: readonly BlockLink[];
  /** Of a merged cell of a table, as its source is read; it is not stored. */
  readonly spans?: CellSpans;
};

/** The blocks that hold an article's own words: kept and one of these roles. */
const TEXT_ROLES: readonly BlockRole[] = ['bullet', 'body', 'quote', 'table'];

export const isTextBlock = (block: Block): boolean => block.kept && TEXT_ROLES.includes(block.role);

/** What is known of a document besides its text. Dates are ISO, possibly partial ("2026", "2026-01"). */
export type DocumentMeta = {
  readonly title: string | null;
  readonly author: string | null;
  readonly publication: string | null;
  readonly published: string | null;
  /** BCP 47 ("en", "ru", "de-CH"). */
  readonly language: string;
  readonly mediaType: string;
  /** SHA-256 (hex) of the bytes as captured. */
  readonly sha256: string;
  /** SHA-256 (hex) of the canonical text as UTF-8. */
  readonly textSha256: string;
};
