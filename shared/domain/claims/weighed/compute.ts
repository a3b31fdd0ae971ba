/** The claim that a statement makes of certain amounts, with its verdict. */
import { absolute, add, divide, multiply, subtract } from '../../../lib/decimal.ts';
import { type Interval, overlaps } from '../../../lib/interval.ts';
import { differenceOf, mirrored, quotient, shifted, sumOf, times } from '../../../lib/intervalArithmetic.ts';
import {
  expectedOfFactor,
  expectedOfFraction,
  expectedOfStated,
  operandInterval,
} from '../arithmetic/stated.ts';
import { measureOf } from '../arithmetic/words.ts';
import type { FactPair } from '../facts/factPairs.ts';
import { shareClaim } from '../facts/toldShares.ts';
import { type AuditContext, type ClaimDraft, mentionOperand, testedClaim } from '../forms/draft.ts';
import { directionsIn } from '../lexicon/directions.ts';
import { type ClaimSentence, type Item, passageOf } from '../sentence/claimSentence.ts';
import { dimensionOf, isCommensurable } from '../sentence/roles.ts';
import type { OperandSet } from './operandSets.ts';
import { fallsBefore, type Relation, type Statement } from './statements.ts';

/** Null where the amounts cannot stand in the relation, or lie so far off that they are of something else. */
export function compute(
  context: AuditContext,
  statement: Statement,
  { amounts }: OperandSet,
): ClaimDraft | null {
  const items = amounts.map(({ item }) => item);
  const [a, b] = items;
  if (a === undefined || b === undefined) return null;
  switch (statement.relation) {
    case 'change':
      return isFarOff(statement, a, b)
        ? null
        : changeClaim(context, statement.sentence, statement.item, { from: a, to: b });
    case 'share':
      return partClaim(context, statement, a, b);
    default:
      return fits(statement, items) ? amountClaim(context, statement, items) : null;
  }
}

function partClaim(
  context: AuditContext,
  { item, passage, sentence }: Statement,
  part: Item,
  whole: Item,
): ClaimDraft | null {
  const band = (computed: Interval): Interval =>
    item.mention.kind === 'share'
      ? expectedOfFraction(item.reading, context.thresholds, computed)
      : expectedOfStated(item.reading, computed, context.thresholds);
  const none = new Set<string>();
  return shareClaim(
    { passage, item, words: none, head: none, band },
    { part, whole, sentence, concepts: none },
  );
}

/** Amounts so far from what is said are of something else. */
function isFarOff({ item, ...statement }: Statement, from: Item, to: Item): boolean {
  const { mention, reading } = item;
  const told = Number(reading.value);
  const size = mention.kind === 'percent' ? told / 100 : told;
  const stated = mention.kind === 'factor' ? told : fallsBefore({ ...statement, item }) ? 1 - size : 1 + size;
  const off = Number(to.reading.value) / Number(from.reading.value) / stated;
  return !(off < FURTHEST_CHANGE && off > 1 / FURTHEST_CHANGE);
}

const FURTHEST_CHANGE = 2.5;

const amountOf = ({ reading }: Item): string => reading.value ?? '0';

/** Of the statement's own unit; what one of them says already is no distance between them. */
function fits({ relation, item }: Statement, [a, b]: readonly Item[]): boolean {
  if (a === undefined || b === undefined || relation === 'each') return a !== undefined && b !== undefined;
  if (item.mention.kind === 'percentage_points') return a.mention.kind === 'percent';
  if (!isCommensurable(a, item) && !(relation === 'mean' && leavesOutPer(a, item))) return false;
  const own = operandInterval(item.reading);
  // What it has come to may be called what it came by.
  return relation === 'mean' || !overlaps(operandInterval(a.reading), own);
}

/** "2.4 and 3.1 tonnes a hectare. Their average of 3.2 tonnes". */
const leavesOutPer = (a: Item, item: Item): boolean =>
  item.reading.unit !== null && (a.reading.unit ?? '').startsWith(`${item.reading.unit}_per_`);

type Result = { readonly computed: Interval | null; readonly middle: string; readonly sign: string };

