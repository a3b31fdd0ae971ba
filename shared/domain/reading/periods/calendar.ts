/** Calendar arithmetic on ISO prefixes ("2024", "2024-Q1", "2024-07", "2024-07-15"); Gregorian, no clock, no zone. */

const DAYS = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

const pad = (value: number, width: number): string => String(value).padStart(width, '0');

const isLeapYear = (year: number): boolean => (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;

/** Days of a month, 1 to 12. */
export const daysInMonth = (year: number, month: number): number =>
  month === 2 && isLeapYear(year) ? 29 : (DAYS[month - 1] ?? 0);

/** True for a day that exists. */
export const isDay = (year: number, month: number, day: number): boolean =>
  month >= 1 && month <= 12 && day >= 1 && day <= daysInMonth(year, month);

export const isoYear = (year: number): string => pad(year, 4);
export const isoMonth = (year: number, month: number): string => `${isoYear(year)}-${pad(month, 2)}`;
export const isoDay = (year: number, month: number, day: number): string =>
  `${isoMonth(year, month)}-${pad(day, 2)}`;
export const isoQuarter = (year: number, quarter: number): string => `${isoYear(year)}-Q${quarter}`;
export const isoHalf = (year: number, half: number): string => `${isoYear(year)}-S${half}`;

/** Year, month (1-12) and day of a possibly partial ISO date; null parts are not stated. Null when it is no date. */
export function dateParts(
  iso: string | null,
): { year: number; month: number | null; day: number | null } | null {
  const match = iso === null ? null : /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?/.exec(iso);
  if (!match) return null;
  const [, year, month, day] = match;
  return { year: Number(year), month: month ? Number(month) : null, day: day ? Number(day) : null };
}

/** A month some months away, as ISO. */
export function shiftMonth(year: number, month: number, by: number): string {
  const total = year * 12 + (month - 1) + by;
  return isoMonth(Math.floor(total / 12), (((total % 12) + 12) % 12) + 1);
}

/** A quarter some quarters away, as ISO. */
export function shiftQuarter(year: number, quarter: number, by: number): string {
  const total = year * 4 + (quarter - 1) + by;
  return isoQuarter(Math.floor(total / 4), (((total % 4) + 4) % 4) + 1);
}

/** A half-year some halves away, as ISO. */
export function shiftHalf(year: number, half: number, by: number): string {
  const total = year * 2 + (half - 1) + by;
  return isoHalf(Math.floor(total / 2), (((total % 2) + 2) % 2) + 1);
}

/**
 * The year of a month and day said without one: the latest that is not after the anchor day, so that "December 3" in an
 * article of January is last year's. A partial anchor counts from its end.
 */
export function latestYear(anchor: string, month: number, day: number): number | null {
  const parts = dateParts(anchor);
  if (!parts) return null;
  const anchorMonth = parts.month ?? 12;
  const anchorDay = parts.day ?? 31;
  const isAfter = month > anchorMonth || (month === anchorMonth && day > anchorDay);
  return isAfter ? parts.year - 1 : parts.year;
}

/** The year that brings a month and day nearest to the anchor day, for deadlines: they may lie ahead. */
export function nearestYear(anchor: string, month: number, day: number): number | null {
  const parts = dateParts(anchor);
  const past = latestYear(anchor, month, day);
  if (!parts || past === null) return null;
  const order = (year: number, m: number, d: number): number => year * 372 + m * 31 + d;
  const today = order(parts.year, parts.month ?? 12, parts.day ?? 31);
  return today - order(past, month, day) <= order(past + 1, month, day) - today ? past : past + 1;
}

/** First and last day of an ISO prefix, for comparing; null for text that is none. */
export function dayBounds(iso: string): { first: string; last: string } | null {
  const match = /^(\d{4})(?:-(?:Q([1-4])|S([12])|(\d{2})(?:-(\d{2}))?))?$/.exec(iso);
  if (!match) return null;
  const [, yearText, quarter, half, month, day] = match;
  const year = Number(yearText);
  const firstMonth = quarter ? Number(quarter) * 3 - 2 : half ? Number(half) * 6 - 5 : Number(month ?? 1);
  const lastMonth = quarter ? firstMonth + 2 : half ? firstMonth + 5 : Number(month ?? 12);
  return {
    first: isoDay(year, firstMonth, Number(day ?? 1)),
    last: isoDay(year, lastMonth, day ? Number(day) : daysInMonth(year, lastMonth)),
  };
}

/** The ISO day some days away from another. */
export function shiftDay(year: number, month: number, day: number, by: number): string {
  const at = new Date(Date.UTC(year, month - 1, day + by));
  return isoDay(at.getUTCFullYear(), at.getUTCMonth() + 1, at.getUTCDate());
}
