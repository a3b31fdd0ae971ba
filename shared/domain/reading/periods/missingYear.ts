/** The year of a time that was said without one. */
import { hasPast, toldTense } from '../tense.ts';
import { hasFutureAfter, isAnnounced, isComingMonth, isStillToCome } from './announcedTimes.ts';
import { dateParts, dayBounds, latestYear, nearestYear } from './calendar.ts';
import { aheadOf, hasWordBefore, isPromised, isSetFor, LOOK_BACK } from './plannedTimes.ts';
import { type Point, type TimeUnit, unitIso, unitOrder } from './point.ts';
import { readPoint } from './readPoint.ts';
import { type Scan, sentenceAround, tokenAt } from './scan.ts';
import { weekdayBefore, weekdayOf } from './weekdays.ts';

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
  const { published } = scan.context;
  const onWeekday = yearOfWeekday(scan, point);
  if (onWeekday !== null) return withYear(onWeekday, 'year told by the weekday');
  const ago = yearAgo(scan, point);
  if (ago !== null) return withYear(ago, `${INFERRED} ${published}`);
  const named = namedMonth(scan, point);
  if (named !== null) return withYear(named, `${INFERRED} ${published}`);
  const isReported = published !== null && isAfterSpeech(scan, point.next);
  // A goal for 2030 dates no day of the news.
  const yearsAhead =
    sentenceYear === null || published === null ? 0 : sentenceYear - Number(published.slice(0, 4));
  const isFarAhead = yearsAhead > 1 || (yearsAhead > 0 && isToldAsOver(scan, point.next));
  // "was 14 percent in November of last year; on 10 October the market expects"
  const isOfLastYear =
    published !== null && sentenceYear !== null && sentenceYear < Number(published.slice(0, 4));
  const isToCome =
    isOfLastYear &&
    ((point.from.day !== undefined &&
      (hasFutureAfter(scan, point.next) || isSetFor(scan, firstOf(scan, point.next)))) ||
      isPromised(scan, point.next));
  if (sentenceYear !== null && !isReported && !isFarAhead && !isToCome)
    return withYear(sentenceYear, 'year inherited from the same sentence');
  const isOver = point.from.day === undefined && yearsAhead > 0 && isFarAhead;
  const planned = isOver || sentenceYear !== null ? null : aheadOf(scan, point.next);
  const isAhead =
    planned === 'surely' ||
    (!isOver && isAnnounced(scan, point.next)) ||
    (mayLieAhead && (isStillToCome(scan, point.next) || hasFutureAfter(scan, point.next))) ||
    (published !== null && isComingMonth(scan, point, published));
  const mayBeNear =
    mayLieAhead || planned !== null || (point.from.day !== undefined && isToldNow(scan, point.next));
  const inferred =
    published && inferredYear(published, point.from, isAhead ? 'next' : mayBeNear ? 'nearest' : 'soon');
  if (!inferred) return null;
  const isOverBy = !isAhead && published !== null && runsPast(scan, point, inferred, published);
  const year = isOverBy ? inferred - 1 : inferred;
  // "between December 1 and mid-June" runs over New Year: the second end is the later one.
  const to = unitOrder({ ...point.to, year }) < unitOrder({ ...point.from, year }) ? year + 1 : year;
  return {
    ...withYear(year, `${INFERRED} ${published}`),
    to: { ...point.to, year: to },
  };
}

/** "exports rose from January to September", "the first half was poor" in February: told as over, though it would end after publication. */
function runsPast(scan: Scan, point: Point, year: number, published: string): boolean {
  const { from, to } = point;
  const { language } = scan.context;
  if (from.half !== undefined) {
    const month = Number(published.slice(5, 7));
    const isEarly = String(year) === published.slice(0, 4) && month > 0 && month <= from.half * 6 - 3;
    const told = isEarly ? sentenceAround(scan, point.next - 1) : '';
    return isEarly && hasPast(told, language) && toldTense(told, language) !== 'future';
  }
  if (from === to || from.month === undefined || to.month === undefined || from.day !== undefined)
    return false;
  const end = unitIso({ ...to, year }) ?? '';
  const isBehind = to.month > from.month && end > published.slice(0, end.length);
  const words = sentenceAround(scan, point.next - 1);
  return isBehind && hasPast(words, language) && toldTense(words, language) !== 'future';
}

