/** The members of a list, each with both its amounts, that a statement about all of them stands beside. */
import { conceptsOf, isCompatible } from '../facts/equivalents.ts';
import type { AuditContext } from '../forms/draft.ts';
import type { ClaimSentence } from '../sentence/claimSentence.ts';
import { type Move, movesIn } from './memberMoves.ts';

const REACH = 3;
/** Two may be told for an example; a list has more, or stands behind its own colon. */
const FEWEST = 2;

/** The first list in the sentences after one; null where none follows, or a member is told twice. */
export const listAfter = (context: AuditContext, sentence: ClaimSentence): readonly Move[] | null =>
  listIn(context.sentences.slice(sentence.order + 1, sentence.order + 1 + REACH), sentence);

/** The last list in the sentences before one. */
export const listBefore = (context: AuditContext, sentence: ClaimSentence): readonly Move[] | null =>
  listIn(
    [...context.sentences.slice(Math.max(0, sentence.order - REACH), sentence.order)].reverse(),
    sentence,
  );

function listIn(near: readonly ClaimSentence[], { block }: ClaimSentence): readonly Move[] | null {
  for (const one of near) {
    if (one.block.id !== block.id) return null;
    const moves = movesIn(one).filter(({ isPair }) => isPair);
    if (moves.length >= FEWEST) return areDistinct(moves) ? moves : null;
  }
  return null;
}

const BACK = 2;
const AHEAD = 4;

/** Everybody near a sentence who has a name and both amounts, of what its words may be about; null where one is told twice. */
export function movesNear(
  context: AuditContext,
  sentence: ClaimSentence,
  words: string,
): readonly Move[] | null {
  const asked = conceptsOf(words);
  const moves = context.sentences
    .filter(
      ({ order, block }) =>
        block.id === sentence.block.id && order >= sentence.order - BACK && order <= sentence.order + AHEAD,
    )
    .flatMap((one) => movesIn(one))
    .filter(({ isPair, name, words: own }) => isPair && name !== null && isCompatible(asked, own));
  return moves.length > 1 && areDistinct(moves) ? moves : null;
}

/** Nobody is told twice. Where one name stands over all of them ("Water went from …, fish from …") their own words tell them apart. */
export function areDistinct(moves: readonly Move[]): boolean {
  const isOneName = new Set(moves.map(({ name }) => name)).size === 1;
  const keys = moves.map(({ name, words }) => (name === null || isOneName ? [...words].sort().join() : name));
  return new Set(keys).size === moves.length;
}
