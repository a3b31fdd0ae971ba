/** Times on one scale, so that one can be told to be before another. */

import type { Period } from '../../reading/types.ts';
import type { Item } from '../sentence/claimSentence.ts';

/** In months since the year 0, parts of them for days: where a time begins, and where the next one does. */
export type Span = { readonly first: number; readonly last: number };

export const PER_YEAR = 12;
const LONGEST_MONTH = 31;

/** Null where a time has no two ends. */
export function spanOf(period: Period | null): Span | null {
  const from = period?.from ?? period?.to ?? null;
  const to = period?.to ?? period?.from ?? null;
  if (from === null || to === null) return null;
  const [first, last] = [monthOf(from, false), monthOf(to, true)];
  return Number.isNaN(first) || Number.isNaN(last) || last <= first ? null : { first, last };
}

function monthOf(date: string, isEnd: boolean): number {
  const quarter = /Q(?<quarter>\d)$/u.exec(date)?.groups?.['quarter'];
  const year = Number(date.slice(0, 4)) * PER_YEAR;
  if (quarter !== undefined) return year + 3 * (Number(quarter) - (isEnd ? 0 : 1));
  if (date.length < 7) return year + (isEnd ? PER_YEAR : 0);
  const month = year + Number(date.slice(5, 7)) - 1;
  if (date.length < 10) return month + (isEnd ? 1 : 0);
  return month + (Number(date.slice(8, 10)) - (isEnd ? 0 : 1)) / LONGEST_MONTH;
}

export const isSameSpan = (a: Span, b: Span): boolean => a.first === b.first && a.last === b.last;
/** Times of one length can be set side by side: a month is no rival of a year. */
export const isAsLong = (a: Span, b: Span): boolean =>
  Math.abs(a.last - a.first - (b.last - b.first)) < 1 / LONGEST_MONTH;
export const isBefore = (a: Span, b: Span): boolean => a.last <= b.first;

export const isTime = ({ mention: { kind } }: Item): boolean => kind === 'period' || kind === 'date';

/** "in June", "the third quarter": of which year, the text leaves open. */
export const isYearless = ({ mention: { text }, reading: { period } }: Item): boolean =>
  (period?.from ?? '').length >= 7 &&
  !/\d{4}|’\d\d|\b(?:last|this|next|ago|earlier|before|later)\b/iu.test(text);

/** So far apart, two months without a year are told of the years that bring them nearer. */
const TURN = 9;

/** The time, in the year that brings it nearest to the one told before. */
export function nearest(span: Span, before: Span | null): Span {
  const off = before === null ? 0 : span.first - before.first;
  const by = off <= -TURN ? PER_YEAR : off >= TURN ? -PER_YEAR : 0;
  return by === 0 || Math.abs(off) > PER_YEAR ? span : { first: span.first + by, last: span.last + by };
}
