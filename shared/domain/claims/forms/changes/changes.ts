/** Changes between two amounts: factors, percent, points, differences, wordings without a number, and bare directions. */
import { compare, divide, subtract } from '../../../../lib/decimal.ts';
import { overlaps, point } from '../../../../lib/interval.ts';
import { mirrored, quotient, shifted, times } from '../../../../lib/intervalArithmetic.ts';
import { expectedOfFactor, expectedOfStated, operandInterval } from '../../arithmetic/stated.ts';
import { verdictOf } from '../../arithmetic/verdict.ts';
import { measureOf } from '../../arithmetic/words.ts';
import { allowedBy } from '../../calculate/allowed.ts';
import { directionsIn } from '../../lexicon/directions.ts';
import type { Item } from '../../sentence/claimSentence.ts';
import { type Clause, wholeSentence } from '../../sentence/clauses.ts';
import { findPair, neighbours } from '../../sentence/findPair.ts';
import { levelElsewhere } from '../../sentence/levelElsewhere.ts';
import { pairByTimes } from '../../sentence/pairByTimes.ts';
import { pairSpokenOf } from '../../sentence/pairSpokenOf.ts';
import { type Pair, pairsIn } from '../../sentence/pairs.ts';
import { dimensionOf, isCommensurable, roleOf } from '../../sentence/roles.ts';
import { directionAt, directionOf } from '../../sentence/saidDirection.ts';
import { subjectBefore } from '../../sentence/subjectBefore.ts';
import { TAG } from '../../sentence/tags.ts';
import { thanBase, thanBefore } from '../../sentence/thanBefore.ts';
import { type AuditContext, type ClaimDraft, testedClaim } from '../draft.ts';
import {
  changeOf,
  common,
  growthMiddle,
  isDistanceOfRates,
  middleOf,
  ordered,
  rounding,
  sizeOfChange,
} from './changeArithmetic.ts';
import { isOfWholeSpan, isTurned, leadsElsewhere } from './notOfPair.ts';
import { notTestable } from './notTestable.ts';
import { pointsOfAmounts } from './pointsOfAmounts.ts';
import { stepsClaim, stepsWith } from './steps.ts';
import { directionClaim, spokenClaims, wordedClaim } from './unnumberedChanges.ts';

/** Every change a clause states, on the pairs of amounts it can be computed from. */
export function changeClaims(context: AuditContext, clause: Clause): readonly ClaimDraft[] {
  const found: ClaimDraft[] = [];
  const answered = new Set<Item>();
  for (const item of clause.items) {
    const claim = changeClaim(context, clause, item);
    if (claim === null) continue;
    found.push(claim.draft);
    if (claim.pair !== null) answered.add(claim.pair.to);
  }
  for (const pair of pairsIn(clause)) {
    const worded = wordedClaim(context, clause, pair);
    if (worded !== null) found.push(worded);
    const bare = answered.has(pair.to) ? null : directionClaim(clause, pair);
    if (bare !== null) found.push(bare);
  }
  const spoken = found.length === 0 && pairsIn(clause).length === 0 ? pairSpokenOf(context, clause) : null;
  if (spoken !== null) found.push(...spokenClaims(context, clause, spoken));
  return found;
}

type Found = { readonly draft: ClaimDraft; readonly pair: Pair | null };

function changeClaim(context: AuditContext, clause: Clause, item: Item): Found | null {
  const { kind } = item.mention;
  if (kind === 'factor') return factorClaim(context, clause, item);
  if (roleOf(clause.sentence, item) !== 'change' && !isRestated(clause, item)) return null;
  if (kind === 'percent' || kind === 'share')
    return isShareOf(clause, item) ? null : percentClaim(context, clause, item);
  if (kind === 'percentage_points') {
    const steps = stepsWith(clause.sentence, item);
    if (steps.length === 1) return pointsClaim(context, clause, item);
    const draft = steps[0] === item ? stepsClaim(clause, steps) : null;
    return draft === null ? null : { draft, pair: null };
  }
  if (kind === 'money' || kind === 'quantity' || kind === 'count') return amountClaim(context, clause, item);
  return null;
}

const RESTATES = /,\s+(?:or|that is|i\.e\.|namely|which is)\s+(?:(?:about|some|just|only|nearly)\s+){0,2}$/iu;
const ADDS =
  /\b(?:added|adds|gained|lost|shed|put on)\s+(?:(?:about|some|just|only|nearly|another)\s+){0,2}$/iu;

/** "declined from 30 percent to 24 percent, or 6 points", "added 12,000 places, from 30,000 to 42,000". */
function isRestated(clause: Clause, item: Item): boolean {
  const lead = clause.sentence.tagged.slice(0, item.at);
  const pairs = pairsIn(clause).filter(({ isStated, from, to }) => isStated && from !== item && to !== item);
  const isRate = item.mention.kind === 'percent';
  if (isRate)
    return RESTATES.test(lead) && pairs.some(({ to }) => to.at < item.at && dimensionOf(to) === 'percent');
  return ADDS.test(lead) && pairs.some(({ from }) => from.at > item.at);
}

