/** A time without a year and the words of its sentence: what the signs of its year look at. */
import { matchesOf } from '../../../lib/matches.ts';
import { hasPast, toldTense } from '../tense.ts';
import type { Point } from './point.ts';
import { isStopOfDay, type Scan, sentenceAround, tokenAt } from './scan.ts';

export type TimeBeside = {
  readonly scan: Scan;
  readonly point: Point;
  readonly isDay: boolean;
  /** Behind "by", "until", "from": it may lie ahead. */
  readonly isDeadline: boolean;
  /** The sentence up to the time, and what stands behind it; shortened, in a text without full stops. */
  readonly lead: string;
  readonly trail: string;
};

/** Characters looked at on either side. */
const LEAD = 160;
const TRAIL = 40;
const SENTENCE_END = /;|(?:[!?]|(?<!(?<!\d)\d{1,2})\.)["”»]? (?=["“«]?\p{Lu})|(?<=\p{L}{3})\. /gu;

/** `first` is the time's first token. */
export function timeBeside(scan: Scan, point: Point, first: number, isDeadline: boolean): TimeBeside {
  const { start } = tokenAt(scan, first);
  const { end } = tokenAt(scan, point.next - 1);
  const text = scan.text.slice(Math.max(0, start - LEAD), start);
  const stop = matchesOf(text, SENTENCE_END).at(-1);
  const lead = stop === undefined ? text : text.slice(stop.index + stop[0].length);
  const trail = scan.text.slice(end, end + TRAIL);
  return { scan, point, isDay: point.from.day !== undefined, isDeadline, lead, trail };
}

/** What has happened by now is told with these, and with days that are over. */
const PERFECT =
  /(?<!\p{L})(?:has|have|had|hat|haben|hatte\p{L}*|ist|sind|wurde\p{L}*|a|ont|avait|avaient|ha|han|había|habían|se ha|since|seit|depuis|desde)(?!\p{L})/iu;
const PERFECT_EN = /\b(?:has|have|had|since)\b/iu;
const CHANGED = /\b(?:down|up|lower|higher|more|fewer)\b/iu;
const ON = /(?<!\p{L})on (?:the |\p{L}+day,? )?$/iu;

/** Its sentence tells nothing of the past: "starting in February". */
export function isNothingOver({ scan, point }: TimeBeside): boolean {
  const words = sentenceAround(scan, point.next - 1);
  const { language } = scan.context;
  return !(language.startsWith('en') ? PERFECT_EN : PERFECT).test(words) && !hasPast(words, language);
}

/** "promet trois trains dès le 26 mars", "runs from January 9": and it tells what is or will be. */
export function isToldNow(time: TimeBeside): boolean {
  const { scan, point, lead, isDay } = time;
  if (!isNothingOver(time)) return false;
  const { language } = scan.context;
  const words = sentenceAround(scan, point.next - 1);
  // Verbs of the present have too many forms in the other languages to be known by one. "We lose them on 30 June", where
  // "Colonies down 4 percent on January 1" has no verb at all.
  const isVerbless = language.startsWith('en') && toldTense(words, language) === null;
  return !isVerbless || (isDay && ON.test(lead) && !CHANGED.test(words));
}

/** Its sentence tells what was, and nothing that will be. */
export function isToldOver({ scan, point }: TimeBeside): boolean {
  const words = sentenceAround(scan, point.next - 1);
  const { language } = scan.context;
  return hasPast(words, language) && toldTense(words, language) !== 'future';
}

/** "1.7 billion will be lacking in 2026, although the rate rose in January": the clause tells what has happened. */
export function isClauseOver({ scan, point }: TimeBeside): boolean {
  const isEnd = (at: number): boolean =>
    /^(?:[;()]?|–|—)$/u.test(tokenAt(scan, at).text) ||
    (/^[,.:]$/u.test(tokenAt(scan, at).text) && tokenAt(scan, at + 1).spaced && !isShortMonth(scan, at));
  let [first, last] = [point.next - 1, point.next];
  while (!isEnd(first - 1)) first--;
  while (!isEnd(last)) last++;
  const clause = scan.text.slice(tokenAt(scan, first).start, tokenAt(scan, last - 1).end);
  const { language } = scan.context;
  return toldTense(clause, language) !== 'future' && (PERFECT.test(clause) || hasPast(clause, language));
}

/** "which began Oct. 1", "am 31. Dezember": the stop of a shortened month or of a day ends nothing. */
const isShortMonth = (scan: Scan, at: number): boolean =>
  tokenAt(scan, at).text === '.' &&
  (isStopOfDay(scan, at) ||
    (scan.words.months.has(tokenAt(scan, at - 1).low) && tokenAt(scan, at - 1).text.length <= 4));

/** Whether a word stands in the sentence, at most `reach` tokens before the time's end. */
export function hasWordBefore({ scan, point }: TimeBeside, reach: number, words: RegExp): boolean {
  for (let i = point.next - 1; i > point.next - 1 - reach; i--) {
    const token = tokenAt(scan, i);
    // "on Jan. 15": the stop of a shortened month ends no sentence.
    const isStop =
      token.text === '.' && !isShortMonth(scan, i) && (i === point.next - 1 || tokenAt(scan, i + 1).spaced);
    if (isStop || token.text === ';' || token.text === '') return false;
    // "By May" is no "may".
    if (words.test(token.low) && !(token.low === 'may' && token.text !== 'may')) return true;
  }
  return false;
}

/** Characters before a time that opens its sentence. */
const OPENING = 30;

/** Behind a time that opens its sentence, the verb: "In January the levy will rise", "Im Januar steigt". */
export function hasVerbBehind({ scan, point, lead }: TimeBeside, words: RegExp): boolean {
  if (lead.length > OPENING || /[,:;]/u.test(lead) || hasPast(lead, scan.context.language)) return false;
  for (let i = point.next; i < point.next + VERB_REACH; i++) {
    const { low, text } = tokenAt(scan, i);
    if (text === '' || /^[.;:!?]$/u.test(text)) return false;
    if (words.test(low)) return true;
    if (SAID.test(low) || hasPast(text, scan.context.language)) return false;
  }
  return false;
}

const VERB_REACH = 10;
/** What was said then is of no later time. */
const SAID = /^(?:said|says|told|wrote|dit|dijo|сказал[аи]?)$/u;
