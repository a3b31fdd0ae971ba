/** What keeps a time of a sentence from being a number's: each barrier has a name, and one is enough. */
import type { PeriodSpan } from '../periods/types.ts';
import { type Clause, clauseAt, isOpen, type Numbered, type SentenceTimes } from './sentenceTimes.ts';

/** A number, the block it stands in, and the times of its sentence. */
export type Asked = { readonly text: string; readonly span: Numbered; readonly sentence: SentenceTimes };

type Barrier = { readonly name: string; readonly stops: (asked: Asked, time: PeriodSpan) => boolean };

const PART =
  '(?:an?|one|two|three|four|half|ein(?:em|er)?|zwei|drei|un|une|deux|dos|tres) (?:half|third|quarter|fifth|sixth|seventh|eighth|ninth|tenth|Drittel|Viertel|Fünftel|Zehntel|tiers|quarts?|tercio|cuarto|décimo)s?';
/** "to 48,000 cedis, from 33,120 in June", "twice what it carried in 2017", "from one tenth in 2019". */
const OTHERS = new RegExp(
  `(?:\\b(?:from|against|versus|vs\\.?|than|compared (?:with|to)|contre|gegenüber|nach|frente a)\\s[^;.]{0,40}(?:\\d|${PART})[^;]{0,30}|\\b(?:what|as) \\S+ (?:did|was|were|had|\\p{L}+ed)\\s+(?:in\\s+)?)$`,
  'iu',
);
/** "weniger als im Mittel der Jahre", "four times their output in", "casi el doble que en la misma fecha de": no number between. */
const THAN =
  /(?<!\p{L})(?:than|as (?:much|many|high|low|big|large) as|(?:times|fold|twice|double|triple|half|quarters of|thirds of) (?:the|its|their|his|her|that|those|what|as)|(?:mehr|weniger|\p{Ll}+er|so \p{Ll}+) (?:als|wie)|(?:plus|moins|supérieure?s?|inférieure?s?) (?:\p{Ll}+ ){0,3}qu(?:e |['’])|(?:más|menos|mayor|menor|doble|triple|mitad) (?:\p{Ll}+ ){0,3}que|(?:doble|triple|mitad) (?:de la|del)|чем|(?:unter|über|above|below|under|over|sous|ниже|выше) (?:dem|den|the|its|their|le|la)\s(?:\p{L}+ )?\p{L}+ (?:von|of|from|in|de|du|der))(?:\s[^\d,;:.()]{0,60})?$/iu;
/** "7.6 points down on 2019", "6% ahead of last year": what something is measured against. */
const SIDE =
  /(?<!\p{L})(?:up|down|higher|lower|better|worse|ahead|off|shy|short)\s(?:on|from|of|over)\s(?:the\s|that of\s|its\s)?$/iu;
const LONGEST_OTHERS = 100;

/** The time belongs to the other side of a comparison. */
export function isOthers(text: string, time: PeriodSpan): boolean {
  const lead = text.slice(Math.max(0, time.start - LONGEST_OTHERS), time.start);
  return (
    OTHERS.test(lead) ||
    THAN.test(lead) ||
    SIDE.test(lead.slice(-24)) ||
    isFirstOfTwo(lead, text.slice(time.end, time.end + 12))
  );
}

/** "von 8600 im Jahr 2010 auf 5490": the first of two ends. */
const isFirstOfTwo = (lead: string, tail: string): boolean =>
  /(?<!\p{L})(?:von|de|du|del|с|со|from) \S{0,3}\d[^;,]{0,40}$/iu.test(lead) &&
  /^ (?:auf|à|a|al|до|to) \S{0,3}\d/iu.test(tail);

/** A time inside brackets or dashes, or before a colon, is that of what stands there with it. */
function isLocal({ text, span }: Asked, time: PeriodSpan): boolean {
  if (text.charAt(time.end) === ':' && span.start < time.start) return true;
  return isBetween(text, span, time, '(', ')') || isBetween(text, span, time, ' \u2013 ', ' \u2013 ');
}

function isBetween(text: string, span: Numbered, time: PeriodSpan, opens: string, closes: string): boolean {
  const open = text.lastIndexOf(opens, time.start - 1);
  if (open < 0 || time.start - open > LONGEST_BRACKET) return false;
  if (text.slice(open + opens.length, time.start).includes(closes)) return false;
  const close = text.indexOf(closes, time.end);
  if (close < 0 || close - time.end > LONGEST_BRACKET) return false;
  const inside = text.slice(open, time.start) + text.slice(time.end, close);
  return (span.start < open || span.start > close) && /\d/u.test(inside);
}

const LONGEST_BRACKET = 60;

/** "Output fell by a twelfth after floods closed two shafts in February": the time of what came before is not its. */
const isOfEarlier = ({ text, span }: Asked, time: PeriodSpan): boolean =>
  time.start - span.end <= LONGEST_CLAUSE &&
  span.end < time.start &&
  AFTER.test(text.slice(span.end, time.start));

const AFTER =
  /(?<!\p{L})(?:after|following|having|nachdem|après que|después de que|после того)(?!\p{L})[^.;]{8,}$/iu;
const LONGEST_CLAUSE = 160;

/** "a record of $158,004 set in October 2023", "notes falling due in 2027", "..., which opens in 2027". */
function isInPassing({ text, span, sentence }: Asked, time: PeriodSpan): boolean {
  const lead = text.slice(Math.max(0, time.start - 30), time.start);
  const between =
    span.end <= time.start ? text.slice(span.end, time.start) : text.slice(time.end, span.start);
  if (PARTICIPLE.test(lead)) return span.end > time.start || between.length > LONGEST_PASSING;
  const clause = clauseAt(sentence, time.start);
  if (clause?.opener !== 'relative') return false;
  return span.start < clause.start || (span.start > time.end && between.includes(','));
}

const PARTICIPLE =
  /(?<!\p{L})(?:(?:set|reached|seen|signed|scheduled|planned) (?:back )?(?:in|on)|(?:falling |coming )?due (?:back )?(?:in|on|for)|(?:expiring|maturing) in) (?:early |late |the )?$/u;
const LONGEST_PASSING = 12;

/** "stagne à 4,1 ; elle était de 3,5 en 2011", "..., but the rate remains 27.5": what another clause tells of its own time. */
function isOtherTense({ sentence, span }: Asked, time: PeriodSpan): boolean {
  const [own, others] = [clauseAt(sentence, span.start), clauseAt(sentence, time.start)];
  if (own === undefined || others === undefined || own === others) return false;
  if (span.start < time.start && startsAnew(sentence, own, others)) return true;
  return own.tense !== null && others.tense !== null && own.tense !== others.tense;
}

/** A semicolon stands between: what comes behind it says nothing of what stands before. */
const startsAnew = ({ clauses }: SentenceTimes, first: Clause, second: Clause): boolean =>
  clauses.some(
    ({ start, opener }) => start > first.start && start <= second.start && /^[;:\u2014]$/u.test(opener),
  );

/** "has quadrupled since 2020 to 1.8 lakh": since then it grew; the level is today's. */
const isReached = ({ text, span }: Asked, time: PeriodSpan): boolean =>
  isOpen(time) && time.end < span.start && TO.test(text.slice(Math.max(0, span.start - 24), span.start));

const TO =
  /(?<!\p{L})(?:to|auf|à|a|до)\s(?:(?:about|nearly|almost|some|just|over|rund|fast|près de|unos) ){0,2}$/iu;

/** "the three states", "its 15 rigs", "a 508-km line": a count of what there is, and a size. */
function isInventory(text: string, span: Numbered): boolean {
  const words = text.slice(span.start, span.end);
  if (/^[^\s\d]?\d[\d.,]*-\p{L}/u.test(words)) return true;
  const isFew = span.kind === 'count' && Number(span.readings[0]?.value ?? 0) < 1000;
  return isFew && DEFINITE.test(text.slice(Math.max(0, span.start - 12), span.start));
}

const DEFINITE =
  /(?<!\p{L})(?:the|its|their|his|her|our|all|these|those|both|whose|der|die|den|seiner|ihrer|seine|ihre|les|ses|des|leurs|los|las|sus)\s$/iu;

const BARRIERS: readonly Barrier[] = [
  { name: 'the other figure’s time', stops: ({ text }, time) => isOthers(text, time) },
  { name: 'told in brackets, or before a colon', stops: isLocal },
  { name: 'when what came before had happened', stops: isOfEarlier },
  { name: 'told of somebody in passing', stops: isInPassing },
  { name: 'a clause in another tense', stops: isOtherTense },
  { name: 'a level that goes on from an open beginning', stops: isReached },
  { name: 'how many there are', stops: ({ text, span }) => isInventory(text, span) },
];

/** True when a time of the sentence may be the number's, though its words do not lead into it. */
export const reaches = (asked: Asked, time: PeriodSpan): boolean =>
  !BARRIERS.some(({ stops }) => stops(asked, time));