/** "promet trois trains dès le 26 mars", "runs from January 9": a sentence that tells nothing of the past. */
function isToldNow(scan: Scan, next: number): boolean {
  const words = sentenceAround(scan, next - 1);
  const { language } = scan.context;
  // Verbs of the present have too many forms in the other languages to be known by one.
  const isTold = !language.startsWith('en') || toldTense(words, language) !== null || isOnDay(scan, next);
  if (isSetFor(scan, firstOf(scan, next))) return true;
  const perfect = language.startsWith('en') ? PERFECT_EN : PERFECT;
  return isTold && !perfect.test(words) && !hasPast(words, language);
}

/** The first token of the day that ends before `next`: "4 February", "Feb. 4". */
function firstOf(scan: Scan, next: number): number {
  for (let i = next - 1; i > next - 5; i--)
    if (/^(?:on|for|am|le|el)$/u.test(tokenAt(scan, i).low)) return i + 1;
  return next;
}

/** "We lose a third of the team on 30 June": English tells what is to come in the present. */
const isOnDay = (scan: Scan, next: number): boolean =>
  tokenAt(scan, firstOf(scan, next) - 1).low === 'on' &&
  // "Colonies down 4 percent on January 1"
  !/\b(?:down|up|lower|higher|more|fewer)\b/iu.test(sentenceAround(scan, next - 1));

/** What has happened by now is told with these, and with days that are over. */
const PERFECT =
  /(?<!\p{L})(?:has|have|had|hat|haben|hatte\p{L}*|ist|sind|wurde\p{L}*|a|ont|avait|avaient|ha|han|había|habían|se ha|since|seit|depuis|desde)(?!\p{L})/iu;

const PERFECT_EN = /\b(?:has|have|had|since)\b/iu;

/** "1.7 billion will be lacking in 2026, although the rate rose in January": the clause tells what has happened. */
function isToldAsOver(scan: Scan, next: number): boolean {
  const isEnd = (at: number): boolean =>
    /^(?:[;()]?|–|—)$/u.test(tokenAt(scan, at).text) ||
    (/^[,.:]$/u.test(tokenAt(scan, at).text) && tokenAt(scan, at + 1).spaced);
  let [first, last] = [next - 1, next];
  while (!isEnd(first - 1)) first--;
  while (!isEnd(last)) last++;
  const clause = scan.text.slice(tokenAt(scan, first).start, tokenAt(scan, last - 1).end);
  const { language } = scan.context;
  return toldTense(clause, language) !== 'future' && (PERFECT.test(clause) || hasPast(clause, language));
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
  if (month === undefined || day !== undefined || today?.month == null || point.from !== point.to)
    return null;
  let at = point.next - 1;
  while (scan.words.months.has(tokenAt(scan, at).low) || MONTH_LINKS.has(tokenAt(scan, at).low)) at--;
  const sides = [tokenAt(scan, at).low, tokenAt(scan, point.next).low];
  if (sides.some((word) => NEXT_MONTH.test(word))) return month > today.month ? today.year : today.year + 1;
  return sides.some((word) => LAST_MONTH.test(word))
    ? month < today.month
      ? today.year
      : today.year - 1
    : null;
}

/** "el pasado mes de mayo" */
const MONTH_LINKS: ReadonlySet<string> = new Set(['mes', 'de', 'month', 'mois']);
const NEXT_MONTH = /^(?:next|nächsten|kommenden|prochain|próximo)$/u;
const LAST_MONTH = /^(?:last|vergangenen|letzten|dernier|pasado)$/u;

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

