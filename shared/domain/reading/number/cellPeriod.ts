/**
 * Periods and days that fill a whole cell, so that they are never read as numbers: "2020/21", "FY2021", "2024-Q1",
 * "01.15.2026". Periods in running text are read elsewhere (reading/periods).
 */
import type { Reading } from '../types.ts';
import { reading } from './finish.ts';

/** A period or day that fills a cell; two readings when day and month may be swapped. */
export type CellPeriod = {
  readonly kind: 'period' | 'date';
  readonly readings: readonly Reading[];
  readonly why: string | null;
};

/** Null when the string is no period. */
export function readCellPeriod(text: string, locale: string | null): CellPeriod | null {
  return fiscalYear(text) ?? isoPeriod(text) ?? numericDate(text, locale);
}

const period = (from: string, to: string, rule: string, note: string | null = null): CellPeriod => ({
  kind: 'period',
  readings: [reading({ period: { from, to }, rule, note })],
  why: null,
});

function fiscalYear(text: string): CellPeriod | null {
  const split = /^(?:FY\s?)?((?:19|20)\d\d)\s?\/\s?(\d\d|\d{4})$/i.exec(text);
  const first = split?.[1];
  const second = split?.[2];
  if (first !== undefined && second !== undefined) {
    const next = String(Number(first) + 1);
    const isNext = second.length === 2 ? next.endsWith(second) : next === second;
    return isNext
      ? period(first, next, 'period.fiscal', 'a year that starts in the first and ends in the second')
      : null;
  }
  const single = /^FY\s?'?((?:19|20)?\d\d)$/i.exec(text)?.[1];
  if (single === undefined) return null;
  const year = single.length === 2 ? `20${single}` : single;
  return period(year, year, 'period.fiscal', 'a fiscal year; its first month is not stated');
}

function isoPeriod(text: string): CellPeriod | null {
  const quarter = /^((?:19|20)\d\d)[- ]?Q([1-4])$/i.exec(text) ?? null;
  if (quarter !== null)
    return period(`${quarter[1]}-Q${quarter[2]}`, `${quarter[1]}-Q${quarter[2]}`, 'period.quarter');
  const turned = /^Q([1-4])[ -]?((?:19|20)\d\d)$/i.exec(text);
  if (turned !== null)
    return period(`${turned[2]}-Q${turned[1]}`, `${turned[2]}-Q${turned[1]}`, 'period.quarter');
  const month = /^((?:19|20)\d\d)-(0[1-9]|1[0-2])$/.exec(text);
  if (month !== null) return period(text, text, 'period.month');
  const slashed = /^(0?[1-9]|1[0-2])\/((?:19|20)\d\d)$/.exec(text);
  if (slashed !== null) {
    const iso = `${slashed[2]}-${(slashed[1] ?? '').padStart(2, '0')}`;
    return period(iso, iso, 'period.month');
  }
  const day = /^((?:19|20)\d\d)-(\d\d)-(\d\d)$/.exec(text);
  if (day === null) return null;
  const iso = isoDay(Number(day[1]), Number(day[2]), Number(day[3]));
  return iso === null ? null : dates([iso]);
}

/** "12.2024": the month that a decimal number may be after all; null when it cannot. */
export function monthOf(text: string): Reading | null {
  const match = /^(0?[1-9]|1[0-2])\.((?:19|20)\d\d)$/.exec(text);
  if (match === null) return null;
  const month = `${match[2]}-${(match[1] ?? '').padStart(2, '0')}`;
  return reading({ period: { from: month, to: month }, rule: 'period.month' });
}

/** Numeric days with the year last; the order of day and month is decided, known from the locale, or asked. */
function numericDate(text: string, locale: string | null): CellPeriod | null {
  const match = /^(\d{1,2})([./-])(\d{1,2})\2((?:19|20)\d\d)$/.exec(text);
  if (match === null) return null;
  const [first, second, year] = [Number(match[1]), Number(match[3]), Number(match[4])];
  const dayFirst = isoDay(year, second, first);
  const monthFirst = isoDay(year, first, second);
  const possible = [...new Set([dayFirst, monthFirst])].filter((day) => day !== null);
  if (possible.length < 2) return possible.length === 0 ? null : dates(possible);
  const order = orderOf(locale);
  if (order === null) return dates(possible);
  return dates(
    order === 'day' && dayFirst !== null ? [dayFirst] : monthFirst === null ? possible : [monthFirst],
  );
}

/** English alone does not tell: Britain writes the day first, the United States the month. */
function orderOf(locale: string | null): 'day' | 'month' | null {
  if (locale === null) return null;
  const tag = locale.toLowerCase();
  if (tag === 'en-us') return 'month';
  return tag === 'en' ? null : 'day';
}

function dates(days: readonly string[]): CellPeriod {
  return {
    kind: 'date',
    readings: days.map((day) => reading({ period: { from: day, to: day }, rule: 'date.numeric' })),
    why: days.length > 1 ? `${days.join(' or ')}?` : null,
  };
}

function isoDay(year: number, month: number, day: number): string | null {
  if (month < 1 || month > 12 || day < 1 || day > daysIn(year, month)) return null;
  return `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
}

function daysIn(year: number, month: number): number {
  if (month === 2) return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28;
  return [4, 6, 9, 11].includes(month) ? 30 : 31;
}
