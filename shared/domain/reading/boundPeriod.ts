/** Which of a sentence's times a number was measured in. */
import { firstFrom } from './foldedText.ts';
import type { QuantitySpan } from './number/types.ts';
import { namesThing } from './periods/namedThings.ts';
import type { PeriodSpan } from './periods/types.ts';
import type { Period } from './types.ts';

/** Rules of times that are the other side of a comparison ("a year earlier"), not when the number was measured. */
const BASE_RULES = new Set(['event', 'latest_data', 'distance', 'same_period', 'before', 'after']);
const COMPARED =
  /(?<!\p{L})(?:than|from|compared (?:with|to)|against|versus|vs\.?|since|relative to|above|below|gegenüber|als|par rapport à|que|frente a|respecto (?:a|de)|по сравнению с|чем|против)\s+(?:in\s+|the\s+|its\s+|im\s+|en\s+|в\s+)*$/iu;
/** "to 48,000 cedis, from 33,120 in June", "twice what it did in 2017": the time is the other figure's. */
const OTHERS_TIME =
  /(?:\b(?:from|against|versus|vs\.?|than|compared (?:with|to)|contre|gegenüber|nach|frente a)\s[^;.()]{0,30}\d[^;()]{0,30}|\b(?:what|as) \S+ (?:did|was|were|had)\s+(?:in\s+)?)$/iu;
/** "the highest since 1909": how long a record stood, not when the number was measured. */
const RECORD =
  /(?:\p{L}est|worst|best|most|least|first time|record|low|high|first|last)(?!\p{L})[^,;.]{0,30}$/iu;
