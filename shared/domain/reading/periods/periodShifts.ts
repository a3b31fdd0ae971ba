/** Moves periods by years, quarters and months. */
import type { Period } from '../types.ts';
import { dateParts, dayBounds, isoYear, shiftHalf, shiftMonth, shiftQuarter } from './calendar.ts';

/**
 * What the text said before: the last time it named, the last that was a stretch, the last that was part of a year, and
 * whether the last stands in the paragraph being read.
 */
export type TimeMemory = {
  readonly last: Period | null;
  readonly stretch: Period | null;
  readonly part: Period | null;
  /** What began at a time named in this paragraph and goes on: "since 2021". */
  readonly open: Period | null;
  /** Seasons and other years that lie in two calendar years: the last one named, and the latest. */
  readonly season: { readonly last: Period; readonly latest: Period } | null;
  /** The last quarter named. */
  readonly quarter: Period | null;
  readonly isHere: boolean;
  /** The last day that this paragraph has told, by its date or its weekday. */
  readonly day: Period | null;
  /** The last time named is one year that lies in two: "2024-25". */
  readonly isSplit?: boolean;
  /** The latest whole year named that was over at publication. */
  readonly latest: string | null;
};

export type RelativeRead = {
  readonly next: number;
  /** Null when there is nothing to resolve against. */
  readonly period: Period | null;
  readonly rule: string;
  readonly note: string | null;
};

export type UnitName = 'year' | 'half' | 'month' | 'quarter' | 'decade';

/** A period moved by whole units; `widen` first reduces a day to the unit ("two years ago" is a year). */
export function shiftFrom(base: Period, unit: UnitName, by: number, widen: boolean): Period | null {
  if (unit === 'decade') return shiftFrom(base, 'year', by * 10, widen);
  if (unit === 'year') return widen ? shiftYears(yearOnly(base), by) : shiftYears(base, by);
  const parts = dateParts(widen ? base.to : monthOfPeriod(base));
  if (parts?.month == null) return null;
  const at = shiftPart(unit, parts.year, parts.month, by);
  return { from: at, to: at };
}

/** The part of a year that a month lies in, some of them away. */
function shiftPart(unit: 'half' | 'month' | 'quarter', year: number, month: number, by: number): string {
  if (unit === 'month') return shiftMonth(year, month, by);
  return unit === 'half'
    ? shiftHalf(year, Math.ceil(month / 6), by)
    : shiftQuarter(year, Math.ceil(month / 3), by);
}

const yearOnly = (base: Period): Period => ({
  from: base.to?.slice(0, 4) ?? null,
  to: base.to?.slice(0, 4) ?? null,
});

function monthOfPeriod(base: Period): string | null {
  const bounds = base.to === null ? null : dayBounds(base.to);
  return bounds?.last ?? null;
}

/** "the 26 weeks to 27 September": whole weeks, which a year earlier ended on the same weekday; null for other times. */
function weeksAgo({ from, to }: Period, years: number): Period | null {
  if (from?.length !== 10 || to?.length !== 10 || from === to) return null;
  const [first, last] = [Date.parse(from), Date.parse(to)];
  if (((last - first) / DAY + 1) % 7 !== 0) return null;
  const moved = (time: number): string =>
    new Date(time + years * WEEKS_OF_YEAR * DAY).toISOString().slice(0, 10);
  return { from: moved(first), to: moved(last) };
}

const DAY = 86_400_000;
const WEEKS_OF_YEAR = 52 * 7;

/** A period some years away; a range of years has no "year earlier" of its own: its last year is meant. */
export function shiftYears(base: Period | null, by: number): Period | null {
  if (base === null) return null;
  const weeks = weeksAgo(base, by);
  if (weeks !== null) return weeks;
  const move = (iso: string | null): string | null =>
    iso === null ? null : isoYear(Number(iso.slice(0, 4)) + by) + iso.slice(4);
  const point = base.to ?? base.from;
  if (base.from !== base.to && point !== null && point.length === 4)
    return { from: move(point), to: move(point) };
  return { from: move(base.from), to: move(base.to) };
}

