/** "yesterday", "published today", "last week", "next spring", "last Christmas": times told from the day of publication. */

import { hasPast, tenseOf, toldTense } from '../tense.ts';
import { dateParts, isoDay, isoMonth } from './calendar.ts';
import { fiscalMonths, fiscalYearOf } from './fiscalMonths.ts';
import type { RelativeRead } from './periodShifts.ts';
import { hasWords, type Scan, sentenceAround, tokenAt } from './scan.ts';
import { seasonStart } from './seasonPoints.ts';
import { weekdayOf } from './weekdays.ts';

type Today = { readonly year: number; readonly month: number; readonly day: number };

const YESTERDAY = new Set(['yesterday', 'gestern', 'hier', 'ayer', 'вчера']);
const TOMORROW = new Set(['tomorrow', 'morgen', 'demain', 'завтра']);
/** "Today" is that day beside a word of speech; else it is these times. */
const SPEECH =
  /^(?:said|says|announced|announces|published|publishes|confirmed|confirms|released|releases|reported|launched|unveiled|welcomed|issued|told|showed|out)$/u;
/** So it is behind an hour, and behind what begins or ends: "at 9.30am today", "which closes today", "later today". */
const EVENT =
  /^(?:[ap]m|noon|midnight|earlier|later|opens|opened|closes|closed|begins|began|starts|started|ends|ended|expires|expired|meets|met|votes|voted|due|launches)$/u;
const BACK = new Set(
  'last past previous letzten letzte vergangenen vergangene pasada pasado dernière dernier прошлой прошлым прошлого минувшей минувшим'.split(
    ' ',
  ),
);
const HERE = new Set('this current diesen diesem dieser diese esta este cette cet ce этой этим'.split(' '));
const AHEAD = new Set(
  'next coming nächsten nächste kommenden kommende próxima próximo prochaine prochain следующей следующим будущей будущим'.split(
    ' ',
  ),
);
const WEEKS = new Set(['week', 'woche', 'semaine', 'semana', 'неделе']);
/** First month of a season. */
const SEASONS: ReadonlyMap<string, number> = new Map(
  (
    [
      [3, 'spring frühjahr frühling printemps primavera весной'],
      [6, 'summer sommer été verano летом'],
      [9, 'autumn fall herbst automne otoño осенью'],
      [12, 'winter hiver invierno зимой'],
    ] as const
  ).flatMap(([month, words]) => words.split(' ').map((word) => [word, month] as const)),
);
const HOLIDAYS: ReadonlyMap<string, number> = new Map([['christmas', 12]]);

/** The day of publication by its part: what the two words are. */
const PARTS_OF_TODAY: ReadonlyMap<string, ReadonlySet<string>> = new Map([
  ['this', new Set(['morning', 'afternoon', 'evening'])],
  ['heute', new Set(['morgen', 'früh', 'vormittag', 'nachmittag', 'abend'])],
  ['ce', new Set(['matin', 'soir'])],
  ['esta', new Set(['mañana', 'tarde', 'noche'])],
  ['сегодня', new Set(['утром', 'днем', 'вечером'])],
]);

/** The words any of these times opens with. */
export const TODAY_WORDS: ReadonlySet<string> = new Set([
  'today',
  ...PARTS_OF_TODAY.keys(),
  ...[YESTERDAY, TOMORROW, BACK, HERE, AHEAD, WEEKS].flatMap((words) => [...words]),
  ...SEASONS.keys(),
  ...HOLIDAYS.keys(),
]);

/** The time at a token; null when it tells none, or the day of publication is not known. */
export function readFromToday(scan: Scan, index: number): RelativeRead | null {
  const parts = dateParts(scan.context.published);
  if (parts?.month == null || parts.day === null) return null;
  const today: Today = { year: parts.year, month: parts.month, day: parts.day };
  return (
    readDay(scan, index, today) ?? readNamed(scan, index, today) ?? readSeasonByTense(scan, index, today)
  );
}

