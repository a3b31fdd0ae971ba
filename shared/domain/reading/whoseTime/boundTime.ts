/**
 * Which of its sentence's times a number was measured in: one ranked list of bases, each with its name. The first that
 * says anything decides; it may decide that the number has no time.
 */
import { firstFrom } from '../foldedText.ts';
import type { PeriodSpan } from '../periods/types.ts';
import type { Period } from '../types.ts';
import { comparedTime, isComparedNumber, listedTime } from './otherSides.ts';
import { type Asked, isOthers, reaches } from './reach.ts';
import {
  isFromPublication,
  isLength,
  isOpen,
  type Numbered,
  periodOf,
  ruleOf,
  type SentenceTimes,
} from './sentenceTimes.ts';

/** A number's time with the name of what it rests on; a null period was told, but is not one that can be given. */
export type BoundTime = { readonly basis: string; readonly period: Period | null };

/** Says the time, `null` for none and no further question, or `undefined` when it has nothing to say. */
type Basis = { readonly name: string; readonly find: (asked: Asked) => Period | null | undefined };

const following = ({ span }: Asked, times: readonly PeriodSpan[]): PeriodSpan | undefined =>
  times[firstFrom(times, span.end)];
const before = ({ span }: Asked, times: readonly PeriodSpan[]): PeriodSpan | undefined =>
  times[firstFrom(times, span.start) - 1];

