// Exact rational numbers over BigInt, for expected values that owe nothing to the product's own arithmetic.

/** @typedef {{ readonly n: bigint, readonly d: bigint }} Fraction */

/** @param {bigint} n @param {bigint} d @returns {Fraction} */
export function fraction(n, d = 1n) {
  if (d === 0n) throw new Error('a fraction over zero');
  const sign = d < 0n ? -1n : 1n;
  const common = gcd(n < 0n ? -n : n, d < 0n ? -d : d) || 1n;
  return { n: (sign * n) / common, d: (sign * d) / common };
}

/** @param {bigint} a @param {bigint} b @returns {bigint} */
function gcd(a, b) {
  return b === 0n ? a : gcd(b, a % b);
}

/** "107.8" as 539/5. @param {string} text */
export function parse(text) {
  const [whole = '0', part = ''] = text.replace('-', '').split('.');
  const n = BigInt(whole + part);
  return fraction(text.startsWith('-') ? -n : n, 10n ** BigInt(part.length));
}

/** @param {Fraction} a @param {Fraction} b */
export const plus = (a, b) => fraction(a.n * b.d + b.n * a.d, a.d * b.d);
/** @param {Fraction} a @param {Fraction} b */
export const minus = (a, b) => fraction(a.n * b.d - b.n * a.d, a.d * b.d);
/** @param {Fraction} a @param {Fraction} b */
export const times = (a, b) => fraction(a.n * b.n, a.d * b.d);
/** @param {Fraction} a @param {Fraction} b */
export const over = (a, b) => fraction(a.n * b.d, a.d * b.n);
/** @param {Fraction} a @param {Fraction} b */
export const isAtMost = (a, b) => a.n * b.d <= b.n * a.d;

/** Rounded half up to 18 places, the way a decimal is printed. @param {Fraction} value */
export function decimal(value) {
  const scale = 10n ** 18n;
  const size = value.n < 0n ? -value.n : value.n;
  const scaled = (size * scale * 2n + value.d) / (value.d * 2n);
  const whole = scaled / scale;
  const part = (scaled % scale).toString().padStart(18, '0').replace(/0+$/, '');
  const text = part === '' ? `${whole}` : `${whole}.${part}`;
  return value.n < 0n && scaled !== 0n ? `-${text}` : text;
}
