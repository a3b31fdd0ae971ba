/** What the number grammar answers with. Offsets are UTF-16 units into the string that was given. */
import type { MentionKind, MentionState, Reading } from '../types.ts';
import type { Hints } from './tokens/hints.ts';
import type { Span } from './tokens/span.ts';

export type { Span } from './tokens/span.ts';

/** One quantity found in running text. Spans are in text order and never overlap. */
export type QuantitySpan = {
  readonly start: number;
  readonly end: number;
  readonly kind: Exclude<MentionKind, 'period' | 'date'>;
  readonly state: MentionState;
  /** One when extracted, two or more when ambiguous, none when refused or open. */
  readonly readings: readonly Reading[];
  /** Why it is ambiguous, refused or open; null when extracted. */
  readonly why: string | null;
  /** Index, in the same answer, of the other end of a from-to pair; null when it has none. */
  readonly pair: number | null;
  /** The digit tokens and number words inside, as `findNumberTokens` names them. */
  readonly numberTokens: readonly Span[];
};

/** A digit token (`\d+([.,]\d+)*`) or number word, with the rule that dismisses it when it counts nothing. */
export type NumberToken = {
  readonly start: number;
  readonly end: number;
  readonly text: string;
  readonly type: 'digits' | 'word';
  /** Named rule ("one of", "ordinal"); null when the word stands for a number. Always null for digits. */
  readonly dismissal: string | null;
};

/** What is known of the text besides its words. */
export type QuantityContext = {
  /** BCP 47; decides decimal marks, long or short scale and the words. */
  readonly language: string;
  /** Stretches that belong to somebody else (dates, periods, citation brackets); no span touches them. */
  readonly masked?: readonly Span[];
  /** `readHints` of the whole article: settles "pesos" and "5m" where the paragraph alone cannot. */
  readonly around?: Hints;
};
