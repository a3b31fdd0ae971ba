/** What a pair of amounts comes to: its operands, difference and growth, and the results at the written values. */
import { absolute, compare, type DecimalText, divide, multiply, subtract } from '../../../../lib/decimal.ts';
import { type Interval, overlaps, point } from '../../../../lib/interval.ts';
import { differenceOf, mirrored, quotient, shifted, times } from '../../../../lib/intervalArithmetic.ts';
import { operandInterval } from '../../arithmetic/stated.ts';
import type { Direction } from '../../lexicon/directions.ts';
import { type Item, passageOf } from '../../sentence/claimSentence.ts';
import type { Pair } from '../../sentence/pairs.ts';
import { dimensionOf } from '../../sentence/roles.ts';
import { endPeriod } from '../../sentence/topic.ts';
import type { Operand } from '../../types.ts';

/** The larger first, by the direction said. */
export const ordered = (pair: Pair, sign: Direction | null): [Item, Item] =>
  sign === 'fall' ? [pair.from, pair.to] : [pair.to, pair.from];

export function changeOf(pair: Pair, sign: Direction | null): Interval {
  const [more, less] = ordered(pair, sign);
  return differenceOf(operandInterval(more.reading), operandInterval(less.reading));
}

/** Percent; null without a base above zero. */
export function growthOf({ from, to }: Pair): Interval | null {
  const ratio = quotient(operandInterval(to.reading), operandInterval(from.reading));
  return ratio === null ? null : times(shifted(ratio, '-1'), '100');
}

/** Percent, without its sign. */
export function sizeOfChange(pair: Pair): Interval | null {
  const growth = growthOf(pair);
  if (growth === null || growth.low === null) return null;
  const { low, high } = growth;
  if (compare(low, '0') >= 0) return growth;
  if (high !== null && compare(high, '0') <= 0) return mirrored(growth);
  const size = high !== null && compare(high, absolute(low)) > 0 ? high : absolute(low);
  return { low: '0', high: high === null ? null : size };
}

export function growthMiddle(pair: Pair, sign: Direction | null): string | null {
  const ratio = middleOf(pair.to, pair.from, divide);
  if (ratio === null) return null;
  const growth = multiply(subtract(ratio, '1'), '100');
  if (sign === null) return absolute(growth);
  return sign === 'fall' ? multiply(growth, '-1') : growth;
}

export function middleOf(
  a: Item,
  b: Item,
  work: (a: DecimalText, b: DecimalText) => DecimalText,
): DecimalText | null {
  const [one, other] = [a.reading.value, b.reading.value];
  if (one === null || other === null || compare(other, '0') === 0) return null;
  return work(one, other);
}

export const pairOperands = (pair: Pair): readonly Operand[] => [
  mentionOperandAt('from', pair.from),
  mentionOperandAt('to', pair.to),
];

function mentionOperandAt(role: 'from' | 'to', item: Item): Operand {
  const { low, high } = operandInterval(item.reading);
  const { value } = item.reading;
  const period = endPeriod(item, role);
  return {
    role,
    mention: item.mention.id,
    expression: null,
    cells: [],
    value,
    low,
    high,
    period,
    members: [],
    missing: [],
  };
}

/** The written digits alone. */
export const rounding = ({ reading }: Item): Interval => ({
  low: reading.low ?? reading.value,
  high: reading.high ?? reading.value,
});

/** "by 6 percent, from 78 percent to 84 percent": the written rates lie just so many points apart, and their growth is another number. */
export const isDistanceOfRates = (item: Item, { from, to }: Pair, growth: string | null): boolean =>
  dimensionOf(to) === 'percent' &&
  item.mention.kind === 'percent' &&
  item.reading.bound === 'exact' &&
  item.reading.value !== null &&
  growth !== null &&
  middleOf(to, from, (a, b) => absolute(subtract(a, b))) === item.reading.value &&
  !overlaps(point(absolute(growth)), rounding(item));

/** What every claim of a change made by a number says of itself. */
export const common = (form: 'ratio' | 'change', item: Item, pair: Pair) => ({
  form,
  wording: item.mention.text,
  passage: passageOf(item),
  items: [pair.from, pair.to],
  operands: pairOperands(pair),
  triggers: [item],
  why: pair.why,
});
