import { add, type DecimalText, isDecimalText, scale, subtract } from '#shared/lib/decimal.ts';

/** A written number times a power of ten, and between which values it was rounded to its last digit. */
export type RoundedValue = {
  readonly value: DecimalText;
  readonly low: DecimalText;
  readonly high: DecimalText;
};

/** Digits of a whole number that stays exact as a float when it is multiplied by ten. */
const EXACT_DIGITS = 14;

const ZERO = 48;

/** @example roundingInterval('666126.1', 3) // 666126100, 666126050 to 666126150 */
export function roundingInterval(written: DecimalText, exponent: number): RoundedValue {
  const dot = written.indexOf('.');
  const places = dot < 0 ? 0 : written.length - dot - 1;
  if (written.length > EXACT_DIGITS) {
    const value = scale(written, exponent);
    if (!isDecimalText(value)) throw new Error(`not a decimal: ${value}`);
    const half = scale('5', exponent - places - 1);
    return { value, low: subtract(value, half), high: add(value, half) };
  }
  const isPositive = written.charCodeAt(0) > ZERO;
  if (isPositive && dot < 0 && exponent >= 0 && written.length + exponent <= EXACT_DIGITS)
    return wholeInterval(written, exponent);
  const digits = Number(dot < 0 ? written : written.slice(0, dot) + written.slice(dot + 1));
  return {
    value: shifted(digits, exponent - places),
    low: shifted(digits * 10 - 5, exponent - places - 1),
    high: shifted(digits * 10 + 5, exponent - places - 1),
  };
}

/** Of a positive whole number without zeros in front, by arithmetic that floats do exactly. */
function wholeInterval(written: DecimalText, exponent: number): RoundedValue {
  const units = Number(written);
  if (exponent === 0) return { value: written, low: `${units - 1}.5`, high: `${written}.5` };
  const value = units * 10 ** exponent;
  const half = 5 * 10 ** (exponent - 1);
  return { value: String(value), low: String(value - half), high: String(value + half) };
}

/** A whole number times 10^power, without trailing zeros after the mark. */
function shifted(whole: number, power: number): DecimalText {
  if (whole === 0) return '0';
  if (power >= 0) return `${whole}${'0'.repeat(power)}`;
  const sign = whole < 0 ? '-' : '';
  const digits = String(Math.abs(whole)).padStart(1 - power, '0');
  const fraction = digits.slice(power).replace(/0+$/, '');
  return `${sign}${digits.slice(0, power)}${fraction === '' ? '' : `.${fraction}`}`;
}
