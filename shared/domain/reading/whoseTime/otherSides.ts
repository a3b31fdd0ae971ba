/** Numbers that are one of several: the other side of a comparison, and lists with a time for each. */
import { matchesOf } from '../../../lib/matches.ts';
import { firstFrom } from '../foldedText.ts';
import type { PeriodSpan } from '../periods/types.ts';
import type { Period } from '../types.ts';
import {
  isFromPublication,
  isOpen,
  type Numbered,
  periodOf,
  ruleOf,
  type SentenceTimes,
} from './sentenceTimes.ts';

/** "from $5bn", "against 40%": the other side of a comparison. */
export const isComparedNumber = (text: string, span: Numbered): boolean =>
  COMPARED_NUMBER.test(text.slice(Math.max(0, span.start - LONGEST_COMPARISON), span.start));

const LONGEST_COMPARISON = 60;

const COMPARED_NUMBER =
  /(?<!\p{L})(?:from|against|versus|vs\.?|compared (?:with|to)|gegenüber|contre|frente a|против)\s+(?:(?:an?|the|its|about|around|nearly|almost|just|some|under|over|los|las|unos) ){0,2}(?:(?:\p{Ll}+ ){0,2}\p{Ll}+ of )?(?:[^\s\d]{0,3}\d\S{0,12}(?: \p{Ll}+){0,3},? (?:or|and) )?$/iu;

/** The time of a comparison's other side: the one its words go on to, or the whole stretch both ends are of. */
export function comparedTime(
  text: string,
  span: Numbered,
  { times, stretches }: SentenceTimes,
): Period | null {
  const next = times[firstFrom(times, span.end)];
  const between = next === undefined ? '' : text.slice(span.end, next.start);
  const isTheirs = next !== undefined && between.length <= LONGEST_BESIDE && BESIDE.test(between);
  if (isTheirs && !isOpen(next) && !isFromPublication(next)) return periodOf(next);
  const [only] = stretches;
  const rule = only === undefined ? '' : ruleOf(only);
  const period = only === undefined ? null : periodOf(only);
  // "the year to March" has one sum; "the past five years" began with one and ended with another.
  const isTwoEnded = rule === 'range' || (rule === 'stretch' && period?.from?.length === 4);
  return isTwoEnded && stretches.length === 1 ? period : null;
}

/** "against $7bn and $4bn in 2023": only a second amount stands between. */
const BESIDE =
  /^(?: (?:a|per|pro|par) \p{Ll}+)?(?:,? \(?(?:and|or|und|et|y|и) [^;()\p{L}]{0,4}\d[^;()]{0,24}\)?)?,? (?:(?:in|during|for|on|at|of|im|am|en|в|за) )?(?:the )?$/u;
const LONGEST_BESIDE = 40;

/** "5%, 7% and 9% in 2022, 2023 and 2024", "in 2022 and 2023 it was 5% and 7%": as many times as numbers, each in its place. */
export const listedTime = (
  text: string,
  span: Numbered,
  sentence: SentenceTimes,
): Period | null | undefined => {
  const behind = listedBehind(text, span, sentence);
  return behind === undefined ? listedBefore(text, span, sentence) : behind;
};

/** The times stand behind the numbers. */
function listedBehind(text: string, span: Numbered, { measured }: SentenceTimes): Period | null | undefined {
  const at = firstFrom(measured, span.end);
  const first = measured[at];
  if (first === undefined || first.start - span.end > LONGEST_BESIDE) return undefined;
  let last = at;
  while (isListed(text, measured[last], measured[last + 1])) last++;
  const count = last - at + 1;
  if (count < 2) return undefined;
  const lead = text.slice(Math.max(0, span.start - LONGEST_BESIDE), first.start);
  const numbers = LISTED_NUMBERS.exec(lead);
  if (numbers === null) return undefined;
  const places = matchesOf(numbers[0], LISTED_NUMBER).map(
    (match) => first.start - lead.length + numbers.index + match.index,
  );
  const place = places.findIndex((start) => start >= span.start - 3 && start < span.end);
  const time = places.length === count && place >= 0 ? measured[at + place] : undefined;
  return time === undefined ? undefined : periodOf(time);
}

/** Two times stand before two numbers, with none between. */
function listedBefore(text: string, span: Numbered, { measured }: SentenceTimes): Period | null | undefined {
  const at = firstFrom(measured, span.start);
  const [first, second] = [measured[at - 2], measured[at - 1]];
  if (second === undefined || span.start - second.end > LONGEST_BEHIND) return undefined;
  if (!isListed(text, first, second) || isListed(text, measured[at - 3], first)) return undefined;
  const rest = text.slice(second.end, second.end + 2 * LONGEST_BEHIND);
  const pair = TWO_NUMBERS.exec(rest);
  if (pair === null) return undefined;
  const places = matchesOf(pair[0], GROUPED_NUMBER).map(({ index }) => second.end + index);
  const place =
    places.length === 2 ? places.findIndex((start) => start >= span.start - 3 && start < span.end) : -1;
  const time = place < 0 ? undefined : measured[at - 2 + place];
  return time === undefined ? undefined : periodOf(time);
}

const LONGEST_BEHIND = 80;
const GROUPED_NUMBER = /\d(?:[\d.,]*\d)?(?:\s\d{3}(?!\d))*/gu;
const TWO_NUMBERS =
  /^[^\d.;:()]{1,80}?\d(?:[\d.,]*\d)?(?:\s\d{3})*(?: ?(?:%|\p{L}{1,12}\.?)){0,2} (?:and|und|et|y|и) [^\d\s]{0,3}\d(?:[\d.,]*\d)?(?:\s\d{3})*/u;

const LISTED_NUMBER = /\d[\d.,]*\d|\d/gu;
const LISTED_NUMBERS =
  /(?:[^\s\d]{0,3}\d[^\s]*(?: ?(?:bn|m|billion|million|per cent|percent|%))?,? (?:(?:and|und|et|y|и) )?){2,8}(?:in|for|during|en|im|в|за) $/u;

const isListed = (text: string, one: PeriodSpan | undefined, next: PeriodSpan | undefined): boolean =>
  one !== undefined &&
  next !== undefined &&
  /^(?:, |,? (?:and|und|et|y|и) )$/u.test(text.slice(one.end, next.start));
