/** Amounts in an order that words give them: "followed by Dutch with 520,000 and Belgians with 560,000", "second with 6.2 million and China third with 6.6 million". */

import { differenceOf, mirrored } from '../../../lib/intervalArithmetic.ts';
import { matchesOf } from '../../../lib/matches.ts';
import { operandInterval } from '../arithmetic/stated.ts';
import { measureOf } from '../arithmetic/words.ts';
import { type ClaimDraft, mentionOperand, testedClaim } from '../forms/draft.ts';
import { ORDINALS } from '../lexicon/superlatives.ts';
import { type ClaimSentence, type Item, stretchPassage } from '../sentence/claimSentence.ts';
import { roleOf } from '../sentence/roles.ts';
import { isAmount, isLike } from './listRosters.ts';

const BOTTOM = /\b(?:least|lowest|smallest|fewest|cheapest|slowest|shortest)\b/iu;

/** UTF-16 offsets in the tagged sentence of the words that order them. */
type Ordered = { readonly items: readonly Item[]; readonly at: number; readonly end: number };

/** The first two that do not stand as the words say, the more before the less. */
export function toldOrder(sentence: ClaimSentence): ClaimDraft | null {
  for (const order of [followedBy(sentence), byOrdinals(sentence)]) {
    const claim = order === null ? null : brokenBy(sentence, order);
    if (claim !== null) return claim;
  }
  return null;
}

function brokenBy(sentence: ClaimSentence, { items, at, end }: Ordered): ClaimDraft | null {
  const isUp = BOTTOM.test(sentence.tagged.slice(0, at));
  for (const [i, next] of items.entries()) {
    const one = items[i - 1];
    if (one === undefined) continue;
    const ahead = differenceOf(operandInterval(one.reading), operandInterval(next.reading));
    const computed = isUp ? mirrored(ahead) : ahead;
    if (computed.high === null || Number(computed.high) >= 0) continue;
    const passage = stretchPassage(sentence, at, end);
    return testedClaim({
      form: 'rank',
      wording: passage.text,
      passage,
      items: [one, next],
      operands: [mentionOperand('ranked', one), mentionOperand('other', next)],
      triggers: [],
      computed,
      expected: { low: '0', high: null },
      measure: measureOf(one.mention.kind, one.reading.currency),
      calculation: `${one.mention.text} before ${next.mention.text}`,
      middle: null,
      why: 'the amounts in the order in which they are told',
      isTied: true,
    });
  }
  return null;
}

const levelsOf = (sentence: ClaimSentence): readonly Item[] =>
  sentence.items.filter((item) => isAmount(item) && !['change', 'base'].includes(roleOf(sentence, item)));

const FOLLOWED = /\b(?:followed by|next came|then came|trailed by)\b/u;
/** In a longer list the order is often another. */
const MOST_FOLLOWERS = 2;

function followedBy(sentence: ClaimSentence): Ordered | null {
  const match = FOLLOWED.exec(sentence.tagged);
  if (match === null) return null;
  const levels = levelsOf(sentence);
  const followers = levels.filter(({ at }) => at > match.index);
  const [first] = followers;
  const leader = levels.findLast(({ at }) => at < match.index);
  if (first === undefined || followers.length > MOST_FOLLOWERS) return null;
  const items = [
    ...(leader !== undefined && isLike(leader, first) ? [leader] : []),
    ...followers.filter((item) => isLike(item, first)),
  ];
  return { items, at: match.index, end: match.index + match[0].length };
}

/** "Came second with ¤", "third (¤)", "second Chile with ¤". */
const TIED =
  /^,?\s*(?:(?:place,?\s+)?(?:(?:was|came|is)\s+)?(?:the\s+)?\p{Lu}[\p{L}\s-]{0,25})?,?\s*\(?\s*(?:place,?\s+)?(?:with|at|on|having)?\s*(?:about|some|just|only|nearly|around)?\s*$/u;

/** Two or more places by ordinals, each with the amount right behind it. */
function byOrdinals(sentence: ClaimSentence): Ordered | null {
  const { tagged } = sentence;
  const placed = levelsOf(sentence).flatMap((item) => {
    const nth = matchesOf(tagged.slice(0, item.at), ALL_NTH).at(-1);
    if (nth === undefined || !TIED.test(tagged.slice(nth.index + nth[0].length, item.at))) return [];
    return [{ item, at: nth.index, place: ORDINALS.indexOf(nth[0].toLowerCase()) }];
  });
  const [first, next] = placed;
  const last = placed.at(-1);
  if (first === undefined || next === undefined || last === undefined) return null;
  const isRising = placed.every(({ place, item }, i) => {
    const before = placed[i - 1];
    return before === undefined || (before.place < place && isLike(before.item, item));
  });
  return isRising ? { items: placed.map(({ item }) => item), at: first.at, end: last.item.at + 1 } : null;
}

const ALL_NTH = new RegExp(`\\b(?:${ORDINALS.join('|')})\\b`, 'giu');
