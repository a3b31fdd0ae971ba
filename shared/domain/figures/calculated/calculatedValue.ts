/** What an expression comes to in one period, and the arithmetic of two such values. */
import { compare, type DecimalText, divide, multiply, subtract } from '../../../lib/decimal.ts';
import type { Interval } from '../../../lib/interval.ts';
import { differenceOf, quotient, times } from '../../../lib/intervalArithmetic.ts';
import type { Bound } from '../../reading/types.ts';
import { boundOfSum, turnedBound } from '../boundOfSum.ts';
import type { CellValue } from '../deriveCell.ts';
import type { CellRef } from '../types.ts';

/** What one unit is worth in another, and who says so. */
export type Rate = {
  readonly id: string;
  readonly value: DecimalText;
  /** The period it holds for; "" for always. */
  readonly period: string;
  readonly name: string;
  readonly sourceId: string;
};

export type Calculated =
  | {
      readonly kind: 'value';
      readonly value: DecimalText;
      readonly interval: Interval;
      /** How firmly it is stated, of all its parts together. */
      readonly bound: Bound;
      /** A currency or unit, "%", "index" or "ratio". */
      readonly unit: string;
      readonly inputs: readonly CellRef[];
      /** How it was made, in words. */
      readonly how: string;
      /** Whose statistics it rests on. */
      readonly reporters: readonly string[];
      /** What each of its series shows there. */
      readonly shown: readonly CellValue[];
      /** The rates it was converted at. */
      readonly rates: readonly Rate[];
    }
  | {
      readonly kind: 'missing';
      readonly why: string;
      /** The same as what it lacks: "exports of Armenia to Russia, 2019". */
      readonly lacks: string;
      readonly inputs: readonly CellRef[];
    };

export type Value = Extract<Calculated, { readonly kind: 'value' }>;
export type Missing = Extract<Calculated, { readonly kind: 'missing' }>;

/** No value, with why and with what it lacks. */
export const missing = (why: string, lacks: string, inputs: readonly CellRef[] = []): Missing => ({
  kind: 'missing',
  why,
  lacks,
  inputs,
});

/** a minus b, of one unit. */
export const difference = (a: Value, b: Value): Value => ({
  ...together(a, b),
  value: subtract(a.value, b.value),
  interval: differenceOf(a.interval, b.interval),
  bound: boundOfSum([a.bound, turnedBound(b.bound)]),
  unit: a.unit,
  how: `${a.how} minus ${b.how}`,
});

/** a over b; none where b may be zero or less. */
export function ratio(a: Value, b: Value): Calculated {
  const isAbove = (end: DecimalText | null): boolean => end === null || compare(end, '0') > 0;
  if (!isAbove(b.value) || !isAbove(b.interval.low))
    return missing(`${b.how} may be zero or less`, `a base above zero: ${b.how}`, [...a.inputs, ...b.inputs]);
  return {
    ...together(a, b),
    value: divide(a.value, b.value),
    // Where an end is open at the foot, the quotient can be anything.
    interval: quotient(a.interval, b.interval) ?? { low: null, high: null },
    bound: boundOfSum([a.bound, turnedBound(b.bound)]),
    unit: 'ratio',
    how: `${a.how} over ${b.how}`,
  };
}

/** a / b times a hundred. */
export function scaled(a: Value, b: Value, unit: string, how: string): Calculated {
  const plain = ratio(a, b);
  if (plain.kind === 'missing') return plain;
  return { ...plain, value: multiply(plain.value, '100'), interval: times(plain.interval, '100'), unit, how };
}

/** The base is 100 whatever its own rounding: it is compared with itself. */
export function indexOf(
  now: Value,
  base: Value,
  { base: period, isBase }: { base: string; isBase: boolean },
): Calculated {
  const index = scaled(now, base, 'index', `${now.how} as an index, ${period} = 100`);
  return isBase && index.kind === 'value'
    ? { ...index, interval: { low: '100', high: '100' }, bound: 'exact' }
    : index;
}

/** A value at a rate. */
export const converted = (value: Value, rate: Rate, unit: string): Value => ({
  ...value,
  value: multiply(value.value, rate.value),
  interval: times(value.interval, rate.value),
  unit,
  how: `${value.how}, converted at ${rate.name}`,
  rates: [...value.rates, rate],
});

const together = (a: Value, b: Value) => ({
  kind: 'value' as const,
  inputs: [...a.inputs, ...b.inputs],
  reporters: [...new Set([...a.reporters, ...b.reporters])],
  shown: [...a.shown, ...b.shown],
  rates: [...a.rates, ...b.rates],
});