/** "against €292bn a year earlier": a time that touches the number is its own, whatever it is counted from. */
function touching(asked: Asked): Period | null | undefined {
  const { text, span, sentence } = asked;
  const next = following(asked, sentence.times);
  if (next === undefined || next.start - span.end > 2) return undefined;
  const isOwn = /^\s*\(?$/u.test(text.slice(span.end, next.start)) && text.charAt(next.end) !== ':';
  return isOwn && !isOpen(next) && !isFromPublication(next) ? periodOf(next) : undefined;
}

/** "the $6bn of the same period of 2024" */
function ofSamePeriod(asked: Asked): Period | null | undefined {
  const { text, span, sentence } = asked;
  const next = following(asked, sentence.times);
  if (next === undefined || ruleOf(next) !== 'same_period' || next.start - span.end > LEAD_IN)
    return undefined;
  return /^ (?:of|in) (?:the )?$/u.test(text.slice(span.end, next.start)) ? periodOf(next) : undefined;
}

const FOLLOWS =
  /^\s*(?:\(|,?\s*(?:in|on|of|from|during|for|by|at|as of|over|between|throughout|en|au|le|sur|pendant|durant|im|am|zum|während|durante|в|во|за|на)?\s*(?:(?:the|les|la|los|las|den|der)\s+)?)$/iu;
/** No words that lead into a time are longer (", throughout the "). */
const LEAD_IN = 20;
/** "$262 billion abroad in 2024", "5.5 million tonnes of copper in 2023": a few plain words may stand between. */
const LEADS_IN =
  /^(?:\s(?!(?:founded|established|launched|signed|built|opened|elected|born|agreed|announced|started|begun|due|maturing|expiring|falling|and|or|but|than|from|when|which|who|that)\b)[\p{Ll}][\p{L}'\u2019-]*){1,4}\s(?:in|during|over|throughout)\s(?:the\s|calendar\s|fiscal\s)*$/u;
/** "41.8 per cent of capacity on Sunday": a day something was measured on. */
const LEADS_ON = /^(?:\s(?:of|in|at|a|per|the|\p{Lu}\p{L}+|capacity|tonne|barrel|share|ton)){1,4}\son\s$/u;
const LONGEST_LEAD_IN = 48;

function ledInto(asked: Asked): Period | null | undefined {
  const { text, span, sentence } = asked;
  const next = following(asked, sentence.measured);
  // "EUR 12.3 bn (Jan-Jul 2024: EUR 11.9 bn)": the time opens what follows it.
  if (next === undefined || text.charAt(next.end) === ':') return undefined;
  if (next.start - span.end > LONGEST_LEAD_IN) return undefined;
  const between = text.slice(span.end, next.start);
  // "In 2024/25 it paid £4m, in 2023/24 £3.1m": it leads into the next number.
  const isNexts = /^\s*,/u.test(between) && OPENS_NEXT.test(text.slice(next.end, next.end + LONGEST_NEXT));
  if (isNexts && before(asked, sentence.measured) !== undefined) return undefined;
  const isLed =
    (between.length <= LEAD_IN && FOLLOWS.test(between)) ||
    LEADS_IN.test(between) ||
    (next.kind === 'date' && LEADS_ON.test(between)) ||
    (/^(?:relative|week|season)$/u.test(ruleOf(next)) && PLAIN_WORDS.test(between));
  return isLed ? periodOf(next) : undefined;
}

/** ", в мае 2023 года — 250", ", im Mai waren es 250": the time opens the number behind it. */
const OPENS_NEXT =
  /^\s\p{Ll}[^.;:,()\d]{1,30}\s[^\s\d]{0,3}\d|^\s(?:[—–]\s)?(?:на\s)?(?:(?:it|they|there|es|c['’]|ce|il|elle|on)?\s?(?:was|were|is|are|war|waren|étaient|était|fueron|eran|было|были)\s(?:es\s|it\s)?)?(?:[^\s\d]{0,3})\d/u;
const LONGEST_NEXT = 36;

/** "$5bn abroad last year", "641 000 bébés en France l'an dernier": such a time needs no word of time before it. */
const PLAIN_WORDS =
  /^(?:\s(?!(?:and|or|but|than|from|ahead|above|below|up|down|short|et|que|contre|und|als|y|и|чем)\b)\p{L}[\p{L}\u2019'-]*){0,3}\s(?:l['\u2019])?$/u;

/** "2023: 25", "than in 2023, when shipments came to 25", "2013's $9.9bn": the time just told is that of what follows. */
function introduced(asked: Asked): Period | null | undefined {
  const last = before(asked, asked.sentence.times);
  if (last === undefined || asked.span.start - last.end > LONGEST_WHEN) return undefined;
  const between = asked.text.slice(last.end, asked.span.start);
  // "since records began in 1979: 967"
  const isOpened = /^: ?$/u.test(between) && asked.sentence.measured.includes(last);
  return isOpened || WHEN.test(between) || OWNS.test(between) ? periodOf(last) : undefined;
}

const WHEN = /^,?\s(?:when|in which|during which|cuando|quand|lorsque|als|когда)\s[^.;\d]{0,60}$/u;
const OWNS = /^['’]s\s(?:[\p{L}-]+\s){0,3}[^\p{L}\d\s]*$/u;
const LONGEST_WHEN = 80;

const compared = ({ text, span, sentence }: Asked): Period | null | undefined =>
  isComparedNumber(text, span) ? comparedTime(text, span, sentence) : undefined;

/** "; ten years earlier it was 24.4", "; in the same period of 2023 they were 3", "une décennie plus tôt, ils étaient 3": a clause about another time. */
function retold(asked: Asked): Period | null | undefined {
  const { text, span, sentence } = asked;
  const last = before(asked, sentence.times);
  if (last === undefined || !RETOLD_RULES.test(ruleOf(last))) return undefined;
  const between = text.slice(last.end, span.start);
  const isSame = between.length <= LONGEST_RETOLD && !/[\d;:()]|.,\s\p{L}+\s/u.test(between);
  // "2024 waren es 4 Millionen, im Jahr zuvor 3,8 Millionen"
  const isListed =
    /^[\s—–]*$/u.test(between) &&
    /,\s(?:(?:im|das|the|l['’]|el|в)\s?)?$/iu.test(text.slice(Math.max(0, last.start - 8), last.start));
  return isSame && (opensClause(text, last) || isListed) && !isFromPublication(last)
    ? periodOf(last)
    : undefined;
}

const RETOLD_RULES = /^(?:distance|before_publication|same_period)$/u;
const LONGEST_RETOLD = 60;

/** No sentence that anybody could follow names more. */
const MOST_TIMES = 12;

/** A sentence's only time is every number's it reaches. */
function onlyTime(asked: Asked): Period | null | undefined {
  const { stretches } = asked.sentence;
  const own = (stretches.length > MOST_TIMES ? [] : stretches).filter((time) => reaches(asked, time));
  return own.length === 1 && own[0] !== undefined ? periodOf(own[0]) : undefined;
}

/** A time this near before a number, with no other number between, is that number's. */
const NEAR = 25;
/** Times this near to each other are a list. */
const LIST_GAP = 6;

function justBefore(asked: Asked): Period | null | undefined {
  const { text, span, sentence } = asked;
  const at = firstFrom(sentence.measured, span.end);
  const last = sentence.measured[at - 1];
  if (last === undefined) return undefined;
  // "In 2019, 2020 and 2021 it bought 12m": one of several times in a row is not this number's.
  const earlier = sentence.measured[at - 2];
  if (earlier && last.start - earlier.end <= LIST_GAP) return null;
  const gap = text.slice(last.end, Math.min(span.start, last.end + NEAR + 1));
  if (gap.length > NEAR || /[\d;]/u.test(gap)) return undefined;
  if (isOthers(text, last)) return null;
  return reaches(asked, last) ? periodOf(last) : undefined;
}

function opening(asked: Asked): Period | null | undefined {
  const { measured } = asked.sentence;
  const at = firstFrom(measured, asked.span.end);
  const last = measured.slice(Math.max(0, at - MOST_TIMES), at).findLast((time) => reaches(asked, time));
  return last && opensClause(asked.text, last) && !isSpeech(asked, last) ? periodOf(last) : undefined;
}

/** "In 2023, ...", "; in 2024 ...", "The 2025 budget ...": a time at the head of its clause is that of all that follows. */
const opensClause = (text: string, time: PeriodSpan): boolean =>
  OPENS_CLAUSE.test(text.slice(Math.max(0, time.start - LONGEST_OPENING), time.start));

const OPENS_CLAUSE =
  /(?:^|[.;:!?\u2014\u2013\u2022] |\n|[,;]? (?:and|but|while|whereas|und|aber|während|et|mais|tandis que|y|pero|mientras que|а|но) )\W*(?:(?:in|during|for|over|by|throughout|at|on|as of|the|all of|im|am|den|dem|in den|en|pour|durant|el|la|los|las|au|à|в|во|за|на|к) )*$/iu;
const LONGEST_OPENING = 40;

/** "On 3 May the ministry said": a day of speech is not that of the numbers. */
const isSpeech = ({ text, span }: Asked, time: PeriodSpan): boolean =>
  time.kind === 'date' && (ruleOf(time) === 'weekday' || SPEECH.test(text.slice(time.end, span.start)));

const SPEECH =
  /(?<!\p{L})(?:said|says|told|reported|announced|published|showed|wrote|unveiled|released|signed|agreed|approved|voted|sagte|teilte|meldete|a annoncé|a déclaré|anunció|dijo|informó|сообщил\p{L}*|заявил\p{L}*)(?!\p{L})/iu;

const BASES: readonly Basis[] = [
  { name: 'the time that touches it', find: touching },
  { name: 'the same period of another year', find: ofSamePeriod },
  { name: 'its place in a list', find: ({ text, span, sentence }) => listedTime(text, span, sentence) },
  { name: 'the time its words lead into', find: ledInto },
  { name: 'the time it is told after', find: introduced },
  { name: 'the other side of a comparison', find: compared },
  { name: 'the earlier time its clause opens with', find: retold },
  { name: 'the only time of its sentence', find: onlyTime },
  { name: 'the time just before it', find: justBefore },
  { name: 'the time its clause opens with', find: opening },
];

/** The time a number has by its own sentence; null when none of the bases says anything. */
export function boundTime(text: string, span: Numbered, sentence: SentenceTimes): BoundTime | null {
  if (isLength(span) || sentence.times.length === 0) return null;
  const asked = { text, span, sentence };
  for (const { name, find } of BASES) {
    const period = find(asked);
    if (period !== undefined) return { basis: name, period };
  }
  return null;
}
