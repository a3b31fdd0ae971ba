/**
 * When two assertions of a cell contradict each other: not when they round differently ("3.2 bn" and 3,231.4 mn), nor
 * when a bound holds ("over 3 bn"), but when no value fits both. Amounts of two currencies are never compared.
 */
import { compare, type DecimalText } from '../../lib/decimal.ts';
import { type Interval, overlaps } from '../../lib/interval.ts';
import type { Assertion } from './types.ts';

type Stated = Pick<Assertion, 'value' | 'low' | 'high' | 'bound' | 'currency'>;

/** The values an assertion allows: the interval of its written digits, open where a bound leaves it open. */
export function claimedInterval({ value, low, high, bound }: Stated): Interval {
  switch (bound) {
    case 'more_than':
    case 'at_least':
      return { low: low ?? value, high: null };
    case 'less_than':
    case 'at_most':
    case 'nearly':
      return { low: null, high: high ?? value };
    default:
      return { low: low ?? value, high: high ?? value };
  }
}

/**
 * Whether two statements of one cell cannot both be true: the one rule of an import, a paste and the grid. What states no
 * value, or one in another currency, contradicts nothing.
 */
export const contradicts = (one: Stated, other: Stated): boolean =>
  one.value !== null &&
  other.value !== null &&
  one.currency === other.currency &&
  !overlaps(claimedInterval(one), claimedInterval(other));

/** Smallest and largest value stated in the currency, when two of them contradict each other; else null. */
export function conflictSpread(
  assertions: readonly Stated[],
  currency: string | null,
): { readonly low: DecimalText; readonly high: DecimalText } | null {
  const stated = assertions.filter((one) => one.currency === currency && one.value !== null);
  const agree = stated.every((one, at) => !stated.slice(at + 1).some((other) => contradicts(one, other)));
  if (agree) return null;
  const values = stated.flatMap(({ value }) => (value === null ? [] : [value])).sort(compare);
  const [low, high] = [values[0], values.at(-1)];
  return low === undefined || high === undefined ? null : { low, high };
}
