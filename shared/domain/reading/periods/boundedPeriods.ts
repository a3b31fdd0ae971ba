/** Times whose ends words set: "between A and B", "from A to B", "since A", "until A", "before A", "no earlier than A". */
import { dayBounds } from './calendar.ts';
import { limitAt, limitWords } from './limits.ts';
import { dateUnit } from './missingYear.ts';
import { isMoved } from './movedTimes.ts';
import type { PeriodWords } from './periodWords.ts';
import { type Point, type TimeUnit, unitIso, unitPoint } from './point.ts';
import { type Draft, kindOf, NO_YEAR, pointDraft, stated } from './pointDrafts.ts';
import { joinPoints, readPoint } from './readPoint.ts';
import { plainNumber, type Scan, tokenAt } from './scan.ts';
import { skipSplitYear } from './years.ts';

/** "between 2010 and today": an open end. */
const NOW = new Set(['today', 'now', 'heute', "aujourd'hui", 'hoy', 'сегодня']);

/** What times with a set end begin with. */
export const boundWords = ({
  between,
  from,
  since,
  until,
  before,
  after,
}: PeriodWords): readonly string[] => [
  ...limitWords(),
  ...[between, from, since, until, before, after].flatMap((words) => [...words]),
  ...['del', 'up to', 'jusqu'],
];

/** The time at a word that sets an end; null for any other word. */
export function readBounded(scan: Scan, index: number, sentenceYear: number | null): Draft | null {
  const word = tokenAt(scan, index).low;
  const { words } = scan;
  const limited = readLimit(scan, index, sentenceYear);
  if (limited) return limited;
  if (words.between.has(word))
    return readUpTo(scan, index, sentenceYear) ?? readPair(scan, index, words.and, sentenceYear);
  const pair = words.from.has(word) || word === 'del' ? readPair(scan, index, words.to, sentenceYear) : null;
  if (pair) return pair;
  const isSince = words.since.has(word);
  const untilLength = lengthOfUntil(scan, index);
  const isUntil = untilLength > 0;
  if (!isSince && !isUntil && !words.before.has(word) && !words.after.has(word) && !words.from.has(word))
    return null;
  // "antes de noviembre de 2028"
  const isLinked =
    (words.before.has(word) || words.after.has(word)) && words.of.has(tokenAt(scan, index + 1).low);
  const at = index + (isUntil ? untilLength : isLinked ? 2 : 1);
  const inner = withSplitEnd(scan, readPoint(scan, at, !words.from.has(word) || isSince));
  if (!inner || inner.other) return null;
  // "de noviembre de 2028" belongs to what stands before it.
  const isOpenFrom = words.from.has(word) && !isSince && !words.of.has(word);
  if (words.of.has(word) && !isSince && !isUntil && !words.before.has(word) && !words.after.has(word))
    return null;
  const hasOnwards = isOpenFrom && words.onwards.has(tokenAt(scan, inner.next).low);
  // "Fees go up from 1 December": the day they do; "from 1 December onwards" is open.
  // "die Abstimmung vom 8. März" is of that day.
  if (word === 'vom' && !hasOnwards) return null;
  if (word === 'from' && !hasOnwards && inner.from.day !== undefined && inner.from === inner.to) return null;
  // "с марта" has begun, unless something says that it will.
  const isMonth = isOpenFrom && inner.from.day === undefined;
  const mayLieAhead = (!isSince || word === 'ab') && !(isMonth && scan.context.language.startsWith('ru'));
  const dated = dateUnit(scan, inner, at, sentenceYear, mayLieAhead);
  // "will buy gas from 2026": a time still to come is a beginning, "up from 2023" a comparison.
  const hasBegun = hasOnwards || isRussianSince(scan, index, inner);
  if (isOpenFrom && !hasBegun && !(dated !== null && liesAhead(scan, dated.from))) return null;
  if (dated === null)
    return { first: index, next: inner.next, kind: kindOf(inner), readings: [], why: NO_YEAR };
  const next = hasOnwards ? inner.next + 1 : inner.next;
  const [from, to] = [unitIso(dated.from), unitIso(dated.to)];
  if (isSince || isOpenFrom) return stated(index, next, 'period', { from, to: null }, 'since', dated.note);
  if (isUntil) return stated(index, next, 'period', { from: null, to }, 'until', dated.note);
  const note = joinNotes('whether the time named is still in it is not said', dated.note);
  const isAfter = words.after.has(word);
  return stated(
    index,
    next,
    'period',
    isAfter ? { from, to: null } : { from: null, to },
    isAfter ? 'after' : 'before',
    note,
  );
}

