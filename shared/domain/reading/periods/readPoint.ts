/** One point or stretch of time at a token, and the ranges made of two: "2020-2024", "January to June 2024", "3-5 May". */
import { DIGITS, RuleTable } from '../ruleTable.ts';
import { isDay } from './calendar.ts';
import { CENTURY_WORDS, readTurnOfCentury } from './centuryPoints.ts';
import { decadeWords, readDecadeOfNow, readDecadeWord } from './decadeWords.ts';
import { readJoinedYears } from './joinedYears.ts';
import { readMarketingYear } from './marketingYear.ts';
import { monthAt, readDayMonth, readMonth, readMonthDay, skipStop } from './monthPoints.ts';
import { isMoved } from './movedTimes.ts';
import { readDayAndMonth, readNumericDate } from './numericDates.ts';
import { PARTS_OF_YEARS, readDecade, readFiscalYear, readYearPoint } from './partPoints.ts';
import type { PeriodWords } from './periodWords.ts';
import { type Point, unitOrder, unitPoint } from './point.ts';
import { hasWords, plainNumber, rulesFrom, type Scan, tokenAt } from './scan.ts';
import { readSchoolYear, SCHOOL_YEAR_WORDS } from './schoolYears.ts';
import { readSeasonPoint, SEASON_WORDS } from './seasonPoints.ts';
import { readTurnOfYear, readYearEnd, TURN_WORDS } from './turnsOfYear.ts';
import { hasUnitAfter, readYearAfter } from './years.ts';

type PointRule = (scan: Scan, index: number, isSure: boolean) => Point | null;

const halvesOfMonths = ({ ordinals, half }: PeriodWords): readonly string[] =>
  [...ordinals.keys()].flatMap((ordinal) => [...half].map((noun) => `${ordinal} ${noun}`));
const onDigits = (): readonly string[] => [DIGITS];
const onMonths = ({ months }: PeriodWords): Iterable<string> => months.keys();
const onMonthsAndDigits = ({ months }: PeriodWords): readonly string[] => [...months.keys(), DIGITS];

/** Every kind of point, the longest first. A new one says here what it may begin with. */
export const POINTS = new RuleTable<PointRule, PeriodWords>([
  { opens: () => TURN_WORDS, rule: readTurnOfYear },
  { opens: ({ parts }) => parts.keys(), rule: readPartPhrase },
  { opens: (_, language) => (language.startsWith('en') ? ['year -'] : []), rule: readYearEnd },
  { opens: () => SEASON_WORDS, rule: readSeasonPoint },
  { opens: () => CENTURY_WORDS, rule: readTurnOfCentury },
  { opens: onMonthsAndDigits, rule: readMarketingYear },
  { opens: () => [...SCHOOL_YEAR_WORDS, DIGITS], rule: readSchoolYear },
  { opens: onDigits, rule: readNumericDate },
  { opens: onDigits, rule: readDayAndMonth },
  { opens: onDigits, rule: readIsoMonth },
  { opens: onMonthsAndDigits, rule: readDayRange },
  { opens: onMonths, rule: readMonthDay },
  { opens: onDigits, rule: readDayMonth },
  { opens: halvesOfMonths, rule: readHalfOfMonth },
  ...PARTS_OF_YEARS,
  { opens: ({ fiscal }) => [...fiscal, DIGITS], rule: readFiscalYear },
  { opens: onDigits, rule: readDecade },
  { opens: (_, language) => decadeWords(language), rule: readDecadeWord },
  { opens: onDigits, rule: readJoinedYears },
  { opens: onMonths, rule: readMonth },
  { opens: onDigits, rule: readYearPoint },
]);

/** The longest point at a token. `isSure`: the words around already say that a time follows. */
export function readPoint(scan: Scan, index: number, isSure = false): Point | null {
  const start = isSure ? skipArticle(scan, index) : index;
  for (const rule of rulesFrom(scan, POINTS, start)) {
    const point = rule(scan, start, isSure);
    if (point !== null) return point;
  }
  return null;
}

/** "the", and "l'" with its mark. */
function skipArticle(scan: Scan, index: number): number {
  if (!scan.words.articles.has(tokenAt(scan, index).low)) return index;
  return tokenAt(scan, index).low === 'l' && tokenAt(scan, index + 1).text === "'" ? index + 2 : index + 1;
}

/** Days told before one month; more would be a list of numbers. */
const MOST_DAYS = 6;

/** "14 and 17 February 2025": the first day takes month and year of the next. */
export function readLeadingDay(scan: Scan, index: number, before = 1): Point | null {
  const day = plainNumber(scan, index, 2);
  const joiner = tokenAt(scan, index + 1);
  const isJoined = joiner.text === ',' || joiner.text === '&' || scan.words.and.has(joiner.low);
  if (day === null || day < 1 || day > 31 || !isJoined || before > MOST_DAYS) return null;
  if (plainNumber(scan, index + 2, 2) === null) return null;
  const next = readLeadingDay(scan, index + 2, before + 1) ?? readDayMonth(scan, index + 2);
  const { month, day: nextDay } = next?.from ?? {};
  if (month === undefined || nextDay === undefined || nextDay <= day || !isDay(2024, month, day)) return null;
  return unitPoint(index + 1, { year: null, month, day }, 'date');
}

