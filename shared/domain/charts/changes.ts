/** What rows add to a sum's change between two periods, in decimals, each with everything it can be. */
import { add, compare, type DecimalText, scale, subtract, toFixed } from '../../lib/decimal.ts';
import { type Interval, point } from '../../lib/interval.ts';
import { differenceOf, sumOf } from '../../lib/intervalArithmetic.ts';
import { boundOfSum, turnedBound } from '../figures/boundOfSum.ts';
import { boundSign } from '../figures/boundSign.ts';
import { formatEnd, formatFigure } from '../figures/formatFigure.ts';
import type { Bound } from '../reading/types.ts';
import { markInterval } from './markInterval.ts';
import type { Magnitude } from './niceScale.ts';
import type { ChartMark } from './types.ts';

/** A computed amount: its value, what it can be, and how firmly what it is made of is stated. */
export type Amount = { readonly value: DecimalText; readonly range: Interval; readonly bound: Bound };

/** A row as it is drawn: a mark for each period, null where it has none. */
export type Row = { readonly line: number; readonly marks: readonly (ChartMark | null)[] };

export type Change = {
  readonly stroke: Row;
  readonly change: Amount;
  /** Where its step begins and ends on the way from one sum to the other. */
  readonly from: DecimalText;
  readonly to: DecimalText;
};

const NONE: Amount = { value: '0', range: point('0'), bound: 'exact' };

/** From the sum of the first period to that of the second; a step for each row that has both, the greatest gain first. */
export function changesOf(strokes: readonly Row[]): {
  readonly start: Amount;
  readonly end: Amount;
  readonly change: Amount;
  readonly steps: readonly Change[];
} {
  const both = strokes.flatMap((stroke) => {
    const [a, b] = stroke.marks.map(amountOf);
    return a == null || b == null ? [] : [{ stroke, a, b, change: minus(b, a) }];
  });
  both.sort((one, other) => compare(other.change.value, one.change.value));
  const start = both.reduce((sum, { a }) => plus(sum, a), NONE);
  let at = start.value;
  const steps = both.map(({ stroke, change }): Change => {
    const from = at;
    at = add(at, change.value);
    return { stroke, change, from, to: at };
  });
  return {
    start,
    end: both.reduce((sum, { b }) => plus(sum, b), NONE),
    change: both.reduce((sum, { change }) => plus(sum, change), NONE),
    steps,
  };
}

function amountOf(mark: ChartMark | null): Amount | null {
  if (mark === null || mark.value === null) return null;
  return { value: mark.value, range: markInterval(mark), bound: mark.bound };
}

const plus = (a: Amount, b: Amount): Amount => ({
  value: add(a.value, b.value),
  range: sumOf(a.range, b.range),
  bound: boundOfSum([a.bound, b.bound]),
});

const minus = (a: Amount, b: Amount): Amount => ({
  value: subtract(a.value, b.value),
  range: differenceOf(a.range, b.range),
  bound: boundOfSum([a.bound, turnedBound(b.bound)]),
});

/** Digits of an amount beside an axis that names its magnitude: "+4.21", ">−0.35". */
export function besideAxis({ value, bound }: Amount, { exponent }: Magnitude, isChange: boolean): string {
  const inUnit = scale(value, -exponent);
  const digits = toFixed(inUnit, exponent === 0 ? 0 : 2);
  return `${boundSign(bound)}${signed(digits, isChange)}`;
}

function signed(digits: string, isChange: boolean): string {
  if (digits.startsWith('-')) return `−${digits.slice(1)}`;
  return isChange && /[1-9]/.test(digits) ? `+${digits}` : digits;
}

/** An amount in a sentence: "12.4 bn USD", "12.4 bn USD (between 12.3 bn USD and 12.5 bn USD)", ">12.4 bn USD". */
export function amountText({ value, range: { low, high }, bound }: Amount, unit: string): string {
  const printed = `${boundSign(bound)}${formatFigure(value, unit)}`;
  if (low === null || high === null || low === high) return printed;
  const [from, to] = [formatEnd(low, unit), formatEnd(high, unit)];
  return from === to ? printed : `${printed} (between ${from} and ${to})`;
}
