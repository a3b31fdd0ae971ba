/** What every grammar function is given: the tokens, and the language they are read in. */

import { type Lexicon, lexiconFor } from '../lexicon/lexicon.ts';
import type { Span } from '../types.ts';
import { LEAST_SHOWN, shownOf } from './articleMarks.ts';
import { type Convention, conventionOf, swapped, withBothMarks } from './convention.ts';
import { type Hints, readHints } from './hints.ts';
import { maskedTokens } from './maskedTokens.ts';
import type { Token } from './token.ts';

/** A text prepared for the grammar. */
export type Scan = {
  readonly text: string;
  readonly tokens: readonly Token[];
  readonly lexicon: Lexicon;
  /** Null: no context, every convention is possible. */
  readonly convention: Convention | null;
  readonly locale: string | null;
  /** Running text, as against one whole cell. */
  readonly prose: boolean;
  /** What the text itself, and then the article around it, give away. */
  readonly hints: Hints;
  readonly around: Hints | null;
};

/** Tokens, words and hints of a text; `locale` decides marks and words unless a lexicon is given. */
export function makeScan(
  text: string,
  locale: string | null,
  options: {
    readonly prose: boolean;
    readonly masked?: readonly Span[];
    readonly lexicon?: Lexicon;
    readonly around?: Hints;
  },
): Scan {
  const tokens = maskedTokens(text, options.masked ?? []);
  const convention = conventionOf(locale);
  const hints = readHints(text);
  const habits = options.around ?? hints;
  return {
    text,
    tokens,
    lexicon: options.lexicon ?? lexiconFor(locale),
    convention: options.prose && convention !== null ? habitual(convention, habits) : convention,
    locale,
    prose: options.prose,
    hints,
    around: options.around ?? null,
  };
}

/**
 * The convention a text keeps to: its language's, unless its own numbers are written otherwise throughout. A language
 * that writes decimals with a comma is grouped by it in such a text; English groups by it anyhow.
 */
function habitual(convention: Convention, habits: Hints): Convention {
  const { use, group } = shownOf(habits.marks(), convention.decimal);
  if (use !== 'group') return convention;
  const isClear = group >= LEAST_SHOWN || convention.acceptsBothMarks === true;
  if (!isClear) return convention;
  const isGrouping = convention.decimal === ',' && habits.marks().group[','] > 0;
  return isGrouping ? swapped(convention) : withBothMarks(convention);
}

/** The next token touches this one. */
export const isGlued = (scan: Scan, at: number): boolean => scan.tokens[at]?.gap === 'none' && at > 0;
/** The token's folded text; empty past the ends and for nothing else that a lexicon could hold. */
export const foldAt = (scan: Scan, at: number): string => scan.tokens[at]?.fold ?? '';
/** The token is letters. */
export const isWord = (scan: Scan, at: number): boolean => scan.tokens[at]?.kind === 'word';
/** The token is digits. */
export const isDigits = (scan: Scan, at: number): boolean => scan.tokens[at]?.kind === 'digits';
/** The token is a hyphen that touches the word before it. */
export const isHyphen = (scan: Scan, at: number): boolean => foldAt(scan, at) === '-' && isGlued(scan, at);
