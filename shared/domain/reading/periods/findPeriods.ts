/**
 * Finds the times a text names: years, ranges, quarters, months, days, fiscal years, decades, and relative ones, which
 * are resolved against the publication date or the text before and marked. "between 2020 and 2024" is one period.
 */
import { foldText, SpanIndex, type TextSpan, unfoldSpan } from '../foldedText.ts';
import { sentenceAt, splitSentences } from '../sentences.ts';
import type { Period } from '../types.ts';
import { dayBounds } from './calendar.ts';
import { readEvent } from './eventPeriods.ts';
import { dateUnit, INFERRED } from './missingYear.ts';
import { namesThing } from './namedThings.ts';
import { readFiscalYear } from './partPoints.ts';
import { type TimeMemory, withYear } from './periodShifts.ts';
import { isDayPoint, type Point, type TimeUnit, unitIso, unitPoint } from './point.ts';
import { joinPoints, readLeadingDay, readPoint, readPointOrRange } from './readPoint.ts';
import { readRelative } from './relativePeriods.ts';
import { plainNumber, type Scan, scanText, tokenAt } from './scan.ts';
import type { PeriodContext, PeriodReading, PeriodSpan } from './types.ts';

export const NO_MEMORY: TimeMemory = {
  last: null,
  stretch: null,
  part: null,
  open: null,
  quarter: null,
  isHere: false,
  latest: null,
};

