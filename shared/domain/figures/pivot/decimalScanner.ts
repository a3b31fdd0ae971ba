/** Reads plain decimals inside a longer text as whole numbers with so many places, without making a text of each. */
const [MINUS, MARK, ZERO, NINE] = [...'-.09'].map((sign) => sign.charCodeAt(0)) as [
  number,
  number,
  number,
  number,
];
/** More digits than this do not fit a number exactly. */
const MOST_DIGITS = 15;

export class DecimalScanner {
  /** The digits read, without their mark; NaN for no digit, infinite for too many. */
  mantissa = 0;
  places = 0;

  /** Reads from a place on to the first sign that is no part of a decimal; answers where that stands. */
  scan(text: string, from: number): number {
    let at = from;
    const isNegative = text.charCodeAt(at) === MINUS;
    if (isNegative) at++;
    let [mantissa, digits, markAt] = [0, 0, -1];
    for (; ; at++) {
      const code = text.charCodeAt(at);
      if (code >= ZERO && code <= NINE) {
        mantissa = mantissa * 10 + (code - ZERO);
        digits++;
      } else if (code === MARK) markAt = at;
      else break;
    }
    this.places = markAt < 0 ? 0 : at - markAt - 1;
    if (digits === 0) mantissa = Number.NaN;
    else if (digits > MOST_DIGITS) {
      mantissa = Number.POSITIVE_INFINITY;
      this.places = 0;
    }
    this.mantissa = isNegative ? -mantissa : mantissa;
    return at;
  }
}
