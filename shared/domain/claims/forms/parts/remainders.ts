/** Parts that must fill their whole: shares of one hundred, and counts "of the twelve". */
import { add, compare, type DecimalText, subtract } from '../../../../lib/decimal.ts';
import { type Interval, point } from '../../../../lib/interval.ts';
import { sumOf } from '../../../../lib/intervalArithmetic.ts';
import { operandInterval } from '../../arithmetic/stated.ts';
import { type ClaimSentence, type Item, passageOf } from '../../sentence/claimSentence.ts';
import { clausesOf } from '../../sentence/clauses.ts';
import { namesIn } from '../../sentence/namedValues.ts';
import { pairsIn } from '../../sentence/pairs.ts';
import { isCommensurable, roleOf } from '../../sentence/roles.ts';
import { TAG } from '../../sentence/tags.ts';
import { type ClaimDraft, mentionOperand, testedClaim } from '../draft.ts';

/** Words that say nothing is left out. */
const COMPLETE =
  /\b(?:abstain\w*|the (?:rest|remainder|others?)|remain(?:s|ing)?|(?:were|are|is) the only|there (?:is|are|was|were) no others?|nothing else|none other|no others?|all others)\b/iu;
/** Three shares said one after the other are of one whole; two may be of two. */
const FEWEST_SHARES = 3;
/** Two shares of these are of one whole, and leave at most a rest. */
const OPPOSITES: readonly (readonly [RegExp, RegExp])[] = [
  [/\b(?:yes|in favou?r|for)\b/iu, /\b(?:no|against|opposed)\b/iu],
  [/\burban\b/iu, /\brural\b/iu],
  [/\b(?:men|male)\b/iu, /\b(?:women|female)\b/iu],
  [/\bpublic\b/iu, /\bprivate\b/iu],
  [/\b(?:at home|domestic)\b/iu, /\b(?:abroad|foreign|exported)\b/iu],
];
const FAR_TOO_MUCH = '130';
/** Below it the rest of the whole stands in the sentences before. */
const FAR_TOO_LITTLE = '70';

export const remainderClaims = (sentence: ClaimSentence): readonly ClaimDraft[] => [
  ...shareSum(sentence),
  ...countSum(sentence),
];

/** "62 percent to A, 21 percent to B, 17 percent to C": never more than one hundred, and one hundred when that is all. */
function shareSum(sentence: ClaimSentence): readonly ClaimDraft[] {
  const rates = listedRates(sentence);
  const last = rates.at(-1);
  if (last === undefined) return [];
  const isComplete = COMPLETE.test(sentence.tagged) && !leavesRest(sentence, rates);
  const isOpposed =
    rates.length === 2 && OPPOSITES.some((pair) => pair.every((word) => word.test(sentence.tagged)));
  if (rates.length < (isComplete || isOpposed ? 2 : FEWEST_SHARES)) return [];
  const computed = rates.map(({ reading }) => operandInterval(reading)).reduce(sumOf);
  // Nobody means shares of one whole that come to far more than it.
  if (computed.low !== null && compare(computed.low, FAR_TOO_MUCH) > 0) return [];
  if (computed.high !== null && compare(computed.high, FAR_TOO_LITTLE) < 0) return [];
  const slack = String(rates.length * 0.5);
  const expected: Interval = isComplete
    ? { low: subtract('100', slack), high: add('100', slack) }
    : { low: null, high: add('100', slack) };
  return [
    testedClaim({
      form: 'share',
      wording: last.mention.text,
      passage: passageOf(last),
      items: rates,
      operands: rates.map((rate) => mentionOperand('part', rate)),
      triggers: [last],
      computed,
      expected,
      measure: 'percent',
      calculation: rates.map(({ reading }) => `${reading.value}`).join(' + '),
      middle: totalOf(rates),
      why: isComplete ? 'shares of one whole, said to be all of it' : 'shares of one whole',
      isTied: true,
      code: 'part_whole',
    }),
  ];
}

/** "9 percent to A, 6.5 percent to B and the remainder to C": what is left has no number of its own. */
function leavesRest({ tagged }: ClaimSentence, rates: readonly Item[]): boolean {
  const rest = /\bthe (?:rest|remainder|others?)\b/iu.exec(tagged);
  if (rest === null) return false;
  const end = rest.index + rest[0].length;
  return !rates.some(({ at }) => at >= end && at - end <= REST_REACH);
}

