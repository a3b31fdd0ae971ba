/** Whether the year that a sentence has told is that of a later day or month of it. */
import { dayBounds } from './calendar.ts';
import { unitIso } from './point.ts';
import { tokenAt } from './scan.ts';
import { hasWordBefore, isClauseOver, type TimeBeside } from './timeBeside.ts';
import { FUTURE } from './wordsToCome.ts';
import { hasFutureBehind, isEventToCome } from './yearSigns.ts';

/** Why the told year is not meant; `isOver`: it lies ahead, and the clause tells what has happened. */
export type Told = { readonly isMeant: boolean; readonly isOver: boolean };

/** `told` against the year of publication. */
export function toldYear(time: TimeBeside, told: number, published: number | null): Told {
  if ((isOfReport(time) || RECORD_DAY.test(time.lead)) && published !== null)
    return { isMeant: false, isOver: false };
  if (published === null) return { isMeant: true, isOver: false };
  // A goal for 2030 dates no day of the news.
  const ahead = told - published;
  // "130,000 last month, compared with 48,000 in December": what has been measured does not lie ahead.
  const isOver = liesAhead(time, told) && (COMPARED.test(time.lead) || (ahead > 0 && isClauseOver(time)));
  if ((ahead > 1 && !isBesideMonth(time, told)) || isOver) return { isMeant: false, isOver: true };
  // "was 14 percent in November of last year; on 10 October the market expects"
  const isToCome =
    ahead < 0 && ((time.isDay && (hasFutureBehind(time) || isEventToCome(time))) || isPromised(time));
  return { isMeant: !isToCome, isOver: false };
}

/** "May 2029 for the line and June for the tunnel": a year told with its month is that of the next month, however far ahead. */
function isBesideMonth({ scan, point, isDay }: TimeBeside, told: number): boolean {
  if (isDay || point.from.month === undefined) return false;
  for (let i = point.next - 1; i > point.next - 1 - MONTH_REACH; i--) {
    const { text } = tokenAt(scan, i);
    if (/^[.;]?$/u.test(text) && tokenAt(scan, i + 1).spaced) return false;
    if (text === String(told)) return scan.words.months.has(tokenAt(scan, i - 1).low);
  }
  return false;
}

const MONTH_REACH = 14;

/** "paid on 16 January 2026 to holders on the register at 12 December": who gets it is settled before it is paid. */
const RECORD_DAY =
  /(?<!\p{L})(?:on the (?:share )?register|of record|record date|ex-dividend|Stichtag)(?: (?:is|as|at|on|of|from|by|am|the close of business|close of business))* $/iu;

/** After the month of publication. */
function liesAhead({ scan, point }: TimeBeside, year: number): boolean {
  const published = scan.context.published ?? '';
  const first = dayBounds(unitIso({ ...point.from, year }) ?? '')?.first ?? '';
  return published !== '' && first.slice(0, 7) > (dayBounds(published)?.last ?? '').slice(0, 7);
}

/** "compared with 48,000 in", "from 5 percent in": the other side of a comparison. */
const COMPARED =
  /(?<!\p{L})(?:(?:compared (?:with|to)|against|versus|than|gegenüber|als|contre|que|frente a|против|чем) (?:[^.;:,]|\.\d|,\d){0,50}|, (?:up |down )?(?:from|after|von|nach|après|desde|tras|с|после) (?:an? |the )?(?:[^\s\d]{0,3}\d[\d.,]*)(?: ?[%\p{L}]+){0,3} (?:in|im|en|в) )$/iu;

/** "sold $5bn in 2024, the ministry said on 3 January": the day is the report's, not of the year told. */
const isOfReport = (time: TimeBeside): boolean =>
  isOfSource(time) || (hasWordBefore(time, NEAR_WORDS, SPEECH) && !hasWordBefore(time, NEAR_WORDS, ORDERED));

const NEAR_WORDS = 6;
const SPEECH =
  /^(?:said|says|told|announced|reported|reports|published|showed|shows|wrote|confirmed|figures|data|dated|statement|sagte|sagten|teilte|teilten|meldete|meldeten|berichtete|berichteten|annoncé|déclaré|indiqué|publiée?s?|anunció|informó|dijo|publicó|сообщил[аио]?|заявил[аио]?)$/u;
/** "were told to close on 30 November": an order. */
const ORDERED = /^(?:close|leave|stop|start|pay|shut)$/u;

/** "according to an email shown on Jan. 14": the day is the source's, up to the comma that ends it. */
function isOfSource({ scan, point }: TimeBeside): boolean {
  for (let i = point.next - 2; i > point.next - 2 - SOURCE_REACH; i--) {
    const { low, text } = tokenAt(scan, i);
    if (text === '' || /^[;(]$/u.test(text) || (/^[.,]$/u.test(text) && tokenAt(scan, i + 1).spaced)) {
      const isMonth = text === '.' && scan.words.months.has(tokenAt(scan, i - 1).low);
      if (!isMonth) return false;
    }
    if (/^(?:according|laut|selon|según|согласно)$/u.test(low)) return true;
  }
  return false;
}

const SOURCE_REACH = 12;

/** "Figures for 2025 are preliminary and will be revised in May": the verb of the future stands behind the year told. */
function isPromised({ scan, lead }: TimeBeside): boolean {
  const future = FUTURE[scan.context.language.slice(0, 2)];
  const behind = /(?:^|.*(?<!\d)\d{4}(?!\d))(.*)$/su.exec(lead)?.[1] ?? '';
  // "opened in 1926 and is to close in September"
  if (/(?<!\p{L})(?:is|are|due|plans?) to [^.;]{0,50}$/u.test(behind)) return true;
  const words = behind
    .toLowerCase()
    .split(/[^\p{L}]+/u)
    .slice(-NEAR_VERB);
  return future !== undefined && words.some((word) => future.test(word) || EXPECTED.test(word));
}

/** "fed 14,200 in 2025, and expects 16,000 by December". */
const EXPECTED =
  /^(?:expects?|aims?|hopes?|targets?|plans?|erwartet|erwarten|prévoit|prévoient|ожидает|ожидают|планирует|планируют)$/u;
const NEAR_VERB = 8;
