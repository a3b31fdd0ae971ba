import type { Reading } from '../types.ts';

type Identity = Pick<Reading, 'value' | 'low' | 'high' | 'unit' | 'currency' | 'period'> & {
  readonly bound: string;
};

/** What makes two readings the same to an analyst: all but the rule and its remark. */
export function readingId(reading: Identity): string {
  const { value, low, high, unit, currency, bound, period } = reading;
  return [value, low, high, unit, currency, bound, period?.from, period?.to]
    .map((part) => part ?? '')
    .join('|');
}