/** How far the number of a rest stands behind it. */
const REST_REACH = 30;

/** Percents listed one after the other, with bare numbers that share their sign ("35, 30 and 20 percent"). */
function listedRates(sentence: ClaimSentence): readonly Item[] {
  // "cut from 35 percent to 15 percent" are two levels of one share.
  const moved = new Set(
    clausesOf(sentence)
      .flatMap(pairsIn)
      .filter(({ isStated }) => isStated)
      .flatMap(({ from, to }) => [from, to]),
  );
  const rates = sentence.items.filter(
    (item, i) => !moved.has(item) && (isRate(sentence, item) || leadsToRate(sentence, i)),
  );
  const run: Item[] = [];
  for (const rate of rates) {
    const last = run.at(-1);
    const between = last === undefined ? '' : sentence.tagged.slice(last.at + 1, rate.at);
    // "80 percent of exports in A, 75 percent of ...": each names its own whole.
    const hasOwnWhole = /^\s+of\b/u.test(between) && run.length > 1;
    if (last !== undefined && (hasOwnWhole || between.length > MOST_BETWEEN || /[.:]/u.test(between))) break;
    run.push(rate);
  }
  const isOfOne = run
    .slice(1)
    .every((rate) => !/^\s+of\s+(?!it\b|the\s+total)/u.test(sentence.tagged.slice(rate.at + 1)));
  const isPerPlace =
    isOfEach(sentence, run) || run.slice(1).some((rate) => IN_PLACE.test(sentence.tagged.slice(0, rate.at)));
  return isOfOne && !isPerPlace && (speaksOfShares(sentence, run) || isSplit(sentence)) ? run : [];
}

/** "LNER cancelled 4 percent of its trains, Avanti 7 percent": each has its own whole. */
function isOfEach(sentence: ClaimSentence, [first, ...more]: readonly Item[]): boolean {
  if (first === undefined || !/^\s+of\s+(?:its|their)\b/u.test(sentence.tagged.slice(first.at + 1)))
    return false;
  const names = namesIn(sentence);
  return more.some(({ mention }) => names.some(({ end }) => mention.start - end === 1));
}

/** ", in Niger for 30 percent": a share of something else in each place. */
const IN_PLACE = /(?:,|\band)\s+in\s+(?:the\s+)?\S+(?:\s\S+){0,2}?\s+(?:(?:for|by|to|at|it was)\s+)?$/u;

/** How far apart two shares of one list stand. */
const MOST_BETWEEN = 60;

/** A whole is named or meant: "of it", "share", "took", "went to", "the rest". */
const speaksOfShares = ({ tagged }: ClaimSentence, run: readonly Item[]): boolean =>
  COMPLETE.test(tagged) ||
  /^(?:among|of) (?:the|those|all|its|these)\b/iu.test(tagged) ||
  /^of\s[^,;:]{2,60},\s*$/iu.test(tagged.slice(0, run[0]?.at ?? 0)) ||
  /^\s+of\s/u.test(tagged.slice((run[0]?.at ?? 0) + 1)) ||
  /\b(?:shares?|stakes?)\b/iu.test(tagged) ||
  HELD.test(tagged.slice(0, run[0]?.at ?? 0));

/** Whom a whole belongs or goes to. */
const HELD =
  /\b(?:gives?|gave|gets?|got|owns?|owned|holds?|held|controls?|controlled|takes?|took|receives?|received|(?:goes|went|go) to)\s+(?:[^\s;:.]+\s+){0,3}$/iu;

/** "split 52 percent yes, 48 percent no": the words divide one whole. */
const isSplit = ({ tagged }: ClaimSentence): boolean =>
  /\b(?:split|divided|breakdown|break down|made up)\b/iu.test(tagged);

const isRate = (sentence: ClaimSentence, item: Item): boolean =>
  item.mention.kind === 'percent' &&
  (/%|per\s?cent|pct/iu.test(item.mention.text) || !isBesideAmount(sentence, item)) &&
  item.reading.value !== null &&
  roleOf(sentence, item) !== 'change';