/** A period's place in the year, in another year. */
export function withYear(base: Period | null, year: number): Period | null {
  if (base === null) return { from: isoYear(year), to: isoYear(year) };
  // A stretch over New Year stays as long as it was.
  const years =
    base.from === null || base.to === null ? 0 : Number(base.to.slice(0, 4)) - Number(base.from.slice(0, 4));
  const crossing = years === 1 && (base.from?.length ?? 0) > 4 ? 1 : 0;
  const move = (iso: string | null, by: number): string | null =>
    iso === null ? null : isoYear(year + by) + iso.slice(4);
  return { from: move(base.from, 0), to: move(base.to, crossing) };
}

/**
 * What "a year earlier" counts from. Within a paragraph the last time named; one named in an earlier paragraph only
 * when it is recent: "the year before" in a new paragraph is not before a year of history told above.
 */
function baseOf(memory: TimeMemory, published: string | null): Period | null {
  const { last, latest, isHere, open } = memory;
  // "six since January, twice as many as in the previous year"
  if (!isHere && (open?.from?.length ?? 0) > 4) {
    const year = open?.from?.slice(0, 4) ?? null;
    return { from: year, to: year };
  }
  if (last === null || isHere || published === null) return last;
  const yearsAgo = (iso: string | null): number => Number(published.slice(0, 4)) - Number(iso?.slice(0, 4));
  // "margins will fall in the first quarter of 2026": what is told as over is not counted from what lies ahead.
  const isAhead = (dayBounds(last.from ?? '')?.first ?? '') > (dayBounds(published)?.last ?? published);
  if (!isAhead && yearsAgo(last.to ?? last.from) <= 1) return last;
  // Figures are told of no year before the last but one.
  return latest === null || yearsAgo(latest) > 2 ? null : { from: latest, to: latest };
}

/** "Ten months later" after a whole year: nobody knows from which of its months. */
export const isTooCoarse = ({ last }: TimeMemory, unit: UnitName): boolean =>
  unit !== 'year' && unit !== 'decade' && last?.to?.length === 4;

/** Years this many apart are not compared month by month. */
const FAR_YEARS = 3;

/** "2024-25", some years away. */
const splitYear = ({ from, to }: Period, by: number): Period => ({
  from: from === null ? null : isoYear(Number(from) + by),
  to: to === null ? null : isoYear(Number(to) + by),
});

const isEra = ({ from, to }: Period): boolean =>
  from?.length === 4 && to?.length === 4 && Number(to) - Number(from) >= ERA_YEARS;
const ERA_YEARS = 20;

/** A distance from the last time the text named, else from the publication date. */
export function shifted(
  published: string | null,
  next: number,
  memory: TimeMemory,
  unit: UnitName,
  by: number,
): RelativeRead {
  const told = baseOf(memory, published);
  // "Between 1991 and 2020 it was 789 litres, the year before 902": nobody counts from the end of a climate's years.
  const base = told !== null && unit === 'year' && isEra(told) ? null : told;
  if (base === null && published === null) return { next, period: null, rule: 'distance', note: null };
  const anchor = base ?? { from: published, to: published };
  const note =
    base === null
      ? `counted from the publication date ${published}`
      : `counted from ${base.to ?? base.from}, named before`;
  // "a year earlier" after a day of the news is a year, not that day of it.
  const isDay = base !== null && base.from === base.to && (base.to ?? '').length === 10;
  // "six years earlier" after a month is a year too.
  const isFar = unit === 'year' && Math.abs(by) >= FAR_YEARS && base?.to?.length === 7;
  const isSplit = memory.isSplit === true && base === memory.last && unit === 'year';
  const period = isSplit
    ? splitYear(anchor, by)
    : shiftFrom(anchor, unit, by, base === null || isDay || isFar);
  return { next, period, rule: 'distance', note };
}
