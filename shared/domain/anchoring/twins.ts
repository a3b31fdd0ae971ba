/** Other places of the new version that would do as well: the same sentence, written a second time. */
import type { DocumentPair } from './documentPair.ts';
import { type PassageSentence, type PassageText, sentencesOf } from './passageSentences.ts';
import type { AnchorSpan } from './types.ts';

/**
 * New sentences with the same words as the one the anchor went to, that the old version did not have there. The
 * sentences beside it in the same block may tell them apart; what stands in other blocks does not.
 */
export function twinsOf(pair: DocumentPair, old: AnchorSpan, now: AnchorSpan): readonly AnchorSpan[] {
  const was = sentencesOf(pair.before, old);
  const is = sentencesOf(pair.after, now);
  if (was === null || is === null || is.first !== is.last) return [];
  const { sentences } = pair.after;
  const chosen = sentences[is.first] as PassageSentence;
  const fit = neighbourFit(pair, was.first, is.first);
  const offset = { start: now.start - chosen.start, end: now.end - chosen.start };
  const twins: AnchorSpan[] = [];
  for (const [index, { key, start }] of sentences.entries()) {
    if (index === is.first || key !== chosen.key || !pair.isNew(index)) continue;
    if (neighbourFit(pair, was.first, index) < fit) continue;
    twins.push({ start: start + offset.start, end: start + offset.end });
  }
  return twins;
}

/** How many of the two neighbours inside the block are those the old sentence had. */
function neighbourFit({ before, after }: DocumentPair, old: number, now: number): number {
  return [-1, 1].filter((step) => neighbour(before, old, step) === neighbour(after, now, step)).length;
}

function neighbour({ sentences }: PassageText, index: number, step: number): string | null {
  const [one, other] = [sentences[index], sentences[index + step]];
  return other !== undefined && other.block === one?.block ? other.key : null;
}
