import { absolute, compare, type DecimalText, scale, toFixed } from '../../lib/decimal.ts';
import { withMinus } from './minusSign.ts';

const STEPS = [
  { exponent: 12, word: 'trn' },
  { exponent: 9, word: 'bn' },
  { exponent: 6, word: 'mn' },
] as const;

/**
 * A figure as a briefing prints it: three significant digits and a magnitude ("12.4 bn USD", "873 bn CNY"), whole
 * numbers below a million. It has no digits that the value has not (9.9 bn, and 9.50 bn for 9.497 bn), and a true minus.
 * For display only; nothing is ever computed from it.
 */
export const formatFigure = (value: DecimalText, currency: string | null): string =>
  printed(value, currency, 3);

/**
 * An interval's end: a fourth digit where there is one, so that 124.5 is not told as 125, and a fifth where it is the last
 * one, so that what 107.8 leaves open is 107.75 to 107.85.
 */
export function formatEnd(value: DecimalText, currency: string | null): string {
  for (const digits of digitsOf(value) <= MOST_EXACT ? [MOST_EXACT, 4] : [4]) {
    const fine = printed(value, currency, digits);
    // Noughts at its end say that it was rounded up to them.
    if (!/\.\d*0 /u.test(fine)) return fine;
  }
  return formatFigure(value, currency);
}

/** So many digits are told to the last one. */
const MOST_EXACT = 5;

/** Digits from the first to the last that is no nought. */
const digitsOf = (value: DecimalText): number =>
  value.replace(/[-.]/g, '').replace(/^0+/, '').replace(/0+$/, '').length;

function printed(value: DecimalText, currency: string | null, digits: number): string {
  const unit = currency === null ? '' : ` ${currency}`;
  const quick = digits === 3 ? wholePrinted(value) : null;
  if (quick !== null) return `${quick}${unit}`;
  for (const { exponent, word } of STEPS) {
    const scaled = scale(value, -exponent);
    // What rounds up to the magnitude is printed in it: 999.6 mn is 1.00 bn. Below a million nothing is rounded so.
    if (compare(absolute(scaled), exponent === 6 ? '1' : '0.9995') < 0) continue;
    return `${withMinus(significant(scaled, digits))} ${word}${unit}`;
  }
  return `${withMinus(grouped(toFixed(value, 0)))}${unit}`;
}

/** Whole numbers, which most figures are, by their digits alone: looking through a workspace prints a million of them. */
function wholePrinted(value: DecimalText): string | null {
  if (!/^[1-9]\d{0,14}$/.test(value)) return null;
  if (value.length <= 6) return grouped(value);
  const count = Number(value.slice(0, 3)) + (value.charCodeAt(3) >= FIVE ? 1 : 0);
  const length = count === 1000 ? value.length + 1 : value.length;
  const first = String(count).slice(0, 3);
  const exponent = Math.min(Math.floor((length - 1) / 3) * 3, 12);
  const whole = length - exponent;
  const word = STEPS.find((step) => step.exponent === exponent)?.word ?? '';
  const printed = whole === 3 ? first : `${first.slice(0, whole)}.${first.slice(whole)}`;
  return `${hasOnlyZeros(value, 3) ? withoutZeros(printed) : printed} ${word}`;
}

const FIVE = '5'.charCodeAt(0);
const ZERO = '0'.charCodeAt(0);

function hasOnlyZeros(digits: string, from: number): boolean {
  for (let at = from; at < digits.length; at++) if (digits.charCodeAt(at) !== ZERO) return false;
  return true;
}

/**
 * Significant digits of a number that is one or more, also where rounding adds a digit (9.996 is 10.0); without zeros at
 * its end where it is that very number.
 */
function significant(value: DecimalText, digits: number): string {
  const wholeDigits = (text: string): number => absolute(text).split('.')[0]?.length ?? 1;
  const places = Math.max(0, digits - wholeDigits(value));
  const rounded = toFixed(value, places);
  const printed = toFixed(value, Math.max(0, Math.min(places, digits - wholeDigits(rounded))));
  return compare(printed, value) === 0 ? withoutZeros(printed) : printed;
}

const withoutZeros = (printed: string): string =>
  printed.includes('.') ? printed.replace(/\.?0+$/, '') : printed;

const grouped = (digits: string): string => digits.replace(/\B(?=(\d{3})+$)/g, ',');
