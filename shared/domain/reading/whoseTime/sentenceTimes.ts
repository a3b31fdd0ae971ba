/** The times of a sentence, sorted by what they can say of its numbers, and the clauses the sentence falls into. */
import { matchesOf } from '../../../lib/matches.ts';
import { firstFrom, type TextSpan } from '../foldedText.ts';
import { namesThing } from '../periods/namedThings.ts';
import type { PeriodSpan } from '../periods/types.ts';
import { type Tense, toldTense } from '../tense.ts';
import type { Mention, Period } from '../types.ts';

/** A number as far as its time asks: any mention of one. */
export type Numbered = Pick<Mention, 'start' | 'end' | 'kind' | 'readings'>;

/** Words between two breaks of a sentence: where they begin, what opens them, and the tense their verb tells. */
export type Clause = TextSpan & { readonly opener: string; readonly tense: Tense | null };

/** The times of one sentence, in order: all, those a number can be measured in, and of these the ones that are no day. */
export type SentenceTimes = {
  readonly times: readonly PeriodSpan[];
  readonly measured: readonly PeriodSpan[];
  readonly stretches: readonly PeriodSpan[];
  readonly clauses: readonly Clause[];
};

export const NO_TIMES: SentenceTimes = { times: [], measured: [], stretches: [], clauses: [] };

/** Sorts a sentence's times once, for all its numbers. */
export function sentenceTimes(
  text: string,
  sentence: TextSpan,
  times: readonly PeriodSpan[],
  language: string,
): SentenceTimes {
  const measured = times.filter((time) => isMeasured(text, time));
  const stretches = measured.filter((time) => time.kind === 'period');
  let clauses: readonly Clause[] | null = null;
  return {
    times,
    measured,
    stretches,
    // Few numbers ask how their sentence falls into clauses.
    get clauses() {
      clauses ??= clausesOf(text, sentence, language);
      return clauses;
    },
  };
}

/** The clause an offset lies in. */
export const clauseAt = ({ clauses }: SentenceTimes, at: number): Clause | undefined =>
  clauses[firstFrom(clauses, at + 1) - 1];

const BREAK =
  /[;:\u2014]\s?|\s\u2013\s|,\s(?:and |et |und |y |и )?(?=(?:but|while|whereas|although|though|yet|which|who|whose|where|when|aber|während|obwohl|wobei|mais|tandis que|alors que|qui|dont|où|pero|mientras|aunque|que|quien|cuy[oa]s?|donde|cuando|а|но|хотя|котор\p{L}+|где|когда)(?!\p{L})|(?:der|die|das|dem|den|deren|dessen)\s\p{Ll})|\s(?=(?:that|which) (?:expires?|ends?|opens?|begins?|starts?|matures?|runs?|closes?|comes?|falls?|is due|are due|will|was|were|had)(?!\p{L}))|\s(?=(?:who|whose|whom)\s)|,?\s(?:and|et|und|y|и)\s(?=(?:it|they|he|she|ce|il|elle|ils|elles|es|sie|er|will|would|should|sera|это|они|он|она)(?!\p{L}))/gu;
const LONGEST_SENTENCE = 2000;

function clausesOf(text: string, { start, end }: TextSpan, language: string): readonly Clause[] {
  const words = text.slice(start, Math.min(end, start + LONGEST_SENTENCE));
  const breaks = matchesOf(words, BREAK).map((match) => ({
    at: match.index,
    opener: openerOf(match[0], words.slice(match.index + match[0].length)),
  }));
  return [{ at: 0, opener: '' }, ...breaks].map(({ at, opener }, i) => {
    const to = breaks[i]?.at ?? words.length;
    let tense: Tense | null | undefined;
    return {
      start: start + at,
      end: start + to,
      opener,
      get tense() {
        if (tense === undefined) tense = toldTense(words.slice(at, to), language);
        return tense;
      },
    };
  });
}

/** The mark that breaks a sentence, or "," where a word does: then a relative one says so. */
function openerOf(mark: string, rest: string): string {
  if (!mark.startsWith(',') && mark.trim() !== '') return mark.trim();
  return RELATIVE.test(rest) ? 'relative' : ',';
}

