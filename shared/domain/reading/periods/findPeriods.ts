/**
 * Finds the times a text names: years, ranges, quarters, months, days, fiscal years, decades, and relative ones, which
 * are resolved against the publication date or the text before and marked. "between 2020 and 2024" is one period.
 */
import { foldText, SpanIndex, type TextSpan, unfoldSpan } from '../foldedText.ts';
import { DIGITS, RuleTable } from '../ruleTable.ts';
import { sentenceAt, splitSentences } from '../sentences.ts';
import type { Period } from '../types.ts';
import { boundWords, readBounded } from './boundedPeriods.ts';
import { dateParts } from './calendar.ts';
import { type EventRead, eventWords, readEvent } from './eventPeriods.ts';
import { INFERRED } from './missingYear.ts';
import { baseBefore, type InferredMonth, startBefore } from './monthOrder.ts';
import { namesThing } from './namedThings.ts';
import { type RelativeRead, type TimeMemory, withYear } from './periodShifts.ts';
import type { PeriodWords } from './periodWords.ts';
import type { Point } from './point.ts';
import { DEADLINES, type Draft, fixed, pointDraft } from './pointDrafts.ts';
import { POINTS, readLeadingDay, readPointOrRange } from './readPoint.ts';
import { RELATIVES } from './relativePeriods.ts';
import { rulesFrom, type Scan, scanText, tokenAt } from './scan.ts';
import type { PeriodContext, PeriodReading, PeriodSpan } from './types.ts';
import { isGoal, yearReach } from './yearReach.ts';
import { PREVIOUS } from './years.ts';

export const NO_MEMORY: TimeMemory = {
  last: null,
  stretch: null,
  season: null,
  part: null,
  open: null,
  quarter: null,
  isHere: false,
  day: null,
  latest: null,
};

export type FoundPeriods = {
  readonly spans: readonly PeriodSpan[];
  /** What later blocks may refer back to. */
  readonly memory: TimeMemory;
};

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
  let known: TimeMemory = { ...memory, open: null, isHere: false, day: null };
  let sentence = -1;
  let sentenceYear: number | null = null;
  /** The year of a clause laid into the sentence, and where that ends. */
  let inserted: { readonly year: number; readonly end: number } | null = null;
  let month: InferredMonth | null = null;
  for (let i = 0; i < scan.tokens.length; ) {
    const rules = rulesFrom(scan, PERIODS, i);
    if (rules.length === 0) {
      i++;
      continue;
    }
    const token = tokenAt(scan, i);
    const at = sentenceAt(sentences, token.start);
    if (at !== sentence) {
      sentence = at;
      sentenceYear = null;
      inserted = null;
      month = null;
    }
    if (inserted !== null && token.start >= inserted.end) inserted = null;
    let draft = settleTheYear(scan, readAt(rules, scan, i, known, inserted?.year ?? sentenceYear), known);
    const span =
      draft && unfoldSpan(folded, tokenAt(scan, draft.first).start, tokenAt(scan, draft.next - 1).end);
    if (!draft || !span || masks.touching(span.start, span.end)) {
      i++;
      continue;
    }
    const told = inferredMonth(scan, draft);
    if (told !== null && month !== null) {
      const start = startBefore(month, told);
      const last = spans.at(-1);
      if (start !== null && last !== undefined) spans[spans.length - 1] = inPeriod(last, start);
      const base = start === null ? baseBefore(month, told) : null;
      if (base !== null) draft = inPeriod(draft, base);
    }
    month = told;
    const { first: _first, next, ...rest } = draft;
    spans.push({ ...span, ...rest });
    const period = draft.readings.length === 1 ? (draft.readings[0]?.period ?? null) : null;
    // A week told later is what "a week earlier" counts from.
    if (period?.from?.length === 10 && draft.readings[0]?.rule !== 'same_period')
      known = { ...known, day: isOneDay(period) ? period : null };
    // An event's date is ours, not the text's, and a treaty's year is its name: nothing later counts from either.
    if (period !== null && draft.readings[0]?.rule !== 'event' && !namesThing(text, span.start, span.end)) {
      const isPassing =
        isCompared(folded.text, span.start) ||
        draft.readings[0]?.note?.includes(PREVIOUS) === true ||
        isBracketed(folded.text, span) ||
        SINCE_PEAK.test(folded.text.slice(Math.max(0, span.start - 60), span.start)) ||
        (known.isHere &&
          (isBenchmark(folded.text, span.start) ||
            isChangeFrom(folded.text, span.start) ||
            (isFromAmount(folded.text, span.start) && isBefore(period, known.last))));
      // "Im Vorjahr waren es 3.400, im Jahr davor 2.900"
      const isToldFirst = /^vorjahr$/iu.test(folded.text.slice(token.start, token.end)) && !known.isHere;
      if (!isPassing && (isToldFirst || !PASSING_RULES.has(draft.readings[0]?.rule ?? '')))
        known = {
          ...remember(known, period, context.published, draft.readings[0]),
          isSplit: isSplitYear(folded.text, span, period),
        };
      else if (draft.readings[0]?.rule === 'since') known = { ...known, open: period };
      // A year we inferred ourselves is no evidence for the next month, nor is a stretch of several years.
      if (
        draft.readings[0]?.rule !== 'weekday' &&
        isOneYear(period) &&
        !isBase(folded.text, span.start) &&
        !isGoal(folded.text, span.start, period, context.published) &&
        // "237 euros more than a year ago, it said on 1 July": the other side of a comparison.
        !(DISTANCES.has(draft.readings[0]?.rule ?? '') && !isFrame(folded.text, span)) &&
        !draft.readings[0]?.note?.includes(INFERRED)
      ) {
        const year = Number(period.to?.slice(0, 4));
        const yearsAgo = Number(context.published?.slice(0, 4) ?? Number.NaN) - year;
        const whole = sentences[at] ?? { start: 0, end: folded.text.length };
        const drafted = { start: token.start, end: tokenAt(scan, next - 1).end };
        const reach = yearReach(folded.text, drafted, whole, yearsAgo);
        if (reach === Number.POSITIVE_INFINITY) sentenceYear = year;
        else inserted = { year, end: reach };
      }
    }
    i = Math.max(next, i + 1);
  }
  return { spans, memory: known };
}