/** "between 2010 and today": an open end. */
const NOW = new Set(['today', 'now', 'heute', "aujourd'hui", 'hoy', 'сегодня']);
/** Words before a day that may lie ahead. */
const DEADLINES = new Set([
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
const NO_YEAR = 'the year is not stated and the article has no publication date';
const NO_ANCHOR = 'there is nothing to count it from';

export type FoundPeriods = {
  readonly spans: readonly PeriodSpan[];
  /** What later blocks may refer back to. */
  readonly memory: TimeMemory;
};

type Draft = Omit<PeriodSpan, 'start' | 'end'> & { readonly first: number; readonly next: number };

/** Periods and dates of one text, in order, never overlapping each other or a masked stretch. */
export function findPeriods(
  text: string,
  context: PeriodContext,
  memory: TimeMemory = NO_MEMORY,
  masked: readonly TextSpan[] = [],
): FoundPeriods {
  const folded = foldText(text);
  const scan = scanText(folded.text, context);
  const sentences = splitSentences(folded.text);
  const masks = new SpanIndex(masked);
  const spans: PeriodSpan[] = [];
  let known: TimeMemory = { ...memory, open: null, isHere: false };
  let sentence = -1;
  let sentenceYear: number | null = null;
  for (let i = 0; i < scan.tokens.length; ) {
    const token = tokenAt(scan, i);
    const at = sentenceAt(sentences, token.start);
    if (at !== sentence) {
      sentence = at;
      sentenceYear = null;
    }
    const draft = settleTheYear(scan, readAt(scan, i, known, sentenceYear), known);
    const span =
      draft && unfoldSpan(folded, tokenAt(scan, draft.first).start, tokenAt(scan, draft.next - 1).end);
    if (!draft || !span || masks.touching(span.start, span.end)) {
      i++;
      continue;
    }
    const { first: _first, next, ...rest } = draft;
    spans.push({ ...span, ...rest });
    const period = draft.readings.length === 1 ? (draft.readings[0]?.period ?? null) : null;
    // An event's date is ours, not the text's, and a treaty's year is its name: nothing later counts from either.
    if (period !== null && draft.readings[0]?.rule !== 'event' && !namesThing(text, span.start, span.end)) {
      if (!isCompared(folded.text, span.start) && !PASSING_RULES.has(draft.readings[0]?.rule ?? ''))
        known = remember(known, period, context.published);
      else if (draft.readings[0]?.rule === 'since') known = { ...known, open: period };
      // A year we inferred ourselves is no evidence for the next month, nor is a stretch of several years.
      if (
        draft.readings[0]?.rule !== 'weekday' &&
        isOneYear(period) &&
        !isBase(folded.text, span.start) &&
        !draft.readings[0]?.note?.includes(INFERRED)
      )
        sentenceYear = Number(period.to?.slice(0, 4));
    }
    i = Math.max(next, i + 1);
  }
  return { spans, memory: known };
}

/** Times open at one end, and the other sides of comparisons ("the same period of 2024"): nothing is counted from them. */
const PASSING_RULES = new Set(['weekday', 'since', 'until', 'before', 'after', 'same_period', 'distance']);
const COMPARED_LEAD = /\b(?:than|against|versus|vs\.?|compared (?:with|to)) (?:in |the |its |that of )*$/u;

/** "14 percent more than in 2023": the base of a comparison is not the time the text speaks of. */
const isCompared = (text: string, start: number): boolean =>
  COMPARED_LEAD.test(text.slice(Math.max(0, start - 32), start).toLowerCase());

const BASE_LEAD =
  /(?<!\p{L})(?:above|below|up on|down on|level of|levels of|stand von|niveau von|niveau de|nivel de|уровня|уровне) (?:the |its |that of )*$/u;

/** "2.3% above 2024's, thanks to a windless Q1": the base is no year of what follows. */
const isBase = (text: string, start: number): boolean =>
  BASE_LEAD.test(text.slice(Math.max(0, start - 24), start).toLowerCase());

/** "the end of the year" in a paragraph about last year is last year's, not that of publication. */
function settleTheYear(scan: Scan, draft: Draft | null, memory: TimeMemory): Draft | null {
  const [reading] = draft?.readings ?? [];
  const named = memory.isHere ? memory.last : null;
  if (!draft || !reading || named === null || reading.note?.includes('"the year"') !== true) return draft;
  if (reading.note.includes('only the start')) return draft;
  const year = Number((named.to ?? named.from ?? '').slice(0, 4));
  const isBy =
    DEADLINES.has(tokenAt(scan, draft.first - 2).low) || DEADLINES.has(tokenAt(scan, draft.first - 1).low);
  if (isBy || Number(reading.period.to?.slice(0, 4)) - year !== 1) return draft;
  const period = withYear(reading.period, year);
  const note = `the year named before, ${year}`;
  return period === null ? draft : { ...draft, readings: [{ ...reading, period, note }] };
}

const isOneYear = ({ from, to }: Period): boolean =>
  from !== null && to !== null && from.slice(0, 4) === to.slice(0, 4);

function remember(memory: TimeMemory, period: Period, published: string | null): TimeMemory {
  const { from, to } = period;
  const year = (to ?? from ?? '').slice(0, 4);
  const isWhole = (to ?? '').length === 4 || from !== to;
  const isPast = isWhole && (published === null || year < published.slice(0, 4));
  return {
    last: period,
    stretch: from !== to && from !== null && to !== null ? period : memory.stretch,
    part: (to ?? from ?? '').length > 4 ? period : memory.part,
    quarter: from === to && from?.includes('Q') === true ? period : memory.quarter,
    open: from !== to ? null : memory.open,
    isHere: true,
    latest: isPast && year > (memory.latest ?? '') ? year : memory.latest,
  };
}

function readAt(scan: Scan, index: number, memory: TimeMemory, sentenceYear: number | null): Draft | null {
  const event = readEvent(scan, index);
  if (event) return fixed(index, event.next, event.period, event.rule, event.note);
  const wrapped = readWrapped(scan, index, sentenceYear);
  if (wrapped) return wrapped;
  const relative = readRelative(scan, index, memory);
  if (relative) return fixed(index, relative.next, relative.period, relative.rule, relative.note);
  const point = readLeadingDay(scan, index) ?? readPointOrRange(scan, index);
  return point && pointDraft(scan, index, point, sentenceYear);
}

/** "between A and B", "from A to B", "since A", "until A", "before A", "after A": words that set the ends. */
function readWrapped(scan: Scan, index: number, sentenceYear: number | null): Draft | null {
  const word = tokenAt(scan, index).low;
  const { words } = scan;
  if (words.between.has(word)) return readPair(scan, index, words.and, sentenceYear);
  const pair = words.from.has(word) ? readPair(scan, index, words.to, sentenceYear) : null;
  if (pair) return pair;
  const isSince = words.since.has(word);
  const isUntil = words.until.has(word) || (word === 'up' && tokenAt(scan, index + 1).low === 'to');
  if (!isSince && !isUntil && !words.before.has(word) && !words.after.has(word) && !words.from.has(word))
    return null;
  // "antes de noviembre de 2028"
  const isLinked =
    (words.before.has(word) || words.after.has(word)) && words.of.has(tokenAt(scan, index + 1).low);
  const at = word === 'up' || isLinked ? index + 2 : index + 1;
  const inner = readPoint(scan, at, !words.from.has(word) || isSince);
  if (!inner || inner.other) return null;
  // "de noviembre de 2028" belongs to what stands before it.
  const isOpenFrom = words.from.has(word) && !isSince && !words.of.has(word);
  if (words.of.has(word) && !isSince && !isUntil && !words.before.has(word) && !words.after.has(word))
    return null;
  const hasOnwards = isOpenFrom && words.onwards.has(tokenAt(scan, inner.next).low);
  // "с марта" has begun, unless something says that it will.
  const isMonth = isOpenFrom && inner.from.day === undefined;
  const mayLieAhead = !isSince && !(isMonth && scan.context.language.startsWith('ru'));
  const dated = dateUnit(scan, inner, sentenceYear, mayLieAhead);
  // "will buy gas from 2026": a time still to come is a beginning, "up from 2023" a comparison.
  if (isOpenFrom && !hasOnwards && !(dated !== null && liesAhead(scan, dated.from))) return null;
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
  const first = readPoint(scan, index + 1, true) ?? readOrdinalDay(scan, index + 1);
  if (!first || !joiners.has(tokenAt(scan, first.next).low)) return null;
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
  const second = readPoint(scan, first.next + 1, true);
  const from =
    first.from.month === undefined && second?.from.day !== undefined ? sameMonth(first, second) : first;
  const joined = second && joinPoints(from, second);
  return joined && pointDraft(scan, index, joined, sentenceYear);
}

/** "between the 1st and the 15th of May": the first day has the month of the second. */
function readOrdinalDay(scan: Scan, index: number): Point | null {
  const at = scan.words.articles.has(tokenAt(scan, index).low) ? index + 1 : index;
  const day = plainNumber(scan, at, 2);
  const isOrdinal = /^(?:st|nd|rd|th)$/u.test(tokenAt(scan, at + 1).low) && !tokenAt(scan, at + 1).spaced;
  if (day === null || day < 1 || day > 31 || !isOrdinal) return null;
  return unitPoint(at + 2, { year: null, day }, 'date');
}

const sameMonth = (first: Point, second: Point): Point => {
  const { year, month } = second.from;
  const unit = month === undefined ? { ...first.from, year } : { ...first.from, year, month };
  return { ...first, from: unit, to: unit };
};

function pointDraft(scan: Scan, index: number, point: Point, sentenceYear: number | null): Draft {
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
  const dated = dateUnit(scan, point, sentenceYear, isDeadline(scan, index));
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

const kindOf = (point: Point): 'date' | 'period' => (isDayPoint(point) ? 'date' : 'period');

const samePeriod = (iso: string | null): Period => ({ from: iso, to: iso });

function stated(
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

function fixed(first: number, next: number, period: Period | null, rule: string, note: string | null): Draft {
  if (period === null) return { first, next, kind: 'period', readings: [], why: NO_ANCHOR };
  return stated(first, next, rule === 'weekday' ? 'date' : 'period', period, rule, note);
}

const joinNotes = (a: string, b: string | null): string => (b === null ? a : `${a}; ${b}`);