function resultOf(relation: Relation, items: readonly Item[], [a, b]: readonly [Item, Item]): Result {
  const [x, y] = [operandInterval(a.reading), operandInterval(b.reading)];
  if (relation === 'each')
    return { computed: quotient(x, y), middle: divide(amountOf(a), amountOf(b)), sign: ' / ' };
  if (relation === 'mean') {
    const count = String(items.length);
    const sum = items.map(({ reading }) => operandInterval(reading)).reduce(sumOf);
    return {
      computed: { low: divide(sum.low ?? '0', count), high: divide(sum.high ?? '0', count) },
      middle: divide(
        items.map(amountOf).reduce((one, other) => add(one, other)),
        count,
      ),
      sign: ' + ',
    };
  }
  const gap = differenceOf(x, y);
  return {
    computed: Number(amountOf(a)) < Number(amountOf(b)) ? mirrored(gap) : gap,
    middle: absolute(subtract(amountOf(a), amountOf(b))),
    sign: ' − ',
  };
}

const FORMS = { each: 'ratio', mean: 'level', apart: 'change', change: 'change', share: 'share' } as const;
/** Further off than this the amounts are of something else. */
const FURTHEST = 4;

const isNear = (off: number): boolean => off < FURTHEST && off > 1 / FURTHEST;

/** A nought too many or too few. */
const isTenfold = (off: number): boolean =>
  [10, 100, 1000].some((tens) => [off / tens, off * tens].some((one) => Math.abs(one - 1) < 0.06));

function amountClaim(
  context: AuditContext,
  { item, passage, relation }: Statement,
  items: readonly Item[],
): ClaimDraft | null {
  const [a, b] = items;
  if (a === undefined || b === undefined) return null;
  const { computed, middle, sign } = resultOf(relation, items, [a, b]);
  const off = Number(middle) / Number(amountOf(item));
  if (computed === null || !(isNear(off) || (relation === 'each' && isTenfold(off)))) return null;
  const words = items.map(({ mention }) => mention.text).join(sign);
  const roles = relation === 'each' ? ['whole', 'count'] : relation === 'apart' ? ['this', 'other'] : [];
  return testedClaim({
    form: FORMS[relation],
    wording: item.mention.text,
    passage,
    items,
    operands: items.map((one, i) => mentionOperand(roles[i] ?? 'part', one)),
    triggers: [item],
    computed,
    expected: expectedOfStated(item.reading, computed, context.thresholds),
    measure:
      item.mention.kind === 'percentage_points'
        ? 'points'
        : measureOf(item.mention.kind, item.reading.currency),
    calculation: relation === 'mean' ? `(${words}) / ${items.length}` : words,
    middle,
    why: WHY,
    ...(relation === 'apart' && isSameValue(b, item) ? { code: 'level_as_increase' as const } : {}),
  });
}

const isSameValue = (a: Item, b: Item): boolean => a.reading.value === b.reading.value;

const WHY = 'the amounts of the article that share most with its words';

/** A change against a pair; `isRate` lets rates be set against each other in percent. */
export function changeClaim(
  context: AuditContext,
  sentence: ClaimSentence,
  item: Item,
  pair: Pick<FactPair, 'from' | 'to'>,
  isRate = false,
): ClaimDraft | null {
  const ratio = quotient(operandInterval(pair.to.reading), operandInterval(pair.from.reading));
  const [a, b] = [pair.to.reading.value, pair.from.reading.value];
  if (ratio === null || a === null || b === null || Number(b) <= 0) return null;
  const isFactor = item.mention.kind === 'factor';
  if (!isRate && !isFactor && item.mention.kind === 'percent' && dimensionOf(pair.to) === 'percent')
    return null;
  const isFall =
    directionsIn(sentence.tagged.slice(Math.max(0, item.at - 70), item.at)).at(-1)?.direction === 'fall';
  const growth = times(shifted(ratio, '-1'), '100');
  const computed = isFactor ? ratio : isFall ? mirrored(growth) : growth;
  const middle = isFactor
    ? divide(a, b)
    : multiply(divide(isFall ? subtract(b, a) : subtract(a, b), b), '100');
  const expected = isFactor
    ? expectedOfFactor(item.reading, ratio, context.thresholds)
    : item.mention.kind === 'share'
      ? expectedOfFraction(item.reading, context.thresholds, computed)
      : expectedOfStated(item.reading, computed, context.thresholds);
  return testedClaim({
    form: isFactor ? 'ratio' : 'change',
    wording: item.mention.text,
    passage: passageOf(item),
    items: [pair.from, pair.to],
    operands: [mentionOperand('from', pair.from), mentionOperand('to', pair.to)],
    triggers: [item],
    computed,
    expected,
    measure: isFactor ? 'times' : 'percent',
    calculation: isFactor
      ? `${pair.to.mention.text} / ${pair.from.mention.text}`
      : `change from ${pair.from.mention.text} to ${pair.to.mention.text}`,
    middle,
    why: 'the amounts of two times that the article gives for the same',
  });
}
