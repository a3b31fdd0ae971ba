/** Whether two amounts make a number, by any plain way: a distance, a sum, a part, a change, a multiple. */

import type { Item } from '../sentence/claimSentence.ts';
import { isAlike, sizeOf } from './levels.ts';

const RELATIVE: ReadonlySet<string> = new Set(['percent', 'share', 'factor', 'percentage_points']);

/** Whether two amounts make the number by any of these ways. */
export function isMadeBy(item: Item, a: Item, b: Item): boolean {
  const told = rangeOf(item);
  return told !== null && isWithin(told, resultsOf(item, a, b));
}

type Range = { readonly low: number; readonly high: number };

const isWithin = ({ low, high }: Range, results: readonly number[]): boolean =>
  results.some((one) => one >= low && one <= high);

function resultsOf(item: Item, a: Item, b: Item): readonly number[] {
  const [one, other] = [Number(sizeOf(a)), Number(sizeOf(b))];
  const [small, large] = one < other ? [one, other] : [other, one];
  if (small <= 0) return [];
  if (item.mention.kind === 'factor') return [large / small, small / large];
  if (item.mention.kind === 'percentage_points') return [large - small];
  if (RELATIVE.has(item.mention.kind)) {
    const percent = item.mention.kind === 'share' ? 1 : 100;
    const isOfPercents = a.mention.kind === 'percent';
    return [
      ...(isOfPercents ? [large - small, large + small] : []),
      (percent * small) / large,
      percent * (1 - small / large),
      percent * (large / small - 1),
      (percent * small) / (small + large),
    ];
  }
  return isAlike(a, item) ? [large - small, large + small] : [];
}

/** What the digits of a number allow, a little wider for words of nearness. */
function rangeOf({ mention, reading }: Item): Range | null {
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