/** "Industry used 37.2 of them, or 60 percent, and households the remaining 24.8": a number without its sign may be of either. */
const isBesideAmount = ({ items, tagged }: ClaimSentence, item: Item): boolean =>
  items.some((one) => one.at < item.at && /^\s+of (?:them|it|these|those)\b/u.test(tagged.slice(one.at + 1)));

function leadsToRate(sentence: ClaimSentence, i: number): boolean {
  const item = sentence.items[i];
  const next = sentence.items[i + 1];
  if (item === undefined || next === undefined) return false;
  if (item.mention.kind !== 'count' || item.reading.unit !== null) return false;
  const isLinked = /^(?:,\s*|\s+and\s+|,\s+and\s+)$/u.test(sentence.tagged.slice(item.at + 1, next.at));
  return isLinked && (isRate(sentence, next) || leadsToRate(sentence, i + 1));
}

const OF_THE =
  /(?:^|[.;:]\s+)(?:out\s+)?of\s+(?:the\s+|its\s+|their\s+|these\s+|that\s+|those\s+|all\s+)?$/iu;

/** "Of the twelve plants, five are being built, four put off and two dropped; there is no other." */
function countSum(sentence: ClaimSentence): readonly ClaimDraft[] {
  const whole =
    sentence.items.find((item) => isSum(item) && OF_THE.test(sentence.tagged.slice(0, item.at))) ??
    wholeOfWhom(sentence);
  if (whole === undefined || whole.reading.value === null) return [];
  const parts = sentence.items.filter(
    (item) =>
      item.at > whole.at &&
      isPartOf(item, whole) &&
      PART_LEAD.test(sentence.tagged.slice(0, item.at)) &&
      !OF_PART.test(sentence.tagged.slice(item.at + 1)) &&
      roleOf(sentence, item) !== 'change',
  );
  if (parts.length < 2) return [];
  const computed = parts.map(({ reading }) => operandInterval(reading)).reduce(sumOf);
  const isComplete = COMPLETE.test(sentence.tagged);
  return [
    testedClaim({
      form: 'count',
      wording: whole.mention.text,
      passage: passageOf(whole),
      items: parts,
      operands: [mentionOperand('count', whole), ...parts.map((part) => mentionOperand('part', part))],
      triggers: [whole],
      computed,
      expected: isComplete ? point(whole.reading.value) : { low: null, high: whole.reading.value },
      measure: 'plain',
      calculation: parts.map(({ reading }) => `${reading.value}`).join(' + '),
      middle: totalOf(parts),
      why: 'the parts the sentence counts out of the whole',
      isTied: true,
      code: 'count_mismatch',
    }),
  ];
}

/** "27 of the 45": a part of another part. */
const OF_PART = new RegExp(`^\\s+of\\s+(?:the|those|these)\\s+${TAG.count}`, 'u');

const PART_LEAD =
  /(?:,|;|:|\band)\s+(?:some\s+|about\s+|another\s+|a further\s+|with\s+|only\s+|just\s+|the (?:other|remaining)\s+)*$/iu;

/** "1,200 people, 300 of whom work abroad and 900 at home". */
function wholeOfWhom({ items, tagged }: ClaimSentence): Item | undefined {
  return items.find((item, i) => {
    const next = items[i + 1];
    return (
      next !== undefined &&
      isSum(item) &&
      /^\s+of\s+(?:whom|which|them)\b/u.test(tagged.slice(next.at + 1)) &&
      /\band\s+$/u.test(tagged.slice(0, items[i + 2]?.at ?? 0))
    );
  });
}

const isSum = (item: Item): boolean =>
  isCount(item) ||
  ((item.mention.kind === 'quantity' || item.mention.kind === 'money') && item.reading.value !== null);

const isPartOf = (item: Item, whole: Item): boolean =>
  (isCount(item) && isCount(whole)) || isCommensurable(item, whole);

const isCount = ({ mention, reading }: Item): boolean =>
  mention.kind === 'count' &&
  reading.unit !== 'area' &&
  reading.value !== null &&
  /^\d+$/u.test(reading.value);

function totalOf(items: readonly Item[]): DecimalText | null {
  let total: DecimalText = '0';
  for (const { reading } of items) {
    if (reading.value === null) return null;
    total = add(total, reading.value);
  }
  return total;
}
