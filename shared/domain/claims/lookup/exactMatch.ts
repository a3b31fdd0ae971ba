/** A candidate computed again from the assertions it rests on, in decimals: what a result says is exact. */
import {
  absolute,
  compare,
  type DecimalText,
  divide,
  multiply,
  subtract,
  sum,
} from '../../../lib/decimal.ts';
import type { Interval } from '../../../lib/interval.ts';
import { differenceOf, quotient, shifted, sumOf, times } from '../../../lib/intervalArithmetic.ts';
import { exactDistance } from './closeness.ts';
import type { Periods } from './columns.ts';
import type { Found } from './found.ts';
import { type Rests, restsOn } from './present.ts';
import type { ExactValue, LookupQuestion, Sought } from './types.ts';

/** One value of a match: what it rests on, and what that comes to. */
export type ExactSide = { readonly rests: Rests; readonly period: string } & ExactValue;

export type ExactMatch = {
  readonly found: Found;
  /** The later value, or the only one; of a share the part. */
  readonly to: ExactSide;
  readonly from: ExactSide | null;
  readonly whole: ExactSide | null;
  /** In what is looked for: whole units, percent, a factor; of a pair the later value. */
  readonly value: DecimalText;
  /** What the digits of its figures allow the value to be. */
  readonly interval: Interval;
  readonly distance: DecimalText;
};

/** Null when the candidate has no exact value (a base of zero, an assertion that is gone). */
export function exactMatch(
  found: Found,
  question: LookupQuestion,
  periods: Periods,
  exactOf: (assertion: number) => ExactValue | null,
): ExactMatch | null {
  const { family, line, at, fromAt, whole, wholeAt } = found;
  const side = (of: typeof line, place: number): ExactSide | null => {
    const rests = restsOn(family, of, place, periods);
    const total = totalOf(rests, exactOf);
    return total === null
      ? null
      : { rests, period: periods.nameOf(family.columns.period[place] ?? 0), ...total };
  };
  const to = side(line, at);
  const from = fromAt < 0 ? null : side(line, fromAt);
  const sum = whole === null ? null : side(whole, wholeAt);
  if (to === null || (fromAt >= 0 && from === null) || (whole !== null && sum === null)) return null;
  const computed = computedOf(found, question.to, to, from, sum);
  if (computed === null) return null;
  const { value, interval } = computed;
  const far = exactDistance(question.to.allowed, interval);
  const near =
    found.kind === 'pair' && from !== null && question.from !== null
      ? exactDistance(question.from.allowed, from)
      : '0';
  return { found, to, from, whole: sum, value, interval, distance: compare(far, near) >= 0 ? far : near };
}

function totalOf(
  { assertions }: Rests,
  exactOf: (assertion: number) => ExactValue | null,
): ExactValue | null {
  const parts: ExactValue[] = [];
  for (const assertion of assertions) {
    const exact = exactOf(assertion);
    if (exact === null) return null;
    parts.push(exact);
  }
  const [only, another] = parts;
  if (only === undefined) return null;
  if (another === undefined) return only;
  return {
    value: sum(parts.map(({ value }) => value)),
    low: sum(parts.map(({ low }) => low)),
    high: sum(parts.map(({ high }) => high)),
  };
}

type Computed = { readonly value: DecimalText; readonly interval: Interval };

function computedOf(
  { kind }: Found,
  { scale, reading }: Sought,
  to: ExactSide,
  from: ExactSide | null,
  whole: ExactSide | null,
): Computed | null {
  switch (kind) {
    case 'difference': {
      if (from === null) return null;
      const value = subtract(to.value, from.value);
      return unsigned({ value, interval: differenceOf(to, from) }, reading.value);
    }
    case 'ratio': {
      const interval = from === null ? null : quotient(to, from);
      if (from === null || interval === null) return null;
      const value = divide(to.value, from.value);
      if (scale === 'factor') return { value, interval };
      const growth = { value: percent(value), interval: shifted(times(interval, '100'), '-100') };
      return unsigned(growth, reading.value);
    }
    case 'share': {
      const interval = whole === null ? null : quotient(to, whole);
      if (whole === null || interval === null) return null;
      return { value: multiply(divide(to.value, whole.value), '100'), interval: times(interval, '100') };
    }
    default:
      return { value: to.value, interval: sumOf(to, ZERO) };
  }
}

const ZERO: Interval = { low: '0', high: '0' };
const percent = (ratio: DecimalText): DecimalText => multiply(subtract(ratio, '1'), '100');

/** A fall is quoted without its sign. */
function unsigned({ value, interval }: Computed, asked: DecimalText | null): Computed {
  if (compare(value, '0') >= 0 || (asked !== null && compare(asked, '0') < 0)) return { value, interval };
  const { low, high } = interval;
  return {
    value: absolute(value),
    interval: {
      low: high === null ? null : subtract('0', high),
      high: low === null ? null : subtract('0', low),
    },
  };
}
