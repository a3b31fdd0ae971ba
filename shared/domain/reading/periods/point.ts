/** A point or stretch of time while it is being read: its year may still be missing. */
import { isoDay, isoHalf, isoMonth, isoQuarter, isoYear } from './calendar.ts';

/** A calendar unit: the finest part that is set names it. */
export type TimeUnit = {
  readonly year: number | null;
  readonly month?: number;
  readonly day?: number;
  readonly quarter?: number;
  readonly half?: number;
};

export type Point = {
  /** Index of the first token after it. */
  readonly next: number;
  readonly from: TimeUnit;
  readonly to: TimeUnit;
  readonly rule: string;
  readonly note: string | null;
  /** The other reading of a numeric date that can be either order. */
  readonly other?: TimeUnit;
};

/** A point that is one unit. */
export const unitPoint = (next: number, unit: TimeUnit, rule: string, note: string | null = null): Point => ({
  next,
  from: unit,
  to: unit,
  rule,
  note,
});

/** ISO prefix of a unit whose year is known, or that is given one. */
export function unitIso(unit: TimeUnit, fallbackYear: number | null = null): string | null {
  const year = unit.year ?? fallbackYear;
  if (year === null) return null;
  if (unit.month !== undefined && unit.day !== undefined) return isoDay(year, unit.month, unit.day);
  if (unit.month !== undefined) return isoMonth(year, unit.month);
  if (unit.quarter !== undefined) return isoQuarter(year, unit.quarter);
  return unit.half === undefined ? isoYear(year) : isoHalf(year, unit.half);
}

/** A number that sorts units by their start; a missing year counts as 0. */
export const unitOrder = (unit: TimeUnit): number =>
  (unit.year ?? 0) * 400 +
  (unit.month ??
    (unit.quarter === undefined ? (unit.half === undefined ? 1 : unit.half * 6 - 5) : unit.quarter * 3 - 2)) *
    31 +
  (unit.day ?? 0);

export const isDayPoint = (point: Point): boolean => point.from.day !== undefined && point.from === point.to;
