/** A year or some months up to a point: "the year to January 2025", "the 12 months ended June 2024". */
import { DIGITS } from '../ruleTable.ts';
import { daysInMonth, isoDay, isoMonth, latestYear, shiftMonth } from './calendar.ts';
import type { RelativeRead } from './periodShifts.ts';
import type { PeriodWords } from './periodWords.ts';
import { type Point, unitIso, unitPoint } from './point.ts';
import { readPoint } from './readPoint.ts';
import { hasWords, plainNumber, type Scan, tokenAt } from './scan.ts';
import { yearAt } from './years.ts';

const MOST_MONTHS = 120;
const YEARS_OF_DECADE = 10;
const FORECAST =
  /^(?:will|expects?|forecasts?|guidance|outlook|targets?|predicts?|predicted|projects|projected|aims?|plans?)$/u;
const LOOK_BACK = 16;

/** A word of what is to come stands before the stretch. */
function isForecast(scan: Scan, index: number): boolean {
  for (let i = index - 1; i > index - LOOK_BACK; i--) {
    const { text, low } = tokenAt(scan, i);
    if (text === '' || (text === '.' && tokenAt(scan, i + 1).spaced)) return false;
    if (FORECAST.test(low)) return true;
  }
  return false;
}

/** What a stretch up to a point begins with. */
export function yearToWords({ numbers }: PeriodWords): readonly string[] {
  const heads = ['half', 'fiscal', 'financial', 'year', ...numbers.keys(), DIGITS];
  return [...heads, ...['week', 'quarter', 'decade', ...heads].map((head) => `the ${head}`)];
}

/** The stretch at a token; null when no dated month ends it. */
export function readYearTo(scan: Scan, index: number): RelativeRead | null {
  const start = hasWords(scan, index, 'the') ? index + 1 : index;
  const half = halfYearAt(scan, start);
  if (half !== null) return readMonthsTo(scan, half, 6, start);
  // "the half-year to June" is no year.
  if (isHalf(scan, start - 1) || isHalf(scan, start - 2)) return null;
  const isFiscal =
    ['fiscal', 'financial'].includes(tokenAt(scan, start).low) && hasWords(scan, start + 1, 'year');
  const head = tokenAt(scan, isFiscal ? start + 1 : start);
  // "a week to remember": a week or a quarter wants its article.
  const isOne = head.low === 'year' || (start > index && ONE_STRETCH.has(head.low));
  const count = isOne ? 1 : (scan.words.numbers.get(head.low) ?? plainNumber(scan, start, 2));
  if (count === null || count === undefined) return null;
  const noun = isOne ? (isFiscal ? start + 1 : start) : start + 1;
  const unit = tokenAt(scan, noun).low;
  // "In the decade to 2024"
  if (unit === 'decade') return readMonthsTo(scan, noun, YEARS_OF_DECADE * 12, start, YEARS_OF_DECADE);
  if (/^weeks?$/u.test(unit)) return readWeeksTo(scan, noun + 1, count);
  const months = scan.words.yearNouns.has(unit)
    ? count * 12
    : scan.words.quarter.has(unit)
      ? count * 3
      : scan.words.monthNouns.has(unit)
        ? count
        : 0;
  if (months < 1 || months > MOST_MONTHS) return null;
  const isThat = ['that', 'which'].includes(tokenAt(scan, noun + 1).low);
  // "The 2027 budget year starts on 1 October 2026" tells the day.
  const begins = tokenAt(scan, isThat ? noun + 2 : noun + 1).low;
  if (count === 1 && BEGINS.has(begins) && (isThat || begins.endsWith('ing')))
    return readYearFrom(scan, isThat ? noun + 3 : noun + 2, index);
  return readMonthsTo(scan, noun, months, start, count > 1 && months === count * 12 ? count : null);
}

/** So many months up to a dated one, or, in years, up to a year. */
function readMonthsTo(
  scan: Scan,
  noun: number,
  months: number,
  start: number,
  years: number | null = null,
): RelativeRead | null {
  const joiner = tokenAt(scan, noun + 1).low;
  // "the fiscal year that ends on March 31"
  const isThat = /^(?:that|which)$/u.test(joiner) && /^(?:ends|ended)$/u.test(tokenAt(scan, noun + 2).low);
  if (!isThat && !['to', 'ended', 'ending', 'through', 'until', 'till'].includes(joiner)) return null;
  const behind = isThat ? noun + 3 : noun + 2;
  const at = ['in', 'on'].includes(tokenAt(scan, behind).low) ? behind + 1 : behind;
  const point = middleOfYear(scan, at) ?? readPoint(scan, at, true);
  const { month } = point?.to ?? { month: undefined };
  const lastYear = point?.rule === 'year' ? point.to.year : null;
  if (point && joiner === 'to' && years !== null && lastYear !== null)
    return yearsTo(point.next, lastYear, years);
  const published = scan.context.published;
  const latest =
    published !== null && month !== undefined ? latestYear(published, month, point?.to.day ?? 1) : null;
  // "expects to make £455m in the year to March"
  const isToCome =
    point !== null && /^(?:will|should|would|could|may)$/u.test(tokenAt(scan, point.next).text);
  const isAhead = isForecast(scan, start) || isToCome || (isThat && tokenAt(scan, noun + 2).low === 'ends');
  const inferred = latest !== null && isAhead ? latest + 1 : latest;
  const year = point?.to.year ?? inferred;
  if (!point || point.other || year === null || month === undefined) return null;
  // "the three months ended Nov. 1": of a shop, whose months end on a Saturday.
  if (months === 3 && joiner === 'ended' && (point.to.day ?? 31) <= FIRST_DAYS) {
    const period = { from: shiftMonth(year, month, -months), to: shiftMonth(year, month, -1) };
    return {
      next: point.next,
      period,
      rule: 'stretch',
      note: `in whole months; ${month}/${point.to.day} is told`,
    };
  }
  const from = shiftMonth(year, month, 1 - months);
  const note = point.to.year === null ? `year inferred from the publication date ${published}` : point.note;
  // "the three months ended June 30": whole months.
  const isLastDay = point.to.day === daysInMonth(year, month);
  const to = isLastDay ? isoMonth(year, month) : unitIso(point.to, year);
  return { next: point.next, period: { from, to }, rule: 'stretch', note };
}

