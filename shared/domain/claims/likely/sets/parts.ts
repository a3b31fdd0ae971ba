/** An amount and others that may make it. */
import type { AuditContext } from '../../forms/draft.ts';
import type { ClaimSentence } from '../../sentence/claimSentence.ts';
import type { Divisor } from './divisors.ts';
import { isOfOneKind, type Value, valuesNear } from './values.ts';

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

/** The amounts of a sentence with the like ones near them. */
export function totalQuestionsIn(context: AuditContext, sentence: ClaimSentence): readonly TotalQuestion[] {
  const near = valuesNear(context, sentence);
  return near.flatMap((stated) => {
    if (stated.step !== 0 || stated.size <= 0 || /^one\b/iu.test(stated.item.mention.text)) return [];
    const alike = near.filter((one) => one !== stated && isOfOneKind(one, stated));
    if (alike.length === 0) return [];
    return [{ sentence, stated, alike, at: sentence.items.indexOf(stated.item) }];
  });
}
