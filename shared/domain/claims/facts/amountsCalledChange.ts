/**
 * "Transit grew by 8.4 million tonnes", where the article tells elsewhere what it was and what it reached: it holds where it is their
 * distance, and is a level called a change where it is what was reached.
 */
import { compare, subtract } from '../../../lib/decimal.ts';
import { type Interval, overlaps } from '../../../lib/interval.ts';
import { differenceOf } from '../../../lib/intervalArithmetic.ts';
import { expectedOfStated, operandInterval } from '../arithmetic/stated.ts';
import { measureOf } from '../arithmetic/words.ts';
import { type AuditContext, type ClaimDraft, mentionOperand, testedClaim } from '../forms/draft.ts';
import { calledBy } from '../likely/calledChanges/calledChanges.ts';
import { intervalOf, sizeOf } from '../relative/levels.ts';
import { type ClaimSentence, type Item, passageOf } from '../sentence/claimSentence.ts';
import { isOfAnotherArea } from '../sentence/levelElsewhere.ts';
import { isCommensurable, roleOf } from '../sentence/roles.ts';
import { allPairs } from './crossPairs.ts';
import { conceptsOf, isCompatible, sharedOf, unitWords } from './equivalents.ts';
import type { FactPair } from './factPairs.ts';
import type { Told } from './told.ts';

/** Few digits are told of much: they must share more words. */
const FEW_DIGITS = 2;
const WORDS = { few: 2, many: 1 } as const;

export function amountsCalledChange(
  context: AuditContext,
  sentence: ClaimSentence,
  told: Told,
): readonly ClaimDraft[] {
  return sentence.items.flatMap((item) => {
    if (told.hasTested(item) || item.reading.bound !== 'exact' || calledBy(sentence, item) === null)
      return [];
    const pairs = pairsOfMatter(context, sentence, item);
    const pair = pairs.find((one) => isDistance(item, one)) ?? pairs.find(({ to }) => isSame(to, item));
    return pair === undefined ? [] : [distanceClaim(context, item, pair)];
  });
}

/** What the article tells at two times elsewhere of the same matter. */
function pairsOfMatter(context: AuditContext, sentence: ClaimSentence, item: Item): readonly FactPair[] {
  const words = conceptsOf(`${sentence.tagged} ${unitWords(item)}`);
  const needed = digitsOf(item) < FEW_DIGITS || item.mention.kind === 'percent' ? WORDS.few : WORDS.many;
  return context.sentences.flatMap((one) =>
    allPairs(context, one).filter(
      ({ from, to, concepts, sentence: place }) =>
        ![from, to].some((end) => sentence.items.includes(end) || isHedged(end)) &&
        !isSame(from, item) &&
        isCommensurable(to, item) &&
        roleOf(place, to) !== 'change' &&
        !isOfAnotherArea(sentence, place, Math.min(from.mention.start, to.mention.start)) &&
        isCompatible(words, concepts) &&
        sharedOf(words, concepts) >= needed,
    ),
  );
}

const isHedged = ({ reading }: Item): boolean => reading.bound !== 'exact' || reading.value === null;
const isSame = (a: Item, b: Item): boolean => a.reading.value === b.reading.value;

function distanceOf({ from, to }: FactPair): Interval {
  const [large, small] = ordered(from, to);
  return differenceOf(intervalOf(large), intervalOf(small));
}

const ordered = (from: Item, to: Item): readonly [Item, Item] =>
  compare(sizeOf(to), sizeOf(from)) > 0 ? [to, from] : [from, to];

const isDistance = (item: Item, pair: FactPair): boolean =>
  overlaps(distanceOf(pair), operandInterval(item.reading));

const digitsOf = ({ mention }: Item): number =>
  (mention.text.match(/\d/gu) ?? []).join('').replace(/^0+|0+$/gu, '').length;

function distanceClaim({ thresholds }: AuditContext, item: Item, pair: FactPair): ClaimDraft {
  const [large, small] = ordered(pair.from, pair.to);
  const computed = distanceOf(pair);
  return testedClaim({
    form: 'change',
    wording: item.mention.text,
    passage: passageOf(item),
    items: [item, pair.from, pair.to],
    operands: [mentionOperand('from', pair.from), mentionOperand('to', pair.to)],
    triggers: [item],
    computed,
    expected: expectedOfStated(item.reading, computed, thresholds),
    measure: measureOf(item.mention.kind, item.reading.currency),
    calculation: `${large.mention.text} − ${small.mention.text}`,
    middle: subtract(sizeOf(large), sizeOf(small)),
    why: isDistance(item, pair)
      ? 'what the article tells elsewhere at two times'
      : 'called a change, and told elsewhere as what it led to',
    code: 'level_as_increase',
  });
}
