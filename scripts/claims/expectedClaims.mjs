// Writes what each claim of the table must come out as, with exact fractions and no code of the product:
//   node scripts/claims/expectedClaims.mjs
import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { CLAIM_TABLE } from './claimTable.mjs';
import { decimal, fraction, isAtMost, minus, over, parse, plus, times } from './fractions.mjs';

/** @typedef {import('./fractions.mjs').Fraction} Fraction */
/** @typedef {{ low: Fraction | null, high: Fraction | null }} Interval */

const HUNDRED = fraction(100n);

/** "63" billion is 62.5 to 63.5 billion: half a unit of the last written digit on both sides. @param {readonly [string, number]} written */
function rounding([digits, exponent]) {
  const places = digits.includes('.') ? digits.length - digits.indexOf('.') - 1 : 0;
  const power = fraction(10n ** BigInt(exponent));
  const half = over(fraction(1n, 2n), fraction(10n ** BigInt(places)));
  return { low: times(minus(parse(digits), half), power), high: times(plus(parse(digits), half), power) };
}

/** @param {{ low: Fraction, high: Fraction }} a @param {{ low: Fraction, high: Fraction }} b */
const quotient = (a, b) => ({ low: over(a.low, b.high), high: over(a.high, b.low) });
/** @param {{ low: Fraction, high: Fraction }} a @param {{ low: Fraction, high: Fraction }} b */
const difference = (a, b) => ({ low: minus(a.low, b.high), high: minus(a.high, b.low) });
/** @param {{ low: Fraction, high: Fraction }} ratio */
const percentAbove = ({ low, high }) => {
  const one = fraction(1n);
  return { low: times(minus(low, one), HUNDRED), high: times(minus(high, one), HUNDRED) };
};

/** @param {import('./claimTable.mjs').Row} row @returns {{ low: Fraction, high: Fraction }} */
function compute({ compute: kind, from }) {
  const [a, b, ...rest] = from.map(rounding);
  if (a === undefined || b === undefined) throw new Error('two numbers at least');
  switch (kind) {
    case 'ratio':
      return quotient(b, a);
    case 'growth':
      return percentAbove(quotient(b, a));
    case 'gap':
      return percentAbove(quotient(a, b));
    case 'fall': {
      const { low, high } = percentAbove(quotient(b, a));
      return { low: minus(fraction(0n), high), high: minus(fraction(0n), low) };
    }
    case 'difference':
      return difference(b, a);
    case 'balance':
    case 'pointsGap':
      return difference(a, b);
    case 'share': {
      const { low, high } = quotient(a, b);
      return { low: times(low, HUNDRED), high: times(high, HUNDRED) };
    }
    case 'sum':
      return [a, b, ...rest].reduce((x, y) => ({ low: plus(x.low, y.low), high: plus(x.high, y.high) }));
    default:
      throw new Error(`no way to compute "${kind}"`);
  }
}

/** @param {Interval} inner @param {Interval} outer */
const isInside = (inner, outer) =>
  (outer.low === null || (inner.low !== null && isAtMost(outer.low, inner.low))) &&
  (outer.high === null || (inner.high !== null && isAtMost(inner.high, outer.high)));
/** @param {Interval} a @param {Interval} b */
const overlaps = (a, b) =>
  (a.low === null || b.high === null || isAtMost(a.low, b.high)) &&
  (a.high === null || b.low === null || isAtMost(b.low, a.high));

/** A band is kept to as it is; a stated number holds as soon as its own rounding meets what is computed. @param {import('./claimTable.mjs').Row} row */
function verdictOf(row) {
  const computed = compute(row);
  if (row.states !== undefined) return overlaps(computed, rounding(row.states)) ? 'holds' : 'contradicted';
  const [low, high] = (row.band ?? [null, null]).map((end) => (end === null ? null : parse(end)));
  const band = { low: low ?? null, high: high ?? null };
  if (isInside(computed, band)) return 'holds';
  return overlaps(computed, band) ? 'borderline' : 'contradicted';
}

export const expectedClaims = () =>
  CLAIM_TABLE.map((row) => {
    const { low, high } = compute(row);
    return {
      text: row.text,
      words: row.words,
      low: decimal(low),
      high: decimal(high),
      verdict: verdictOf(row),
    };
  });

const EXPECTED_FILE = fileURLToPath(
  new URL('../../shared/domain/claims/fixtures/expectedClaims.json', import.meta.url),
);
export const expectedText = () => `${JSON.stringify(expectedClaims(), null, 2)}\n`;
export const committedText = () => readFileSync(EXPECTED_FILE, 'utf8');

if (process.argv[1] === fileURLToPath(import.meta.url)) writeFileSync(EXPECTED_FILE, expectedText());
