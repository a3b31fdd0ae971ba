/** Two values or two growths set against each other: "slightly outpaces Russia's", "higher than Germany's $5 billion". */
import { absolute, compare, type DecimalText, divide, multiply, subtract } from '../../../../lib/decimal.ts';
import type { Interval } from '../../../../lib/interval.ts';
import { differenceOf, mirrored, quotient, shifted, times } from '../../../../lib/intervalArithmetic.ts';
import { operandInterval } from '../../arithmetic/stated.ts';
import { COMPARES_GROWTH, type Comparator, comparatorsIn } from '../../lexicon/comparators.ts';
import { directionsIn } from '../../lexicon/directions.ts';
import { bandOf } from '../../lexicon/thresholds.ts';
import { GAP_WORDINGS, wordingIn } from '../../lexicon/wordings.ts';
import { type ClaimSentence, type Item, stretchPassage } from '../../sentence/claimSentence.ts';
import { clausesOf, wholeSentence } from '../../sentence/clauses.ts';
import { neighbours } from '../../sentence/findPair.ts';
import { type Pair, pairsIn } from '../../sentence/pairs.ts';
import { dimensionOf, isCommensurable, roleOf } from '../../sentence/roles.ts';
import { subjectBefore } from '../../sentence/subjectBefore.ts';
import { topicOf } from '../../sentence/topic.ts';
import type { Operand, Passage } from '../../types.ts';
import { type AuditContext, type ClaimDraft, mentionOperand, testedClaim, untestable } from '../draft.ts';
import { pairOperands } from './changeArithmetic.ts';

export function comparisonClaims(context: AuditContext, sentence: ClaimSentence): readonly ClaimDraft[] {
  return comparatorsIn(sentence.tagged).flatMap((comparator) => {
    const claim =
      levelComparison(context, sentence, comparator) ?? growthComparison(context, sentence, comparator);
    return claim === null ? [] : [claim];
  });
}

/** How far before and after its words a comparison's values stand. */
const REACH_BEFORE = 90;
const REACH_AFTER = 60;

/** "those to Britain, which came to $44 billion": the amount said of what the comparison names. */
const WHICH =
  /,\s+(?:(?:which\s+|who\s+)?(?:came to|were|was|stood at|totall?ed|reached|amounted to|at|with|worth)|(?:which|who)\s+\p{Ll}+(?:\s+(?:for|to|at|up))?)\s+$/iu;

/** "640 million pesos, short of the 700 million": the second leaves its currency to the first. */
const moneyBefore = ({ items }: ClaimSentence, comparator: Comparator, right: Item): Item | undefined => {
  const last = items.findLast(({ at }) => at < comparator.at);
  const isBare =
    right.mention.kind === 'count' && right.reading.unit === null && right.reading.magnitude !== null;
  return isBare && last?.mention.kind === 'money' ? last : undefined;
};

/** "than on rail, 5.9 billion crowns", "than those in fires, 300": the amount apposed to what the comparison names. */
const ON_OTHER = /^\s+(?:(?:those|that)\s+)?(?:(?:on|in|for|at|of)\s+)?[^,;:.\ue000-\ueaff]{2,30},\s+$/u;
const isClosed = ({ tagged }: ClaimSentence, { at }: Item): boolean =>
  /^\s*(?:[.,;)]|$)/u.test(tagged.slice(at + 1));

function levelComparison(
  context: AuditContext,
  sentence: ClaimSentence,
  comparator: Comparator,
): ClaimDraft | null {
  const told = toldAfter(sentence, comparator);
  if (told !== null) return comparedLevels(context, sentence, comparator, told.left, told.right);
  const right = sentence.items.find((item) => item.at >= comparator.end && dimensionOf(item) !== null);
  if (right === undefined || right.at - comparator.end > REACH_AFTER || isAge(comparator, right)) return null;
  const between = sentence.tagged
    .slice(comparator.end, right.at)
    .replace(WHICH, ' ')
    .replace(isClosed(sentence, right) ? ON_OTHER : /$^/u, ' ');
  if (/[;,:]|\b(?:was|were|is|are|by|and|reached|rose|fell|grew|in)\b/iu.test(between)) return null;
  const found = subjectBefore(sentence, comparator.at, right) ?? moneyBefore(sentence, comparator, right);
  const left = found === undefined ? undefined : ledTo(sentence, found);
  if (left === undefined || comparator.at - left.at > REACH_BEFORE || isOtherThing(left, right)) return null;
  const before = sentence.tagged.slice(left.at + 1, comparator.at);
  if (/[;]|^\s*(?:percent|percentage)|\b(?:which|while|but|whereas|who)\b/iu.test(before)) return null;
  // "$5 billion more than", "30 percent higher than": a difference, told elsewhere.
  if (
    /^\s*(?:or\s)?(?:\p{L}+\s)?(?:more|less|fewer|above|below|ahead of|behind|short of|\p{L}+er|(?:more|less) \p{L}+)\s*$/iu.test(
      `${before}${comparator.text}`.replace(/\s*than$/iu, ''),
    )
  )
    return null;
  const isGrowth = roleOf(sentence, left) === 'change';
  if (
    isGrowth &&
    roleOf(sentence, right) !== 'change' &&
    COMPARES_GROWTH.test(comparator.text) === false &&
    dimensionOf(right) !== 'percent'
  )
    return null;
  return comparedLevels(context, sentence, comparator, left, right);
}

