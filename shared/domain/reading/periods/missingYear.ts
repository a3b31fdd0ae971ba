/** The year of a time that was said without one. */
import { dateParts, latestYear, nearestYear } from './calendar.ts';
import { type Point, type TimeUnit, unitOrder } from './point.ts';
import { readPoint } from './readPoint.ts';
import { type Scan, tokenAt } from './scan.ts';

/** How the note of an inferred year begins. */
export const INFERRED = 'year inferred from the publication date';

type Dated = { readonly from: TimeUnit; readonly to: TimeUnit; readonly note: string | null };

/**
 * A time with its year: its own, the next date's ("5 April and 3 June 2022"), its sentence's, or the latest before
 * publication; a deadline ("until June 30") is the nearest on either side. Null when nothing says the year.
 */
export function dateUnit(
  scan: Scan,
  point: Point,
  sentenceYear: number | null,
  mayLieAhead: boolean,
): Dated | null {
  if (point.to.year !== null) return { from: point.from, to: point.to, note: point.note };
  const withYear = (year: number, note: string): Dated => ({
    from: { ...point.from, year },
    to: { ...point.to, year },
    note: joinNotes(note, point.note),
  });
  const following = followingYear(scan, point.next);
  if (following !== null) return withYear(following, 'year inherited from the next date');
  if (sentenceYear !== null) return withYear(sentenceYear, 'year inherited from the same sentence');
  const { published } = scan.context;
  const year = published && inferredYear(published, point.from, mayLieAhead);
  if (!year) return null;
  // "between December 1 and mid-June" runs over New Year: the second end is the later one.
  const to = unitOrder({ ...point.to, year }) < unitOrder({ ...point.from, year }) ? year + 1 : year;
  return {
    ...withYear(year, `${INFERRED} ${published}`),
    to: { ...point.to, year: to },
  };
}

function followingYear(scan: Scan, next: number): number | null {
  const joiner = tokenAt(scan, next);
  if (joiner.text !== ',' && !scan.words.and.has(joiner.low)) return null;
  const at = scan.words.and.has(tokenAt(scan, next + 1).low) ? next + 2 : next + 1;
  const following = readPoint(scan, at, true);
  const isPart =
    following?.from.month !== undefined ||
    following?.from.quarter !== undefined ||
    following?.from.half !== undefined;
  return isPart ? (following?.from.year ?? null) : null;
}

/** A quarter or half counts from its first month, a month from its first day. */
function inferredYear(published: string, unit: TimeUnit, mayLieAhead: boolean): number | null {
  if (dateParts(published) === null) return null;
  const month = unit.month ?? (unit.quarter === undefined ? (unit.half ?? 1) * 6 - 5 : unit.quarter * 3 - 2);
  return (mayLieAhead ? nearestYear : latestYear)(published, month, unit.day ?? 1);
}

const joinNotes = (a: string, b: string | null): string => (b === null ? a : `${a}; ${b}`);
