import { absolute, compare, type DecimalText, scale, toFixed } from '../../lib/decimal.ts';

const STEPS = [
  { exponent: 12, word: 'trn' },
  { exponent: 9, word: 'bn' },
  { exponent: 6, word: 'mn' },
] as const;

/**
 * A figure as a briefing prints it: three significant digits and a magnitude ("12.4 bn USD", "873 bn CNY"), whole
 * numbers below a million. For display only; nothing is ever computed from it.
 */
export const formatFigure = (value: DecimalText, currency: string | null): string =>
  printed(value, currency, 3);

/** An interval's end: a fourth digit where there is one, so that 124.5 is not told as 125. */
export function formatEnd(value: DecimalText, currency: string | null): string {
  const fine = printed(value, currency, 4);
  return /\.\d*0 /u.test(fine) ? formatFigure(value, currency) : fine;
}

function printed(value: DecimalText, currency: string | null, digits: number): string {
  const unit = currency === null ? '' : ` ${currency}`;
  for (const { exponent, word } of STEPS) {
    const scaled = scale(value, -exponent);
    // What rounds up to the magnitude is printed in it: 999.6 mn is 1.00 bn. Below a million nothing is rounded so.
    if (compare(absolute(scaled), exponent === 6 ? '1' : '0.9995') < 0) continue;
    return `${significant(scaled, digits)} ${word}${unit}`;
  }
  return `${grouped(toFixed(value, 0))}${unit}`;
}

/** Significant digits of a number that is one or more, also where rounding adds a digit (9.996 is 10.0). */
function significant(value: DecimalText, digits: number): string {
  const wholeDigits = (text: string): number => absolute(text).split('.')[0]?.length ?? 1;
  const places = Math.max(0, digits - wholeDigits(value));
  const rounded = toFixed(value, places);
  return toFixed(value, Math.max(0, Math.min(places, digits - wholeDigits(rounded))));
}

const grouped = (digits: string): string => digits.replace(/\B(?=(\d{3})+$)/g, ',');