/** "Three suburbs, 4 percent more than the 4,200": so few in words are no amount beside thousands. */
const isOtherThing = ({ mention, reading }: Item, right: Item): boolean =>
  mention.kind === 'count' &&
  !/\d/u.test(mention.text) &&
  Number(reading.value) * LARGEST_TIMES < Number(right.reading.value);
const LARGEST_TIMES = 200;

/** "fell to A from B, short of C": of what a change led to, not of where it began. */
const ledTo = (sentence: ClaimSentence, item: Item): Item =>
  pairsIn(wholeSentence(sentence)).find(
    ({ from, to, isStated }) => isStated && from === item && to.at < item.at,
  )?.to ?? item;

/** "310 people younger than 35". */
const isAge = ({ text }: Comparator, item: Item): boolean =>
  /^(?:younger|older) /iu.test(text) && item.mention.kind === 'count';

/** "Imports grew slower than exports: 14 percent against 9 percent": both values after the comparison, in its order. */
function toldAfter(
  { tagged, items }: ClaimSentence,
  comparator: Comparator,
): { readonly left: Item; readonly right: Item } | null {
  const left = items.find((item) => item.at >= comparator.end && dimensionOf(item) !== null);
  const right = left && items.find((item) => item.at > left.at && isCommensurable(item, left));
  if (left === undefined || right === undefined) return null;
  const isIntroduced = /^[^:;]{0,60}(?::|,\s+(?:with|at|by))\s+$/u.test(
    tagged.slice(comparator.end, left.at),
  );
  const isOpposed = /^\s+(?:against|versus|compared (?:with|to)|to)\s+$/u.test(
    tagged.slice(left.at + 1, right.at),
  );
  return isIntroduced && isOpposed ? { left, right } : null;
}

export function comparedLevels(
  context: AuditContext,
  sentence: ClaimSentence,
  comparator: Comparator,
  left: Item,
  right: Item,
): ClaimDraft | null {
  const isRate = dimensionOf(right) === 'percent';
  const computed = isRate
    ? differenceOf(operandInterval(left.reading), operandInterval(right.reading))
    : percentApart(operandInterval(left.reading), operandInterval(right.reading));
  if (computed === null) return null;
  const wording = wordsOf(sentence, comparator);
  return testedClaim({
    form: 'comparison',
    wording: wording.passage.text,
    passage: wording.passage,
    items: [left, right],
    operands: [mentionOperand('this', left), mentionOperand('other', right)],
    triggers: [],
    computed: comparator.side === 'less' ? mirrored(computed) : computed,
    expected: expectedGap(context, wording.gap, isRate),
    measure: isRate ? 'points' : 'percent',
    calculation: `${left.mention.text} against ${right.mention.text}, ${comparator.side === 'less' ? 'below' : 'above'} by`,
    middle: middleGap(left, right, isRate, comparator.side),
    why: 'the values on both sides of the comparison',
  });
}

/** One side of a comparison of growth: its percent, and where it is said. */
type Growth = {
  readonly percent: Interval;
  readonly operands: readonly Operand[];
  readonly items: readonly Item[];
  readonly text: string;
  /** Who grew. */
  readonly areas: readonly string[];
};

