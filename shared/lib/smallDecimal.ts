/**
 * Decimals that a whole number of at most fifteen digits and the places behind its mark can hold: nearly every figure of
 * an article or a table. Such a number is exact in JavaScript, so sums and products that stay as small need no big decimals.
 */
export type SmallDecimal = {
  /** The digits without the mark, with their sign. */
  readonly digits: number;
  /** How many of them stand behind the mark. */
  readonly places: number;
};

const MOST_DIGITS = 15;

/** A plain decimal text (`-?\d+(\.\d+)?`) of few digits; null for any other text. */
export function smallDecimal(text: string): SmallDecimal | null {
  const isNegative = text.charCodeAt(0) === MINUS;
  const start = isNegative ? 1 : 0;
  if (text.length - start > MOST_DIGITS + 1 || text.length === start) return null;
  let digits = 0;
  let mark = -1;
  for (let at = start; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code >= ZERO && code <= NINE) digits = digits * 10 + (code - ZERO);
    else if (code === POINT && mark < 0 && at > start && at < text.length - 1) mark = at;
    else return null;
  }
  const places = mark < 0 ? 0 : text.length - 1 - mark;
  if (mark < 0 && text.length - start > MOST_DIGITS) return null;
  return { digits: isNegative ? -digits : digits, places };
}

const [MINUS, POINT, ZERO, NINE] = [45, 46, 48, 57];

/** The sum; null where it does not stay small. */
export function addSmall(a: SmallDecimal, b: SmallDecimal): SmallDecimal | null {
  const places = Math.max(a.places, b.places);
  const digits = a.digits * powerOfTen(places - a.places) + b.digits * powerOfTen(places - b.places);
  return isSmall(a, places) && isSmall(b, places) && Math.abs(digits) <= LARGEST ? { digits, places } : null;
}

/** The product; null where it does not stay small. */
export function multiplySmall(a: SmallDecimal, b: SmallDecimal): SmallDecimal | null {
  const digits = a.digits * b.digits;
  return Math.abs(digits) <= LARGEST ? { digits, places: a.places + b.places } : null;
}

/** The canonical text of the quotient, rounded half up to so many places, no fewer than `a` has; null of a division by zero. */
export function divideSmall(a: SmallDecimal, b: SmallDecimal, places: number): string | null {
  if (b.digits === 0) return null;
  const divisor = BigInt(Math.abs(b.digits));
  const dividend = BigInt(Math.abs(a.digits)) * 10n ** BigInt(places + b.places - a.places);
  const quotient = (2n * dividend + divisor) / (2n * divisor);
  const written = quotient.toString().padStart(places + 1, '0');
  let end = written.length;
  while (end > written.length - places && written.charCodeAt(end - 1) === ZERO) end--;
  const whole = written.length - places;
  const sign = a.digits < 0 !== b.digits < 0 && quotient !== 0n ? '-' : '';
  return `${sign}${written.slice(0, whole)}${end === whole ? '' : `.${written.slice(whole, end)}`}`;
}

/** a x 10^exponent; null where it does not stay small. */
export function scaleSmall({ digits, places }: SmallDecimal, exponent: number): SmallDecimal | null {
  if (exponent <= places)
    return places - exponent <= MOST_DIGITS ? { digits, places: places - exponent } : null;
  if (exponent - places > MOST_DIGITS) return null;
  const scaled = digits * powerOfTen(exponent - places);
  return Math.abs(scaled) <= LARGEST ? { digits: scaled, places: 0 } : null;
}

/** Negative, zero or positive; null where the two cannot be brought to the same places. */
export function compareSmall(a: SmallDecimal, b: SmallDecimal): number | null {
  const places = Math.max(a.places, b.places);
  if (!isSmall(a, places) || !isSmall(b, places)) return null;
  const [left, right] = [a.digits * powerOfTen(places - a.places), b.digits * powerOfTen(places - b.places)];
  return left === right ? 0 : left < right ? -1 : 1;
}

/** The canonical text: no zeros at the end of its places, no `-0`. */
export function printSmall({ digits, places }: SmallDecimal): string {
  let [rest, behind] = [Math.abs(digits), places];
  for (; behind > 0 && rest % 10 === 0; behind--) rest /= 10;
  const sign = digits < 0 ? '-' : '';
  const written = String(rest);
  if (behind === 0) return sign + written;
  const padded = written.padStart(behind + 1, '0');
  return `${sign}${padded.slice(0, -behind)}.${padded.slice(-behind)}`;
}

/** A whole number up to this is exact, and so is its product with a power of ten that stays below it. */
const LARGEST = 10 ** MOST_DIGITS;

const isSmall = ({ digits, places }: SmallDecimal, wanted: number): boolean =>
  wanted - places <= MOST_DIGITS && Math.abs(digits) * powerOfTen(wanted - places) <= LARGEST;

const powerOfTen = (exponent: number): number => POWERS[exponent] ?? 10 ** exponent;
const POWERS: readonly number[] = Array.from({ length: MOST_DIGITS + 1 }, (_, exponent) =>
  Number(`1e${exponent}`),
);
