/** Months and quarters counted from either end of a year: "the first nine months of 2024", "les trois derniers mois de 2024". */
import { DIGITS } from '../ruleTable.ts';
import { dateParts, shiftMonth } from './calendar.ts';
import { FISCAL_MONTHS_NOTE, fiscalMonths, labelOfWritten } from './fiscalMonths.ts';
import type { PeriodWords } from './periodWords.ts';
import { type Point, type TimeUnit, unitPoint } from './point.ts';
import { plainNumber, type Scan, tokenAt } from './scan.ts';
import { FISCAL_NOTE, readYearAfter, type YearRead } from './years.ts';

/** What months counted from an end of a year may begin with. */
export function monthsCounted({ ordinals, numbers }: PeriodWords, language: string): readonly string[] {
  const counts = [...numbers.keys(), DIGITS];
  const behind = [...FIRSTS, ...LASTS];
  const counted = counts.flatMap((count) => behind.map((which) => `${count} ${which}`));
  const alone = language.startsWith('ru') ? [...counts, ...RUSSIAN_FIRST] : [];
  return [...ordinals.keys(), ...FIRST_ONES, ...LASTS, 'beiden ersten', ...counted, ...alone];
}

/** "first nine months of 2024", "первые 9 месяцев 2024 года", "9 месяцев 2024 года", "les deux premiers trimestres". */
export function readFirstMonths(scan: Scan, index: number): Point | null {
  const told = readLastMonths(scan, index) ?? readUncountedMonths(scan, index);
  if (told !== null) return told;
  const isCountFirst = FIRSTS.has(tokenAt(scan, index + 1).low);
  const { low } = tokenAt(scan, index);
  const opener = scan.words.ordinals.get(low) ?? (low === 'primeros' ? 1 : undefined);
  const isRussian = scan.context.language.startsWith('ru');
  const isFirst = opener === 1 || (isRussian && RUSSIAN_FIRST.has(low));
  if (!isCountFirst && !isFirst && !isRussian) return null;
  const at = isFirst && !isCountFirst ? index + 1 : index;
  const unit = unitsOfYear(scan, isCountFirst ? index + 2 : at + 1);
  const count = countOf(scan, at);
  if (unit === null || count === null || count < 1 || count > 12 / unit.months) return null;
  const year = readYearAfter(scan, unit.next);
  // "9 месяцев 2024 года" needs its year, as a count alone may be any length.
  if (year === null && !isFirst && !isCountFirst) return null;
  // "the first six months of the war" is not a part of a calendar year.
  if (year === null && scan.words.of.has(tokenAt(scan, unit.next).low)) return null;
  const fiscal = year === null ? null : firstOfFiscal(scan, year, count * unit.months);
  if (fiscal !== null) return fiscal;
  const value = year?.year ?? null;
  return {
    next: year?.next ?? unit.next,
    from: unit.of(value, 1),
    to: unit.of(value, count),
    rule: unit.months === 1 ? 'first_months' : 'quarters',
    note: year?.note ?? null,
  };
}

/** "the first few months of 2025", "les premiers mois de 2025": how many is not told, so the year is meant in part. */
function readUncountedMonths(scan: Scan, index: number): Point | null {
  if (!FIRST_ONES.has(tokenAt(scan, index).low)) return null;
  const at = FEW.has(tokenAt(scan, index + 1).low) ? index + 2 : index + 1;
  if (!MONTHS.has(tokenAt(scan, at).low)) return null;
  const year = readYearAfter(scan, at + 1);
  if (year === null || year.year === null) return null;
  const note = year.note === null ? ONLY_START : `${ONLY_START}; ${year.note}`;
  return unitPoint(year.next, { year: year.year }, 'year', note);
}

/** What a time says of which only the beginning is meant. */
const ONLY_START = 'only the start of it';
const FIRST_ONES = new Set('first opening ersten premiers primeros первые первых'.split(' '));
const FEW = new Set('few quelques wenigen pocos несколько нескольких'.split(' '));
const MONTHS = new Set('months monate monaten mois meses месяцы месяцев месяцах'.split(' '));

/** "the first nine months of FY25", "of 2025-26", "of the current fiscal": counted from the month its years begin with. */
function firstOfFiscal(scan: Scan, { year, next, note }: YearRead, months: number): Point | null {
  const start = scan.context.fiscalStart ?? null;
  const isSplit =
    /^[-\u2013/]$/u.test(tokenAt(scan, next - 2).text) &&
    /^\d\d(?:\d\d)?$/u.test(tokenAt(scan, next - 1).text);
  if (start === null || year === null || !(isSplit || note === FISCAL_NOTE)) return null;
  const { from } = fiscalMonths(start, isSplit ? year + 1 : labelOfWritten(scan.context, year));
  const last = dateParts(shiftMonth(from.year ?? year, from.month ?? 1, months - 1));
  if (last?.month == null) return null;
  const to = { year: last.year, month: last.month };
  return { next, from, to, rule: 'first_months', note: FISCAL_MONTHS_NOTE };
}

/** A noun of months or quarters, and the unit of a year that such a number names. */
function unitsOfYear(
  scan: Scan,
  index: number,
): {
  readonly months: 1 | 3;
  readonly next: number;
  readonly of: (year: number | null, at: number) => TimeUnit;
} | null {
  const { low } = tokenAt(scan, index);
  const next = index + 1;
  if (scan.words.monthNouns.has(low)) return { months: 1, next, of: (year, month) => ({ year, month }) };
  return scan.words.quarter.has(low) ? { months: 3, next, of: (year, quarter) => ({ year, quarter }) } : null;
}

const countOf = (scan: Scan, index: number): number | null =>
  scan.words.numbers.get(tokenAt(scan, index).low) ??
  BOTH.get(tokenAt(scan, index).low) ??
  plainNumber(scan, index, 2);

/** "in den ersten beiden Quartalen". */
const BOTH: ReadonlyMap<string, number> = new Map([['beiden', 2]]);
const FIRSTS = new Set(['premiers', 'primeros', 'ersten']);
const RUSSIAN_FIRST: ReadonlySet<string> = new Set(
  'первый первого первом первое первому первым первые первых первыми первая первую первой'.split(' '),
);

/** "the final three months of 2024", "les deux derniers trimestres de 2024": of a year that is told. */
function readLastMonths(scan: Scan, index: number): Point | null {
  const isFirst = LASTS.has(tokenAt(scan, index).low);
  if (!isFirst && !LASTS.has(tokenAt(scan, index + 1).low)) return null;
  const at = isFirst ? index + 1 : index;
  const unit = unitsOfYear(scan, index + 2);
  const count = countOf(scan, at);
  const most = unit === null ? 0 : 12 / unit.months;
  if (unit === null || count === null || count < 2 || count >= most) return null;
  const year = readYearAfter(scan, unit.next);
  if (year === null || year.year === null) return null;
  const { next, note } = year;
  const [from, to] = [unit.of(year.year, most - count + 1), unit.of(year.year, most)];
  return { next, from, to, rule: unit.months === 1 ? 'last_months' : 'quarters', note };
}

/** Whether months or quarters at the end of a year that is told begin at a token: no length back from today. */
export const endsToldYear = (scan: Scan, index: number): boolean => readLastMonths(scan, index) !== null;

const LASTS: ReadonlySet<string> = new Set(
  'last final letzten derniers últimos последние последних'.split(' '),
);
