/** Days and months written with a month's name: "May 3, 2022", "3 May", "15 января 2026 года", "January 2024", "in May". */
import { daysInMonth, isDay, latestYear } from './calendar.ts';
import { calendarYearOf } from './fiscalParts.ts';
import { type Point, type TimeUnit, unitPoint } from './point.ts';
import { plainNumber, type Scan, tokenAt } from './scan.ts';
import { FISCAL_NOTE, hasUnitAfter, readYearAfter, type YearRead, yearAt } from './years.ts';

const ORDINAL_ENDS = new Set(['st', 'nd', 'rd', 'th', 'er', 'º', '°', 'го', 'е']);

/** Month number at a token; a language with capital months wants the capital. */
export function monthAt(scan: Scan, index: number): number | null {
  const token = tokenAt(scan, index);
  const month = scan.words.months.get(token.low);
  if (month === undefined) return null;
  if (token.low === 'sept' && isFrenchSeven(scan, index)) return null;
  // "Von Jan Peters": a first name.
  if (token.low === 'jan' && isFirstName(scan, index)) return null;
  if (scan.words.capitalMonths && token.text.charAt(0) === token.low.charAt(0)) return null;
  return month;
}

/** "Jan Peters", where "im Jan 2024" and "5 Jan" are a month. */
const isFirstName = (scan: Scan, index: number): boolean =>
  scan.context.language.startsWith('de') &&
  tokenAt(scan, index - 1).kind !== 'digits' &&
  tokenAt(scan, index + 1).kind === 'word' &&
  /^\p{Lu}\p{Ll}/u.test(tokenAt(scan, index + 1).text);

/** "dix-sept mois", "en sept jours": seven, unless a stop or a year says September. */
function isFrenchSeven(scan: Scan, index: number): boolean {
  if (!scan.context.language.startsWith('fr')) return false;
  const next = tokenAt(scan, index + 1);
  return !(next.text === '.' && !next.spaced) && next.kind !== 'digits';
}

/** "May 3, 2022", "May 3rd", "Jan. 5". */
export function readMonthDay(scan: Scan, index: number): Point | null {
  const month = monthAt(scan, index);
  if (month === null) return null;
  const dayIndex = skipStop(scan, index, index + 1);
  const day = dayAt(scan, dayIndex);
  if (day === null || !isDay(2024, month, day.value)) return null;
  const year = scan.words.of.has(tokenAt(scan, day.next).low) ? null : readYearAfter(scan, day.next);
  if (year === null && (hasUnitAfter(scan, day.next) || isMonthThenCount(scan, index, day.next))) return null;
  return dayPoint(year?.next ?? day.next, year?.year ?? null, month, day.value, year?.note ?? null);
}

/** "3 May 2022", "3rd of May", "15. Januar 2026", "1er mai", "15 de enero de 2026". */
export function readDayMonth(scan: Scan, index: number): Point | null {
  const day = dayAt(scan, index);
  if (day === null) return null;
  let i = day.next;
  if (tokenAt(scan, i).text === '.' && !tokenAt(scan, i).spaced) i++;
  // "two matches in May and 1 in September", "12 im März", "12 en mars", "12 в марте": so many, and no day.
  if (scan.words.of.has(tokenAt(scan, i).low) && !/^(?:in|im|en|в)$/u.test(tokenAt(scan, i).low)) i++;
  const month = monthAt(scan, i);
  if (month === null || !isDay(2024, month, day.value)) return null;
  const end = skipStop(scan, i, i + 1);
  const year = readDateYear(scan, end);
  return dayPoint(year?.next ?? end, year?.year ?? null, month, day.value, year?.note ?? null);
}

/** "January 2024", "Jan. 2024", "January last year", and a month alone where it can only be one. */
export function readMonth(scan: Scan, index: number, isSure: boolean): Point | null {
  const month = monthAt(scan, index);
  if (month === null) return null;
  const quarter = readMonthQuarter(scan, index, month) ?? readMonthEnd(scan, index, month);
  if (quarter !== null) return quarter;
  const end = skipStop(scan, index, index + 1);
  const year = readYearAfter(scan, end);
  if (year !== null) return unitPoint(year.next, { year: year.year, month }, 'month', year.note);
  if (!isSure && !isMonthAlone(scan, index)) return null;
  // A stop after a month without a year is the sentence's own, unless the month is shortened.
  return unitPoint(isShortened(scan, index) ? end : index + 1, { year: null, month }, 'month');
}

