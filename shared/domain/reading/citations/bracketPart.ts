/**
 * One part of a citation bracket, between semicolons: an outlet (perhaps a title or an address) and its dates.
 * "EDM, April 5, June 3, 2022" is one outlet with two dates; "PRC" alone is no reference at all.
 */
import { findAreas } from '../areas/findAreas.ts';
import { daysInMonth } from '../periods/calendar.ts';
import { monthAt } from '../periods/monthPoints.ts';
import { isDayPoint, type Point, unitIso, unitPoint } from '../periods/point.ts';
import { readLeadingDay, readPointOrRange } from '../periods/readPoint.ts';
import { plainNumber, type Scan, scanText, tokenAt } from '../periods/scan.ts';
import { yearAt } from '../periods/years.ts';
import { isKnownOutlet, isSite } from './outlets.ts';
import type { CitationContext } from './types.ts';

/** Offsets are those of the folded text that holds the part. */
export type PartDate = {
  readonly start: number;
  readonly end: number;
  readonly point: Point;
  /** "2024b": which work of its year; empty for any other date. */
  readonly letter: string;
};

export type BracketPart = {
  readonly start: number;
  readonly end: number;
  readonly outlet: string;
  readonly outletEnd: number;
  readonly title: string | null;
  readonly url: string | null;
  readonly dates: readonly PartDate[];
  /** The outlet is in the kept list, or an address says where it is. */
  readonly isKnown: boolean;
  /** "RFI, same day": its date is that of the piece before. */
  readonly isSameDay: boolean;
};

const LEAD =
  /^(?:(?:see|see also|also|cf\.?|e\.g\.,?|i\.e\.,?|sources?:?|via|per|from|quoted in|cited in|as reported by|according to|accessed|reported by|data:?|data from|figures from|с[мр]\.|источники?:?|siehe|vgl\.|quellen?:?|voir|sources?\s*:|véase|fuentes?:?)\s+)+/iu;
