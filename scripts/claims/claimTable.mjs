// Forty claims with the numbers they rest on, written down by hand: text, the words of the claim, what to compute from
// which written numbers (digits, power of ten), and what the words allow (a band, or the number they state).
import { PART_ROWS } from './partRows.mjs';
import { RATIO_ROWS } from './ratioRows.mjs';

/**
 * @typedef {readonly [digits: string, exponent: number]} Written
 * @typedef {{ text: string, words: string, compute: string, from: readonly Written[],
 *   band?: readonly [string | null, string | null], states?: Written }} Row
 */

/** @type {readonly Row[]} */
export const CLAIM_TABLE = [...RATIO_ROWS, ...PART_ROWS];
