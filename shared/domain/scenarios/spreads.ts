import { add, compare, type DecimalText, divide, isDecimalText } from '../../lib/decimal.ts';
import type { AssumptionKind, Spread } from './types.ts';

/** What the ends of an assumption may be; null is no limit. */
const LIMITS: Readonly<
  Record<
    AssumptionKind,
    { readonly low: DecimalText; readonly high: DecimalText | null; readonly what: string }
  >
> = {
  share_ends: { low: '0', high: '100', what: 'A share lies between 0 and 100 percent.' },
  growth: { low: '-100', high: null, what: 'Nothing shrinks by more than 100 percent.' },
  level: { low: '0', high: null, what: 'A level is no less than 0.' },
  substitution: {
    low: '0',
    high: '100',
    what: 'What comes back is between 0 and 100 percent of what was lost.',
  },
  delay: { low: '0', high: null, what: 'A delay is no less than 0 months.' },
};

/** What is wrong with a spread, as a sentence; null when nothing is. */
export function spreadFault(kind: AssumptionKind, spread: Spread): string | null {
  const ends =
    spread.kind === 'triangular' ? [spread.low, spread.mode, spread.high] : [spread.low, spread.high];
  if (!ends.every(isDecimalText)) return 'Each end is a plain number, such as 80 or 12.5.';
  if (compare(spread.low, spread.high) > 0) return 'The lower end lies above the upper one.';
  if (spread.kind === 'triangular' && !isBetween(spread.mode, spread))
    return 'The likeliest value lies outside the ends.';
  const { low, high, what } = LIMITS[kind];
  return compare(spread.low, low) < 0 || (high !== null && compare(spread.high, high) > 0) ? what : null;
}

const isBetween = (value: DecimalText, { low, high }: Spread): boolean =>
  compare(low, value) <= 0 && compare(value, high) <= 0;

/** The mode where there is one, else the middle. */
export const spreadMiddle = (spread: Spread): DecimalText =>
  spread.kind === 'triangular' ? spread.mode : divide(add(spread.low, spread.high), '2');

/** An interval says nothing of what lies between its ends, unless they are the same. */
export const hasDistribution = (spread: Spread): boolean =>
  spread.kind !== 'interval' || compare(spread.low, spread.high) === 0;