/** "which grows about 30% of the country's beans": a share, whatever the verb. */
export function isShareOf({ sentence: { tagged } }: Clause, item: Item): boolean {
  const lead = tagged.slice(Math.max(0, item.at - 12), item.at);
  return (
    /^\s+of\s+(?:the|its|their|all)\b/iu.test(tagged.slice(item.at + 1)) && !/\b(?:by|of)\s+$/iu.test(lead)
  );
}

const isAmount = (dimension: string): boolean =>
  dimension !== 'percent' && dimension !== 'share' && dimension !== '';

/** "three times the $10 billion of 2019", "twice as much as Germany's $5 billion". */
const TIMES_OF = new RegExp(`^(?:[^;:\\ue000-\\ueaff]|${TAG.time}){0,60}?(${TAG.level})`, 'u');
const OF_BASE =
  /^(?:\s+(?:as\s+\p{L}+\s+as|the|that of|its|what|larger than|higher than|more than|bigger than|greater than)\b)/iu;

function factorClaim(context: AuditContext, clause: Clause, item: Item): Found {
  const pair =
    factorPair(clause, item) ??
    timesAsMuch(context, clause, item) ??
    pairByTimes(context, clause, item) ??
    findPair(context, clause, item, () => true);
  if (pair === null)
    return { draft: notTestable('ratio', clause, item, 'two amounts of the same measure'), pair };
  const [from, to] = [operandInterval(pair.from.reading), operandInterval(pair.to.reading)];
  // "fell threefold" states the earlier value over the later one.
  const isInverse =
    (directionsIn(item.mention.text)[0]?.direction ?? directionAt(clause, item)) === 'fall' &&
    item.reading.value !== null &&
    compare(item.reading.value, '1') > 0;
  const computed = isInverse ? quotient(from, to) : quotient(to, from);
  if (computed === null) return { draft: notTestable('ratio', clause, item, 'a base above zero'), pair };
  const [top, bottom] = isInverse ? [pair.from, pair.to] : [pair.to, pair.from];
  return {
    pair,
    draft: testedClaim({
      ...common('ratio', item, pair),
      computed,
      expected: expectedOfFactor(item.reading, computed, context.thresholds, AS_PART.test(item.mention.text)),
      measure: 'times',
      calculation: `${top.mention.text} / ${bottom.mention.text}`,
      middle: middleOf(top, bottom, divide),
    }),
  };
}

/** "half as much", "a third the size". */
const AS_PART = /\b(?:half|third|quarter|fifth|tenth)\s+(?:as|of|the|that|what)\b/iu;

function factorPair(clause: Clause, item: Item): Pair | null {
  const rest = clause.sentence.tagged.slice(item.at + 1);
  const match = OF_BASE.test(rest) ? TIMES_OF.exec(rest) : null;
  const base = match && clause.sentence.items.find(({ at }) => at === item.at + match[0].length);
  if (!base) return null;
  // "doubled its tariff to 50 percent" names what came of it.
  if (/\bto\s+(?:\p{L}+\s+)?$/u.test(clause.sentence.tagged.slice(item.at + 1, base.at))) return null;
  const to = subjectBefore(clause.sentence, item.at, base);
  return to === undefined
    ? null
    : { from: base, to, why: 'a multiple of the amount that follows', isStated: true };
}

const AS_MUCH = /^\s+(?:as\s+(?:much|many|large|big|high)|that)\s*(?:[.,;:)]|$)/iu;

/** "twice that, 400 euros". */
const THAT = /^\s+that,/iu;

/** "$11.6 billion, almost seven times as much": as the one amount of the sentence before. */
function timesAsMuch(context: AuditContext, clause: Clause, item: Item): Pair | null {
  const { sentence } = clause;
  if (!AS_MUCH.test(sentence.tagged.slice(item.at + 1)) || pairsIn(wholeSentence(sentence)).length > 0)
    return null;
  const before = neighbours(context, sentence, 1, 0)[0];
  const isAlone = !sentence.items.some((one) => dimensionOf(one) !== null);
  const [told, more] = before === undefined || !isAlone ? [] : pairsIn(wholeSentence(before));
  if (told !== undefined && more === undefined) return told;
  const to =
    sentence.items.findLast((one) => one.at < item.at && dimensionOf(one) !== null) ??
    (THAT.test(sentence.tagged.slice(item.at + 1))
      ? sentence.items.find((one) => one.at > item.at && dimensionOf(one) !== null)
      : undefined);
  const bases = before?.items.filter((one) => to !== undefined && isCommensurable(one, to)) ?? [];
  const [base] = bases;
  if (to === undefined || base === undefined || bases.length !== 1) return null;
  return { from: base, to, why: 'the one amount of the sentence before', isStated: false };
}

