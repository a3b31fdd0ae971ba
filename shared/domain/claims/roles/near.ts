/** What is told right around a sentence, in its own paragraph. */
import type { AuditContext } from '../forms/draft.ts';
import type { ClaimSentence, Item } from '../sentence/claimSentence.ts';

/** An amount and the sentence it stands in. */
export type Placed = { readonly sentence: ClaimSentence; readonly item: Item };

/** Up to so many sentences of the same paragraph before and after a sentence, with itself, in order. */
export const around = (
  { sentences }: AuditContext,
  { block, order }: ClaimSentence,
  back: number,
  ahead: number,
): readonly ClaimSentence[] =>
  sentences.slice(Math.max(0, order - back), order + ahead + 1).filter((one) => one.block.id === block.id);

export const placedIn = (sentences: readonly ClaimSentence[]): readonly Placed[] =>
  sentences.flatMap((sentence) => sentence.items.map((item) => ({ sentence, item })));

/** The words before and behind a number in its own sentence. */
export const wordsAround = ({ tagged }: ClaimSentence, { at }: Item): readonly [string, string] => [
  tagged.slice(0, at),
  tagged.slice(at + 1),
];