/** "the June quarter": the three months that end in it, as Australia and New Zealand say it. */
function readMonthQuarter(scan: Scan, index: number, month: number): Point | null {
  const stretch = readMonthHalf(scan, index, month);
  if (stretch !== null) return stretch;
  if (month % 3 !== 0 || tokenAt(scan, index + 1).low !== 'quarter') return null;
  const year = readYearAfter(scan, index + 2);
  const unit: TimeUnit = { year: year && quarterYear(scan, year, month), quarter: month / 3 };
  return unitPoint(year?.next ?? index + 2, unit, 'quarter', year?.note ?? null);
}

/** "the June half", "the June year": the six or twelve months that end in it. */
function readMonthHalf(scan: Scan, index: number, month: number): Point | null {
  const noun = tokenAt(scan, index + 1).low;
  const isClosed = tokenAt(scan, index + 2).text !== '-' && !/^[-–]$/u.test(tokenAt(scan, index - 1).text);
  if (month % 3 !== 0 || !isClosed || tokenAt(scan, index - 1).low !== 'the') return null;
  if (noun === 'half' && month % 6 === 0) {
    const year = readYearAfter(scan, index + 2);
    return unitPoint(
      year?.next ?? index + 2,
      { year: year?.year ?? null, half: month / 6 },
      'half_year',
      year?.note ?? null,
    );
  }
  if (noun !== 'year' || month === 12) return null;
  const { published } = scan.context;
  const last = published === null ? null : latestYear(published, month, daysInMonth(2023, month));
  if (last === null) return null;
  const [from, to] = [
    { year: last - 1, month: month + 1 },
    { year: last, month },
  ];
  return { next: index + 2, from, to, rule: 'stretch', note: null };
}

/** "the June quarter of FY26", "the March quarter of 2024-25": the calendar year it lies in. */
function quarterYear(scan: Scan, { year, next, note }: YearRead, month: number): number | null {
  const { fiscalStart } = scan.context;
  const [mark, digits] = [tokenAt(scan, next - 2), tokenAt(scan, next - 1)];
  const isSplit = /^[-\u2013/]$/u.test(mark.text) && digits.kind === 'digits' && !digits.spaced;
  if (year === null || (note !== FISCAL_NOTE && !isSplit)) return year;
  const label = isSplit ? year + 1 : year;
  return calendarYearOf(fiscalStart ?? (isSplit ? APRIL : 1), label, month);
}

/** Split years that begin in no month that is told are mostly India's. */
const APRIL = 4;

/** "June-end", "at March-end 2025": the last day of the month is meant. */
function readMonthEnd(scan: Scan, index: number, month: number): Point | null {
  const [mark, end] = [tokenAt(scan, index + 1), tokenAt(scan, index + 2)];
  if (!/^[-\u2010\u2011]$/u.test(mark.text) || mark.spaced || end.spaced || end.low !== 'end') return null;
  const year = readYearAfter(scan, index + 3);
  const note = 'only the end of it';
  return unitPoint(
    year?.next ?? index + 3,
    { year: year?.year ?? null, month },
    'month',
    year?.note == null ? note : `${note}; ${year.note}`,
  );
}

function dayPoint(
  next: number,
  year: number | null,
  month: number,
  day: number,
  note: string | null,
): Point | null {
  if (year !== null && !isDay(year, month, day)) return null;
  const unit: TimeUnit = { year, month, day };
  return unitPoint(next, unit, 'date', note);
}

function dayAt(scan: Scan, index: number): { value: number; next: number } | null {
  const value = plainNumber(scan, index, 2);
  if (value === null || value < 1 || value > 31) return null;
  const after = tokenAt(scan, index + 1);
  if (!after.spaced && after.kind === 'word')
    return ORDINAL_ENDS.has(after.low) ? { value, next: index + 2 } : null;
  const isClock =
    after.text === ':' && tokenAt(scan, index + 2).kind === 'digits' && !tokenAt(scan, index + 2).spaced;
  if (!after.spaced && (after.text === '%' || isClock)) return null;
  return { value, next: index + 1 };
}

/** After "3 May" only a year itself counts: "3 May last year" is rare, "3 May, in 2022" is not one date. */
const readDateYear = (scan: Scan, index: number): ReturnType<typeof readYearAfter> =>
  tokenAt(scan, index).low === 'in' ? null : readYearAfter(scan, index);

const isShortened = (scan: Scan, index: number): boolean =>
  tokenAt(scan, index).text.length <= 4 && !SHORT_MONTHS.has(tokenAt(scan, index).low);

/** Months whose whole name is short: a stop behind one ends the sentence. */
const SHORT_MONTHS = new Set(
  'may june july mai juni juli märz mars juin août mayo май мая мае маю маем март июнь июня июне июню июль июля июле июлю'.split(
    ' ',
  ),
);