/** Times open at one end, and the other sides of comparisons ("the same period of 2024"): nothing is counted from them. */
const PASSING_RULES = new Set(['weekday', 'since', 'until', 'before', 'after', 'same_period', 'distance']);
const DISTANCES = new Set(['before_publication', 'distance']);
const COMPARED_LEAD =
  /(?<!\p{L})(?:than|against|versus|vs\.?|compared (?:with|to)|als|gegenüber|que|qu'|чем) ?(?:in |the |its |that of |im |noch |en |hace |в )*$/u;

/** "contre 512 000 en 2019", "against 27 recorded in 2021": the amount something is compared with stands before its time. */
const COMPARED_AMOUNT =
  /(?:^|[^\p{L}])(?:against|versus|vs\.?|compared (?:with|to)|contre|gegenüber|frente a|против) (?:[^.;:]|\.\d){0,30}\.?\d[^.;:\d]{0,40}$/u;

/** "down 0.5% from December and 1.1% from a year ago": what the change is reckoned from. */
const isChangeFrom = (text: string, start: number): boolean =>
  CHANGE_FROM.test(text.slice(Math.max(0, start - 32), start));
const CHANGE_FROM =
  /(?:\d ?(?:%|percent|per cent|points?|basis points|bps|Prozent)(?: (?:higher|lower|more|less|up|down))? (?:from|on|over|versus|gegenüber|par rapport à)|(?:January|February|March|April|May|June|July|August|September|October|November|December|quarter|half) from) (?:the |its |that of )?$/u;

/** "14 percent more than in 2023": the base of a comparison is not the time the text speaks of. */
function isCompared(text: string, start: number): boolean {
  const lead = text.slice(Math.max(0, start - 80), start).toLowerCase();
  return COMPARED_LEAD.test(lead.slice(-32)) || COMPARED_AMOUNT.test(lead);
}

/** "Two years ago, in May, it sold": a distance is a sentence's year where it opens its clause or stands beside its month. */
const isFrame = (text: string, { start, end }: { readonly start: number; readonly end: number }): boolean =>
  FRAME_LEAD.test(text.slice(Math.max(0, start - 40), start)) || FRAME_TRAIL.test(text.slice(end, end + 12));
const FRAME_LEAD =
  /(?:^|[.;:!?—–] |[,;] (?:and|but|while|und|aber|et|mais|y|pero|а|но) )(?:["“«]|just |only |barely |erst |noch )?$/iu;
const FRAME_TRAIL = /^,? (?:in|im|en|в) (?:late |early |mid-)?\p{L}/u;

/** "20.6 weeks, down from 22.9 weeks in October 2024": what it was then. */
const isFromAmount = (text: string, start: number): boolean =>
  DOWN_FROM.test(text.slice(Math.max(0, start - 60), start));
const DOWN_FROM =
  /(?<!\p{L})(?:from|von|de|desde|с) (?:(?:about|some|just|nearly|a|an) )?(?:[^\s\d]{0,3}\d[\d.,]*)(?: ?(?:%|\p{L}+)){0,4} (?:in|im|en|в|on|at) (?:the )?$/iu;

const isBefore = (time: Period, known: Period | null): boolean =>
  known?.from != null && time.to !== null && time.to.slice(0, known.from.length) < known.from;

/** "2024-25", "2024/25": one year of a budget, a season or a school. */
const isSplitYear = (
  text: string,
  span: { readonly start: number; readonly end: number },
  { from, to }: Period,
): boolean =>
  from?.length === 4 &&
  to?.length === 4 &&
  Number(to) - Number(from) === 1 &&
  /\d{4} ?[-–/] ?(?:\d\d|\d{4})$/u.test(text.slice(span.start, span.end));

/** "Revenue of €2.04 billion (H1 2024: €1.88 billion)": what it was then, for comparison. */
const isBracketed = (
  text: string,
  { start, end }: { readonly start: number; readonly end: number },
): boolean => text[start - 1] === '(' && text[end] === ':';

/** A month without a year that was said, and what stands before it; null for any other time. */
function inferredMonth(scan: Scan, { first, next, readings }: Draft): InferredMonth | null {
  const [only, ...others] = readings;
  if (only?.rule !== 'month' || others.length > 0 || only.note?.includes(INFERRED) !== true) return null;
  const start = tokenAt(scan, first).start;
  const lead = scan.text.slice(Math.max(0, start - MONTH_LEAD), start);
  return { period: only.period, lead, start, end: tokenAt(scan, next - 1).end };
}

const MONTH_LEAD = 80;

/** A span or draft with one reading, of another period. */
const inPeriod = <T extends Pick<PeriodSpan, 'readings'>>(one: T, period: Period): T => ({
  ...one,
  readings: one.readings.map((reading) => ({ ...reading, period })),
});

/** "beating the record of 9.33 million tons set in August", "short of the 16.6 reached in April": a mark to be measured by. */
const BENCHMARK =
  /(?:\b(?:record|peak|high|low|mark|all-time)\b|\bthe (?:\p{Sc}|\p{Lu}{2,3}\$?)?\d)(?:[^.;:]|\.\d){0,40} (?:set|reached|recorded|seen|posted|hit|touched|registered|achieved) (?:back )?(?:in|on) $/u;

/** "a fall of nearly 90% since the peak in March 2022" */
const SINCE_PEAK =
  /\b(?:since|from|below|above|than) (?:the|its|their|a) (?:\p{Ll}+ )?(?:peak|high|low|record|trough|worst|best)(?: of \p{Sc}?\d[\d.,]*(?: ?[\p{L}%]+){0,2})? (?:in|of|on) $/u;

/** "eased to 2.2 percent in October, after 2.4 in September": what it was before. */
const LEVEL_BEFORE =
  /, (?:after|nach|après|tras|после) (?:\p{Sc}|\p{Lu}{2,3}\$? ?)?\d[\d.,]*(?: ?(?:per cent|percent|%|m|bn|million|billion|millions|Prozent))? (?:in|im|en|в) $/u;

function isBenchmark(text: string, start: number): boolean {
  const lead = text.slice(Math.max(0, start - MONTH_LEAD), start);
  return BENCHMARK.test(lead) || LEVEL_BEFORE.test(lead);
}

const BASE_LEAD =
  /(?<!\p{L})(?:above|below|up on|down on|level of|levels of|stand von|niveau von|niveau de|nivel de|уровня|уровне) (?:the |its |that of )*$/u;

/** "2.3% above 2024's, thanks to a windless Q1": the base is no year of what follows. */
const isBase = (text: string, start: number): boolean =>
  BASE_LEAD.test(text.slice(Math.max(0, start - 24), start).toLowerCase());

/** "the end of the year" in a paragraph about last year is last year's, not that of publication. */
function settleTheYear(scan: Scan, draft: Draft | null, memory: TimeMemory): Draft | null {
  const [reading] = draft?.readings ?? [];
  const named = memory.isHere ? memory.last : null;
  const isPrevious = reading?.note?.includes(`"${PREVIOUS}"`) === true;
  const isTheYear = reading?.note?.includes('"the year"') === true;
  if (!draft || !reading || named === null || (!isTheYear && !isPrevious)) return draft;
  const year = Number((named.to ?? named.from ?? '').slice(0, 4));
  if (isPrevious) {
    const before = withYear(reading.period, year - 1);
    const told = `${PREVIOUS} to the one named before, ${year}`;
    return before === null ? draft : { ...draft, readings: [{ ...reading, period: before, note: told }] };
  }
  if (reading.note?.includes('only the start') === true) return draft;
  const isBy =
    DEADLINES.has(tokenAt(scan, draft.first - 2).low) || DEADLINES.has(tokenAt(scan, draft.first - 1).low);
  if (isBy || Number(reading.period.to?.slice(0, 4)) - year !== 1) return draft;
  const period = withYear(reading.period, year);
  const note = `the year named before, ${year}`;
  return period === null ? draft : { ...draft, readings: [{ ...reading, period, note }] };
}

const isOneDay = ({ from, to }: Period): boolean => from === to && from?.length === 10;

const isOneYear = ({ from, to }: Period): boolean =>
  from !== null && to !== null && from.slice(0, 4) === to.slice(0, 4);

const laterOf = (a: Period, b: Period | null): Period =>
  b !== null && (b.from ?? '') > (a.from ?? '') ? b : a;

/** "2024-25", "July 2024 to June 2025": a season, or a budget's or a school's year. */
function isOverNewYear({ from, to }: Period): boolean {
  const [first, last] = [dateParts(from), dateParts(to)];
  if (first === null || last === null || last.year - first.year !== 1) return false;
  return from?.length === 4
    ? to?.length === 4
    : from?.length === 7 && (first.month ?? 0) === (last.month ?? 0) + 1;
}

/** What "the same period" takes up: years or months in a row, a quarter. A year or a month by itself may only be told beside it. */
const isStretch = ({ from, to }: Period): boolean =>
  from !== null && to !== null && (from !== to || from.includes('Q'));

/** `isAgo`: "two years ago" is no year that figures are told of. */
function remember(
  memory: TimeMemory,
  period: Period,
  published: string | null,
  reading?: PeriodReading,
): TimeMemory {
  const { from, to } = period;
  const isAgo = reading?.rule === 'before_publication';
  const isInPart = reading?.note?.startsWith('only the ') === true;
  const year = (to ?? from ?? '').slice(0, 4);
  const isWhole = (to ?? '').length === 4 || from !== to;
  const isPast = isWhole && !isAgo && (published === null || year < published.slice(0, 4));
  return {
    last: period,
    stretch: isStretch(period) || isInPart ? period : memory.stretch,
    season: isOverNewYear(period)
      ? { last: period, latest: laterOf(period, memory.season?.latest ?? null) }
      : memory.season,
    part: (to ?? from ?? '').length > 4 ? period : memory.part,
    quarter: from === to && from?.includes('Q') === true ? period : memory.quarter,
    open: from !== to ? null : memory.open,
    isHere: true,
    day: memory.day,
    latest: isPast && year > (memory.latest ?? '') ? year : memory.latest,
  };
}

type PeriodRule = (
  scan: Scan,
  index: number,
  memory: TimeMemory,
  sentenceYear: number | null,
) => Draft | null;

/** Every kind of time, in the order they are tried. */
export const PERIODS = new RuleTable<PeriodRule, PeriodWords>([
  { opens: eventWords, rule: (scan, index) => told(index, readEvent(scan, index)) },
  { opens: boundWords, rule: (scan, index, _, sentenceYear) => readBounded(scan, index, sentenceYear) },
  ...RELATIVES.rules.map(({ opens, rule }) => ({
    opens,
    rule: (scan: Scan, index: number, memory: TimeMemory) =>
      told(index, sinceOpen(scan, index, rule(scan, index, memory))),
  })),
  {
    opens: () => [DIGITS],
    rule: (scan, index, _, year) => dated(scan, index, readLeadingDay(scan, index), year),
  },
  {
    opens: (words, language) => POINTS.openings(words, language),
    rule: (scan, index, _, year) => dated(scan, index, readPointOrRange(scan, index), year),
  },
]);

/** "since last month" is open, as "since May" is. */
const sinceOpen = (scan: Scan, index: number, read: RelativeRead | null): RelativeRead | null =>
  read?.rule === 'relative' && read.period?.from != null && scan.words.since.has(tokenAt(scan, index - 1).low)
    ? { ...read, period: { from: read.period.from, to: null }, rule: 'since' }
    : read;

const told = (index: number, read: RelativeRead | EventRead | null): Draft | null =>
  read && fixed(index, read.next, read.period, read.rule, read.note);

const dated = (scan: Scan, index: number, point: Point | null, sentenceYear: number | null): Draft | null =>
  point && pointDraft(scan, index, point, sentenceYear);

/** What the first of the rules reads that reads anything. */
function readAt(
  rules: readonly PeriodRule[],
  scan: Scan,
  index: number,
  memory: TimeMemory,
  sentenceYear: number | null,
): Draft | null {
  for (const rule of rules) {
    const draft = rule(scan, index, memory, sentenceYear);
    if (draft !== null) return draft;
  }
  return null;
}
