/** Whether a bare number can measure the same thing as an amount: two of one kind differ by no more than some times. */
import { compare, multiply } from '../../../../lib/decimal.ts';
import type { Draft } from '../finish.ts';

const MOST_ALIKE = '8';

/** The bare number under the amount's own magnitude is about as large as the amount. */
export function isAlike(
  { kind, readings: [model] }: Draft,
  { readings: [one] }: Draft,
  most: string = MOST_ALIKE,
): boolean {
  const low = model?.value ?? model?.low ?? null;
  const high = model?.value ?? model?.high ?? null;
  const value = one?.value ?? one?.high ?? null;
  if (model === undefined || low === null || high === null || value === null) return false;
  if (kind === 'percent' && compare(value, '100') > 0) return false;
  const isSized = one?.magnitude != null;
  const size = isSized
    ? '1'
    : (model.magnitude ?? (kind === 'money' && compare(high, '1') < 0 ? '0.01' : '1'));
  const compared = multiply(value, size);
  return compare(compared, multiply(high, most)) <= 0 && compare(multiply(compared, most), low) >= 0;
}
