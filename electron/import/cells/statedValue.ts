/**
 * The value of a row: the digits as written times the unit as written, in whole units of the stated currency. Nothing
 * is converted, and the rounding interval is that of the written digits.
 *
 * @example readStatedValue('666126.1', 'thousand USD') // 666126100, 666126050 to 666126150, USD
 */
import { readNumber } from '#shared/domain/reading/number/readNumber.ts';
import type { Bound } from '#shared/domain/reading/types.ts';
import { type DecimalText, isDecimalText, scale } from '#shared/lib/decimal.ts';
import { err, ok, type Result } from '#shared/lib/result.ts';
import { roundingInterval } from './roundingInterval.ts';
import { readUnit, type StatedUnit } from './statedUnit.ts';

/** A value in whole units of its currency, with the rounding interval of its digits. */
export type StatedValue = {
  /** Null when the cell holds no number ("", ":", "confidential"). */
  readonly value: DecimalText | null;
  readonly low: DecimalText | null;
  readonly high: DecimalText | null;
  readonly currency: string | null;
  /** What a sign or a word before the digits says ("<0.1", "over 3"). */
  readonly bound: Bound;
};

/** Signs before digits. */
const SIGNS: Readonly<Record<string, Bound>> = {
  '<': 'less_than',
  '≤': 'at_most',
  '<=': 'at_most',
  '>': 'more_than',
  '≥': 'at_least',
  '>=': 'at_least',
  '~': 'approximate',
  '≈': 'approximate',
};
const SIGN = /^(<=?|>=?|[≤≥~≈])\s*(?=[\d.,$€£])/;

const WHOLE = /^-?\d+$/;

/** Why a value was refused, as one sentence. */
export type ValueRefusal = string;

/** Refuses a unit it does not know, and digits that can be read in no way or in several. */
export function readStatedValue(
  digits: string,
  unit: string,
  locale = 'en',
): Result<StatedValue, ValueRefusal> {
  const known = readUnit(unit);
  if (known === null) return err(`The unit "${unit}" is not known.`);
  const written = digits.trim();
  // Plain digits are nearly every row of a large file, and their reading is not in doubt.
  const isPlain = locale === 'en' ? isDecimalText(written) : WHOLE.test(written);
  if (isPlain) return ok(roundedValue(written, known));
  const sign = SIGN.exec(written);
  const read = readNumber(written.slice(sign?.[0].length ?? 0), { locale });
  if (read.state === 'missing' || read.state === 'text')
    return ok({ value: null, low: null, high: null, currency: known.currency, bound: 'exact' });
  const [reading] = read.readings;
  if (read.state !== 'read' || reading === undefined || reading.value === null || reading.unit !== null)
    return err(`"${written}" is not one number${read.why === null ? '' : `: ${read.why}`}.`);
  if (reading.magnitude !== null && known.exponent !== 0)
    return err(`"${written}" and the unit "${unit}" both name a magnitude.`);
  if (reading.currency !== null && known.currency !== null && reading.currency !== known.currency)
    return err(`"${written}" and the unit "${unit}" name two currencies.`);
  const by = (value: DecimalText | null): DecimalText | null =>
    value === null ? null : scale(value, known.exponent);
  return ok({
    value: by(reading.value),
    low: by(reading.low),
    high: by(reading.high),
    currency: reading.currency ?? known.currency,
    bound: SIGNS[sign?.[1] ?? ''] ?? reading.bound,
  });
}

function roundedValue(written: DecimalText, { exponent, currency }: StatedUnit): StatedValue {
  const { value, low, high } = roundingInterval(written, exponent);
  return { value, low, high, currency, bound: 'exact' };
}
