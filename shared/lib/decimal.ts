/**
 * Decimal arithmetic on strings: figures never pass through binary floats. A `DecimalText` matches
 * `-?\d+(\.\d+)?`, has no exponent, no leading `+`, no trailing zeros after the mark, and no `-0`.
 */
import Big from 'big.js';
import {
  addSmall,
  compareSmall,
  divideSmall,
  multiplySmall,
  printSmall,
  type SmallDecimal,
  scaleSmall,
  smallDecimal,
} from './smallDecimal.ts';

export type DecimalText = string;

/** Digits kept after the decimal mark by a division (a third is "0.333333333333333333"). */
export const DIVISION_PLACES = 18;

// A constructor of our own, so that settings here cannot be changed by, or change, another user of big.js.
const Decimal = Big();
Decimal.DP = DIVISION_PLACES;
Decimal.RM = 1; // half up: what a reader expects of a rounded figure
Decimal.PE = 1e6;
Decimal.NE = -1e6;

const PATTERN = /^-?\d+(\.\d+)?$/;

/** A plain decimal: an optional minus, digits, and digits after a point ("-12.50"); no exponent, no plus, no blanks. */
export function isDecimalText(text: string): text is DecimalText {
  return PATTERN.test(text);
}

/** Canonical form of a plain decimal string or an exponent form. Throws on anything else: callers check first. */
export function toDecimalText(value: string | number | bigint): DecimalText {
  return print(new Decimal(String(value)));
}

export const add = (a: DecimalText, b: DecimalText): DecimalText =>
  small(addSmall, a, b) ?? print(new Decimal(a).plus(b));
export const subtract = (a: DecimalText, b: DecimalText): DecimalText =>
  small(subtractSmall, a, b) ?? print(new Decimal(a).minus(b));
export const multiply = (a: DecimalText, b: DecimalText): DecimalText =>
  small(multiplySmall, a, b) ?? print(new Decimal(a).times(b));
/** Rounded half up to `DIVISION_PLACES`. Throws when `b` is zero: a caller decides what a missing base means. */
export function divide(a: DecimalText, b: DecimalText): DecimalText {
  const [left, right] = [smallDecimal(a), smallDecimal(b)];
  return (left && right && divideSmall(left, right, DIVISION_PLACES)) ?? print(new Decimal(a).div(b));
}
/** -a, exact. */
export function negate(a: DecimalText): DecimalText {
  const value = smallDecimal(a);
  return value ? printSmall({ ...value, digits: -value.digits }) : print(new Decimal(a).times(-1));
}
/** |a|, exact. */
export function absolute(a: DecimalText): DecimalText {
  const value = smallDecimal(a);
  return value ? printSmall({ ...value, digits: Math.abs(value.digits) }) : print(new Decimal(a).abs());
}
/** a x 10^exponent, exact. */
export function scale(a: DecimalText, exponent: number): DecimalText {
  const value = smallDecimal(a);
  const scaled = value && scaleSmall(value, exponent);
  return scaled ? printSmall(scaled) : print(new Decimal(a).times(new Decimal(`1e${exponent}`)));
}
/** In times of their size; a plain number is off by a ten thousandth of that at most. */
const CLOSE = 1e-12;

/** Negative, zero or positive, as sort functions want it. */
export function compare(a: DecimalText, b: DecimalText): number {
  const [one, other] = [Number(a), Number(b)];
  const apart = one - other;
  // Far apart plain numbers tell it, whatever their digits.
  if (Math.abs(apart) > CLOSE * (Math.abs(one) + Math.abs(other))) return apart < 0 ? -1 : 1;
  const [left, right] = [smallDecimal(a), smallDecimal(b)];
  return (left && right && compareSmall(left, right)) ?? new Decimal(a).cmp(b);
}
/** Zero in any spelling: "0", "-0", "0.00". */
export function isZero(a: DecimalText): boolean {
  const value = smallDecimal(a);
  return value ? value.digits === 0 : new Decimal(a).eq(0);
}
/** Rounded half up to a number of places after the mark; keeps trailing zeros ("2.50"), for display only. */
export const toFixed = (a: DecimalText, places: number): string => {
  const text = new Decimal(a).toFixed(places);
  return /^-0(\.0*)?$/.test(text) ? text.slice(1) : text;
};
export const sum = (values: Iterable<DecimalText>): DecimalText => {
  let total = new Decimal(0);
  for (const value of values) total = total.plus(value);
  return print(total);
};

/** A sum or product of two small numbers, where it is small as well. */
function small(
  compute: (a: SmallDecimal, b: SmallDecimal) => SmallDecimal | null,
  a: DecimalText,
  b: DecimalText,
): DecimalText | null {
  const [left, right] = [smallDecimal(a), smallDecimal(b)];
  const result = left && right && compute(left, right);
  return result && printSmall(result);
}

const subtractSmall = (a: SmallDecimal, b: SmallDecimal): SmallDecimal | null =>
  addSmall(a, { digits: -b.digits, places: b.places });

function print(value: Big): DecimalText {
  const text = value.toFixed();
  return text === '-0' ? '0' : text;
}