/** "the year to mid-2025": as statistics count it, to the end of June. */
function middleOfYear(scan: Scan, index: number): Point | null {
  if (!hasWords(scan, index, 'mid', '-')) return null;
  const year = yearAt(scan, index + 2, true);
  return year === null ? null : unitPoint(index + 3, { year, month: 6 }, 'month');
}

/** "the three years to 2025": 2023, 2024 and 2025. */
const yearsTo = (next: number, last: number, count: number): RelativeRead => ({
  next,
  period: { from: String(last - count + 1), to: String(last) },
  rule: 'stretch',
  note: null,
});

/** Days of a month that end the months before. */
const FIRST_DAYS = 3;

const isHalf = (scan: Scan, index: number): boolean => tokenAt(scan, index).low === 'half';

/** The word for the year in "half-year" and "half year"; null where neither stands. */
function halfYearAt(scan: Scan, index: number): number | null {
  if (!isHalf(scan, index)) return null;
  const year = tokenAt(scan, index + 1).text === '-' ? index + 2 : index + 1;
  return tokenAt(scan, year).low === 'year' ? year : null;
}

/** Words for one stretch, without a count in front. */
const ONE_STRETCH: ReadonlySet<string> = new Set(['year', 'quarter', 'week', 'decade']);

const BEGINS = new Set(['begins', 'beginning', 'starts', 'starting', 'began', 'started']);

/** "the fiscal year that begins July 1": twelve months from there, told before it comes. */
function readYearFrom(scan: Scan, at: number, index: number): RelativeRead | null {
  const point = readPoint(scan, ['in', 'on'].includes(tokenAt(scan, at).low) ? at + 1 : at, true);
  const { month } = point?.from ?? { month: undefined };
  const { published } = scan.context;
  if (!point || point.other || month === undefined) return null;
  const latest = published === null ? null : latestYear(published, month, point.from.day ?? 1);
  const isPast =
    /^(?:began|started)$/u.test(tokenAt(scan, at - 1).low) ||
    (isForecast(scan, index) === false && /^(?:beginning|starting)$/u.test(tokenAt(scan, at - 1).low));
  const year = point.from.year ?? (latest === null ? null : isPast ? latest : latest + 1);
  if (year === null) return null;
  const note = point.from.year === null ? `year inferred from the publication date ${published}` : point.note;
  return {
    next: point.next,
    period: { from: isoMonth(year, month), to: shiftMonth(year, month, 11) },
    rule: 'stretch',
    note,
  };
}

/** "the 13 weeks ended August 2, 2025", as shops count their quarters. */
function readWeeksTo(scan: Scan, joiner: number, count: number): RelativeRead | null {
  if (!['to', 'ended', 'ending'].includes(tokenAt(scan, joiner).low)) return null;
  // "the four weeks to the end of November"
  const isEnd = hasWords(scan, joiner + 1, 'the', 'end', 'of');
  const point = readPoint(scan, isEnd ? joiner + 4 : joiner + 1, true);
  const { published } = scan.context;
  const { month } = point?.to ?? {};
  const told = point?.to.year ?? Number(published?.slice(0, 4));
  const day = point?.to.day ?? (isEnd && month !== undefined ? daysInMonth(told, month) : undefined);
  if (!point || point.other || month === undefined || day === undefined || count > MOST_MONTHS) return null;
  const year = point.to.year ?? (published === null ? null : latestYear(published, month, day));
  const to = year === null ? null : unitIso({ year, month, day });
  if (year === null || to === null) return null;
  const first = new Date(Date.UTC(year, month - 1, day - 7 * count + 1));
  const from = isoDay(first.getUTCFullYear(), first.getUTCMonth() + 1, first.getUTCDate());
  const note = point.to.year === null ? `year inferred from the publication date ${published}` : point.note;
  return { next: point.next, period: { from, to }, rule: 'stretch', note };
}