function readDay(scan: Scan, index: number, today: Today): RelativeRead | null {
  const { low } = tokenAt(scan, index);
  const by = YESTERDAY.has(low)
    ? -1
    : TOMORROW.has(low) && !isMorning(scan, index)
      ? 1
      : isSaidToday(scan, index)
        ? 0
        : null;
  const morning = by === null ? partOfToday(scan, index) : 0;
  if (morning > 0) {
    const day = shiftDay(today, 0);
    return told(scan, index + morning, day, day, 'weekday');
  }
  if (by === null || /^['\u2019]$/u.test(tokenAt(scan, index + 1).text)) return null;
  const day = shiftDay(today, by);
  return told(scan, index + 1, day, day, 'weekday');
}

/** Tokens of "this morning", "heute Nachmittag", "ce matin", "esta tarde", "сегодня утром"; 0 where none of these stands. */
function partOfToday(scan: Scan, index: number): number {
  const [first, second] = [tokenAt(scan, index).low, tokenAt(scan, index + 1).low];
  const isPart = PARTS_OF_TODAY.get(first)?.has(second) === true;
  return isPart ? 2 : 0;
}

/** German "am Morgen", "morgens": only the small word alone is the day to come. */
const isMorning = (scan: Scan, index: number): boolean => {
  const { low, text } = tokenAt(scan, index);
  return low === 'morgen' && (text !== low || tokenAt(scan, index - 1).low === 'heute');
};

const isSaidToday = (scan: Scan, index: number): boolean =>
  tokenAt(scan, index).low === 'today' &&
  (SPEECH.test(tokenAt(scan, index - 1).low) ||
    SPEECH.test(tokenAt(scan, index + 1).low) ||
    EVENT.test(tokenAt(scan, index - 1).low));

/** "last week", "next spring": the word that says which stands in front, or behind in French and Spanish. */
function readNamed(scan: Scan, index: number, today: Today): RelativeRead | null {
  const [first, second] = [tokenAt(scan, index).low, tokenAt(scan, index + 1).low];
  const isBehind = /^(?:fr|es)/u.test(scan.context.language) && whichOf(first) === null;
  const noun = isBehind ? first : second;
  const which = whichOf(isBehind ? second : first);
  if (which === null || tokenAt(scan, index + 1).spaced === false) return null;
  if (WEEKS.has(noun)) return week(scan, index + 2, today, which);
  const season = seasonAt(scan, noun);
  const holiday = HOLIDAYS.get(noun);
  // "this fall in prices"
  if (noun === 'fall' && /^(?:in|of)$/u.test(tokenAt(scan, index + 2).low)) return null;
  if (season !== undefined)
    return stretchOf(scan, index + 2, today, season, 3, which, isToldOver(scan, index));
  return holiday === undefined ? null : stretchOf(scan, index + 2, today, holiday, 1, which);
}

function seasonAt(scan: Scan, word: string): number | undefined {
  const north = SEASONS.get(word);
  return north === undefined ? undefined : seasonStart(scan, north);
}

const whichOf = (word: string): -1 | 0 | 1 | null =>
  BACK.has(word) ? -1 : HERE.has(word) ? 0 : AHEAD.has(word) ? 1 : null;

/** Monday to Sunday. */
function week(scan: Scan, next: number, today: Today, which: -1 | 0 | 1): RelativeRead {
  const monday = which * 7 - weekdayOf(today.year, today.month, today.day);
  return told(scan, next, shiftDay(today, monday), shiftDay(today, monday + 6), 'week');
}

/** Its sentence tells what was, and nothing that will be. */
function isToldOver(scan: Scan, index: number): boolean {
  const words = sentenceAround(scan, index);
  const { language } = scan.context;
  return hasPast(words, language) && toldTense(words, language) !== 'future';
}

/** The last one that is over, the next one that has not begun, or that of the year. */
function stretchOf(
  scan: Scan,
  next: number,
  today: Today,
  month: number,
  length: number,
  which: -1 | 0 | 1,
  isOver = false,
): RelativeRead {
  const end = month + length - 1;
  const over = today.month > end ? today.year : today.year - 1;
  const lastYear = end > 12 ? (today.month > end - 12 ? today.year - 1 : today.year - 2) : over;
  const nextYear = today.month < month ? today.year : today.year + 1;
  // "enrolment fell this fall", told in February; "this winter" in its second half.
  const isLast = (isOver && today.month < month) || end - 12 >= today.month;
  const thisYear = isLast ? today.year - 1 : today.year;
  const year = which < 0 ? lastYear : which > 0 ? nextYear : thisYear;
  const to = end > 12 ? isoMonth(year + 1, end - 12) : isoMonth(year, end);
  return told(scan, next, isoMonth(year, month), to, 'season');
}

/** "so far this year", "year to date", "en lo que va de año". */
export function readSoFar(scan: Scan, index: number): RelativeRead | null {
  const { published } = scan.context;
  const words = SO_FAR.find((phrase) => hasWords(scan, index, ...phrase));
  if (words === undefined) return null;
  const next = index + words.length;
  if (published === null) return { next, period: null, rule: 'year_to_date', note: null };
  if (words.at(-1) === 'mes') {
    const month = published.slice(0, 7);
    return { next, period: { from: month, to: month }, rule: 'year_to_date', note: 'the month so far' };
  }
  const today = dateParts(published);
  const start = scan.context.fiscalStart ?? 1;
  // "in the financial year to date"
  const isFiscal = start !== 1 && /^(?:fiscal|financial)$/u.test(tokenAt(scan, index - 1).low);
  const first =
    isFiscal && today?.month != null
      ? fiscalMonths(start, fiscalYearOf(start, today.year, today.month)).from
      : null;
  const from = first?.year == null ? `${published.slice(0, 4)}-01` : isoMonth(first.year, first.month ?? 1);
  const period = { from, to: published.slice(0, 7) };
  return { next, period, rule: 'year_to_date', note: `up to the publication date ${published}` };
}

const SO_FAR = [
  'so far this year',
  'year to date',
  'lo que va de año',
  'lo que va del año',
  'lo que va de mes',
  'lo que va del mes',
].map((phrase) => phrase.split(' '));

/** Words that "so far this year" and its like begin with. */
export const SO_FAR_WORDS: readonly string[] = SO_FAR.map(([first = '']) => first);

/** "will reply in the autumn", "replied in the spring", "im Herbst": the nearest one on the side the verb looks to. */
function readSeasonByTense(scan: Scan, index: number, today: Today): RelativeRead | null {
  const season = seasonAt(scan, tokenAt(scan, index).low);
  if (season === undefined || !isInTheSeason(scan, index)) return null;
  const isNow = today.month >= season && today.month < season + 3;
  const isBegun = PROGRAMME.test(tokenAt(scan, index - 3).low);
  const tense = isBegun ? 'future' : tenseOf(sentenceAround(scan, index), scan.context.language);
  if (isNow && tense !== 'present') return stretchOf(scan, index + 1, today, season, 3, 0);
  if (tense === 'future') return stretchOf(scan, index + 1, today, season, 3, 1);
  return tense === 'past' ? stretchOf(scan, index + 1, today, season, 3, -1) : null;
}

/** "Work starts in the spring": the next one. */
const PROGRAMME = /^(?:starts?|begins?|opens?|reopens?|resumes?|ends?|closes?|launches|due)$/u;

/** "in the autumn", "im Herbst", "à l'automne", "en otoño", "осенью"; no year, and nothing that it is a part of. */
function isInTheSeason(scan: Scan, index: number): boolean {
  const next = tokenAt(scan, index + 1);
  if (
    next.kind === 'digits' ||
    /^(?:of|last|this|der|des|de|vergangenen|letzten|vorigen|dieses|и|and|und|et|y|[-–/&])$/u.test(next.low)
  )
    return false;
  const lead = [3, 2, 1].map((back) => tokenAt(scan, index - back).low).join(' ');
  return IN_THE.test(lead) || /^(?:весной|летом|осенью|зимой)$/u.test(tokenAt(scan, index).low);
}

const IN_THE = /(?:^| )(?:in the|during the|im|à l '|au|en)$/u;

const told = (scan: Scan, next: number, from: string, to: string, rule: string): RelativeRead => ({
  next,
  period: { from, to },
  rule,
  note: `counted from the publication date ${scan.context.published}`,
});

function shiftDay({ year, month, day }: Today, by: number): string {
  const at = new Date(Date.UTC(year, month - 1, day + by));
  return isoDay(at.getUTCFullYear(), at.getUTCMonth() + 1, at.getUTCDate());
}
