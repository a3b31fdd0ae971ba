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
  const size = absolute(value);
  const step = STEPS.find(({ exponent }) => compare(size, scale('1', exponent)) >= 0);
  const unit = currency === null ? '' : ` ${currency}`;
  if (step === undefined) return `${grouped(toFixed(value, 0))}${unit}`;
  const scaled = scale(value, -step.exponent);
  const whole = toFixed(absolute(scaled), 0).length;
  return `${toFixed(scaled, Math.max(0, 3 - whole))} ${step.word}${unit}`;
}

const grouped = (digits: string): string => digits.replace(/\B(?=(\d{3})+$)/g, ',');
