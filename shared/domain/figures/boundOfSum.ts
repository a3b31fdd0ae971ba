/** How firmly a sum is stated when its parts are stated as bounds: what holds of every part together. */
import type { Bound } from '../reading/types.ts';

const LOWER: readonly Bound[] = ['more_than', 'at_least'];
const UPPER: readonly Bound[] = ['less_than', 'at_most', 'nearly'];

/** "More than 20" plus 5 is more than 25; a lower and an upper bound together name no side, and are approximate. */
export function boundOfSum(bounds: readonly Bound[]): Bound {
  const stated = [...new Set(bounds.filter((bound) => bound !== 'exact'))];
  const [first] = stated;
  if (first === undefined) return 'exact';
  if (stated.length === 1) return first;
  if (stated.every((bound) => LOWER.includes(bound))) return 'more_than';
  if (stated.every((bound) => UPPER.includes(bound)))
    return stated.includes('less_than') ? 'less_than' : 'at_most';
  return 'approximate';
}

const TURNED: Readonly<Partial<Record<Bound, Bound>>> = {
  more_than: 'less_than',
  at_least: 'at_most',
  less_than: 'more_than',
  at_most: 'at_least',
  nearly: 'at_least',
};

/** The bound of what is taken away, or divided by: it works the other way. */
export const turnedBound = (bound: Bound): Bound => TURNED[bound] ?? bound;