const RELATIVE =
  /^(?:which|who|whose|where|when|that|qui|dont|où|que|quien|cuy[oa]s?|donde|cuando|котор\p{L}+|где|когда|der|die|das|dem|den|deren|dessen)(?!\p{L})/u;

/** Rules of times that are the other side of a comparison ("a year earlier"), not when the number was measured. */
const BASE_RULES = new Set(['event', 'latest_data', 'distance', 'same_period', 'before', 'after']);
/** Rules of times open at one end: no number is measured in them just by standing in front. */
const OPEN = new Set(['since', 'until', 'before', 'after', 'event']);
const COMPARED =
  /(?<!\p{L})(?:than|from|compared (?:with|to)|against|versus|vs\.?|since|relative to|above|below|gegenüber|als|par rapport à|que|qu['’]|frente a|respecto (?:a|de)|по сравнению с|чем|против)\s*(?:in\s+|the\s+|its\s+|im\s+|en\s+|в\s+)*$/iu;
/** "the highest since 1909": how long a record stood, not when the number was measured. */
const RECORD =
  /(?:\p{L}est|worst|best|most|least|first time|première fois|primera vez|erste[nr]? Mal|erstmals|впервые|record|low|high|first|last|\p{L}{3,}st(?:e|en|er|es)|le plus \p{L}+|la plus \p{L}+|les plus \p{L}+|inédit|más \p{L}+|mayor|menor|mejor|peor|récord|максимум\p{L}*|минимум\p{L}*|сам\p{L}+ \p{L}+|рекорд\p{L}*)(?!\p{L})[^,;.]{0,30}$/iu;
/** "the club, relegated in May 2024, ...": told beside of somebody. */
const ASIDE =
  /,\s(?:who |which )?\p{Ll}{3,}(?:ed|built|born|won|begun) (?:in|on|since) (?:early |late |mid-)?$/u;
/** "since records began in 2011", "Work began in March 2022": when something came to be. */
const BEGINNING =
  /(?<!\p{L})(?:began|begun|founded|launched|introduced|was born|took office|came into force|gegründet|begonnen|fondée?|créée?|fundad[oa]|cread[oa]|основан\p{L}*|начал\p{L}*) (?:\p{Ll}+ ){0,2}(?:in|on|en|im|am|в) (?:early |late |mid-|the )?$/iu;

/** A time that could not be resolved stays in the list: the number beside it has that time, and no other. */
function isMeasured(text: string, period: PeriodSpan): boolean {
  const rule = period.readings[0]?.rule ?? '';
  const lead = text.slice(Math.max(0, period.start - 40), period.start);
  const tail = text.slice(period.end, period.end + 16);
  if (namesThing(text, period.start, period.end) || /^['’]s\s/u.test(tail)) return false;
  if ((ASIDE.test(lead) && tail.startsWith(',')) || BEGINNING.test(lead)) return false;
  return !BASE_RULES.has(rule) && !COMPARED.test(lead) && !(rule === 'since' && RECORD.test(lead));
}

export const ruleOf = ({ readings: [reading] }: PeriodSpan): string => reading?.rule ?? '';

/** Open at one end. */
export const isOpen = (time: PeriodSpan): boolean => OPEN.has(ruleOf(time));

/** The other side of a comparison, or open at one end: no time that numbers around it have by themselves. */
export const isForeignTime = (time: PeriodSpan): boolean => BASE_RULES.has(ruleOf(time)) || isOpen(time);

/** "a year earlier" counted from the publication date for want of another: too unsure to be the number's. */
export const isFromPublication = ({ readings: [reading] }: PeriodSpan): boolean =>
  reading?.rule === 'distance' && reading.note?.startsWith('counted from the publication') === true;

/** The one time a span reads as. */
export const periodOf = (span: PeriodSpan): Period | null =>
  span.readings.length === 1 ? (span.readings[0]?.period ?? null) : null;

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

/** A length of time is of no time itself. */
export const isLength = ({ readings: [reading] }: Numbered): boolean => TIME_UNITS.has(reading?.unit ?? '');
