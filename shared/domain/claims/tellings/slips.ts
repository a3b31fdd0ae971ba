/** How much likelier two numbers are one that was written wrong than two of their own. */
import type { Item } from '../sentence/claimSentence.ts';

/** Of numbers that were written wrong, so many have two digits exchanged or one replaced. */
const SLIPS = 0.7;
const MOST = 8;
/** What is not a slip of the pen: about the number, or far from it. */
const NEAR = 0.6;
const FAR = 0.1;
const NEARLY = 1.5;
/** So many times another it is no slip. */
const FURTHEST = 3;

/** 1 where nothing speaks for either. */
export function slipOdds(a: Item, b: Item): number {
  const [one, other] = [Number(a.reading.value), Number(b.reading.value)];
  const [own, its] = [digitsOf(one), digitsOf(other)];
  const isSameSize = Math.floor(Math.log10(one)) === Math.floor(Math.log10(other));
  const size = Math.max(own.length, its.length);
  if (isSameSize && isSlip(own.padEnd(size, '0'), its.padEnd(size, '0'))) {
    // By chance two numbers of n digits differ in one only so often.
    const chance = (9 * size) / (9 * 10 ** (size - 1));
    return Math.min(MOST, SLIPS / chance);
  }
  const ratio = one / other;
  if (ratio > FURTHEST || ratio < 1 / FURTHEST) return 0;
  return ratio < NEARLY && ratio > 1 / NEARLY ? NEAR : FAR;
}

/** Its digits without noughts at either end. */
const digitsOf = (value: number): string => {
  const digits = value
    .toPrecision(12)
    .replace(/e.*$/u, '')
    .replace('.', '')
    .replace(/^0+|0+$/gu, '');
  return digits === '' ? '0' : digits;
};

function isSlip(a: string, b: string): boolean {
  const places = [...a].flatMap((digit, i) => (digit === b[i] ? [] : [i]));
  const [first, second, more] = places;
  if (first === undefined) return false;
  if (second === undefined) return true;
  return more === undefined && a[first] === b[second] && a[second] === b[first];
}