const ADDRESS = /https?:\/\/[^\s;,)\]]+|www\.[^\s;,)\]]+/iu;
const QUOTED = /["\u201C\u201E\u00AB]([^"\u201C\u201D\u00BB]{1,300})["\u201D\u201C\u00BB]/u;
/** Words that may stand in small letters inside a publisher's name. */
const JOINERS = new Set(
  'of the on and for in at de la le les du des der die das von und y el los del al & et di e da do i a to'.split(
    ' ',
  ),
);
/** A part that opens with one of these is a phrase, not a name. */
const PHRASE_OPENERS = new Set(
  'in on since from as by at up down about nearly almost including excluding around over under more less roughly some until before after between during with without and or but for to figure table chart annex box map page section article chapter total net gdp usd eur gbp rub q1 q2 q3 q4 h1 h2 fy born died founded established ratified signed known formerly now then also not no a an'.split(
    ' ',
  ),
);
const LONGEST_NAME = 70;
/** In front of digits these make a code, not a reference. */
const CODES =
  /^(?:HS|CN|SITC|ISIC|NACE|ISO|EN|DIN|GOST|TARIC|HTS|No|Nr|Art|Article|Articles|Section|Chapter|Annex|Heading|Regulation|Directive|Law|Decree|Resolution|Decision|Flight|Boeing|Airbus|Route|Room|Code|Codes)\.?(?: (?:code|codes|heading|chapter|No\.?))?$/u;

const SAME_DAY = /,\s*(?:the\s+)?same\s+(?:day|date)$/iu;

/**
 * Reads a part of a folded text; null when it is not a reference. A part of dates only ("Reuters, May 3; June 5") goes
 * on with the outlet of the part before it.
 */
export function readBracketPart(
  text: string,
  start: number,
  end: number,
  context: CitationContext,
  before: BracketPart | null = null,
): BracketPart | null {
  let from = start + (/^\s*/u.exec(text.slice(start, end))?.[0].length ?? 0);
  const whole = start + text.slice(start, end).trimEnd().length;
  const same = SAME_DAY.exec(text.slice(start, whole));
  const to = same === null ? whole : start + same.index;
  from += LEAD.exec(text.slice(from, to))?.[0].length ?? 0;
  if (from >= to) return null;
  const body = text.slice(from, to);
  const url = ADDRESS.exec(body)?.[0] ?? null;
  const quoted = QUOTED.exec(body);
  const dates = readDates(text, from, to, context);
  const nameEnd = Math.min(dates[0]?.start ?? to, url === null ? to : from + body.indexOf(url));
  const unquoted = nameOf(text.slice(from, nameEnd), quoted?.[1] ?? null);
  // A name in quotation marks with nothing beside it is the outlet, not a title: («Коммерсантъ», 3 марта 2025).
  const isQuotedName = unquoted === '' && quoted !== null && url === null;
  const own = isQuotedName ? nameOf(quoted[1] ?? '', null) : unquoted || (url === null ? '' : hostOf(url));
  const series = isQuotedName || quoted !== null ? null : titledBy(own);
  const title = isQuotedName ? null : (quoted?.[1] ?? series?.title ?? null);
  const named = series?.outlet ?? own;
  const name = named === '' && dates.length > 0 && before !== null ? before.outlet : named;
  if (name === '' || hasOtherText(text, dates, nameEnd, to, url)) return null;
  const isKnown = isKnownOutlet(name) || isSite(name) || url !== null || name === before?.outlet;
  if (!isKnown && !looksLikeName(name, context, dates)) return null;
  const outletEnd =
    nameEnd === from ? to : from + text.slice(from, nameEnd).replace(/[\s,:(.]+$/u, '').length;
  const isSameDay = same !== null;
  return { start: from, end: to, outlet: name, outletEnd, title, url, dates, isKnown, isSameDay };
}

/** "IMF, World Economic Outlook": a known publisher and what it publishes; null where further publishers follow. */
function titledBy(name: string): { readonly outlet: string; readonly title: string | null } | null {
  const [outlet = '', ...rest] = name.split(/,\s+/u);
  if (
    rest.length === 0 ||
    !isKnownOutlet(outlet) ||
    rest.some((piece) => isKnownOutlet(piece) || isSite(piece))
  )
    return null;
  const title = rest.join(', ');
  if (/[\d%]/u.test(title) || / (?:and|&|und|et|y|и) /u.test(title)) return null;
  return { outlet, title: /^\p{Lu}/u.test(title) ? title : null };
}

/** Dates of a part: calendar points, in order; a date inside quotation marks belongs to the title. */
function readDates(text: string, from: number, to: number, context: CitationContext): readonly PartDate[] {
  const quoted = QUOTED.exec(text.slice(from, to));
  const quote = quoted
    ? { start: from + quoted.index, end: from + quoted.index + quoted[0].length }
    : { start: -1, end: -1 };
  const scan: Scan = scanText(text.slice(from, to), context);
  const dates: PartDate[] = [];
  for (let i = 0; i < scan.tokens.length; ) {
    const lettered = isInAddress(scan, i) ? null : letteredYear(scan, i);
    const point = isInAddress(scan, i)
      ? null
      : (lettered ?? readLeadingDay(scan, i) ?? readPointOrRange(scan, i, i > 0));
    const start = from + tokenAt(scan, i).start;
    if (point === null || (start >= quote.start && start < quote.end)) {
      i++;
      continue;
    }
    const letter = lettered === null ? '' : tokenAt(scan, i + 1).text;
    dates.push({ start, end: from + tokenAt(scan, point.next - 1).end, point, letter });
    i = Math.max(point.next, i + 1);
    for (let more = sameMonthDay(scan, i, point); more !== null; more = sameMonthDay(scan, i, more)) {
      dates.push({
        start: from + tokenAt(scan, i + 1).start,
        end: from + tokenAt(scan, more.next - 1).end,
        point: more,
        letter: '',
      });
      i = more.next;
    }
  }
  return dates;
}

/** "2024a": the first of several works of a year. */
function letteredYear(scan: Scan, index: number): Point | null {
  const [year, letter] = [tokenAt(scan, index), tokenAt(scan, index + 1)];
  if (!/^(?:19|20)\d\d$/u.test(year.text) || letter.spaced || !/^[a-f]$/u.test(letter.text)) return null;
  return unitPoint(index + 2, { year: Number(year.text) }, 'year');
}

/** "August 2, 19" and "July 22 and 25, 2025": a further day of the month just named. */
function sameMonthDay(scan: Scan, index: number, before: Point): Point | null {
  const { month } = before.to;
  const joiner = tokenAt(scan, index);
  if (month === undefined || before.to.day === undefined || (joiner.text !== ',' && joiner.low !== 'and'))
    return null;
  const day = plainNumber(scan, index + 1, 2);
  if (day === null || day < 1 || day > daysInMonth(2024, month) || monthAt(scan, index + 2) !== null)
    return null;
  const year = tokenAt(scan, index + 2).text === ',' ? yearAt(scan, index + 3, true) : null;
  const unit = { year, month, day };
  return unitPoint(year === null ? index + 2 : index + 4, unit, 'date');
}

const isInAddress = (scan: Scan, index: number): boolean => {
  const before = tokenAt(scan, index - 1);
  return (
    !tokenAt(scan, index).spaced &&
    (before.text === '/' || before.text === '-' || before.text === '=' || before.text === '_')
  );
};

/** "USITC DataWeb, accessed November 3", "Eurostat, consulté le 3 mai": when it was looked up is its date. */
const LOOKED_UP =
  /,?\s+(?:(?:last )?(?:accessed|retrieved|updated|viewed|downloaded)(?: on)?|as of|consultée? le|mis à jour le|abgerufen am|Stand|consultado el|дата обращения)$/iu;

const nameOf = (text: string, title: string | null): string => {
  const bare = title === null ? text : text.replace(QUOTED, ' ');
  return bare
    .replace(/^[\s,:;.]+|[\s,:;(]+$/gu, '')
    .replace(LOOKED_UP, '')
    .replace(/\s+,/gu, ',')
    .replace(/(?:,\s*)+$/u, '')
    .trim();
};

/** The host of an address, without `www.`. */
export const hostOf = (url: string): string =>
  url
    .replace(/^https?:\/\//iu, '')
    .replace(/^www\./iu, '')
    .split('/')[0] ?? url;

/** Anything between and after the dates that is no comma, page number or "accessed" makes the part a phrase. */
function hasOtherText(
  text: string,
  dates: readonly PartDate[],
  nameEnd: number,
  to: number,
  url: string | null,
): boolean {
  let rest = '';
  let at = nameEnd;
  for (const date of dates) {
    rest += `${text.slice(at, date.start)} `;
    at = date.end;
  }
  rest += text.slice(at, to);
  if (url !== null) rest = rest.replace(url, ' ');
  return !/^(?:[\s,:.()&]|\b(?:and|accessed|retrieved|updated|published|on|pp?\.?\s*\d+(?:[-\u2013]\d+)?|et al|vol\.?\s*\d+|no\.?\s*\d+|in (?:English|Russian|Chinese|German|French|Spanish|Arabic|Ukrainian))\b|:\s?\d+(?:[-\u2013]\d+)?|["\u201D])*$/iu.test(
    rest,
  );
}

/** Offices whose further words are small: "Banque mondiale", "Fonds monétaire international", "Министерство торговли". */
const INSTITUTIONS =
  /^(?:Banque|Fonds|Ministère|Commission|Institut|Office|Agence|Direction|Organisation|Cour|Conseil|Chambre|Observatoire|Union|Banco|Fondo|Ministerio|Comisión|Instituto|Oficina|Agencia|Dirección|Organización|Consejo|Cámara|Observatorio|Министерство|Минэкономразвития|Банк|Всемирный|Центральный|Международный|Институт|Агентство|Комиссия|Федеральная|Комитет|Совет|Палата)$/u;
const LONGEST_INSTITUTION = 7;

function looksLikeName(name: string, context: CitationContext, dates: readonly PartDate[]): boolean {
  if (
    name.length > LONGEST_NAME ||
    CODES.test(name) ||
    !/\p{L}/u.test(name) ||
    /[%$\u20A0-\u20BF£=<>]/u.test(name) ||
    !/^[\p{Lu}\p{N}]/u.test(name)
  )
    return false;
  const words = name.split(/[\s,]+/u);
  const isInstitution =
    INSTITUTIONS.test(words[0] ?? '') && dates.length > 0 && words.length <= LONGEST_INSTITUTION;
  if (PHRASE_OPENERS.has((words[0] ?? '').toLowerCase())) return false;
  if (words.some((word) => /^\d+(?:[.,]\d+)*$/u.test(word))) return false;
  if (
    !isInstitution &&
    words.some(
      (word) =>
        /^\p{Ll}/u.test(word) &&
        !JOINERS.has(word.replace(/\.$/u, '')) &&
        !word.includes('.') &&
        word !== 'al',
    )
  )
    return false;
  const { areas, groups } = findAreas(name, { language: context.language, date: null });
  // "(COMESA, 12 May 2025)": what a group of countries has published.
  const hasMonth = dates.some(({ point }) => point.from.month !== undefined);
  if (hasMonth && areas.length === 0 && /^\p{Lu}{3,}$/u.test(name)) return true;
  const cover = [...areas.filter((area) => area.via !== 'metonym'), ...groups][0];
  return !(cover && cover.end - cover.start >= name.replace(/^the /iu, '').length);
}

/** ISO prefix of a date's end when it has a year, or takes one. */
export const dateOf = (date: PartDate, year: number | null): string | null => unitIso(date.point.to, year);

/** True for a calendar day. */
export const isDay = (date: PartDate): boolean => isDayPoint(date.point);
