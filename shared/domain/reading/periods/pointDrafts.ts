/** A time on its way to a span: its tokens, what it reads as, and why it is open. */
import type { Period } from '../types.ts';
import { dateUnit } from './missingYear.ts';
import { readFiscalYear } from './partPoints.ts';
import { isDayPoint, type Point, unitIso } from './point.ts';
import { type Scan, tokenAt } from './scan.ts';
import type { PeriodReading, PeriodSpan } from './types.ts';

/** Tokens from `first` to before `next`, and their time. */
export type Draft = Omit<PeriodSpan, 'start' | 'end'> & { readonly first: number; readonly next: number };

/** Words before a day that may lie ahead. */
export const DEADLINES = new Set([
  'para',
  'by',
  'from',
  'until',
  'till',
  'through',
  'bis',
  'zum',
  'ab',
  'hasta',
  'до',
]);
/** Why a time is open. */
export const NO_YEAR = 'the year is not stated and the article has no publication date';
const NO_ANCHOR = 'there is nothing to count it from';

/** A point as a time: with its year, asked where day and month may be swapped, or open. */
export function pointDraft(scan: Scan, index: number, point: Point, sentenceYear: number | null): Draft {
  const first = index;
  const kind = kindOf(point);
  if (point.other) {
    const readings = [point.from, point.other].map((unit) => ({
      period: samePeriod(unitIso(unit)),
      rule: point.rule,
      note: null,
    }));
    return { first, next: point.next, kind, readings, why: 'day and month can be read either way round' };
  }
  const fiscal =
    point.from.year === null && point.from.month !== undefined ? fiscalAfter(scan, point.next) : null;
  if (fiscal !== null) return monthsOfFiscalYear(first, point, fiscal);
  const dated = dateUnit(scan, point, first, sentenceYear, isDeadline(scan, index));
  if (dated === null) return { first, next: point.next, kind, readings: [], why: NO_YEAR };
  return stated(
    first,
    point.next,
    kind,
    { from: unitIso(dated.from), to: unitIso(dated.to) },
    point.rule,
    dated.note,
  );
}

/** "until at least the third quarter": words between the deadline's own and its time. */
function isDeadline(scan: Scan, index: number): boolean {
  let at = index - 1;
  while (at > index - 6 && SOFTENERS.has(tokenAt(scan, at).low)) at--;
  const { low } = tokenAt(scan, at);
  if (low === 'du') return tokenAt(scan, at - 1).low === 'compter';
  return low === 'zum' ? !isTold(scan, at) : DEADLINES.has(low);
}

/** "stiegen zum 1. April": a verb of the past stands before it. */
function isTold(scan: Scan, index: number): boolean {
  for (let i = index - 1; i > index - 5; i--) if (PAST_DE.test(tokenAt(scan, i).low)) return true;
  return false;
}

const PAST_DE =
  /^(?:stieg|stiegen|fiel|fielen|sank|sanken|wuchs|wuchsen|wurden?|traten?|war|waren|\p{L}{3,}ten?)$/u;
const SOFTENERS = new Set('at least the end of early late around about mid'.split(' '));

/** "April–December of FY25": the year of a fiscal year that follows. */
function fiscalAfter(scan: Scan, next: number): { readonly year: number; readonly next: number } | null {
  const at = tokenAt(scan, next).low === 'period' ? next + 1 : next;
  if (!scan.words.of.has(tokenAt(scan, at).low)) return null;
  const year = readFiscalYear(scan, at + 1);
  return year?.rule === 'fiscal_year' && year.to.year !== null
    ? { year: year.to.year, next: year.next }
    : null;
}

/** Months of a fiscal year lie in either of two calendar years: nobody knows without its first month. */
function monthsOfFiscalYear(
  first: number,
  point: Point,
  fiscal: { readonly year: number; readonly next: number },
): Draft {
  const readings = [fiscal.year - 1, fiscal.year].map((year) => ({
    period: { from: unitIso({ ...point.from, year }), to: unitIso({ ...point.to, year }) },
    rule: 'months_of_fiscal_year',
    note: null,
  }));
  const why = 'the fiscal year begins in another month than January in many countries: which calendar year?';
  return { first, next: fiscal.next, kind: 'period', readings, why };
}

/** A day is a date, all else a period. */
export const kindOf = (point: Point): 'date' | 'period' => (isDayPoint(point) ? 'date' : 'period');

const samePeriod = (iso: string | null): Period => ({ from: iso, to: iso });

/** A time with one reading. */
export function stated(
  first: number,
  next: number,
  kind: 'date' | 'period',
  period: Period,
  rule: string,
  note: string | null,
): Draft {
  const reading: PeriodReading = { period, rule, note };
  return { first, next, kind, readings: [reading], why: null };
}

/** A relative time; open when there was nothing to count it from. */
export function fixed(
  first: number,
  next: number,
  period: Period | null,
  rule: string,
  note: string | null,
): Draft {
  if (period === null) return { first, next, kind: 'period', readings: [], why: NO_ANCHOR };
  const isOneDay = period.from === period.to && period.from?.length === 10;
  const isDay = rule === 'weekday' || rule === 'day_of_month' || (rule !== 'event' && isOneDay);
  return stated(first, next, isDay ? 'date' : 'period', period, rule, note);
}
