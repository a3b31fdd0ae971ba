/** How near a figure comes to what is looked for. */
import { absolute, compare, type DecimalText, divide, isZero, subtract } from '../../../lib/decimal.ts';
import type { Interval } from '../../../lib/interval.ts';
import type { Sought } from './types.ts';

/** Up to this relative distance a figure is a result; up to the next it is a near miss. */
export const RESULT_REACH = 0.005;
export const NEAR_REACH = 0.05;

/** What is looked for as binary numbers, for choosing candidates; the answer is then computed in decimals. */
export type Aim = {
  readonly low: number;
  readonly high: number;
  /** The number itself; the middle of a range. */
  readonly value: number;
  readonly isRange: boolean;
};

export function aimOf({ allowed, reading }: Sought): Aim {
  const [low, high] = [Number(allowed.low), Number(allowed.high)];
  const value = reading.value === null ? (low + high) / 2 : Number(reading.value);
  return { low, high, value, isRange: reading.value === null };
}

/** Relative distance of value ± half to the interval of the aim. Written for speed: it runs for every figure. */
export function distanceTo(aim: Aim, value: number, half: number): number {
  const low = value - half;
  const high = value + half;
  if (high < aim.low) return (aim.low - high) / (Math.abs(aim.low) || 1);
  if (low > aim.high) return (low - aim.high) / (Math.abs(aim.high) || 1);
  return 0;
}

/**
 * Why a figure at a distance is no result: it is too far off, or it comes near by nothing but the few digits it is written
 * with ("1 bn" may be 824 mn, as it may be anything from 500 mn to 1.5 bn). Null for a result.
 */
export function missBy(aim: Aim, value: number, distance: number): 'distance' | 'rough' | null {
  if (distance > RESULT_REACH) return 'distance';
  return distanceTo(aim, value, 0) > NEAR_REACH ? 'rough' : null;
}

export function offsetFrom(aim: Aim, value: number): number {
  if (aim.isRange && value >= aim.low && value <= aim.high) return 0;
  return Math.abs(value - aim.value) / (Math.abs(aim.value) || 1);
}

/** Between these two values lies all that comes as near as `reach`, a relative distance. */
export function endsOf({ low, high }: Aim, reach: number): readonly [low: number, high: number] {
  return [low - reach * (Math.abs(low) || 1), high + reach * (Math.abs(high) || 1)];
}

/** The same in decimals: relative distance of an interval to the nearest allowed value. */
export function exactDistance(allowed: Interval, found: Interval): DecimalText {
  const gap = (inner: DecimalText, outer: DecimalText): DecimalText =>
    divide(absolute(subtract(outer, inner)), isZero(inner) ? '1' : absolute(inner));
  const { low, high } = allowed;
  if (low !== null && found.high !== null && compare(found.high, low) < 0) return gap(low, found.high);
  if (high !== null && found.low !== null && compare(found.low, high) > 0) return gap(high, found.low);
  return '0';
}
