import type { Interval } from '../../lib/interval.ts';
import { claimedInterval } from '../figures/conflict.ts';
import type { ChartMark } from './types.ts';

type Drawn = Pick<ChartMark, 'value' | 'low' | 'high' | 'bound' | 'derivation'>;

/**
 * Everything a mark's value can be: the rounding of its written digits, open where it is stated only as a bound. What is
 * derived from a lower and an upper bound together could be anything.
 */
export function markInterval({ value, low, high, bound, derivation }: Drawn): Interval {
  if (derivation !== null && bound === 'approximate') return { low: null, high: null };
  return claimedInterval({ value, low: low ?? null, high: high ?? null, bound, currency: null });
}
