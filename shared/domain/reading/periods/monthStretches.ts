/** Months counted from either end of a year: "the first nine months of 2024", "les trois derniers mois de 2024". */
import { DIGITS } from '../ruleTable.ts';
import type { PeriodWords } from './periodWords.ts';
import type { Point } from './point.ts';
import { hasWords, plainNumber, type Scan, tokenAt } from './scan.ts';
import { readYearAfter } from './years.ts';

/** What months counted from an end of a year may begin with. */
export function monthsCounted({ ordinals, numbers }: PeriodWords, language: string): readonly string[] {
  const counts = [...numbers.keys(), DIGITS];
  const behind = [...FIRSTS, ...LASTS];
  const counted = counts.flatMap((count) => behind.map((which) => `${count} ${which}`));
  const alone = language.startsWith('ru') ? [...counts, ...RUSSIAN_FIRST] : [];
  return [...ordinals.keys(), ...LASTS, 'primeros', ...counted, ...alone];
}

/** "first nine months of 2024", "первые 9 месяцев 2024 года", "9 месяцев 2024 года". */
export function readFirstMonths(scan: Scan, index: number): Point | null {
  const afterCount = readCountedFirstMonths(scan, index) ?? readLastMonths(scan, index);
  if (afterCount !== null) return afterCount;
  const opener =
    scan.words.ordinals.get(tokenAt(scan, index).low) ?? (hasWords(scan, index, 'primeros') ? 1 : undefined);
  const isRussian = scan.context.language.startsWith('ru');
  const i = opener === 1 || (isRussian && RUSSIAN_FIRST.has(tokenAt(scan, index).low)) ? index + 1 : index;
  if (i === index && !isRussian) return null;
  const count = scan.words.numbers.get(tokenAt(scan, i).low) ?? plainNumber(scan, i, 2);
  if (count === null || count === undefined || count < 1 || count > 12) return null;
  if (!scan.words.monthNouns.has(tokenAt(scan, i + 1).low)) return null;
  const year = readYearAfter(scan, i + 2);
  if (year === null && i === index) return null;
  const value = year?.year ?? null;
  // "the first six months of the war" is not a part of a calendar year.
  if (year === null && scan.words.of.has(tokenAt(scan, i + 2).low)) return null;
  return {
    next: year?.next ?? i + 2,
    from: { year: value, month: 1 },
    to: { year: value, month: count },
    rule: 'first_months',
    note: year?.note ?? null,
  };
}

/** "les neuf premiers mois de 2025", "los 9 primeros meses de 2025": the count comes first. */
function readCountedFirstMonths(scan: Scan, index: number): Point | null {
  if (!FIRSTS.has(tokenAt(scan, index + 1).low)) return null;
  if (!scan.words.monthNouns.has(tokenAt(scan, index + 2).low)) return null;
  const count = scan.words.numbers.get(tokenAt(scan, index).low) ?? plainNumber(scan, index, 2);
  if (count === null || count === undefined || count < 1 || count > 12) return null;
  const year = readYearAfter(scan, index + 3);
  if (year === null && scan.words.of.has(tokenAt(scan, index + 3).low)) return null;
  const value = year?.year ?? null;
  return {
    next: year?.next ?? index + 3,
    from: { year: value, month: 1 },
    to: { year: value, month: count },
    rule: 'first_months',
    note: year?.note ?? null,
  };
}

const FIRSTS = new Set(['premiers', 'primeros']);
const RUSSIAN_FIRST: ReadonlySet<string> = new Set(
  'первый первого первом первое первому первым первые первых первыми первая первую первой'.split(' '),
);

/** "the final three months of 2024", "les trois derniers mois de 2024": of a year that is told. */
function readLastMonths(scan: Scan, index: number): Point | null {
  const isFirst = LASTS.has(tokenAt(scan, index).low);
  if (!isFirst && !LASTS.has(tokenAt(scan, index + 1).low)) return null;
  const at = isFirst ? index + 1 : index;
  const count = scan.words.numbers.get(tokenAt(scan, at).low) ?? plainNumber(scan, at, 2);
  if (count === null || count === undefined || count < 2 || count > 11) return null;
  if (!scan.words.monthNouns.has(tokenAt(scan, index + 2).low)) return null;
  const year = readYearAfter(scan, index + 3);
  if (year === null || year.year === null) return null;
  const { next, note } = year;
  const [from, to] = [
    { year: year.year, month: 13 - count },
    { year: year.year, month: 12 },
  ];
  return { next, from, to, rule: 'last_months', note };
}

const LASTS: ReadonlySet<string> = new Set('last final letzten derniers últimos последние'.split(' '));
