/** Days that are called by their feast: "on Boxing Day", "an Silvester", "le jour de Noël", "en Nochebuena". */
import { tenseOf } from '../tense.ts';
import { dateParts, isoDay, shiftDay } from './calendar.ts';
import type { RelativeRead } from './periodShifts.ts';
import { hasWords, type Scan, sentenceAround, tokenAt } from './scan.ts';
import { weekdayOf } from './weekdays.ts';
import { readYearAfter } from './years.ts';

/** The ISO day in a year. */
type DayIn = (year: number) => string;

const fixed =
  (month: number, day: number): DayIn =>
  (year) =>
    isoDay(year, month, day);

/** The nth weekday (from Monday, 0) of a month; `by` days behind it. */
const nth =
  (month: number, weekday: number, n: number, by = 0): DayIn =>
  (year) =>
    shiftDay(year, month, 1 + ((weekday - weekdayOf(year, month, 1) + 7) % 7) + (n - 1) * 7, by);

/** Days from Easter Sunday, by the Gregorian computus (Butcher's). */
const easter =
  (by: number): DayIn =>
  (year) => {
    const [a, b, c] = [year % 19, Math.floor(year / 100), year % 100];
    const d = (19 * a + b - Math.floor(b / 4) - Math.floor((b - Math.floor((b + 8) / 25) + 1) / 3) + 15) % 30;
    const e = (32 + 2 * (b % 4) + 2 * Math.floor(c / 4) - d - (c % 4)) % 7;
    const f = Math.floor((a + 11 * d + 22 * e) / 451);
    const sum = d + e - 7 * f + 114;
    return shiftDay(year, Math.floor(sum / 31), (sum % 31) + 1, by);
  };

/** By language: the words that lead to it, and its name as tokens. */
const FEASTS: Readonly<
  Record<string, { readonly lead: RegExp; readonly names: readonly (readonly [string, DayIn])[] } | undefined>
> = {
  en: {
    lead: /^(?:on|since|until|before|after|by)$/u,
    names: [
      ['christmas day', fixed(12, 25)],
      ['christmas eve', fixed(12, 24)],
      ['boxing day', fixed(12, 26)],
      ["new year ' s eve", fixed(12, 31)],
      ["new year ' s day", fixed(1, 1)],
      ["valentine ' s day", fixed(2, 14)],
      ['bastille day', fixed(7, 14)],
      ['australia day', fixed(1, 26)],
      ['anzac day', fixed(4, 25)],
      ['may day', fixed(5, 1)],
      ['black friday', nth(11, 3, 4, 1)],
      ['thanksgiving day', nth(11, 3, 4)],
      ['good friday', easter(-2)],
      ['easter sunday', easter(0)],
      ['easter monday', easter(1)],
      ['ash wednesday', easter(-46)],
    ],
  },
  de: {
    lead: /^(?:an|am|zu|bis|vor|nach|seit)$/u,
    names: [
      ['heiligabend', fixed(12, 24)],
      ['silvester', fixed(12, 31)],
      ['karfreitag', easter(-2)],
      ['ostersonntag', easter(0)],
      ['ostermontag', easter(1)],
      ['pfingstmontag', easter(50)],
    ],
  },
  fr: {
    lead: /^(?:le|du|au)$/u,
    names: [
      ['jour de noël', fixed(12, 25)],
      ["jour de l ' an", fixed(1, 1)],
      ['lundi de pâques', easter(1)],
      ['vendredi saint', easter(-2)],
    ],
  },
  es: {
    lead: /^(?:en|el|desde|hasta)$/u,
    names: [
      ['nochebuena', fixed(12, 24)],
      ['nochevieja', fixed(12, 31)],
      ['día de navidad', fixed(12, 25)],
      ['viernes santo', easter(-2)],
    ],
  },
};
const FEAST_WORDS = new Map(
  Object.entries(FEASTS).map(([language, feasts]) => [
    language,
    (feasts?.names ?? []).map(([name, day]) => ({ words: name.split(' '), day })),
  ]),
);

/** What such a day begins with. */
export const feastWords = (_: unknown, language: string): readonly string[] =>
  (FEAST_WORDS.get(language.slice(0, 2)) ?? []).map(({ words }) => words.slice(0, 2).join(' '));

/** The feast at a token, of the year told behind it; else the next one where its sentence looks ahead, or the last. */
export function readFeast(scan: Scan, index: number): RelativeRead | null {
  const language = scan.context.language.slice(0, 2);
  const found = FEAST_WORDS.get(language)?.find(({ words }) => hasWords(scan, index, ...words));
  const today = dateParts(scan.context.published);
  if (found === undefined || today?.month == null || today.day === null) return null;
  if (FEASTS[language]?.lead.test(tokenAt(scan, index - 1).low) !== true) return null;
  const behind = index + found.words.length;
  const told = readYearAfter(scan, behind);
  const now = isoDay(today.year, today.month, today.day);
  const years = [today.year - 1, today.year, today.year + 1];
  const isAhead = tenseOf(sentenceAround(scan, index), scan.context.language) === 'future';
  const year =
    told?.year ??
    (isAhead ? years.find((one) => found.day(one) >= now) : years.findLast((one) => found.day(one) <= now));
  if (year === undefined) return null;
  const day = found.day(year);
  const note = told?.year == null ? `counted from the publication date ${scan.context.published}` : null;
  return {
    next: told?.year == null ? behind : told.next,
    period: { from: day, to: day },
    rule: 'feast',
    note,
  };
}