/** "sold $5bn in 2024, the ministry said on 3 January": the day is the report's, not of the year told. */
const isAfterSpeech = (scan: Scan, next: number): boolean =>
  isOfSource(scan, next) ||
  (hasWordBefore(scan, next, LOOK_BACK - 3, SPEECH) && !hasWordBefore(scan, next, LOOK_BACK - 3, ORDERED));

/** "according to an email shown on Jan. 14": the day is the source's, up to the comma that ends it. */
function isOfSource(scan: Scan, next: number): boolean {
  for (let i = next - 2; i > next - 2 - SOURCE_REACH; i--) {
    const { low, text } = tokenAt(scan, i);
    if (text === '' || /^[;(]$/u.test(text) || (/^[.,]$/u.test(text) && tokenAt(scan, i + 1).spaced)) {
      const isMonth = text === '.' && scan.words.months.has(tokenAt(scan, i - 1).low);
      if (!isMonth) return false;
    }
    if (low === 'according' || /^(?:laut|selon|según|согласно)$/u.test(low)) return true;
  }
  return false;
}

const SOURCE_REACH = 12;
/** "were told to close on 30 November": an order. */
const ORDERED = new Set(['close', 'leave', 'stop', 'start', 'pay', 'shut']);
const SPEECH = new Set(
  'said says told announced reported reports published showed shows wrote confirmed figures data dated statement'.split(
    ' ',
  ),
);

/** A quarter or half counts from its first month, a month from its first day. */
function inferredYear(published: string, unit: TimeUnit, when: 'soon' | 'nearest' | 'next'): number | null {
  if (dateParts(published) === null) return null;
  const month = unit.month ?? (unit.quarter === undefined ? (unit.half ?? 1) * 6 - 5 : unit.quarter * 3 - 2);
  const past = latestYear(published, month, unit.day ?? 1);
  if (past === null) return null;
  // "Talks resume on Sept. 3" in mid-August: a day of nearly a year ago would not be told without its year.
  if (when === 'soon')
    return unit.day !== undefined && isSoon(published, past + 1, month, unit.day) ? past + 1 : past;
  if (isJustOver(published, past, unit)) return past;
  return when === 'nearest'
    ? nearestYear(published, month, unit.day ?? 1)
    : nextYear(published, past, lastMonth(unit, month), unit.day);
}

/** "will rise in the first half" in February: a part of the year is over with its last month. */
const lastMonth = ({ quarter, half }: TimeUnit, first: number): number =>
  quarter !== undefined ? first + 2 : half !== undefined ? first + 5 : first;

/** Days ahead that a day without a year may lie. */
const SOON_DAYS = 30;

const isSoon = (published: string, year: number, month: number, day: number): boolean => {
  const ahead = daysAhead(published, year, month, day);
  return ahead !== null && ahead > 0 && ahead <= SOON_DAYS;
};

/** Days ago, and none more, within which a day is not next year's, whatever the verbs: "since a record close on Oct. 16". */
const JUST_OVER_DAYS = 21;

const isJustOver = (published: string, year: number, { month, day }: TimeUnit): boolean => {
  const ahead = month === undefined || day === undefined ? null : daysAhead(published, year, month, day);
  return ahead !== null && ahead < 0 && ahead >= -JUST_OVER_DAYS;
};

/** Days from publication to a day, months counted as 31; null when publication names no day. */
function daysAhead(published: string, year: number, month: number, day: number): number | null {
  const today = dateParts(published);
  if (today?.month == null || today.day === null) return null;
  const days = (y: number, m: number, d: number): number => y * 372 + m * 31 + d;
  return days(year, month, day) - days(today.year, today.month, today.day);
}

/** The year of the next such month or day that has not passed at publication. */
function nextYear(published: string, past: number, month: number, day: number | undefined): number {
  const bounds = dayBounds(published);
  const last = unitIso(day === undefined ? { year: past, month } : { year: past, month, day });
  const isOver = (dayBounds(last ?? '')?.last ?? '') < (bounds?.first ?? '');
  return isOver ? past + 1 : past;
}

const joinNotes = (a: string, b: string | null): string => (b === null ? a : `${a}; ${b}`);
