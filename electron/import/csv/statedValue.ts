/**
 * The value of a row: the digits as written times the unit as written, in whole units of the stated currency. Nothing
 * is converted, and the rounding interval is that of the written digits.
 *
 * @example readStatedValue('666126.1', 'thousand USD') // 666126100, 666126050 to 666126150, USD
 */
import { readNumber } from '#shared/domain/reading/number/readNumber.ts';
import { type DecimalText, isDecimalText, scale } from '#shared/lib/decimal.ts';
import { err, ok, type Result } from '#shared/lib/result.ts';
import { remembered } from './remembered.ts';
import { roundingInterval } from './roundingInterval.ts';

/** A value in whole units of its currency, with the rounding interval of its digits. */
export type StatedValue = {
  /** Null when the cell holds no number ("", ":", "confidential"). */
  readonly value: DecimalText | null;
  readonly low: DecimalText | null;
  readonly high: DecimalText | null;
  readonly currency: string | null;
};

/** What one written unit stands for: 10^exponent of a currency. */
export type StatedUnit = { readonly exponent: number; readonly currency: string | null };

const MAGNITUDES: Readonly<Record<string, number>> = {
  hundred: 2,
  thousand: 3,
  thousands: 3,
  k: 3,
  th: 3,
  ths: 3,
  million: 6,
  millions: 6,
  mn: 6,
  mln: 6,
  mio: 6,
  m: 6,
  billion: 9,
  billions: 9,
  bn: 9,
  bln: 9,
  mrd: 9,
  trillion: 12,
  trillions: 12,
  trn: 12,
  tn: 12,
  mill: 6,
  milliarde: 9,
  milliarden: 9,
  millionen: 6,
  tausend: 3,
  tsd: 3,
  milliers: 3,
  milliards: 9,
  milliard: 9,
  miles: 3,
  millones: 6,
  тыс: 3,
  тысяч: 3,
  тысячи: 3,
  млн: 6,
  миллион: 6,
  миллионов: 6,
  миллионы: 6,
  млрд: 9,
  миллиард: 9,
  миллиардов: 9,
  миллиарды: 9,
  трлн: 12,
  万: 4,
  亿: 8,
};
const CURRENCY_WORDS: Readonly<Record<string, string>> = {
  $: 'USD',
  us$: 'USD',
  dollar: 'USD',
  dollars: 'USD',
  долл: 'USD',
  доллар: 'USD',
  доллара: 'USD',
  долларов: 'USD',
  доллары: 'USD',
  евро: 'EUR',
  руб: 'RUB',
  рубль: 'RUB',
  рублей: 'RUB',
  рубли: 'RUB',
  юань: 'CNY',
  юаней: 'CNY',
  тенге: 'KZT',
  dólares: 'USD',
  '€': 'EUR',
  euro: 'EUR',
  euros: 'EUR',
  美元: 'USD',
  人民币: 'CNY',
  rmb: 'CNY',
  yuan: 'CNY',
};

/** Words between magnitude and currency that change nothing: "in million US dollars", "долл. США". */
const FILLERS: ReadonlySet<string> = new Set(['in', 'us', 'сша', 'de', 'of', 'в', 'с']);

/**
 * Reads "thousand USD", "bn USD (sic)", "10,000 CNY (...)", "亿美元", "EUR", "1000 EUR" or "". What stands in
 * parentheses explains and is not read. Null when a word is neither a magnitude nor a currency.
 */
export const readUnit = remembered((unit: string): StatedUnit | null => {
  const plain = unit.replace(/\([^)]*\)/g, ' ').replace(/\bd['’](?=\p{L})/giu, ' ');
  const words =
    plain.match(/\d[\d, ]*\d|\d|亿|万|美元|人民币|US\$|[$€]|[\p{Script=Latin}\p{Script=Cyrillic}]+/giu) ?? [];
  if (/[^\s\p{L}\d,.$€]/u.test(plain)) return null;
  let exponent = 0;
  let currency: string | null = null;
  for (const word of words) {
    const lower = word.toLowerCase();
    if (FILLERS.has(lower)) continue;
    const power = /^10*$/.exec(word.replace(/[, ]/g, ''));
    const magnitude = power === null ? MAGNITUDES[lower] : power[0].length - 1;
    const named = CURRENCY_WORDS[lower] ?? (/^[A-Z]{3}$/.test(word) ? word : undefined);
    if (magnitude !== undefined) exponent += magnitude;
    else if (named === undefined || (currency !== null && currency !== named)) return null;
    else currency = named;
  }
  return words.length === 0 && plain.trim() !== '' ? null : { exponent, currency };
});

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
  const read = readNumber(written, { locale });
  if (read.state === 'missing' || read.state === 'text')
    return ok({ value: null, low: null, high: null, currency: known.currency });
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
  });
}

function roundedValue(written: DecimalText, { exponent, currency }: StatedUnit): StatedValue {
  const { value, low, high } = roundingInterval(written, exponent);
  return { value, low, high, currency };
}
