/** What a report of results speaks of: "a first-quarter loss" in its first lines is the time of the sales told later. */
import type { TextSpan } from '../foldedText.ts';
import { dayBounds } from '../periods/calendar.ts';
import { shiftYears } from '../periods/periodShifts.ts';
import type { PeriodSpan } from '../periods/types.ts';
import { toldTense } from '../tense.ts';
import type { Period } from '../types.ts';
import { isForeignTime, periodOf, type SentenceTimes } from './sentenceTimes.ts';

/** The stretch a report is of, and the one it compares with. */
export type ReportTime = { readonly own: Period; readonly base: Period | null };

const RESULTS =
  /(?<!\p{L})(?:results|earnings|net (?:income|loss|profit)|(?:quarter(?:ly)?|half|interim|annual|full-year)[ -](?:net )?(?:loss|profit|income|sales|revenue)|(?:loss|profit|income) (?:for|in) the|Quartals(?:ergebnis|gewinn|verlust|zahlen)|Halbjahres(?:ergebnis|zahlen)|résultats?|bénéfice net|beneficio neto|resultados|чистая прибыль|чистый убыток)(?!\p{L})/iu;
/** What such reports tell in sentences without a time. */
const ITEM =
  /(?<!\p{L})(?:revenues?|net sales|sales|turnover|net (?:income|loss|profit)|gross (?:margin|profit)|operating (?:income|profit|loss|margin|expenses|cash flow|costs)|(?:headline )?earnings|EBITDA|output|production|capital expenditures?|(?:realized|basket) price|unit costs|Umsatz|Erlöse?|Betriebsergebnis|Nettogewinn|chiffre d'affaires|bénéfice|ventas|ingresos|beneficio|выручка|прибыль|убыток)(?!\p{L})/iu;
/** Lines set in columns: what heads them tells their time. */
const COLUMNS = / {3}|\t/u;
const QUOTED = /["\u201C\u201E\u00AB]/u;

/** The time of a sentence that announces results; null for any other. */
export function announcedTime(
  text: string,
  sentence: TextSpan,
  times: SentenceTimes,
  published: string | null,
): ReportTime | null {
  if (!RESULTS.test(text.slice(sentence.start, sentence.end))) return null;
  const [only, ...others] = times.stretches.filter((time) => !isForeignTime(time) && isPartOfYear(time));
  const own = only === undefined || others.length > 0 ? null : periodOf(only);
  if (own === null || !isOver(own, published)) return null;
  return { own, base: shiftYears(own, -1) };
}

/** A quarter, a half, months or weeks: what results are told of. A whole year would reach too far, a fiscal quarter has no months. */
function isPartOfYear(time: PeriodSpan): boolean {
  const period = periodOf(time);
  const isFiscal = time.readings[0]?.note?.includes('fiscal') === true;
  return !isFiscal && period?.from != null && period.to !== null && period.from.length > 4;
}

const isOver = ({ to }: Period, published: string | null): boolean =>
  to !== null && published !== null && (dayBounds(to)?.last ?? '9') <= published;

/** A sentence of the report that tells one of its items in the past, or in a line without a verb. */
export function isOfReport(words: string, language: string): boolean {
  if (!ITEM.test(words) || QUOTED.test(words) || COLUMNS.test(words)) return false;
  const tense = toldTense(words, language);
  return tense === 'past' || tense === null;
}
