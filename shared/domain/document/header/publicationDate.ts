import { matchesOf } from '../../../lib/matches.ts';
import type { DateOrder } from './dateOrder.ts';
import { MONTH_PATTERN, monthNumber } from './monthNames.ts';

/**
 * Dates as mastheads and bylines write them. `iso` is null for a date that is there but cannot be decided:
 * "03/04/2025" is March or April, and a guess would be a wrong fact about the source. "01.15.2026" is decided (no
 * fifteenth month), and so is "Thursday, 03/04/2025" (only one reading is a Thursday).
 */
export type DateFound = { readonly start: number; readonly end: number; readonly iso: string | null };

const WEEKDAYS: readonly (readonly string[])[] = [
  ['sunday', 'sun', 'sonntag', 'dimanche', 'domingo', 'воскресенье'],
  ['monday', 'mon', 'montag', 'lundi', 'lunes', 'понедельник'],
  ['tuesday', 'tue', 'tues', 'dienstag', 'mardi', 'martes', 'вторник'],
  ['wednesday', 'wed', 'mittwoch', 'mercredi', 'miércoles', 'среда'],
  ['thursday', 'thu', 'thurs', 'donnerstag', 'jeudi', 'jueves', 'четверг'],
  ['friday', 'fri', 'freitag', 'vendredi', 'viernes', 'пятница'],
  ['saturday', 'sat', 'samstag', 'samedi', 'sábado', 'суббота'],
];
const WEEKDAY_PATTERN = WEEKDAYS.flat().join('|');
const WEEKDAY = `(?:(?<weekday>${WEEKDAY_PATTERN})[,.]?\\s+(?:(?:den|le|el|the)\\s+)?)?`;
const MONTH = `(?<month>${MONTH_PATTERN})\\.?`;
const YEAR = '(?<year>(?:19|20)\\d{2})';
const CASES: readonly RegExp[] = [
  new RegExp(
    `(?<!\\d)${YEAR}[-/.](?<m>\\d{1,2})[-/.](?<d>\\d{1,2})(?:[T ]\\d{2}:\\d{2}(?::\\d{2})?(?:\\.\\d+)?(?:Z|[+-]\\d{2}:?\\d{2})?)?(?!\\d)`,
    'giu',
  ),
  new RegExp(`${YEAR}\\s?年\\s?(?<m>\\d{1,2})\\s?月\\s?(?<d>\\d{1,2})\\s?日`, 'gu'),
  new RegExp(
    `(?<![\\p{L}\\d])${WEEKDAY}(?<d>\\d{1,2})(?:st|nd|rd|th|er|\\.|º)?\\s*(?:of\\s+|de\\s+|-)?${MONTH}(?:\\s+de|\\s+del|,|-)?\\s*${YEAR}(?!\\d)(?:\\s*(?:года|г\\.?)(?![\\p{L}]))?`,
    'giu',
  ),
  new RegExp(
    `(?<![\\p{L}\\d])${WEEKDAY}${MONTH}\\s+(?<d>\\d{1,2})(?:st|nd|rd|th)?(?:,\\s*|\\s+)${YEAR}(?!\\d)`,
    'giu',
  ),
  new RegExp(
    `(?<![\\p{L}\\d.,])${WEEKDAY}(?<a>\\d{1,2})(?<mark>[./-])(?<b>\\d{1,2})\\k<mark>(?<y>(?:19|20)\\d{2}|\\d{2})(?!\\.?\\d)`,
    'giu',
  ),
  new RegExp(`(?<![\\p{L}\\d]|\\d[.\\s]{1,2})${MONTH}\\s+${YEAR}(?!\\d)`, 'giu'),
];

/**
 * All dates of a short text, in text order, without overlaps. `language` decides dotted numeric dates where its
 * written standard does ("03.04.2025" is April in German and Russian), `order` the rest where the document's own habit
 * is known.
 */
export function findDates(
  text: string,
  language: string | null = null,
  order: DateOrder | null = null,
): readonly DateFound[] {
  const found: DateFound[] = [];
  if (!/\d/.test(text)) return found;
  for (const pattern of CASES) {
    for (const match of matchesOf(text, pattern)) {
      const start = match.index;
      const end = start + match[0].length;
      if (found.some((other) => start < other.end && other.start < end)) continue;
      const iso = isoOf(match.groups ?? {}, language, order);
      if (iso !== undefined) found.push({ start, end, iso });
    }
  }
  return found.sort((a, b) => a.start - b.start);
}

/** The date a text starts with or states first, as an ISO day or month; null when none can be decided. */
export function readDate(text: string, language: string | null = null): string | null {
  return findDates(text, language)[0]?.iso ?? null;
}

/** undefined: no date at all (a 40th of May); null: a date that cannot be decided. */
function isoOf(
  groups: Record<string, string | undefined>,
  language: string | null,
  order: DateOrder | null,
): string | null | undefined {
  if (groups['a'] !== undefined) return numericIso(groups, language, order);
  const month = groups['m'] === undefined ? monthNumber(groups['month'] ?? '') : Number(groups['m']);
  const year = Number(groups['year']);
  if (month === null || month < 1 || month > 12) return undefined;
  if (groups['d'] === undefined) return `${year}-${two(month)}`;
  return isDay(year, month, Number(groups['d'])) ? day(year, month, Number(groups['d'])) : undefined;
}

function numericIso(
  groups: Record<string, string | undefined>,
  language: string | null,
  order: DateOrder | null,
): string | null | undefined {
  const a = Number(groups['a']);
  const b = Number(groups['b']);
  const year = Number(groups['y']) + ((groups['y'] ?? '').length === 2 ? 2000 : 0);
  const dayFirst = isDay(year, b, a);
  const monthFirst = isDay(year, a, b);
  if (!dayFirst && !monthFirst) return undefined;
  if (dayFirst && monthFirst && a !== b) {
    const weekday = WEEKDAYS.findIndex((names) => names.includes((groups['weekday'] ?? '').toLowerCase()));
    if (weekday >= 0) {
      const firstFits = weekdayOf(year, b, a) === weekday;
      const secondFits = weekdayOf(year, a, b) === weekday;
      if (firstFits !== secondFits) return firstFits ? day(year, b, a) : day(year, a, b);
    }
    const standard = groups['mark'] === '.' && /^(?:de|ru|uk|pl|cs|be|kk)\b/.test(language ?? '');
    if (standard || order === 'day') return day(year, b, a);
    return order === 'month' ? day(year, a, b) : null;
  }
  return dayFirst ? day(year, b, a) : day(year, a, b);
}

const two = (value: number): string => String(value).padStart(2, '0');
const day = (year: number, month: number, date: number): string => `${year}-${two(month)}-${two(date)}`;
const weekdayOf = (year: number, month: number, date: number): number =>
  new Date(Date.UTC(year, month - 1, date)).getUTCDay();

function isDay(year: number, month: number, date: number): boolean {
  return month >= 1 && month <= 12 && date >= 1 && date <= new Date(Date.UTC(year, month, 0)).getUTCDate();
}
