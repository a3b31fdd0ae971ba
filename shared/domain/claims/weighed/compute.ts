/** The claim that a statement makes of certain amounts, with its verdict. */
import { add, divide } from '../../../lib/decimal.ts';
import { type Interval, overlaps } from '../../../lib/interval.ts';
import { sumOf } from '../../../lib/intervalArithmetic.ts';
import { expectedOfStated, operandInterval } from '../arithmetic/stated.ts';
import { measureOf } from '../arithmetic/words.ts';
import { changeClaim, fallsBefore } from '../calculate/changeClaim.ts';
import { eachClaim, timesOff } from '../calculate/eachClaim.ts';
import { gapClaim } from '../calculate/gapClaim.ts';
import { numberedShare, shareClaim } from '../calculate/shareClaim.ts';
import { type AuditContext, type ClaimDraft, mentionOperand, testedClaim } from '../forms/draft.ts';
import { type Item, passageOf } from '../sentence/claimSentence.ts';
import { isCommensurable } from '../sentence/roles.ts';
import type { OperandSet } from './operandSets.ts';
import type { Statement } from './statements.ts';

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
      return shareClaim(numberedShare(context, statement.item), { part: a, whole: b });
    default:
      return fits(statement, items) ? amountClaim(context, statement, items) : null;
  }
}

/** Amounts so far from what is said are of something else. */
function isFarOff({ item, sentence }: Statement, from: Item, to: Item): boolean {
  const { mention, reading } = item;
  const told = Number(reading.value);
  const size = mention.kind === 'percent' ? told / 100 : told;
  const stated = mention.kind === 'factor' ? told : fallsBefore(sentence, item) ? 1 - size : 1 + size;
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

/** Further off than this the amounts are of something else. */
const FURTHEST = 4;

const isNear = (off: number): boolean => off < FURTHEST && off > 1 / FURTHEST;

/** A nought too many or too few. */
const isTenfold = (off: number): boolean =>
  [10, 100, 1000].some((tens) => [off / tens, off * tens].some((one) => Math.abs(one - 1) < 0.06));

const WHY = 'the amounts of the article that share most with its words';

function amountClaim(
  context: AuditContext,
  { item, relation }: Statement,
  items: readonly Item[],
): ClaimDraft | null {
  const [a, b] = items;
  if (a === undefined || b === undefined) return null;
  if (relation === 'each') {
    const off = timesOff(item, a, b);
    return isNear(off) || isTenfold(off) ? eachClaim(context, item, { whole: a, count: b, why: WHY }) : null;
  }
  if (relation === 'mean') return meanClaim(context, item, items);
  const apart = Math.abs(Number(amountOf(a)) - Number(amountOf(b))) / Number(amountOf(item));
  const isLevel = b.reading.value === item.reading.value;
  return isNear(apart)
    ? gapClaim(context, item, { a, b, why: WHY, ...(isLevel ? { code: 'level_as_increase' } : {}) })
    : null;
}

function meanClaim(context: AuditContext, item: Item, items: readonly Item[]): ClaimDraft | null {
  const count = String(items.length);
  const sum = items.map(({ reading }) => operandInterval(reading)).reduce(sumOf);
  const middle = divide(
    items.map(amountOf).reduce((one, other) => add(one, other)),
    count,
  );
  if (!isNear(Number(middle) / Number(amountOf(item)))) return null;
  const computed: Interval = { low: divide(sum.low ?? '0', count), high: divide(sum.high ?? '0', count) };
  return testedClaim({
    form: 'level',
    wording: item.mention.text,
    passage: passageOf(item),
    items,
    operands: items.map((one) => mentionOperand('part', one)),
    triggers: [item],
    computed,
    expected: expectedOfStated(item.reading, computed, context.thresholds),
    measure: measureOf(item.mention.kind, item.reading.currency),
    calculation: `(${items.map(({ mention }) => mention.text).join(' + ')}) / ${items.length}`,
    middle,
    why: WHY,
  });
}
