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
export function formatFigure(value: DecimalText, currency: string | null): string {
  const unit = currency === null ? '' : ` ${currency}`;
  for (const { exponent, word } of STEPS) {
    const scaled = scale(value, -exponent);
    // What rounds up to the magnitude is printed in it: 999.6 mn is 1.00 bn. Below a million nothing is rounded so.
    if (compare(absolute(scaled), exponent === 6 ? '1' : '0.9995') < 0) continue;
    return `${threeDigits(scaled)} ${word}${unit}`;
  }
  return `${grouped(toFixed(value, 0))}${unit}`;
}

/** Three significant digits of a number that is one or more, also where rounding adds a digit (9.996 is 10.0). */
function threeDigits(value: DecimalText): string {
  const wholeDigits = (text: string): number => absolute(text).split('.')[0]?.length ?? 1;
  const places = Math.max(0, 3 - wholeDigits(value));
  const rounded = toFixed(value, places);
  return toFixed(value, Math.max(0, Math.min(places, 3 - wholeDigits(rounded))));
}

const grouped = (digits: string): string => digits.replace(/\B(?=(\d{3})+$)/g, ',');