/** A range of two points joined by a dash or a word ("2020 to 2024"), or the point alone. */
export function readPointOrRange(scan: Scan, index: number, isSure = false): Point | null {
  const first = readPoint(scan, index, isSure || opensMonths(scan, index));
  return first && (readRangeEnd(scan, index, first) ?? readNextMonth(scan, first) ?? first);
}

/** "July and August 2024", "December and January": two months in a row are one stretch. */
function readNextMonth(scan: Scan, first: Point): Point | null {
  const { month } = first.from;
  if (first.rule !== 'month' || month === undefined || !scan.words.and.has(tokenAt(scan, first.next).low))
    return null;
  const at = first.next + 1;
  if (monthAt(scan, at) !== (month % 12) + 1) return null;
  const second = readPoint(scan, at, true);
  return second?.rule === 'month' ? joinPoints(first, second) : null;
}

/** "April-June": two months tied by a dash can only be a time. */
function opensMonths(scan: Scan, index: number): boolean {
  const mark = tokenAt(scan, index + 1);
  const isTold = scan.words.to.has(mark.low) && mark.low !== 'à' && mark.low !== 'a';
  if (isTold && monthAt(scan, index) !== null && monthAt(scan, index + 2) !== null) return true;
  // "the January-to-March quarter"
  if (isTiedTo(scan, index + 1)) return monthAt(scan, index) !== null && monthAt(scan, index + 4) !== null;
  return (
    monthAt(scan, index) !== null &&
    /^[-\u2013]$/u.test(mark.text) &&
    !mark.spaced &&
    monthAt(scan, index + 2) !== null &&
    !tokenAt(scan, index + 2).spaced
  );
}

/** "-to-" */
const isTiedTo = (scan: Scan, index: number): boolean =>
  tokenAt(scan, index).text === '-' &&
  !tokenAt(scan, index).spaced &&
  scan.words.to.has(tokenAt(scan, index + 1).low) &&
  tokenAt(scan, index + 2).text === '-';

/** The range that a point opens; null when no second point of the right kind follows. */
function readRangeEnd(scan: Scan, index: number, first: Point): Point | null {
  const mark = tokenAt(scan, first.next);
  const isWord = scan.words.to.has(mark.low);
  if (isWord && scan.words.from.has(tokenAt(scan, index - 1).low) && isMoved(scan, index - 1)) return null;
  if (!isWord && !/^[-\u2013\u2014]$/.test(mark.text)) return null;
  // A spaced dash is punctuation between two thoughts, unless it is an en dash between two points.
  const isMonths = first.from.month !== undefined && monthAt(scan, first.next + 1) !== null;
  if (mark.text === '\u2014' && mark.spaced && !isMonths) return null;
  const at = isTiedTo(scan, first.next) ? first.next + 3 : first.next + 1;
  const short = isWord ? null : shortEnd(scan, first, at);
  const second = short ?? readPoint(scan, at, true);
  return second && joinPoints(first, asMonths(first, second));
}

/** "the April–June quarter": the second month is one, not the quarter that ends in it. */
function asMonths(first: Point, second: Point): Point {
  const { quarter, year } = second.from;
  if (first.from.month === undefined || first.from.day !== undefined || quarter === undefined) return second;
  const month = { year, month: quarter * 3 };
  return { ...second, from: month, to: month };
}

/** Joins two points into one stretch; the first takes a missing year from the second. Null when the order is wrong. */
export function joinPoints(first: Point, second: Point): Point | null {
  if (first.other || second.other) return null;
  let from = first.from;
  const to = second.to;
  if (from.year === null && to.year !== null) {
    const dated = { ...from, year: to.year };
    from = unitOrder(dated) > unitOrder(to) ? { ...from, year: to.year - 1 } : dated;
  }
  if (from.year !== null && to.year === null) return null;
  if (unitOrder(from) >= unitOrder(to) && from.year !== null) return null;
  return { next: second.next, from, to, rule: 'range', note: first.note ?? second.note };
}

/** "2020-24": the second year in two digits. */
function shortEnd(scan: Scan, first: Point, index: number): Point | null {
  const token = tokenAt(scan, index);
  if (first.rule !== 'year' || first.from.year === null || token.spaced || !/^\d{2}$/.test(token.text))
    return null;
  const after = tokenAt(scan, index + 1);
  if (!after.spaced && (after.kind !== 'mark' || after.text === '-' || after.text === '%')) return null;
  const year = Math.floor(first.from.year / 100) * 100 + Number(token.text);
  return year > first.from.year && !hasUnitAfter(scan, index + 1)
    ? unitPoint(index + 1, { year }, 'year')
    : null;
}

