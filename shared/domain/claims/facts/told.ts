/** What the other rules have tested already, so that nothing is said twice of the same words. */
import type { ClaimDraft } from '../forms/draft.ts';
import type { ClaimSentence, Item } from '../sentence/claimSentence.ts';
import type { Passage } from '../types.ts';

export type Told = {
  /** A number that a tested claim was made of. */
  readonly hasTested: (item: Item) => boolean;
  /** A tested claim's own words lie in the stretch. */
  readonly hasTouched: (passage: Pick<Passage, 'start' | 'end'>) => boolean;
  /** Something wrong was found in the sentence. */
  readonly hasFound: (sentence: ClaimSentence) => boolean;
};

/** A contradiction that is hardly likelier than another one lets other rules ask. */
const isUnsure = ({ verdict, likelihood = 1 }: ClaimDraft): boolean =>
  verdict === 'contradicted' && likelihood < SURE;
const SURE = 0.85;

export function toldOf(drafts: readonly ClaimDraft[]): Told {
  const tested = drafts.filter((draft) => draft.verdict !== 'untestable' && !isUnsure(draft));
  const triggers = new Set(tested.flatMap((draft) => draft.triggers));
  const places = tested.flatMap(({ passages }) => (passages[0] === undefined ? [] : [passages[0]]));
  const wrong = tested
    .filter(({ verdict }) => verdict === 'contradicted')
    .flatMap(({ passages }) => passages);
  return {
    hasTested: ({ mention }) => triggers.has(mention.id),
    hasTouched: ({ start, end }) => places.some((one) => one.start < end && start < one.end),
    hasFound: ({ start, end }) => wrong.some((one) => one.start < end && start < one.end),
  };
}
