/** A bare number that turns out to be measured: it takes the measure, and its digits their rounding interval. */
import { add, compare, subtract } from '../../../../lib/decimal.ts';
import type { Reading } from '../../types.ts';
import type { Draft } from '../finish.ts';
import { isDigits, type Scan } from '../tokens/scan.ts';

/** What is taken over from another amount. */
export type Measure = Pick<Reading, 'unit' | 'currency' | 'rule'> & { readonly note?: string };

/** Readings of a bare number under a measure. A count's whole digits are exact; those of a measured amount are rounded. */
export function measuredLike(scan: Scan, draft: Draft, measure: Measure): readonly Reading[] {
  return draft.readings.map((one) => {
    const isExact = one.value !== null && one.low === one.value && one.high === one.value;
    const isWhole = isExact && one.magnitude === null && isDigits(scan, draft.to - 1);
    const half = isWhole && one.value !== null && compare(one.value, '0') !== 0 ? '0.5' : '0';
    if (one.value === null || half === '0') return { ...one, ...measure };
    return { ...one, ...measure, low: subtract(one.value, half), high: add(one.value, half) };
  });
}