/** "2024-07": a month when the second part is no later year of the same century. */
function readIsoMonth(scan: Scan, index: number): Point | null {
  const [year, mark, month] = [tokenAt(scan, index), tokenAt(scan, index + 1), tokenAt(scan, index + 2)];
  if (
    !/^(?:19|20|21)\d\d$/.test(year.text) ||
    mark.text !== '-' ||
    mark.spaced ||
    month.spaced ||
    !/^\d{2}$/.test(month.text)
  )
    return null;
  const value = Number(month.text);
  const after = tokenAt(scan, index + 3);
  if (
    value < 1 ||
    value > 12 ||
    value > Number(year.text) % 100 ||
    (!after.spaced && (after.kind !== 'mark' || after.text === '-'))
  )
    return null;
  return unitPoint(index + 3, { year: Number(year.text), month: value }, 'month');
}

/** "3-5 May 2022", "May 3-5, 2022": days of one month. */
function readDayRange(scan: Scan, index: number): Point | null {
  const monthFirst = monthAt(scan, index);
  const at = monthFirst === null ? index : skipStop(scan, index, index + 1);
  const first = plainNumber(scan, at, 2);
  const second = plainNumber(scan, at + 2, 2);
  const mark = tokenAt(scan, at + 1);
  if (
    first === null ||
    second === null ||
    second <= first ||
    !(/^[-\u2013]$/.test(mark.text) || scan.words.to.has(mark.low))
  )
    return null;
  const month = monthFirst ?? monthAt(scan, at + 3);
  if (month === null || !isDay(2024, month, first) || !isDay(2024, month, second)) return null;
  const next = monthFirst === null ? at + 4 : at + 3;
  if (monthFirst !== null && hasUnitAfter(scan, next)) return null;
  const year = readYearAfter(scan, next);
  const value = year?.year ?? null;
  return {
    next: year?.next ?? next,
    from: { year: value, month, day: first },
    to: { year: value, month, day: second },
    rule: 'days',
    note: year?.note ?? null,
  };
}

/** "early 2024", "mid-2024", "the end of 2023", "late in January 2024": the whole is meant in part. */
function readPartPhrase(scan: Scan, index: number): Point | null {
  const part = scan.words.parts.get(tokenAt(scan, index).low);
  if (part === undefined) return null;
  if (isVerb(scan, index)) return null;
  let i = index + 1;
  if (tokenAt(scan, i).text === '-') i++;
  while (
    i < index + 4 &&
    (scan.words.of.has(tokenAt(scan, i).low) || scan.words.articles.has(tokenAt(scan, i).low))
  )
    i++;
  const ofNow = readDecadeOfNow(scan, i, part);
  if (ofNow !== null) return ofNow;
  const isDirect = i === index + 1 && scan.words.of.size > 1;
  // "The early" or "end" of something that is no time must not swallow a later year.
  const inner = readPoint(scan, i, true);
  if (inner === null || inner.other || (isDirect && part === 'start'))
    return readPartOfKnownYear(scan, index, i, part);
  if (inner.rule === 'decade' && inner.from.year !== null) return partOfDecade(inner, inner.from.year, part);
  return { ...inner, note: joinNotes(`only the ${part} of it`, inner.note) };
}

/** "talks that end in February", "tests start in May": a verb, where "the end of" and "late in" tell a part. */
const isVerb = (scan: Scan, index: number): boolean =>
  /^(?:end|start)$/u.test(tokenAt(scan, index).low) &&
  tokenAt(scan, index + 1).low === 'in' &&
  !/^(?:the|a|year|month)$/u.test(tokenAt(scan, index - 1).low);

/** "the mid-1990s": 1994 to 1996, as such words are mostly meant. */
function partOfDecade(decade: Point, first: number, part: string): Point {
  const [from, to] = part === 'middle' ? [4, 6] : part.startsWith('late') || part === 'end' ? [7, 9] : [0, 3];
  const note = `the ${part} of a decade, in round years`;
  return { ...decade, from: { year: first + from }, to: { year: first + to }, note };
}

/** "the second half of September": the month, of which half is meant. */
function readHalfOfMonth(scan: Scan, index: number): Point | null {
  const ordinal = scan.words.ordinals.get(tokenAt(scan, index).low);
  const isHalf = scan.words.half.has(tokenAt(scan, index + 1).low);
  if ((ordinal !== 1 && ordinal !== 2) || !isHalf) return null;
  const at = scan.words.of.has(tokenAt(scan, index + 2).low) ? index + 3 : index + 2;
  const month = monthAt(scan, at) === null ? null : readMonth(scan, at, true);
  return (
    month && {
      ...month,
      note: joinNotes(`only the ${ordinal === 1 ? 'first' : 'second'} half of it`, month.note),
    }
  );
}

/** "the end of the year", "early next year". */
function readPartOfKnownYear(scan: Scan, index: number, i: number, part: string): Point | null {
  const before = hasWords(scan, i - 1, 'the') ? i - 1 : i;
  const year = readYearAfter(scan, before);
  if (year === null || year.next <= i || year.year === null || before === index) return null;
  return unitPoint(year.next, { year: year.year }, 'year', joinNotes(`only the ${part} of it`, year.note));
}

const joinNotes = (a: string, b: string | null): string => (b === null ? a : `${a}; ${b}`);
