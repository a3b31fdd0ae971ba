/** What a written number allows: as an operand of a calculation, and as the result it states. */
import { add, compare, type DecimalText, divide, multiply, subtract } from '../../../lib/decimal.ts';
import { type Interval, overlaps } from '../../../lib/interval.ts';
import { hull, times } from '../../../lib/intervalArithmetic.ts';
import type { Reading } from '../../reading/types.ts';
import { bandOf, type ThresholdId, type Thresholds } from '../lexicon/thresholds.ts';

/** How far "more than 20" or "nearly 20" lies from 20 when it is an operand: within five percent. */
const HEDGE_REACH = '0.05';

/** The values an operand may stand for: its rounding interval, or from the number on where a hedge names a side. */
export function operandInterval(reading: Reading): Interval {
  const { value, low, high, bound } = reading;
  if (value === null) return { low, high };
  const reach = multiply(value, HEDGE_REACH);
  switch (bound) {
    case 'more_than':
    case 'at_least':
      return { low: value, high: add(value, reach) };
    case 'less_than':
    case 'nearly':
    case 'at_most':
      return { low: subtract(value, reach), high: value };
    default:
      return { low: low ?? value, high: high ?? value };
  }
}

/**
 * What a stated number allows the computed one to be. An unhedged number is a rounding: as soon as the computed
 * interval reaches into its rounding interval the two cannot be told apart, and the expected interval is their hull;
 * otherwise it is the rounding interval alone. Hedges are held to their thresholds.
 */
export function expectedOfStated(reading: Reading, computed: Interval, thresholds: Thresholds): Interval {
  const { value, low, high, bound } = reading;
  if (value === null) return { low, high };
  const rounding = { low: low ?? value, high: high ?? value };
  switch (bound) {
    case 'more_than':
    case 'at_least':
      return centred({ low: value, high: null }, computed);
    case 'less_than':
    case 'at_most':
      return centred({ low: null, high: value }, computed);
    case 'nearly':
      return centred(relativeTo(value, thresholds, 'nearly'), computed);
    case 'approximate':
      return centred(hull(relativeTo(value, thresholds, 'about'), rounding), computed);
    default:
      return overlaps(rounding, computed) ? hull(rounding, computed) : rounding;
  }
}

const NAMED: Readonly<Record<string, Readonly<Partial<Record<Reading['bound'], ThresholdId>>> | undefined>> =
  {
    '2': {
      exact: 'doubled',
      nearly: 'nearly_doubled',
      approximate: 'about_doubled',
      more_than: 'more_than_doubled',
      at_least: 'more_than_doubled',
    },
    '3': { exact: 'tripled', more_than: 'more_than_tripled', at_least: 'more_than_tripled' },
    '4': { exact: 'quadrupled' },
    '5': { exact: 'quintupled' },
    '0.5': { exact: 'halved', less_than: 'more_than_halved', nearly: 'nearly_halved' },
  };

/** The band a factor is held to; null where the factor itself is a bound. */
export function factorThreshold({
  value,
  low,
  high,
  bound,
}: Pick<Reading, 'value' | 'low' | 'high' | 'bound'>): ThresholdId | null {
  const named = value !== null && low === high ? NAMED[value]?.[bound] : undefined;
  if (named !== undefined) return named;
  return bound === 'exact'
    ? 'times'
    : bound === 'nearly'
      ? 'nearly'
      : bound === 'approximate'
        ? 'about'
        : null;
}

/** What a factor allows the later value over the earlier one to be. */
export function expectedOfFactor(
  reading: Reading,
  computed: Interval,
  thresholds: Thresholds,
  isPart = false,
): Interval {
  const { value, low, high, bound } = reading;
  if (value === null) return { low, high };
  const isWord = low === high;
  const named = isWord ? NAMED[value]?.[bound] : undefined;
  if (named !== undefined) return bandOf(thresholds, named);
  // What is more than halved is told as less than a half of it (`turned`); of no fall is told that it goes below nothing.
  const isFall = compare(value, '1') < 0 && !isPart;
  const least = isPart ? '0' : '1';
  switch (bound) {
    case 'more_than':
    case 'at_least':
      return centred({ low: value, high: isFall ? '1' : null }, computed);
    case 'less_than':
    case 'at_most':
      return centred({ low: isFall ? '0' : least, high: value }, computed);
    case 'nearly':
      return centred(
        isFall ? turnedNearly(value, thresholds) : relativeTo(value, thresholds, 'nearly'),
        computed,
      );
    case 'approximate':
      return centred(relativeTo(value, thresholds, 'about'), computed);
    default:
      return isWord
        ? centred(relativeTo(value, thresholds, 'times'), computed)
        : hull(relativeTo(value, thresholds, 'times'), expectedOfStated(reading, computed, thresholds));
  }
}

/** What a fraction in words ("a third") allows a share in percent to be. */
export function expectedOfFraction(
  reading: Reading,
  thresholds: Thresholds,
  computed: Interval = { low: null, high: null },
): Interval {
  const { value, low, high, bound } = reading;
  if (value === null) return { low, high };
  const percent = multiply(value, '100');
  switch (bound) {
    case 'more_than':
    case 'at_least':
      return centred({ low: percent, high: null }, computed);
    case 'less_than':
    case 'at_most':
      return centred({ low: null, high: percent }, computed);
    case 'nearly':
      return centred(relativeTo(percent, thresholds, 'nearly'), computed);
    default:
      return centred(
        relativeTo(percent, thresholds, bound === 'approximate' ? 'about' : 'fraction'),
        computed,
      );
  }
}

/** A computed interval whose middle lies in the band leaves it by its rounding alone: then both are allowed. */
function centred(band: Interval, computed: Interval): Interval {
  const { low, high } = computed;
  if (low === null || high === null) return band;
  const middle = divide(add(low, high), '2');
  const isIn =
    (band.low === null || compare(middle, band.low) >= 0) &&
    (band.high === null || compare(middle, band.high) <= 0);
  return isIn ? hull(band, computed) : band;
}

const relativeTo = (value: DecimalText, thresholds: Thresholds, id: ThresholdId): Interval =>
  times(bandOf(thresholds, id), value);

/** "nearly halved" stays above a half. */
function turnedNearly(value: DecimalText, thresholds: Thresholds): Interval {
  const { low, high } = bandOf(thresholds, 'nearly');
  return {
    low: high === null ? value : divide(value, high),
    high: low === null ? '1' : divide(value, low),
  };
}
