/** Dates written in digits only: "2024-07-15", "01.15.2026", "03/04/2025". An order nobody can know gives two readings. */
import { isDay } from './calendar.ts';
import { numericDateOrder } from './periodWords.ts';
import { type Point, type TimeUnit, unitPoint } from './point.ts';
import { type Scan, tokenAt } from './scan.ts';
import { shortYear } from './years.ts';

/** The numeric date at a token; null when the digits are no date (a version, a score, a sum). */
export function readNumericDate(scan: Scan, index: number): Point | null {
  const [a, b, c] = [tokenAt(scan, index), tokenAt(scan, index + 2), tokenAt(scan, index + 4)];
  if (a.kind !== 'digits' || b.kind !== 'digits' || c.kind !== 'digits') return null;
  const [markA, markB] = [tokenAt(scan, index + 1), tokenAt(scan, index + 3)];
  if (markA.text !== markB.text || !'-/.\u2013'.includes(markA.text) || markA.text === '') return null;
  // "24. 10. 2025" as German writes it.
  const isGerman =
    markA.text === '.' && !markA.spaced && !markB.spaced && scan.context.language.startsWith('de');
  const isSpaced = isGerman && b.spaced && c.spaced && c.text.length === 4;
  if ((!isSpaced && [markA, b, markB, c].some((token) => token.spaced)) || isGlued(scan, index)) return null;
  const after = tokenAt(scan, index + 5);
  if (!after.spaced && '-/.'.includes(after.text) && after.text !== '' && isDigits(scan, index + 6))
    return null;
  const next = index + 5;
  if (a.text.length === 4 && b.text.length <= 2 && c.text.length <= 2) {
    const unit = dayUnit(Number(a.text), Number(b.text), Number(c.text));
    return unit && unitPoint(next, unit, 'numeric_date_iso');
  }
  if (a.text.length > 2 || b.text.length > 2) return null;
  const year =
    c.text.length === 4 ? Number(c.text) : isShortDate(scan, a, b, c, markA) ? shortYear(c.text) : null;
  if (year === null || year < 1500 || year > 2200) return null;
  return eitherOrder(scan, next, year, Number(a.text), Number(b.text));
}

/** "am 20.11.", "(3.11.)", "vom 3.11. bis 7.11.": a day and its month, with a stop behind each, as German writes them. */
export function readDayAndMonth(scan: Scan, index: number): Point | null {
  if (!scan.context.language.startsWith('de')) return null;
  const [a, stop, b, end] = [0, 1, 2, 3].map((by) => tokenAt(scan, index + by));
  if (a?.kind !== 'digits' || b?.kind !== 'digits' || stop?.text !== '.' || end?.text !== '.') return null;
  const isTight = !stop.spaced && !b.spaced && !end.spaced && !isGlued(scan, index);
  if (!isTight || a.text.length > 2 || b.text.length > 2 || isDigits(scan, index + 4)) return null;
  const isLed = SHORT_DATE_LEADS.test(tokenAt(scan, index - 1).low);
  const [day, month] = [Number(a.text), Number(b.text)];
  if (!isLed || !isDay(2024, month, day)) return null;
  return unitPoint(index + 4, { year: null, month, day }, 'date');
}

/** A bracket, a word of time or a day of the week: "Punkt 3.11. der Tagesordnung" is none. */
const SHORT_DATE_LEADS =
  /^(?:[(,–-]|am|vom|zum|bis|ab|seit|dem|den|und|im|der|(?:mon|diens|donners|frei|sams|sonn)tag|mittwoch|sonnabend)$/u;

type Tok = ReturnType<typeof tokenAt>;

const isDigits = (scan: Scan, index: number): boolean =>
  tokenAt(scan, index).kind === 'digits' && !tokenAt(scan, index).spaced;

const isGlued = (scan: Scan, index: number): boolean => {
  const before = tokenAt(scan, index - 1);
  return (
    !tokenAt(scan, index).spaced && (before.kind !== 'mark' || /^[-/.,:$\u20A0-\u20BF£#]$/u.test(before.text))
  );
};

/** "03.05.22" and "3/5/22" are dates; "1.2.24" is more often a version or a heading's number. */
const isShortDate = (scan: Scan, a: Tok, b: Tok, c: Tok, mark: Tok): boolean =>
  c.text.length === 2 &&
  (mark.text === '/' ||
    (a.text.length === 2 &&
      b.text.length === 2 &&
      (mark.text !== '-' || !scan.context.language.startsWith('en'))));

const dayUnit = (year: number, month: number, day: number): TimeUnit | null =>
  year >= 1500 && year <= 2200 && isDay(year, month, day) ? { year, month, day } : null;

function eitherOrder(scan: Scan, next: number, year: number, a: number, b: number): Point | null {
  const dayFirst = dayUnit(year, b, a);
  const monthFirst = dayUnit(year, a, b);
  if (dayFirst && monthFirst && a !== b) {
    const order = numericDateOrder(scan.context.language) ?? scan.context.order ?? null;
    const told =
      numericDateOrder(scan.context.language) === null
        ? 'by the other dates of the article'
        : 'as the language writes it';
    if (order === 'day') return unitPoint(next, dayFirst, 'numeric_date_by_language', `day first, ${told}`);
    if (order === 'month')
      return unitPoint(next, monthFirst, 'numeric_date_by_language', `month first, ${told}`);
    return { ...unitPoint(next, dayFirst, 'numeric_date'), other: monthFirst };
  }
  const only = dayFirst ?? monthFirst;
  return (
    only && unitPoint(next, only, 'numeric_date_decided', a === b ? null : 'only one order makes a date')
  );
}
