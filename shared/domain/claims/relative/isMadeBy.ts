/** Whether two amounts make a number, by any plain way: a distance, a sum, a part, a change, a multiple. */

import type { Item } from '../sentence/claimSentence.ts';
import { isAlike, plainSizeOf } from './levels.ts';

const RELATIVE: ReadonlySet<string> = new Set(['percent', 'share', 'factor', 'percentage_points']);

/** Whether two amounts make the number by any of these ways. */
export function isMadeBy(item: Item, a: Item, b: Item): boolean {
  const told = rangeOf(item);
  if (told === null) return false;
  const isIn = (made: number): boolean => made >= told.low && made <= told.high;
  const [one, other] = [plainSizeOf(a), plainSizeOf(b)];
  const [small, large] = one < other ? [one, other] : [other, one];
  if (small <= 0) return false;
  if (item.mention.kind === 'factor') return isIn(large / small) || isIn(small / large);
  if (item.mention.kind === 'percentage_points') return isIn(large - small);
  if (!RELATIVE.has(item.mention.kind))
    return isAlike(a, item) && (isIn(large - small) || isIn(large + small));
  const percent = item.mention.kind === 'share' ? 1 : 100;
  return (
    (a.mention.kind === 'percent' && (isIn(large - small) || isIn(large + small))) ||
    isIn((percent * small) / large) ||
    isIn(percent * (1 - small / large)) ||
    isIn(percent * (large / small - 1)) ||
    isIn((percent * small) / (small + large))
  );
}

type Range = { readonly low: number; readonly high: number };

/** A number is asked of every two amounts near it. */
const ranges = new WeakMap<Item, Range | null>();

/** What the digits of a number allow, a little wider for words of nearness. */
function rangeOf(item: Item): Range | null {
  const known = ranges.get(item);
  if (known !== undefined) return known;
  const range = findRange(item);
  ranges.set(item, range);
  return range;
}

function findRange({ mention, reading }: Item): Range | null {
  const value = Number(reading.value);
  if (reading.value === null || !(value > 0)) return null;
  const [low, high] = [Number(reading.low ?? value), Number(reading.high ?? value)];
  const width =
    mention.kind === 'share' || mention.kind === 'factor' ? 0.06 * value : halfOfLast(reading.value);
  return { low: Math.min(low, value - width), high: Math.max(high, value + width) };
}

/** Half of the last digit that is told. */
function halfOfLast(value: string): number {
  const decimals = value.split('.')[1]?.length ?? 0;
  if (decimals > 0) return 0.5 * 10 ** -decimals;
  const noughts = /0*$/u.exec(value)?.[0].length ?? 0;
  return 0.5 * 10 ** noughts;
}
