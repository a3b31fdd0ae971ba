/**
 * Sums, differences, quotients and hulls of closed intervals. An open end (null) stays open wherever the result would
 * depend on it. Quotients are defined over positive bases only: a share of nothing and a growth from below zero have
 * no meaning that a sentence could state.
 *
 * @example quotient({ low: '124.5', high: '125.5' }, { low: '62.5', high: '63.5' }) // 1.9606… to 2.008
 */
import { add, compare, type DecimalText, divide, multiply, negate, subtract } from './decimal.ts';
import type { Interval } from './interval.ts';

type End = DecimalText | null;

const both = (a: End, b: End, work: (a: DecimalText, b: DecimalText) => DecimalText): End =>
  a === null || b === null ? null : work(a, b);

export const sumOf = (a: Interval, b: Interval): Interval => ({
  low: both(a.low, b.low, add),
  high: both(a.high, b.high, add),
});

/** a - b. */
export const differenceOf = (a: Interval, b: Interval): Interval => ({
  low: both(a.low, b.high, subtract),
  high: both(a.high, b.low, subtract),
});

/** a / b; null when `b` may be zero or less, or `a` may be less than zero. */
export function quotient(a: Interval, b: Interval): Interval | null {
  if (b.low === null || compare(b.low, '0') <= 0) return null;
  if (a.low === null || compare(a.low, '0') < 0) return null;
  return {
    low: b.high === null ? '0' : divide(a.low, b.high),
    high: a.high === null ? null : divide(a.high, b.low),
  };
}

/** a x b. With an open end both must be no less than zero; what could then be anything is open at both ends. */
export function productOf(a: Interval, b: Interval): Interval {
  const [p, q, r, s] = [a.low, a.high, b.low, b.high];
  if (p !== null && q !== null && r !== null && s !== null) {
    const corners = [multiply(p, r), multiply(p, s), multiply(q, r), multiply(q, s)].sort(compare);
    return { low: corners[0] ?? null, high: corners.at(-1) ?? null };
  }
  if (isNothing(a) || isNothing(b)) return { low: '0', high: '0' };
  if (p === null || r === null || compare(p, '0') < 0 || compare(r, '0') < 0)
    return { low: null, high: null };
  return { low: multiply(p, r), high: null };
}

const isNothing = ({ low, high }: Interval): boolean => low === '0' && high === '0';

/** Both ends times a positive factor. */
export const times = (a: Interval, factor: DecimalText): Interval => ({
  low: a.low === null ? null : multiply(a.low, factor),
  high: a.high === null ? null : multiply(a.high, factor),
});

/** Both ends moved by the same step. */
export const shifted = (a: Interval, step: DecimalText): Interval => ({
  low: a.low === null ? null : add(a.low, step),
  high: a.high === null ? null : add(a.high, step),
});

/** -a. */
export const mirrored = (a: Interval): Interval => ({
  low: a.high === null ? null : negate(a.high),
  high: a.low === null ? null : negate(a.low),
});

/** The smallest interval around both. */
export const hull = (a: Interval, b: Interval): Interval => ({
  low: both(a.low, b.low, (x, y) => (compare(x, y) <= 0 ? x : y)),
  high: both(a.high, b.high, (x, y) => (compare(x, y) >= 0 ? x : y)),
});

/** What lies in both; null when nothing does. */
export function common(a: Interval, b: Interval): Interval | null {
  const low = a.low === null ? b.low : b.low === null || compare(a.low, b.low) >= 0 ? a.low : b.low;
  const high = a.high === null ? b.high : b.high === null || compare(a.high, b.high) <= 0 ? a.high : b.high;
  return low !== null && high !== null && compare(low, high) > 0 ? null : { low, high };
}
