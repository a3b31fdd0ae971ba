/** The pair that words without a number speak of, where it stands in the clause or the sentence beside theirs. */
import { matchesOf } from '../../../lib/matches.ts';
import type { AuditContext } from '../forms/draft.ts';
import { PER_CURRENCY } from '../lexicon/exchangeRates.ts';
import type { ClaimSentence, Item } from './claimSentence.ts';
import { type Clause, clausesOf, wholeSentence } from './clauses.ts';
import { type Pair, pairsIn } from './pairs.ts';
import { dimensionOf, isSpanOfTime } from './roles.ts';
import { TAG } from './tags.ts';

/** "It has", "that is", "the rate thus": what was said before goes on. */
const GOES_ON =
  /^[;,–—-]?\s*(?:(?:and|but|so|thus|overall|in all),?\s+)?(?:that|this|it|they|the (?:figure|number|rate|share|total))(?:\s+(?:thus|therefore|also|then)|,)?\s+(?:is|was|are|were|has|have|had|means|meant|marks|marked|represents|remained|thus)\b/iu;

/** "It stood at X": amounts that tell what was said before; nothing but words of filling stands between. */
const TELLS = new RegExp(
  `^(?:in\\s+${TAG.time},?\\s+)?(?:it|they|the (?:figure|number|rate|share|total|amount|level|average|price))\\s+(?:had\\s+been|was|were|is|are|stood at|came to|went from|reached|amounted to|totall?ed|averaged|stands at|now stands at|went)\\s+(?:(?:about|some|only|just|around|roughly|still|at|from)\\s+){0,2}${TAG.level}`,
  'iu',
);

/** What is denied, feared or hoped for, and moves of moves. */
const UNCERTAIN =
  /\b(?:not|n[’']t|never|neither|nor|no longer|would|could|may|might|should|will|if|unless|expect\p{L}*|forecast\p{L}*|slow\p{L}*|brak\p{L}*|revers\p{L}*|despite|instead|deficits?|once|than|where|who|which)\b/iu;

/** The one pair beside a clause that states no amount itself. */
export function pairSpokenOf(context: AuditContext, clause: Clause): Pair | null {
  if (clause.items.some(isAmount) || UNCERTAIN.test(clause.text)) return null;
  const { sentence } = clause;
  const clauses = clausesOf(sentence);
  const at = clauses.findIndex(({ start }) => start === clause.start);
  const pair = GOES_ON.test(clause.text.trim())
    ? at > 0
      ? onlyPair(clauses.slice(0, at))
      : onlyPairOf(nextTo(context, sentence, -1))
    : clauses.length === 1
      ? toldBehind(nextTo(context, sentence, 1))
      : null;
  return pair === null ? null : { ...pair, why: `${pair.why}, beside the words` };
}

const isAmount = (item: Item): boolean =>
  ['factor', 'percentage_points', 'share', 'percent'].includes(item.mention.kind) ||
  (dimensionOf(item) !== null && !isSpanOfTime(item));

function nextTo(
  { sentences }: AuditContext,
  { order, block }: ClaimSentence,
  step: 1 | -1,
): ClaimSentence | null {
  const one = sentences[order + step];
  return one !== undefined && one.block.id === block.id ? one : null;
}

const toldBehind = (next: ClaimSentence | null): Pair | null =>
  next !== null && TELLS.test(next.tagged) ? onlyPairOf(next) : null;

const onlyPairOf = (sentence: ClaimSentence | null): Pair | null =>
  sentence === null ? null : onlyPair([wholeSentence(sentence)]);

/** The pair, where all the amounts said are its own. */
function onlyPair(clauses: readonly Clause[]): Pair | null {
  const [pair, more] = clauses.flatMap(pairsIn);
  if (pair === undefined || more !== undefined) return null;
  const hasOthers = clauses.some(({ items }) =>
    items.some((item) => item !== pair.from && item !== pair.to && isAmount(item)),
  );
  const isRateOfExchange = clauses.some(({ text }) =>
    matchesOf(text, new RegExp(TAG.level, 'gu')).some(({ index }) =>
      PER_CURRENCY.test(text.slice(index + 1)),
    ),
  );
  return hasOthers || isRateOfExchange ? null : pair;
}