/** "between now and July": it ends with its time. */
function readUpTo(scan: Scan, index: number, sentenceYear: number | null): Draft | null {
  const isNow = NOW.has(tokenAt(scan, index + 1).low) || tokenAt(scan, index + 1).low === 'jetzt';
  if (!isNow || !scan.words.and.has(tokenAt(scan, index + 2).low)) return null;
  const inner = readPoint(scan, index + 3, true);
  const dated = !inner || inner.other ? null : dateUnit(scan, inner, index + 3, sentenceYear, true);
  return inner === null || dated === null
    ? null
    : stated(index, inner.next, 'period', { from: null, to: unitIso(dated.to) }, 'until', dated.note);
}

/** "no earlier than 2028" begins with its time, "no later than March" ends with it. */
function readLimit(scan: Scan, index: number, sentenceYear: number | null): Draft | null {
  const limit = limitAt(scan, index);
  const inner = limit === null ? null : readPoint(scan, limit.next, true);
  if (limit === null || !inner || inner.other) return null;
  const dated = dateUnit(scan, inner, limit.next, sentenceYear, true);
  if (dated === null)
    return { first: index, next: inner.next, kind: kindOf(inner), readings: [], why: NO_YEAR };
  return limit.isFirst
    ? stated(index, inner.next, 'period', { from: unitIso(dated.from), to: null }, 'since', dated.note)
    : stated(index, inner.next, 'period', { from: null, to: unitIso(dated.to) }, 'until', dated.note);
}

/** "the lowest since 2012-13": both years of one that lies in two. */
function withSplitEnd(scan: Scan, point: Point | null): Point | null {
  if (point?.rule !== 'year' || point.from.year === null || point.from !== point.to) return point;
  const next = skipSplitYear(scan, point.next);
  return next === point.next ? point : { ...point, next, to: { year: point.from.year + 1 } };
}

/** Tokens of "until", "up to", "bis zum", "jusqu'en", "jusqu'à la"; 0 where none of these stands. */
function lengthOfUntil(scan: Scan, index: number): number {
  const word = tokenAt(scan, index).low;
  if (word === 'jusqu') return /^(?:en|au|à|aux)$/u.test(tokenAt(scan, index + 2).low) ? 3 : 0;
  if (word === 'up') return tokenAt(scan, index + 1).low === 'to' ? 2 : 0;
  if (!scan.words.until.has(word)) return 0;
  if (word !== 'bis' || !/^(?:zum|zur|ins|in|am)$/u.test(tokenAt(scan, index + 1).low)) return 1;
  return tokenAt(scan, index + 2).low === 'jahr' ? 3 : 2;
}

/** "с марта 2024 года" has begun; "по сравнению с мартом", "с 1 марта" have not. */
const isRussianSince = (scan: Scan, index: number, inner: Point): boolean =>
  /^(?:с|со)$/u.test(tokenAt(scan, index).low) &&
  inner.from.day === undefined &&
  !/^(?:сравнению|сравнении)$/u.test(tokenAt(scan, index - 1).low) &&
  !/(?:ом|ем|ём|ым|им)$/u.test(tokenAt(scan, index + 1).low);

/** After the month of publication. */
function liesAhead(scan: Scan, unit: TimeUnit): boolean {
  const { published } = scan.context;
  const iso = unitIso(unit);
  const first = iso === null ? null : dayBounds(iso)?.first;
  return (
    published !== null && first != null && first.slice(0, 7) > (dayBounds(published)?.last ?? '').slice(0, 7)
  );
}

