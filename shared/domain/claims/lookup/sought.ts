/** Which values the words of a number allow, for looking it up: hedges reach a little to their side, never for ever. */
import { add, compare, type DecimalText, divide, multiply, subtract } from '../../../lib/decimal.ts';
import type { Interval } from '../../../lib/interval.ts';
import { hull, times } from '../../../lib/intervalArithmetic.ts';
import type { MentionKind, Reading } from '../../reading/types.ts';
import { expectedOfFactor, expectedOfFraction } from '../arithmetic/stated.ts';
import { bandOf, DEFAULT_THRESHOLDS } from '../lexicon/thresholds.ts';
import type { Scale, Sought } from './types.ts';

/** How far above "more than 20" or below "less than 20" is still looked. */
const HEDGE_REACH = '0.05';
/** As far does "more than doubled" reach, where the wording itself names no end. */
const OPEN_REACH = '0.25';

const SCALES: Readonly<Partial<Record<MentionKind, Scale>>> = {
  money: 'amount',
  quantity: 'amount',
  count: 'amount',
  percent: 'percent',
  share: 'percent',
  factor: 'factor',
};

/** A reading as something to look for; null for what no figure can be (a rank, a period, percentage points). */
export function soughtOf(text: string, kind: MentionKind | null, reading: Reading): Sought | null {
  const scale = kind === null ? 'amount' : SCALES[kind];
  if (scale === undefined) return null;
  const own = kind === 'share' ? inPercent(reading) : reading;
  const allowed = closed(allowedBy(kind, own), own.value);
  if (allowed === null) return null;
  return { text, kind, scale, reading: own, allowed, currency: own.currency };
}

/** A fraction of a whole is compared as a percentage. */
const inPercent = (reading: Reading): Reading => ({
  ...reading,
  value: hundredfold(reading.value),
  low: hundredfold(reading.low),
  high: hundredfold(reading.high),
  unit: 'percent',
});

const hundredfold = (value: DecimalText | null): DecimalText | null =>
  value === null ? null : multiply(value, '100');

function allowedBy(kind: MentionKind | null, reading: Reading): Interval {
  const { value, low, high, bound } = reading;
  if (value === null) return { low, high };
  const rounding = { low: low ?? value, high: high ?? value };
  const isWord = low === high;
  if (kind === 'factor' && isWord) return expectedOfFactor(reading, rounding, DEFAULT_THRESHOLDS);
  if (kind === 'share' && isWord) {
    const part = { ...reading, value: divide(value, '100') };
    return expectedOfFraction(part, DEFAULT_THRESHOLDS);
  }
  const reach = multiply(value, HEDGE_REACH);
  switch (bound) {
    case 'more_than':
    case 'at_least':
      return ordered(value, add(value, reach));
    case 'less_than':
    case 'at_most':
      return ordered(subtract(value, reach), value);
    case 'nearly':
      return hull(ordered(subtract(value, reach), value), { low: value, high: rounding.high });
    case 'approximate':
      return hull(times(bandOf(DEFAULT_THRESHOLDS, 'about'), value), rounding);
    default:
      return rounding;
  }
}

const ordered = (a: DecimalText, b: DecimalText): Interval =>
  compare(a, b) <= 0 ? { low: a, high: b } : { low: b, high: a };

/** Open ends are closed a quarter beyond the number; null when there is no number at all. */
function closed({ low, high }: Interval, value: DecimalText | null): Interval | null {
  const anchor = value ?? low ?? high;
  if (anchor === null) return null;
  const reach = multiply(anchor, OPEN_REACH);
  return {
    low: low ?? subtract(anchor, reach),
    high: high ?? add(anchor, reach),
  };
}
