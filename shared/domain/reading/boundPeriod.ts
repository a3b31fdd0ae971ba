/** Which of a sentence's times a number was measured in. */
import { firstFrom } from './foldedText.ts';
import { namesThing } from './periods/namedThings.ts';
import type { PeriodSpan } from './periods/types.ts';
import type { Mention, Period } from './types.ts';

/** A number as far as its time asks: any mention of one. */
export type Numbered = Pick<Mention, 'start' | 'end' | 'kind' | 'readings'>;

/** Rules of times that are the other side of a comparison ("a year earlier"), not when the number was measured. */
const BASE_RULES = new Set(['event', 'latest_data', 'distance', 'same_period', 'before', 'after']);
const COMPARED =
  /(?<!\p{L})(?:than|from|compared (?:with|to)|against|versus|vs\.?|since|relative to|above|below|gegenüber|als|par rapport à|que|frente a|respecto (?:a|de)|по сравнению с|чем|против)\s+(?:in\s+|the\s+|its\s+|im\s+|en\s+|в\s+)*$/iu;
/** "to 48,000 cedis, from 33,120 in June", "twice what it did in 2017": the time is the other figure's. */
const OTHERS_TIME =
  /(?:\b(?:from|against|versus|vs\.?|than|compared (?:with|to)|contre|gegenüber|nach|frente a)\s[^;.]{0,40}\d[^;]{0,30}|\b(?:what|as) \S+ (?:did|was|were|had)\s+(?:in\s+)?)$/iu;
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
  /^\s*(?:\(|,?\s*(?:in|on|of|from|during|for|by|at|as of|over|between|throughout|en|au|le|im|am|zum|в|во|за|на)?\s*(?:the\s+)?)$/iu;
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

/** The other side of a comparison, or open at one end: no time that numbers around it have by themselves. */
export const isForeignTime = ({ readings: [reading] }: PeriodSpan): boolean =>
  BASE_RULES.has(reading?.rule ?? '') || OPEN.has(reading?.rule ?? '');

/** A length of time is of no time itself. */
export const isLength = ({ readings: [reading] }: Numbered): boolean => TIME_UNITS.has(reading?.unit ?? '');

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
export function boundPeriod(text: string, span: Numbered, sentence: SentenceTimes): Period | null {
  if (isLength(span)) return null;
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
  const listed = listedTime(text, span, measured, at);
  if (listed !== null) return listed;
  const following = measured[at];
  // "EUR 12.3 bn (Jan-Jul 2024: EUR 11.9 bn)": the time opens what follows it.
  const isLabel = following !== undefined && text.charAt(following.end) === ':';
  if (
    following &&
    !isLabel &&
    (isLedInto(text.slice(span.end, Math.min(following.start, span.end + LONGEST_LEAD_IN + 1))) ||
      isLedIntoRelative(text, span, following))
  )
    return periodOf(following);
  const last = times[firstFrom(times, span.start) - 1];
  if (last && /^: ?$/u.test(text.slice(last.end, span.start))) return periodOf(last);
  if (last && span.start - last.end <= LONGEST_WHEN && WHEN.test(text.slice(last.end, span.start)))
    return periodOf(last);
  if (last && span.start - last.end <= LONGEST_OWNED && OWNS.test(text.slice(last.end, span.start)))
    return periodOf(last);
  if (isComparedNumber(text, span)) return comparedTime(text, span, times, stretches);
  const own = (stretches.length > MOST_TIMES ? [] : stretches).filter(
    (time) => isForAll(text, time) && !isLocal(text, time, span) && !isOfEarlier(text, time, span),
  );
  const [only] = own;
  if (only && own.length === 1) return periodOf(only);
  const before = measured[at - 1];
  const gap = before ? text.slice(before.end, Math.min(span.start, before.end + NEAR + 1)) : '';
  // "In 2019, 2020 and 2021 it bought 12m": one of several times in a row is not this number's.
  const earlier = measured[at - 2];
  if (before && earlier && before.start - earlier.end <= LIST_GAP) return null;
  if (before && gap.length <= NEAR && !/[\d;]/u.test(gap))
    return isForAll(text, before) ? periodOf(before) : null;
  const opening = measured
    .slice(Math.max(0, at - MOST_TIMES), at)
    .findLast((time) => isForAll(text, time) && !isLocal(text, time, span) && !isOfEarlier(text, time, span));
  return opening && opensClause(text, opening) && !isSpeech(text, opening, span) ? periodOf(opening) : null;
}

/** "a year earlier" counted from the publication date for want of another: too unsure to be the number's. */
const isFromPublication = ({ readings: [reading] }: PeriodSpan): boolean =>
  reading?.rule === 'distance' && reading.note?.startsWith('counted from the publication') === true;

/** "$5bn abroad last year", "641 000 bébés en France l'an dernier": such a time needs no word of time before it. */
const isLedIntoRelative = (text: string, span: Numbered, time: PeriodSpan): boolean =>
  /^(?:relative|week|season)$/u.test(time.readings[0]?.rule ?? '') &&
  time.start - span.end <= LONGEST_LEAD_IN &&
  PLAIN_WORDS.test(text.slice(span.end, time.start));

const PLAIN_WORDS =
  /^(?:\s(?!(?:and|or|but|than|from|et|que|contre|und|als|y|и|чем)\b)\p{L}[\p{L}\u2019'-]*){0,3}\s(?:l['\u2019])?$/u;

const isLedInto = (between: string): boolean =>
  (between.length <= LEAD_IN && FOLLOWS.test(between)) ||
  (between.length <= LONGEST_LEAD_IN && LEADS_IN.test(between));

/** A sentence's only time is every number's, unless it belongs to the other figure. A day is an event's. */
const isForAll = (text: string, period: PeriodSpan): boolean =>
  !OTHERS_TIME.test(text.slice(Math.max(0, period.start - 90), period.start));

/** No sentence that anybody could follow names more. */
const MOST_TIMES = 12;

/** "from $5bn", "against 40%": the other side of a comparison. */
const isComparedNumber = (text: string, span: Numbered): boolean =>
  COMPARED_NUMBER.test(text.slice(Math.max(0, span.start - LONGEST_COMPARISON), span.start));

const LONGEST_COMPARISON = 60;

const COMPARED_NUMBER =
  /(?<!\p{L})(?:from|against|versus|vs\.?|compared (?:with|to)|gegenüber|contre|frente a|против)\s+(?:(?:an?|the|its|about|around|nearly|almost|just|some|under|over|los|las|unos) ){0,2}(?:(?:\p{Ll}+ ){0,2}\p{Ll}+ of )?(?:[^\s\d]{0,3}\d\S{0,12}(?: \p{Ll}+){0,3},? (?:or|and) )?$/iu;

/** The time of a comparison's other side: the one its words go on to, or the whole stretch both ends are of. */
function comparedTime(
  text: string,
  span: Numbered,
  times: readonly PeriodSpan[],
  stretches: readonly PeriodSpan[],
): Period | null {
  const next = times[firstFrom(times, span.end)];
  const between = next === undefined ? '' : text.slice(span.end, next.start);
  const isTheirs = next !== undefined && between.length <= LONGEST_BESIDE && BESIDE.test(between);
  if (isTheirs && !OPEN.has(next.readings[0]?.rule ?? '') && !isFromPublication(next)) return periodOf(next);
  const [only] = stretches;
  const rule = only?.readings[0]?.rule;
  const period = only === undefined ? null : periodOf(only);
  // "the year to March" has one sum; "the past five years" began with one and ended with another.
  const isTwoEnded = rule === 'range' || (rule === 'stretch' && period?.from?.length === 4);
  return isTwoEnded && stretches.length === 1 ? period : null;
}

/** "against $7bn and $4bn in 2023": only a second amount stands between. */
const BESIDE =
  /^(?: (?:a|per|pro|par) \p{Ll}+)?(?:,? \(?(?:and|or|und|et|y|и) [^;()\p{L}]{0,4}\d[^;()]{0,24}\)?)?,? (?:(?:in|during|for|on|at|of|im|am|en|в|за) )?(?:the )?$/u;
const LONGEST_BESIDE = 40;

/** "5%, 7% and 9% in 2022, 2023 and 2024": as many times as numbers, each in its place; null for anything else. */
function listedTime(
  text: string,
  span: Numbered,
  measured: readonly PeriodSpan[],
  at: number,
): Period | null {
  const first = measured[at];
  if (first === undefined || first.start - span.end > LONGEST_BESIDE) return null;
  let last = at;
  while (isListed(text, measured[last], measured[last + 1])) last++;
  const count = last - at + 1;
  if (count < 2) return null;
  const lead = text.slice(Math.max(0, span.start - LONGEST_BESIDE), first.start);
  const numbers = LISTED_NUMBERS.exec(lead);
  if (numbers === null) return null;
  const places = [...numbers[0].matchAll(LISTED_NUMBER)].map(
    (match) => first.start - lead.length + numbers.index + match.index,
  );
  const place = places.findIndex((start) => start >= span.start - 3 && start < span.end);
  const time = places.length === count && place >= 0 ? measured[at + place] : undefined;
  return time === undefined ? null : periodOf(time);
}

const LISTED_NUMBER = /\d[\d.,]*\d|\d/gu;
const LISTED_NUMBERS =
  /(?:[^\s\d]{0,3}\d[^\s]*(?: ?(?:bn|m|billion|million|per cent|percent|%))?,? (?:and )?){2,8}(?:in|for|during) $/u;

const isListed = (text: string, one: PeriodSpan | undefined, next: PeriodSpan | undefined): boolean =>
  one !== undefined && next !== undefined && /^(?:, | and |, and )$/u.test(text.slice(one.end, next.start));

/** A time inside brackets, or before a colon, is that of what stands there with it. */
function isLocal(text: string, time: PeriodSpan, span: Numbered): boolean {
  if (text.charAt(time.end) === ':' && span.start < time.start) return true;
  const open = text.lastIndexOf('(', time.start);
  if (open < 0 || time.start - open > LONGEST_BRACKET || text.slice(open, time.start).includes(')'))
    return false;
  const close = text.indexOf(')', time.end);
  const inside = close < 0 ? '' : text.slice(open, time.start) + text.slice(time.end, close);
  return (span.start < open || span.start > close) && /\d/u.test(inside);
}

const LONGEST_BRACKET = 60;

/** "Output fell by a twelfth after floods closed two shafts in February": the time of what came before is not its. */
const isOfEarlier = (text: string, time: PeriodSpan, span: Numbered): boolean =>
  time.start - span.end <= LONGEST_CLAUSE &&
  span.end < time.start &&
  AFTER.test(text.slice(span.end, time.start));

const AFTER =
  /(?<!\p{L})(?:after|following|having|nachdem|après que|después de que|после того)(?!\p{L})[^.;]{8,}$/iu;
const LONGEST_CLAUSE = 160;

/** "In 2023, ...", "; in 2024 ...", "The 2025 budget ...": a time at the head of its clause is that of all that follows. */
const opensClause = (text: string, time: PeriodSpan): boolean =>
  OPENS_CLAUSE.test(text.slice(Math.max(0, time.start - LONGEST_OPENING), time.start));

const OPENS_CLAUSE =
  /(?:^|[.;:!?\u2014\u2013\u2022] |\n|[,;]? (?:and|but|while|whereas|und|aber|während|et|mais|tandis que|y|pero|mientras que|а|но) )\W*(?:(?:in|during|for|over|by|throughout|at|on|as of|the|all of|im|am|den|dem|in den|en|pour|durant|el|la|los|las|au|à|в|во|за|на|к) )*$/iu;
const LONGEST_OPENING = 40;

/** "On 3 May the ministry said": a day of speech is not that of the numbers. */
const isSpeech = (text: string, time: PeriodSpan, span: Numbered): boolean =>
  time.kind === 'date' &&
  (time.readings[0]?.rule === 'weekday' || SPEECH.test(text.slice(time.end, span.start)));

const SPEECH =
  /(?<!\p{L})(?:said|says|told|reported|announced|published|showed|wrote|unveiled|released|signed|agreed|approved|voted|sagte|teilte|meldete|a annoncé|a déclaré|anunció|dijo|informó|сообщил\p{L}*|заявил\p{L}*)(?!\p{L})/iu;

/** The times of a sentence that can say when a number was measured, not what it is compared with. */
const measuringPeriods = (text: string, periods: readonly PeriodSpan[]): readonly PeriodSpan[] =>
  periods.filter((period) => isMeasured(text, period));

const periodOf = (span: PeriodSpan): Period | null =>
  span.readings.length === 1 ? (span.readings[0]?.period ?? null) : null;

/** "the club, relegated in May 2024, ...": told beside of somebody. */
const ASIDE =
  /,\s(?:who |which )?\p{Ll}{3,}(?:ed|built|born|won|begun) (?:in|on|since) (?:early |late |mid-)?$/u;

/** A time that could not be resolved stays in the list: the number beside it has that time, and no other. */
const isMeasured = (text: string, period: PeriodSpan): boolean => {
  const rule = period.readings[0]?.rule ?? '';
  const lead = text.slice(Math.max(0, period.start - 40), period.start);
  const tail = text.slice(period.end, period.end + 16);
  if (namesThing(text, period.start, period.end) || /^['’]s\s/u.test(tail)) return false;
  if (ASIDE.test(lead) && tail.startsWith(',')) return false;
  return !BASE_RULES.has(rule) && !COMPARED.test(lead) && !(rule === 'since' && RECORD.test(lead));
};
