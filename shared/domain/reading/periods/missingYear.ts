/**
 * The year of a time that was said without one. What tells it outright goes first (the next date, a weekday, "next May"). Else
 * the years around publication and the one its sentence has told are weighed: how far off each puts the time, and what the
 * words beside it say (yearSigns.ts).
 */
import { dateParts, dayBounds, nearestYear } from './calendar.ts';
import { AHEAD } from './planVerbs.ts';
import { type Point, type TimeUnit, unitIso, unitOrder } from './point.ts';
import { readPoint } from './readPoint.ts';
import { type Scan, tokenAt } from './scan.ts';
import { isClauseOver, isToldOver, type TimeBeside, timeBeside } from './timeBeside.ts';
import { toldYear } from './toldYear.ts';
import { weekdayBefore, weekdayOf } from './weekdays.ts';
import { weighAhead } from './yearSigns.ts';

/** How the note of an inferred year begins. */
export const INFERRED = 'year inferred from the publication date';

type Dated = { readonly from: TimeUnit; readonly to: TimeUnit; readonly note: string | null };

/** What tells a year outright, the first that does. */
const OUTRIGHT: readonly {
  readonly note: string;
  readonly year: (scan: Scan, point: Point) => number | null;
}[] = [
  { note: 'year inherited from the next date', year: (scan, { next }) => followingYear(scan, next) },
  { note: 'year told by the weekday', year: yearOfWeekday },
  { note: INFERRED, year: yearAgo },
  { note: INFERRED, year: namedMonth },
];

/** A time with its year; `first` is its first token. Null when nothing says the year. */
export function dateUnit(
  scan: Scan,
  point: Point,
  first: number,
  sentenceYear: number | null,
  mayLieAhead: boolean,
): Dated | null {
  if (point.to.year !== null) return { from: point.from, to: point.to, note: point.note };
  const { published } = scan.context;
  const inYear = (year: number, note: string): Dated => {
    const told = note === INFERRED ? `${INFERRED} ${published}` : note;
    // "between December 1 and mid-June" runs over New Year: the second end is the later one.
    const isOver = unitOrder({ ...point.to, year }) < unitOrder({ ...point.from, year });
    return {
      from: { ...point.from, year },
      to: { ...point.to, year: isOver ? year + 1 : year },
      note: point.note === null ? told : `${told}; ${point.note}`,
    };
  };
  for (const { note, year } of OUTRIGHT) {
    const told = year(scan, point);
    if (told !== null) return inYear(told, note);
  }
  const today = dateParts(published);
  const time = timeBeside(scan, point, first, mayLieAhead);
  const told = sentenceYear === null ? null : toldYear(time, sentenceYear, today?.year ?? null);
  if (sentenceYear !== null && told?.isMeant === true)
    return inYear(sentenceYear, 'year inherited from the same sentence');
  if (today === null) return null;
  return inYear(weighedYear(time, today, told?.isOver === true), INFERRED);
}

type Today = NonNullable<ReturnType<typeof dateParts>>;

/** What a time gains by its distance from publication: against those ahead unless something speaks for them. */
const COST_PER_DAY = 0.01;
const COST_AHEAD = 6;
/** A day that lies no further ahead is told without its year, and so is one just over, whatever the verbs say. */
const SOON = { days: 30, weight: 8 };
const JUST_OVER = { days: 21, weight: 60 };
/** "rose from January to September" in February: told as over, it is no stretch that goes on. */
const UNFINISHED = 60;

/** The heaviest of the years around publication; of two equal ones the earlier. */
function weighedYear(time: TimeBeside, today: Today, isClauseOver: boolean): number {
  const { point, scan } = time;
  const isWholeDay = time.isDay && today.day !== null;
  let ahead: number | null = null;
  const weigh = (year: number): number => {
    const days = daysOff(today, point, year);
    const isRunning = days <= 0 && !isOver(point.to, year, scan.context.published ?? '');
    let weight = -Math.abs(days) * COST_PER_DAY;
    if (days > 0) weight -= COST_AHEAD;
    if (days > 0 || isRunning) {
      ahead ??= weighAhead(time) - (isClauseOver && !time.isDay ? AHEAD : 0);
      weight += days > 0 && isWholeDay && days <= SOON.days ? Math.max(ahead, SOON.weight) : ahead;
    } else if (isWholeDay && days < 0 && days >= -JUST_OVER.days) weight += JUST_OVER.weight;
    const plan = (): number => (ahead ??= weighAhead(time));
    return isUnfinished(time, year, plan) ? weight - UNFINISHED : weight;
  };
  const years = [today.year - 1, today.year, today.year + 1].map((year) => ({ year, weight: weigh(year) }));
  return years.reduce((best, one) => (one.weight > best.weight ? one : best)).year;
}

/** The month a unit begins with: a quarter or half counts from its first, a month from its first day. */
const firstMonth = ({ month, quarter, half }: TimeUnit): number =>
  month ?? (quarter === undefined ? (half ?? 1) * 6 - 5 : quarter * 3 - 2);

/** Days from publication to a unit's first day, months counted as 31; a partial day of publication counts from its end. */
function daysFrom(today: Today, unit: TimeUnit, year: number): number {
  const days = (y: number, m: number, d: number): number => y * 372 + m * 31 + d;
  return days(year, firstMonth(unit), unit.day ?? 1) - days(today.year, today.month ?? 12, today.day ?? 31);
}

/** The same to a stretch that is over by then: to its last month or day. */
function daysOff(today: Today, { from, to }: Point, year: number): number {
  const days = daysFrom(today, from, year);
  if (from === to || days >= 0) return days;
  const end = daysFrom(
    today,
    to,
    unitOrder({ ...to, year }) < unitOrder({ ...from, year }) ? year + 1 : year,
  );
  return end < 0 ? end : days;
}

