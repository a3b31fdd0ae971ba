/**
 * Which part of a numeric date comes first in one text, by its own habit: other dates of it that can be read only one
 * way, else the way it writes days and months in words ("May 6, 2021" against "6 May 2021").
 */
import { matchesOf } from '../../../lib/matches.ts';
import { MONTH_PATTERN } from './monthNames.ts';

export type DateOrder = 'day' | 'month';

const NUMERIC = /(?<![\d.,/-])(\d{1,2})([./-])(\d{1,2})\2(?:19|20)\d{2}(?!\d)/gu;
const MONTH_FIRST = new RegExp(
  `(?<!\\p{L})(?:${MONTH_PATTERN})\\.?\\s\\d{1,2}(?:st|nd|rd|th)?(?![\\d:])(?!\\s\\p{Ll})`,
  'giu',
);
const DAY_FIRST = new RegExp(
  `(?<!\\d)\\d{1,2}(?:st|nd|rd|th)?\\s(?:of\\s)?(?:${MONTH_PATTERN})(?!\\p{L})`,
  'giu',
);
/** One date in words may be a quotation; a habit needs two. */
const HABIT = 2;

/** The order, or null when the text shows none or both. */
export function dateOrder(text: string): DateOrder | null {
  const numeric = new Set(
    matchesOf(text, NUMERIC).map((match) => decided(Number(match[1]), Number(match[3]))),
  );
  numeric.delete(null);
  if (numeric.size > 0) return numeric.size === 1 ? ([...numeric][0] ?? null) : null;
  const monthFirst = matchesOf(text, MONTH_FIRST).length;
  const dayFirst = matchesOf(text, DAY_FIRST).length;
  if (monthFirst >= HABIT && dayFirst === 0) return 'month';
  return dayFirst >= HABIT && monthFirst === 0 ? 'day' : null;
}

const decided = (a: number, b: number): DateOrder | null =>
  a > 12 && b <= 12 ? 'day' : b > 12 && a <= 12 ? 'month' : null;