function growthComparison(
  context: AuditContext,
  sentence: ClaimSentence,
  comparator: Comparator,
): ClaimDraft | null {
  if (!COMPARES_GROWTH.test(comparator.text) && !isAboutGrowth(sentence, comparator)) return null;
  const sides = growthSides(context, sentence, comparator);
  if (sides === null) return null;
  const { own, other } = sides;
  const wording = wordsOf(sentence, comparator);
  if (other === null) {
    return untestable({
      form: 'comparison',
      wording: wording.passage.text,
      passages: [wording.passage],
      operands: own.operands,
      triggers: [],
      missing: ['the growth it is compared with'],
      why: 'only one side of the comparison has amounts',
    });
  }
  const apart = differenceOf(own.percent, other.percent);
  return testedClaim({
    form: 'comparison',
    wording: wording.passage.text,
    passage: wording.passage,
    items: [...own.items, ...other.items],
    operands: [
      ...own.operands.map((operand) => sided(operand, 'this')),
      ...other.operands.map((operand) => sided(operand, 'other')),
    ],
    triggers: [],
    computed: comparator.side === 'less' ? mirrored(apart) : apart,
    expected: expectedGap(context, wording.gap, true),
    measure: 'points',
    calculation: `growth of ${own.text} against ${other.text}`,
    middle: middlePoints(own, other, comparator.side),
    why: 'the growth of both sides, from their own amounts',
  });
}

const sided = (operand: Operand, side: string): Operand => ({ ...operand, role: `${side} ${operand.role}` });

type Sides = { readonly own: Growth; readonly other: Growth | null };

/** Whose growth is compared with whose: by the areas named beside the comparison, else by what stands on each side. */
function growthSides(context: AuditContext, sentence: ClaimSentence, comparator: Comparator): Sides | null {
  const at = sentence.origins[comparator.at]?.start ?? sentence.start;
  const until = sentence.origins[comparator.end - 1]?.end ?? sentence.end;
  const left = sentence.areas.findLast(({ end }) => end <= at && at - end <= AREA_REACH)?.iso3 ?? null;
  const right =
    sentence.areas.find(({ start }) => start >= until && start - until <= AREA_REACH)?.iso3 ?? null;
  const near = [sentence, ...neighbours(context, sentence, 3, 1)].flatMap((one) => growthsIn(one));
  if (left !== null && right !== null && left !== right) {
    const own = near.find((growth) => isOf(growth, left) && !isOf(growth, right));
    const other = near.find((growth) => isOf(growth, right) && !isOf(growth, left) && growth !== own);
    if (own !== undefined && other !== undefined) return { own, other };
  }
  const own = growthsIn(sentence).find(({ items }) => items.every((item) => item.at < comparator.at));
  if (
    own === undefined ||
    !OF_OTHER.test(sentence.tagged.slice(comparator.end, comparator.end + REACH_AFTER))
  )
    return null;
  if (left !== null && !isOf(own, left)) return null;
  const after = growthsIn(sentence).find(({ items }) => items.every((item) => item.at > comparator.end));
  if (after !== undefined) return { own, other: after };
  const others = near.filter((growth) => !growth.items.some((item) => own.items.includes(item)));
  const named = right === null ? others : others.filter((growth) => isOf(growth, right));
  return { own, other: named.find((growth) => isSameMeasure(own, growth)) ?? null };
}

/** How far an area stands from the comparison it is a side of. */
const AREA_REACH = 30;
const OF_OTHER = /^\s+(?:that |those |the )?(?:of |in |its |their )?\p{L}+/u;

const isOf = ({ areas }: Growth, iso3: string): boolean => areas.includes(iso3);

function isSameMeasure(a: Growth, b: Growth): boolean {
  const [one, other] = [a.items[0], b.items[0]];
  if (one === undefined || other === undefined) return false;
  const [x, y] = [topicOf(one.mention).measure, topicOf(other.mention).measure];
  return x === null || y === null || x === y;
}

/** Growths a sentence states: pairs of amounts, and percents of change without one. */
function growthsIn(sentence: ClaimSentence): readonly Growth[] {
  const clauses = clausesOf(sentence);
  const pairs = new Map(
    [...clauses, wholeSentence(sentence)].flatMap(pairsIn).map((pair) => [pair.to, pair]),
  );
  const paired = [...pairs.values()]
    .filter(({ to }) => dimensionOf(to) !== 'percent')
    .flatMap((pair) => pairGrowth(sentence, pair) ?? []);
  const rates = sentence.items
    .filter((item) => item.mention.kind === 'percent' && roleOf(sentence, item) === 'change')
    .map((rate): Growth => {
      const percent = operandInterval(rate.reading);
      const isFall =
        directionsIn(sentence.tagged.slice(Math.max(0, rate.at - 40), rate.at)).at(-1)?.direction === 'fall';
      return {
        percent: isFall ? mirrored(percent) : percent,
        operands: [mentionOperand('growth', rate)],
        items: [rate],
        text: rate.mention.text,
        areas: areasOf(sentence, [rate]),
      };
    });
  return [...paired, ...rates];
}