/** Lengths of time have no time of their own. */
const TIME_UNITS = new Set([
  'minute',
  'hour',
  'day',
  'week',
  'month',
  'quarter',
  'year',
  'decade',
  'century',
  'season',
]);
const FOLLOWS =
  /^\s*(?:\(|,?\s*(?:in|on|of|from|during|for|by|at|as of|over|between|throughout|en|im|в|во|за)?\s*(?:the\s+)?)$/iu;
/** A time this near before a number, with no other number between, is that number's. */
const NEAR = 25;
/** Times this near to each other are a list. */
const LIST_GAP = 6;
/** No words that lead into a time are longer (", throughout the "). */
const LEAD_IN = 20;

/** "$262 billion abroad in 2024", "5.5 million tonnes of copper in 2023": a few plain words may stand between. */
const LEADS_IN =
  /^(?:\s(?!(?:founded|established|launched|signed|built|opened|elected|born|agreed|announced|started|begun|and|or|but|than|from|when|which|who|that)\b)[\p{Ll}][\p{L}'\u2019-]*){1,4}\s(?:in|during|over|throughout)\s(?:the\s|calendar\s|fiscal\s)*$/u;
const LONGEST_LEAD_IN = 48;
/** "than in 2023, when shipments came to": the clause is about the time just named. */
const WHEN = /^,?\s(?:when|in which|during which)\s[^.;\d]{0,60}$/u;
const LONGEST_WHEN = 80;
/** "2013's $9.9bn", "2022's record of 22.3 million": the time is that of what it owns, and of nothing else. */
const OWNS = /^['’]s\s(?:[\p{L}-]+\s){0,3}[^\p{L}\d\s]*$/u;
const LONGEST_OWNED = 40;
/** Rules of times open at one end: no number is measured in them just by standing in front. */
const OPEN = new Set(['since', 'until', 'before', 'after', 'event']);

/** The times of one sentence, in order: all, those a number can be measured in, and of these the ones that are no day. */
export type SentenceTimes = {
  readonly times: readonly PeriodSpan[];
  readonly measured: readonly PeriodSpan[];
  readonly stretches: readonly PeriodSpan[];
};

export const NO_TIMES: SentenceTimes = { times: [], measured: [], stretches: [] };

/** Sorts a sentence's times once, for all its numbers. */
export function sentenceTimes(text: string, times: readonly PeriodSpan[]): SentenceTimes {
  const measured = measuringPeriods(text, times);
  return { times, measured, stretches: measured.filter((time) => time.kind === 'period') };
}

/**
 * The period a number is bound to: the one its words lead into ("$5bn in 2020"), the one whose clause it stands in,
 * the only one its sentence measures by, or one just before it.
 */
export function boundPeriod(text: string, span: QuantitySpan, sentence: SentenceTimes): Period | null {
  if (TIME_UNITS.has(span.readings[0]?.unit ?? '')) return null;
  const { times, measured, stretches } = sentence;
  const next = times[firstFrom(times, span.end)];
  // "against €292bn a year earlier": a time that touches the number is its own, whatever it is counted from.
  const isTouching =
    next !== undefined && next.start - span.end <= 2 && /^\s*\(?$/u.test(text.slice(span.end, next.start));
  const isOwn =
    isTouching &&
    text.charAt(next.end) !== ':' &&
    !OPEN.has(next.readings[0]?.rule ?? '') &&
    !isFromPublication(next);
  if (next !== undefined && isOwn) return periodOf(next);
  // "the $6bn of the same period of 2024"
  const isOfSame =
    next?.readings[0]?.rule === 'same_period' &&
    next.start - span.end <= LEAD_IN &&
    /^ (?:of|in) (?:the )?$/u.test(text.slice(span.end, next.start));
  if (next !== undefined && isOfSame) return periodOf(next);
  const at = firstFrom(measured, span.end);
  const following = measured[at];
  // "EUR 12.3 bn (Jan-Jul 2024: EUR 11.9 bn)": the time opens what follows it.
  const isLabel = following !== undefined && text.charAt(following.end) === ':';
  if (
    following &&
    !isLabel &&
    isLedInto(text.slice(span.end, Math.min(following.start, span.end + LONGEST_LEAD_IN + 1)))
  )
    return periodOf(following);
  const last = times[firstFrom(times, span.start) - 1];
  if (last && span.start - last.end <= LONGEST_WHEN && WHEN.test(text.slice(last.end, span.start)))
    return periodOf(last);
  if (last && span.start - last.end <= LONGEST_OWNED && OWNS.test(text.slice(last.end, span.start)))
    return periodOf(last);
  const [only] = stretches;
  if (only && stretches.length === 1) return isForAll(text, only) ? periodOf(only) : null;
  const before = measured[at - 1];
  const gap = before ? text.slice(before.end, Math.min(span.start, before.end + NEAR + 1)) : '';
  // "In 2019, 2020 and 2021 it bought 12m": one of several times in a row is not this number's.
  const earlier = measured[at - 2];
  if (before && earlier && before.start - earlier.end <= LIST_GAP) return null;
  return before && gap.length <= NEAR && !/[\d;]/u.test(gap) ? periodOf(before) : null;
}

/** "a year earlier" counted from the publication date for want of another: too unsure to be the number's. */
const isFromPublication = ({ readings: [reading] }: PeriodSpan): boolean =>
  reading?.rule === 'distance' && reading.note?.startsWith('counted from the publication') === true;

const isLedInto = (between: string): boolean =>
  (between.length <= LEAD_IN && FOLLOWS.test(between)) ||
  (between.length <= LONGEST_LEAD_IN && LEADS_IN.test(between));

/** A sentence's only time is every number's, unless it belongs to the other figure. A day is an event's. */
const isForAll = (text: string, period: PeriodSpan): boolean =>
  !OTHERS_TIME.test(text.slice(Math.max(0, period.start - 70), period.start));

/** The times of a sentence that can say when a number was measured, not what it is compared with. */
const measuringPeriods = (text: string, periods: readonly PeriodSpan[]): readonly PeriodSpan[] =>
  periods.filter((period) => isMeasured(text, period));

const periodOf = (span: PeriodSpan): Period | null =>
  span.readings.length === 1 ? (span.readings[0]?.period ?? null) : null;

/** A time that could not be resolved stays in the list: the number beside it has that time, and no other. */
const isMeasured = (text: string, period: PeriodSpan): boolean => {
  const rule = period.readings[0]?.rule ?? '';
  const lead = text.slice(Math.max(0, period.start - 40), period.start);
  const tail = text.slice(period.end, period.end + 16);
  if (namesThing(text, period.start, period.end) || /^['’]s\s/u.test(tail)) return false;
  return !BASE_RULES.has(rule) && !COMPARED.test(lead) && !(rule === 'since' && RECORD.test(lead));
};