function readPair(
  scan: Scan,
  index: number,
  joiners: ReadonlySet<string>,
  sentenceYear: number | null,
): Draft | null {
  const first =
    readPoint(scan, index + 1, true) ??
    readOrdinalDay(scan, index + 1) ??
    readBareDay(scan, index + 1, joiners);
  if (!first || !joiners.has(tokenAt(scan, first.next).low) || isMoved(scan, index)) return null;
  if (NOW.has(tokenAt(scan, first.next + 1).low) && first.from.year !== null) {
    return stated(
      index,
      first.next + 2,
      'period',
      { from: unitIso(first.from), to: null },
      'since',
      first.note,
    );
  }
  const second =
    readPoint(scan, behindJoiner(scan, first.next), true) ??
    readLaterYear(scan, first.next + 1, first) ??
    readDayOf(scan, first.next + 1, first);
  const from =
    first.from.month === undefined && second?.from.day !== undefined ? sameMonth(first, second) : first;
  const joined = second && joinPoints(from, second);
  return joined && pointDraft(scan, index, joined, sentenceYear);
}

/** The token behind "bis", "bis am" and "bis zum", or behind any other joiner: "vom 18. August bis am 26. Oktober". */
const behindJoiner = (scan: Scan, joiner: number): number =>
  tokenAt(scan, joiner).low === 'bis' && /^(?:am|zum)$/u.test(tokenAt(scan, joiner + 1).low)
    ? joiner + 2
    : joiner + 1;

/** "between 2000 and 2024 deaths fell": behind a year a later one is no count. */
function readLaterYear(scan: Scan, index: number, { rule, from }: Point): Point | null {
  const year = plainNumber(scan, index, 4);
  const isLater =
    rule === 'year' && year !== null && year > (from.year ?? year) && tokenAt(scan, index).text.length === 4;
  return isLater && year < LAST_YEAR ? unitPoint(index + 1, { year }, 'year') : null;
}

const LAST_YEAR = 2101;

/** "between the 1st and the 15th of May": the first day has the month of the second. */
function readOrdinalDay(scan: Scan, index: number): Point | null {
  const at = scan.words.articles.has(tokenAt(scan, index).low) ? index + 1 : index;
  const day = plainNumber(scan, at, 2);
  const isOrdinal = /^(?:st|nd|rd|th)$/u.test(tokenAt(scan, at + 1).low) && !tokenAt(scan, at + 1).spaced;
  if (day === null || day < 1 || day > 31 || !isOrdinal) return null;
  return unitPoint(at + 2, { year: null, day }, 'date');
}

/** "between 3 and 9 October", "zwischen dem 3. und 9. Oktober", "del 3 al 9 de octubre": a day before one with its month. */
function readBareDay(scan: Scan, index: number, joiners: ReadonlySet<string>): Point | null {
  const at =
    scan.words.articles.has(tokenAt(scan, index).low) || tokenAt(scan, index).low === 'dem'
      ? index + 1
      : index;
  const day = plainNumber(scan, at, 2);
  if (day === null || day < 1 || day > 31) return null;
  const stop = tokenAt(scan, at + 1);
  const next = stop.text === '.' && !stop.spaced ? at + 2 : at + 1;
  if (!joiners.has(tokenAt(scan, next).low)) return null;
  const second = readPoint(scan, behindJoiner(scan, next), true);
  const isLater =
    second?.from.month !== undefined && second.from === second.to && (second.from.day ?? 0) > day;
  return isLater ? unitPoint(next, { year: null, day }, 'date') : null;
}

/** "between October 3 and 9": the second day has the month of the first; "and 9 people" counts. */
function readDayOf(scan: Scan, index: number, first: Point): Point | null {
  const { month, day } = first.from;
  const later = plainNumber(scan, index, 2);
  if (month === undefined || day === undefined || later === null || later <= day || later > 31) return null;
  const after = tokenAt(scan, index + 1);
  const isClosed = after.text !== '%' && (after.kind === 'mark' || AFTER_DAY.has(after.low));
  const { year } = first.from;
  return isClosed ? unitPoint(index + 1, { year, month, day: later }, 'date') : null;
}

const AFTER_DAY: ReadonlySet<string> = new Set(
  'it the in of at when while a an there he she they we and but for said says found showed shows was were by with among across'.split(
    ' ',
  ),
);

const sameMonth = (first: Point, second: Point): Point => {
  const { year, month } = second.from;
  const unit = month === undefined ? { ...first.from, year } : { ...first.from, year, month };
  return { ...first, from: unit, to: unit };
};

const joinNotes = (a: string, b: string | null): string => (b === null ? a : `${a}; ${b}`);
