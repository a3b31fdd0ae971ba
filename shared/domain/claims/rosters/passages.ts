/** Places of a sentence's plain text in the document and in its tagged text. */
import type { ClaimSentence } from '../sentence/claimSentence.ts';
import type { Passage } from '../types.ts';

/** `at` and `end` are UTF-16 offsets of `sentence.text`. */
export function textPassage(sentence: ClaimSentence, at: number, end: number): Passage {
  const placeOf = (index: number): number => sentence.start + [...sentence.text.slice(0, index)].length;
  return {
    block: sentence.block.id,
    start: placeOf(at),
    end: placeOf(end),
    text: sentence.text.slice(at, end),
  };
}

/** Where an offset of the document stands in the tagged text. */
export function taggedAt({ origins, tagged }: ClaimSentence, place: number): number {
  const found = origins.findIndex(({ end }) => end > place);
  return found < 0 ? tagged.length : found;
}