/** Areas the amounts are said of; where the sentence names only one, that one. */
function areasOf(sentence: ClaimSentence, items: readonly Item[]): readonly string[] {
  const first = items[0];
  const place = first?.mention.start ?? sentence.start;
  const before = sentence.areas.filter(({ end }) => end <= place).at(-1);
  const about = items.flatMap(({ mention }) => [...mention.about.subject, ...mention.about.counterpart]);
  return [...new Set([...about, ...(before === undefined ? [] : [before.iso3])])];
}

function pairGrowth(sentence: ClaimSentence, pair: Pair): Growth | null {
  const ratio = quotient(operandInterval(pair.to.reading), operandInterval(pair.from.reading));
  if (ratio === null) return null;
  return {
    percent: times(shifted(ratio, '-1'), '100'),
    operands: pairOperands(pair),
    items: [pair.from, pair.to],
    text: `${pair.from.mention.text} to ${pair.to.mention.text}`,
    areas: areasOf(sentence, [pair.from, pair.to]),
  };
}

const OTHERS_GROWTH =
  /^\s+(?:(?:that|those) (?:of|in|to|from|with)|its|their|\p{Lu}[\p{L}-]+['’]s?(?!\p{L}))/u;

const isAboutGrowth = (sentence: ClaimSentence, comparator: Comparator): boolean =>
  OTHERS_GROWTH.test(sentence.tagged.slice(comparator.end)) &&
  directionsIn(sentence.tagged.slice(Math.max(0, comparator.at - 40), comparator.at)).length > 0 &&
  /\b(?:increase|growth|rise|decline|fall|drop|gain|jump)\b/iu.test(
    sentence.tagged.slice(Math.max(0, comparator.at - 40), comparator.at),
  );

/** The comparison with the adverb before it, and the gap that adverb claims. */
function wordsOf(
  sentence: ClaimSentence,
  comparator: Comparator,
): { readonly passage: Passage; readonly gap: 'slightly_apart' | 'far_apart' | null } {
  const lead = sentence.tagged.slice(Math.max(0, comparator.at - 22), comparator.at);
  const last = /(\p{L}+(?: a little| many times)?)\s$/u.exec(lead);
  const gap = last === null ? null : wordingIn(last[1] ?? '', GAP_WORDINGS);
  const start = gap === null || last === null ? comparator.at : comparator.at - (last[0].length ?? 0);
  const id = gap?.id === 'slightly_apart' || gap?.id === 'far_apart' ? gap.id : null;
  return { passage: stretchPassage(sentence, start, comparator.end), gap: id };
}

/** Gaps are signed: the side called larger is ahead. */
function expectedGap(
  context: AuditContext,
  gap: 'slightly_apart' | 'far_apart' | null,
  isRate: boolean,
): Interval {
  if (gap === null) return { low: '0', high: null };
  // Two rates that are far apart may be few points apart ("2 percent, far above 0.5 percent").
  if (gap === 'far_apart' && isRate) return { low: '0', high: null };
  return bandOf(context.thresholds, gap);
}

function percentApart(a: Interval, b: Interval): Interval | null {
  const ratio = quotient(a, b);
  return ratio === null ? null : times(shifted(ratio, '-1'), '100');
}

function middleGap(left: Item, right: Item, isRate: boolean, side: 'more' | 'less'): DecimalText | null {
  const [a, b] = [left.reading.value, right.reading.value];
  if (a === null || b === null || compare(b, '0') === 0) return null;
  const gap = isRate ? subtract(a, b) : multiply(subtract(divide(a, b), '1'), '100');
  return side === 'less' ? multiply(gap, '-1') : gap;
}

function middlePoints(own: Growth, other: Growth, side: 'more' | 'less'): DecimalText | null {
  const [a, b] = [middlePercent(own), middlePercent(other)];
  if (a === null || b === null) return null;
  return side === 'less' ? subtract(b, a) : subtract(a, b);
}

function middlePercent({ items }: Growth): DecimalText | null {
  const [from, to] = items;
  if (from?.reading.value == null) return null;
  if (to === undefined) return from.reading.value;
  if (to.reading.value === null || compare(absolute(from.reading.value), '0') === 0) return null;
  return multiply(subtract(divide(to.reading.value, from.reading.value), '1'), '100');
}