/** The token behind a month and, when it is shortened, its stop. */
export const skipStop = (scan: Scan, month: number, index: number): number =>
  tokenAt(scan, index).text === '.' && !tokenAt(scan, index).spaced && isShortened(scan, month)
    ? index + 1
    : index;

/** "In March 20 ships arrived": a month told by "in" and a number that counts what follows. */
const isMonthThenCount = (scan: Scan, index: number, next: number): boolean =>
  tokenAt(scan, index - 1).low === 'in' &&
  tokenAt(scan, next).kind === 'word' &&
  tokenAt(scan, next).text === tokenAt(scan, next).low;

function isMonthAlone(scan: Scan, index: number): boolean {
  // "2.4% (Jan), 27% (Apr)".
  if (tokenAt(scan, index - 1).text === '(' && tokenAt(scan, skipStop(scan, index, index + 1)).text === ')')
    return true;
  // "June was warmer" opens a sentence.
  const isOpening = index === 0 || /^[.;!?]$/u.test(tokenAt(scan, index - 1).text);
  const isSubject =
    /^(?:was|is|saw|brought|had|alone|will|marked|a|est|était|fut|aura|marque|fue|es|ha|había|será|trajo|был|стал|оказался)$/u;
  if (isOpening && isSubject.test(tokenAt(scan, index + 1).low)) return true;
  // "cerró enero en el 2,3 %", "a terminé janvier à 2,3 %"
  if (ENDED.test(tokenAt(scan, index - 1).low)) return true;
  // "December's gain was cut to 48,000 and November's to 41,000"
  const isOwner = tokenAt(scan, index + 1).text === "'" && tokenAt(scan, index + 2).low === 's';
  if (isOwner && !scan.words.doubtfulMonths.has(tokenAt(scan, index).low)) return true;
  // "the March contract", "March delivery"
  if (/^(?:contracts?|futures?|delivery|deliveries)$/u.test(tokenAt(scan, index + 1).low)) return true;
  // "la canicule d'août"
  const isElided = tokenAt(scan, index - 1).text === "'" && /^[dl]$/u.test(tokenAt(scan, index - 2).low);
  if (isElided) return true;
  // "a cold May cost us": the verb has no capital.
  const isDescribed =
    ARTICLES.test(tokenAt(scan, index - 2).low) &&
    WEATHERS.has(tokenAt(scan, index - 1).low) &&
    tokenAt(scan, index).text.charAt(0) !== tokenAt(scan, index).low.charAt(0);
  if (isDescribed) return true;
  const before = tokenAt(scan, index - 1).low;
  if (isBesideMonth(scan, index) || isSomeMonth(scan, index)) return true;
  if (scan.words.at.has(before)) return !(before === 'and' || before === 'to' || before === 'as');
  // Names of people have a capital where months have none: "Julio", "Августа".
  const { text, low } = tokenAt(scan, index);
  const isWritten = scan.words.capitalMonths || text === low;
  return isWritten && !scan.words.doubtfulMonths.has(low) && yearAt(scan, index - 1) === null;
}

/** "in May and November", "in June, August or May": months told one after the other. */
function isBesideMonth(scan: Scan, index: number): boolean {
  const joiner = tokenAt(scan, index - 1);
  const isJoined =
    joiner.text === ',' || scan.words.and.has(joiner.low) || /^(?:or|oder|ou|o|u|или|и)$/u.test(joiner.low);
  if (!isJoined) return false;
  const at = tokenAt(scan, index - 2).text === ',' ? index - 3 : index - 2;
  return monthAt(scan, at) !== null && isMonthAlone(scan, at);
}

/** "An April frost", "a November vote": what happened in that month. */
const isSomeMonth = (scan: Scan, index: number): boolean =>
  /^an?$/u.test(tokenAt(scan, index - 1).low) &&
  !/^(?:may|march|august)$/u.test(tokenAt(scan, index).low) &&
  tokenAt(scan, index + 1).kind === 'word' &&
  /^\p{Ll}/u.test(tokenAt(scan, index + 1).text);

const ENDED =
  /^(?:cerró|terminó|finalizó|acabó|empezó|comenzó|inició|abrió|terminé|achevé|fini|commencé|débuté|clôturé|termine|achève|закончил|завершил|начал)$/u;
const ARTICLES = /^(?:an?|the|this|that|ein|einem|einen|der|dem|den)$/u;
/** What a month is called by: its weather and its trade. */
const WEATHERS: ReadonlySet<string> = new Set(
  'cold cool warm hot wet dry mild rainy sunny soggy freezing chilly snowy stormy weak strong slow quiet busy poor good bad bumper record dismal soft brisk kalten kühlen warmen nassen trockenen schwachen starken'.split(
    ' ',
  ),
);
