/**
 * "3,780 times in 2024. The comparable tally for 2023 was 1,940, so that passages almost tripled": a multiple said of the
 * only two amounts told, each of a time of its own, in its sentence and the one before. Where a third amount stands there,
 * nothing is sure, and nothing is said.
 */
import { compare, divide } from '../../../lib/decimal.ts';
import { overlaps } from '../../../lib/interval.ts';
import { quotient } from '../../../lib/intervalArithmetic.ts';
import { expectedOfFactor, operandInterval } from '../arithmetic/stated.ts';
import type { Told } from '../facts/told.ts';
import { type AuditContext, type ClaimDraft, mentionOperand, testedClaim } from '../forms/draft.ts';
import { directionsIn } from '../lexicon/directions.ts';
import { type ClaimSentence, type Item, passageOf } from '../sentence/claimSentence.ts';
import { dimensionOf, isCommensurable, isSpanOfTime } from '../sentence/roles.ts';
import { around, type Placed, placedIn } from './near.ts';

export function onlyTwo(context: AuditContext, sentence: ClaimSentence, told: Told): readonly ClaimDraft[] {
  return sentence.items.flatMap((item) => {
    if (item.mention.kind !== 'factor' || told.hasTested(item) || UNSURE.test(sentence.tagged)) return [];
    const pair = pairBefore(context, sentence, item);
    if (pair === null) return [];
    const [from, to] = pair;
    const isFall = directionsIn(item.mention.text)[0]?.direction === 'fall';
    const computed = quotient(operandInterval(to.reading), operandInterval(from.reading));
    const turned = quotient(operandInterval(from.reading), operandInterval(to.reading));
    if (computed === null || turned === null) return [];
    const expected = expectedOfFactor(item.reading, computed, context.thresholds);
    // Said of the two the other way round it may be true: who is meant is not known.
    if (!isFall && overlaps(turned, expectedOfFactor(item.reading, turned, context.thresholds))) return [];
    return [
      testedClaim({
        form: 'ratio',
        wording: item.mention.text,
        passage: passageOf(item),
        items: [from, to],
        operands: [mentionOperand('from', from), mentionOperand('to', to)],
        triggers: [item],
        computed,
        expected,
        measure: 'times',
        calculation: `${to.mention.text} / ${from.mention.text}`,
        middle: divide(to.reading.value ?? '0', from.reading.value ?? '1'),
        why: 'the only two amounts told, each with a time of its own',
      }),
    ];
  });
}

const UNSURE =
  /\b(?:would|could|may|might|should|will|if|unless|expect\p{L}*|forecast\p{L}*|not|never|once)\b/iu;

/** The earlier and the later of the two, by their years; told in this sentence before it, and in the one before. */
function pairBefore(
  context: AuditContext,
  sentence: ClaimSentence,
  item: Item,
): readonly [Item, Item] | null {
  const here = placedIn(around(context, sentence, 0, 0)).filter(({ item: one }) => one.at < item.at);
  const goesOn = here.some(isLevel)
    ? CONCLUDES.test(sentence.tagged.slice(0, item.at))
    : GOES_ON.test(sentence.tagged);
  if (!goesOn) return null;
  const levels = [
    ...placedIn(around(context, sentence, 1, 0)).filter(({ sentence: one }) => one !== sentence),
    ...here,
  ].filter(isLevel);
  const [a, b, more] = levels;
  if (a === undefined || b === undefined || more !== undefined || !isCommensurable(a.item, b.item))
    return null;
  const [first, second] = [yearOf(a), yearOf(b)];
  if (first === null || second === null || first === second) return null;
  const isSound = [a, b].every(({ item: { reading } }) => compare(reading.value ?? '0', '0') > 0);
  return !isSound ? null : first < second ? [a.item, b.item] : [b.item, a.item];
}

const CONCLUDES =
  /,\s+(?:so that|so|which (?:is to say|means)|that is,|in other words)[^,;]*$|;\s+(?:it|they|the \p{L}+)\s[^,;]*$/iu;
const GOES_ON =
  /^(?:it|they|that|this|so|thus|in other words|the (?:figure|number|total|trade|tally|sum|amount|volume))\b/iu;

const isLevel = ({ item }: Placed): boolean =>
  dimensionOf(item) !== null && !isSpanOfTime(item) && !SMALL.test(item.mention.text);
/** How many do something, in a word. */
const SMALL = /^(?:one|two|three|four|five|six|seven|eight|nine|ten|both|half)\b/iu;

/** Its own year, or the only one its sentence tells. */
function yearOf({ sentence, item }: Placed): string | null {
  const years = new Set(
    sentence.items.flatMap(({ mention, reading }) =>
      mention.kind === 'period' || mention.kind === 'date' ? (reading.period?.to?.slice(0, 4) ?? []) : [],
    ),
  );
  const own = item.reading.period?.to?.slice(0, 4) ?? null;
  return own ?? (years.size === 1 ? ([...years][0] ?? null) : null);
}
