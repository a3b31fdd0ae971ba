/** Closed intervals over decimals; null is an open end. The arithmetic behind every verdict. */
import { compare, type DecimalText } from './decimal.ts';

export type Interval = { readonly low: DecimalText | null; readonly high: DecimalText | null };

export const point = (value: DecimalText): Interval => ({ low: value, high: value });

/** Whether nothing of `inner` lies outside `outer`, ends included; an open end lies inside an open one alone. */
export function isInside(inner: Interval, outer: Interval): boolean {
  const lowOk = outer.low === null || (inner.low !== null && compare(inner.low, outer.low) >= 0);
  const highOk = outer.high === null || (inner.high !== null && compare(inner.high, outer.high) <= 0);
  return lowOk && highOk;
}

/** Whether they share a value; touching at an end is sharing it. */
export function overlaps(a: Interval, b: Interval): boolean {
  const startsBeforeEnd = a.low === null || b.high === null || compare(a.low, b.high) <= 0;
  const endsAfterStart = a.high === null || b.low === null || compare(a.high, b.low) >= 0;
  return startsBeforeEnd && endsAfterStart;
}
