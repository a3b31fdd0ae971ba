/** An amount and others that may make it. */
import type { ClaimSentence } from '../../sentence/claimSentence.ts';
import type { Divisor } from './divisors.ts';
import type { Value } from './values.ts';

export type Relation = 'sum' | 'mean' | 'rest' | 'each';

/** What the amount may be made of: like amounts that follow one on the other, and for a rest what they are taken from. */
export type Parts = {
  readonly relation: Relation;
  readonly parts: readonly Value[];
  /** Null of a hundred percent. */
  readonly whole: Value | null;
  /** What the one amount is shared out over. */
  readonly over?: Divisor;
};

export type TotalQuestion = {
  readonly sentence: ClaimSentence;
  readonly stated: Value;
  /** Amounts it may be set against, in text order. */
  readonly alike: readonly Value[];
  readonly at: number;
};
