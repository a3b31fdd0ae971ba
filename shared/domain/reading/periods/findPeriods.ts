/**
 * Finds the times a text names: years, ranges, quarters, months, days, fiscal years, decades, and relative ones, which
 * are resolved against the publication date or the text before and marked. "between 2020 and 2024" is one period.
 */
import { foldText, SpanIndex, type TextSpan, unfoldSpan } from '../foldedText.ts';
import { sentenceAt, splitSentences } from '../sentences.ts';
import type { Period } from '../types.ts';
import { readEvent } from './eventPeriods.ts';
import { dateUnit, INFERRED } from './missingYear.ts';
import type { TimeMemory } from './periodShifts.ts';
import { isDayPoint, type Point, unitIso } from './point.ts';
import { joinPoints, readPoint, readPointOrRange } from './readPoint.ts';
import { readRelative } from './relativePeriods.ts';
import { type Scan, scanText, tokenAt } from './scan.ts';
import type { PeriodContext, PeriodReading, PeriodSpan } from './types.ts';

export const NO_MEMORY: TimeMemory = { last: null, stretch: null };

/** "between 2010 and today": an open end. */
const NOW = new Set(['today', 'now', 'heute', "aujourd'hui", 'hoy', 'сегодня']);
/** Words before a day that may lie ahead. */
const DEADLINES = new Set(['by', 'from', 'until', 'till']);
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
  let known = memory;
  let sentence = -1;
  let sentenceYear: number | null = null;
  for (let i = 0; i < scan.tokens.length; ) {
    const token = tokenAt(scan, i);
    const at = sentenceAt(sentences, token.start);
    if (at !== sentence) {
      sentence = at;
      sentenceYear = null;
    }
    const draft = readAt(scan, i, known, sentenceYear);
    const span =
      draft && unfoldSpan(folded, tokenAt(scan, draft.first).start, tokenAt(scan, draft.next - 1).end);
    if (!draft || !span || masks.touching(span.start, span.end)) {
      i++;
      continue;
    }
    const { first: _first, next, ...rest } = draft;
    spans.push({ ...span, ...rest });
    const period = draft.readings.length === 1 ? (draft.readings[0]?.period ?? null) : null;
    // An event's date is ours, not the text's: nothing later counts from it.
    if (period !== null && draft.readings[0]?.rule !== 'event') {
      known = remember(known, period);
      // A year we inferred ourselves is no evidence for the next month, nor is a stretch of several years.
      if (isOneYear(period) && !draft.readings[0]?.note?.includes(INFERRED))
        sentenceYear = Number(period.to?.slice(0, 4));
    }
    i = Math.max(next, i + 1);
  }
  return { spans, memory: known };
}

const isOneYear = ({ from, to }: Period): boolean =>
  from !== null && to !== null && from.slice(0, 4) === to.slice(0, 4);

const remember = (memory: TimeMemory, period: Period): TimeMemory => ({
  last: period,
  stretch: period.from !== period.to && period.from !== null && period.to !== null ? period : memory.stretch,
});

function readAt(scan: Scan, index: number, memory: TimeMemory, sentenceYear: number | null): Draft | null {
  const event = readEvent(scan, index);
  if (event) return fixed(index, event.next, event.period, event.rule, event.note);
  const wrapped = readWrapped(scan, index, sentenceYear);
  if (wrapped) return wrapped;
  const relative = readRelative(scan, index, memory);
  if (relative) return fixed(index, relative.next, relative.period, relative.rule, relative.note);
  const point = readPointOrRange(scan, index);
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
  const inner = readPoint(scan, word === 'up' ? index + 2 : index + 1, !words.from.has(word) || isSince);
  if (!inner || inner.other) return null;
  const isOpenFrom = words.from.has(word) && !isSince;
  if (isOpenFrom && !words.onwards.has(tokenAt(scan, inner.next).low)) return null;
  const dated = dateUnit(scan, inner, sentenceYear, !isSince);
  if (dated === null)
    return { first: index, next: inner.next, kind: kindOf(inner), readings: [], why: NO_YEAR };
  const next = isOpenFrom ? inner.next + 1 : inner.next;
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

function readPair(
  scan: Scan,
  index: number,
  joiners: ReadonlySet<string>,
  sentenceYear: number | null,
): Draft | null {
  const first = readPoint(scan, index + 1, true);
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
  const joined = second && joinPoints(first, second);
  return joined && pointDraft(scan, index, joined, sentenceYear);
}

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
  const dated = dateUnit(scan, point, sentenceYear, DEADLINES.has(tokenAt(scan, index - 1).low));
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
  return stated(first, next, 'period', period, rule, note);
}

const joinNotes = (a: string, b: string | null): string => (b === null ? a : `${a}; ${b}`);