/** Its last day lies before the first of publication's. */
const isOver = (unit: TimeUnit, year: number, published: string): boolean =>
  (dayBounds(unitIso({ ...unit, year }) ?? '')?.last ?? '') < (dayBounds(published)?.first ?? '');

/** A half in its first months, or a stretch of months that would end after publication, told as over. */
function isUnfinished(time: TimeBeside, year: number, plan: () => number): boolean {
  const { from, to } = time.point;
  const published = time.scan.context.published ?? '';
  const isStretch =
    from !== to && from.month !== undefined && to.month !== undefined && !time.isDay && to.month > from.month;
  if (!isStretch && from.half === undefined) return false;
  const month = Number(published.slice(5, 7));
  const end = unitIso({ ...to, year }) ?? '';
  const isEarly =
    from.half === undefined
      ? end > published.slice(0, end.length)
      : String(year) === published.slice(0, 4) && month > 0 && month <= from.half * 6 - 3;
  if (!isEarly) return false;
  if (isStretch) return isToldOver(time) || plan() <= 0;
  return (isToldOver(time) || isClauseOver(time)) && plan() < AHEAD;
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

/** "mardi 16 septembre": the year around publication in which that day is a Tuesday; null when none or nothing tells. */
function yearOfWeekday(scan: Scan, point: Point): number | null {
  const { month, day } = point.from;
  const published = dateParts(scan.context.published);
  if (month === undefined || day === undefined || published === null) return null;
  const weekday = weekdayBefore(scan, point.next);
  if (weekday === null) return null;
  const years = [published.year, published.year - 1, published.year + 1];
  return years.find((year) => weekdayOf(year, month, day) === weekday) ?? null;
}

/** "8 January, exactly a year ago": a year before the latest one, or the one that is being published about. */
function yearAgo(scan: Scan, point: Point): number | null {
  const { published } = scan.context;
  const { month, day } = point.from;
  if (published === null || month === undefined || !YEAR_AGO.has(tokenAt(scan, point.next).low)) return null;
  const behind = scan.text.slice(tokenAt(scan, point.next).start, tokenAt(scan, point.next).start + 40);
  if (!/^(?:, )?(?:exactly |just |almost )?(?:a|one) year ago\b/u.test(behind)) return null;
  return (nearestYear(published, month, day ?? 1) ?? Number.NaN) - 1;
}

const YEAR_AGO = new Set([',', 'exactly', 'just', 'almost', 'a', 'one']);

/** "next February", "last June": the nearest such month ahead, or over. */
function namedMonth(scan: Scan, point: Point): number | null {
  const { month, day } = point.from;
  const today = dateParts(scan.context.published);
  if (month === undefined || today?.month == null || point.from !== point.to) return null;
  if (day !== undefined) return namedDay(scan, point, month, day);
  let at = point.next - 1;
  while (scan.words.months.has(tokenAt(scan, at).low) || MONTH_LINKS.has(tokenAt(scan, at).low)) at--;
  const sides = [tokenAt(scan, at).low, tokenAt(scan, point.next).low];
  if (sides.some((word) => NEXT_MONTH.test(word))) return month > today.month ? today.year : today.year + 1;
  // "down from 1,100 the previous January": the one before the last.
  if (PREVIOUS_MONTH.test(sides[0] ?? '')) return month < today.month ? today.year - 1 : today.year - 2;
  // "by this December": of the year that runs, whatever year its sentence has told.
  if (THIS_MONTH.test(sides[0] ?? '')) return today.year;
  return sides.some((word) => LAST_MONTH.test(word))
    ? month < today.month
      ? today.year
      : today.year - 1
    : null;
}

/** "el próximo 15 de marzo", "le 3 mars prochain", "am vergangenen 3. März": the nearest such day on its side. */
function namedDay(scan: Scan, point: Point, month: number, day: number): number | null {
  const today = dateParts(scan.context.published);
  if (today?.month == null || today.day === null) return null;
  let at = point.next - 1;
  while (
    at > point.next - LONGEST_DAY &&
    (scan.words.months.has(tokenAt(scan, at).low) ||
      MONTH_LINKS.has(tokenAt(scan, at).low) ||
      tokenAt(scan, at).kind === 'digits' ||
      tokenAt(scan, at).text === '.')
  )
    at--;
  const isOver = month < today.month || (month === today.month && day <= today.day);
  const sides = [tokenAt(scan, at).low, tokenAt(scan, point.next).low];
  if (sides.some((word) => NEXT_DAY.test(word))) return isOver ? today.year + 1 : today.year;
  return sides.some((word) => LAST_DAY.test(word)) ? (isOver ? today.year : today.year - 1) : null;
}

const LONGEST_DAY = 6;
/** "next 3 May" is no English; "last May 3" is none either. */
const NEXT_DAY = /^(?:kommenden|nächsten|prochain|próximo)$/u;
const LAST_DAY = /^(?:vergangenen|letzten|dernier|pasado)$/u;

/** "el pasado mes de mayo" */
const MONTH_LINKS: ReadonlySet<string> = new Set(['mes', 'de', 'month', 'mois']);
const NEXT_MONTH = /^(?:next|nächsten|kommenden|prochain|próximo)$/u;
const PREVIOUS_MONTH = /^(?:previous|preceding)$/u;
const THIS_MONTH = /^(?:this|diesen|diesem|ce|este|этого|этом)$/u;
const LAST_MONTH = /^(?:last|vergangenen|letzten|dernier|pasado)$/u;