function percentClaim(context: AuditContext, clause: Clause, item: Item): Found {
  const pair =
    thanBase(clause, item) ??
    thanBefore(context, clause, item) ??
    pairByTimes(context, clause, item) ??
    findPair(context, clause, item, isAmount) ??
    findPair(context, clause, item, (d) => d === 'percent');
  if (pair === null)
    return { draft: notTestable('change', clause, item, 'the two amounts it is computed from'), pair };
  const sign = directionOf(clause, item, pair);
  const ratio = quotient(operandInterval(pair.to.reading), operandInterval(pair.from.reading));
  if (ratio === null) return { draft: notTestable('change', clause, item, 'a base above zero'), pair };
  const growth = times(shifted(ratio, '-1'), '100');
  const computed = sign === 'fall' ? mirrored(growth) : growth;
  if (isTurned(pair, computed) || isOfWholeSpan(clause, pair))
    return { draft: notTestable('change', clause, item, 'the two amounts it is computed from'), pair: null };
  const base = {
    ...common('change', item, pair),
    computed,
    expected: allowedBy(item, context.thresholds, computed),
    measure: 'percent' as const,
    calculation: `${sign === 'fall' ? 'fall' : 'rise'} from ${pair.from.mention.text} to ${pair.to.mention.text}`,
    middle: growthMiddle(pair, sign),
  };
  if (verdictOf(computed, base.expected) !== 'contradicted' && isDistanceOfRates(item, pair, base.middle)) {
    const exact = { ...base, computed: point(base.middle ?? '0'), expected: rounding(item) };
    return { pair, draft: testedClaim({ ...exact, code: 'percent_vs_points' }) };
  }
  const isPoints =
    dimensionOf(pair.to) === 'percent' &&
    verdictOf(computed, base.expected) === 'contradicted' &&
    overlaps(changeOf(pair, sign), rounding(item));
  return {
    pair,
    draft: testedClaim({ ...base, ...(isPoints ? { code: 'percent_vs_points' as const } : {}) }),
  };
}

function pointsClaim(context: AuditContext, clause: Clause, item: Item): Found {
  const pair = findPair(context, clause, item, (dimension) => dimension === 'percent');
  if (pair === null) return pointsOfAmounts(clause, item);
  const sign = directionOf(clause, item, pair);
  const computed = changeOf(pair, sign);
  const expected = expectedOfStated(item.reading, computed, context.thresholds);
  const size = sizeOfChange(pair);
  const isPercent =
    verdictOf(computed, expected) === 'contradicted' && size !== null && overlaps(size, rounding(item));
  return {
    pair,
    draft: testedClaim({
      ...common('change', item, pair),
      computed,
      expected,
      ...(isPercent ? { code: 'percent_vs_points' as const } : {}),
      measure: 'points',
      calculation: `${sign === 'fall' ? 'fall' : 'rise'} from ${pair.from.mention.text} to ${pair.to.mention.text}`,
      middle: middleOf(...ordered(pair, sign), subtract),
    }),
  };
}

function amountClaim(context: AuditContext, clause: Clause, item: Item): Found | null {
  const dimension = dimensionOf(item);
  if (dimension === null) return null;
  const pair =
    findPair(context, clause, item, (one) => isOfKind(dimension, one)) ??
    withoutUnit(clause, item) ??
    levelElsewhere(context, clause, item);
  if (pair === null || pair.from === item || pair.to === item || leadsElsewhere(clause, item, pair))
    return null;
  const sign = directionOf(clause, item, pair);
  const computed = changeOf(pair, sign);
  const isLevel = overlaps(operandInterval(pair.to.reading), rounding(item));
  return {
    pair,
    draft: testedClaim({
      ...common('change', item, pair),
      computed,
      expected: expectedOfStated(item.reading, computed, context.thresholds),
      measure: measureOf(item.mention.kind, item.reading.currency),
      calculation: `${sign === 'fall' ? 'fall' : 'rise'} from ${pair.from.mention.text} to ${pair.to.mention.text}`,
      middle: middleOf(...ordered(pair, sign), subtract),
      ...(isLevel ? { code: 'level_as_increase' as const } : {}),
    }),
  };
}

/** "by 30 million crowns, from 120 million to 150 million": a stated pair of its clause that leaves the unit to the change. */
const withoutUnit = (clause: Clause, item: Item): Pair | null =>
  pairsIn(clause).find(
    ({ isStated, from, to }) =>
      isStated &&
      [from, to].every(
        (one) => one !== item && dimensionOf(one) === 'bare' && one.reading.magnitude !== null,
      ),
  ) ?? null;

/** "up by 40,000, from 600,000 to 680,000 workers": a number without a unit takes that of its pair. */
const isOfKind = (own: string, pair: string): boolean =>
  own === pair ||
  (own === 'bare' && (pair.startsWith('count') || pair.startsWith('quantity'))) ||
  (pair === 'bare' && own.startsWith('count'));
