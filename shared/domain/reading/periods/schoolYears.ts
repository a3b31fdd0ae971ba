/**
 * School and academic years with their months: "the 2024-25 school year", "Schuljahr 2024/25", "last school year". They
 * begin in August, in French, Spanish and Russian articles in September; elsewhere in the world they are calendar years
 * and are not written with two.
 */
import { dateParts } from './calendar.ts';
import type { RelativeRead } from './periodShifts.ts';
import type { Point } from './point.ts';
import { hasWords, type Scan, tokenAt } from './scan.ts';

const NOTE = 'the months of a school year, as it usually begins';
/** What such a year is called, behind its number or in front of it. */
const NOUNS = [
  'school year',
  'academic year',
  'school session',
  'academic session',
  'schuljahr',
  'schuljahres',
  'studienjahr',
  'année scolaire',
  'année universitaire',
  'curso escolar',
  'curso académico',
  'curso',
  'año escolar',
  'año lectivo',
  'учебный год',
  'учебного года',
  'учебном году',
  'учебному году',
].map((noun) => noun.split(' '));
/** The first words of these nouns. */
export const SCHOOL_YEAR_WORDS: ReadonlySet<string> = new Set(NOUNS.map(([head = '']) => head));
/** Words in front of the noun, and behind it, that say which year. */
const SHIFTS: Readonly<Record<string, number>> = {
  ...shift(
    -1,
    'last vergangenen vergangene letzten letztes vorigen dernière passée pasado прошлом прошлого прошлый',
  ),
  ...shift(
    0,
    'this current laufenden aktuellen diesem dieses cette este actual нынешнем этом текущем текущего нынешнего',
  ),
  ...shift(1, 'next coming nächsten kommenden prochaine próximo следующем следующего новом нового'),
};

/** What a school year that is counted from today may begin with. */
export const namedSchoolYears = (): readonly string[] => [
  ...SCHOOL_YEAR_WORDS,
  ...Object.keys(SHIFTS).flatMap((which) => [...SCHOOL_YEAR_WORDS].map((head) => `${which} ${head}`)),
];

function shift(by: number, words: string): Readonly<Record<string, number>> {
  return Object.fromEntries(words.split(' ').map((word) => [word, by]));
}

/** Tokens of a school year's noun at a token; 0 where none stands. */
function nounLength(scan: Scan, index: number): number {
  if (!SCHOOL_YEAR_WORDS.has(tokenAt(scan, index).low)) return 0;
  return NOUNS.find((noun) => hasWords(scan, index, ...noun))?.length ?? 0;
}

const firstMonth = (scan: Scan): number => (/^(?:fr|es|ru)/u.test(scan.context.language) ? 9 : 8);

/** "2024-25", "2024/2025": two years in a row. */
function splitYear(scan: Scan, index: number): number | null {
  const year = tokenAt(scan, index);
  if (year.kind !== 'digits' || year.text.length !== 4) return null;
  const [mark, end] = [tokenAt(scan, index + 1), tokenAt(scan, index + 2)];
  if (!/^(?:19|20)\d\d$/u.test(year.text) || !/^[/\u2013-]$/u.test(mark.text) || mark.spaced || end.spaced)
    return null;
  const next = String(Number(year.text) + 1);
  return end.text === next || end.text === next.slice(2) ? Number(year.text) : null;
}

/** A school year told by its two calendar years; null for any other words. */
export function readSchoolYear(scan: Scan, index: number): Point | null {
  const { kind, low } = tokenAt(scan, index);
  if (kind !== 'digits' && !SCHOOL_YEAR_WORDS.has(low)) return null;
  const lead = nounLength(scan, index);
  const at = index + lead;
  const year = splitYear(scan, at);
  if (year === null) return null;
  const behind = lead > 0 ? 0 : nounLength(scan, at + 3);
  if (lead === 0 && behind === 0) return null;
  const month = firstMonth(scan);
  const [from, to] = [
    { year, month },
    { year: year + 1, month: month - 1 },
  ];
  return { next: at + 3 + behind, from, to, rule: 'school_year', note: NOTE };
}

/** "last school year", "im laufenden Schuljahr", "l'année scolaire en cours": counted from the publication date. */
export function readNamedSchoolYear(scan: Scan, index: number): RelativeRead | null {
  if (
    !SCHOOL_YEAR_WORDS.has(tokenAt(scan, index).low) &&
    !SCHOOL_YEAR_WORDS.has(tokenAt(scan, index + 1).low)
  )
    return null;
  const before = SHIFTS[tokenAt(scan, index).low];
  const at = before === undefined ? index : index + 1;
  const length = nounLength(scan, at);
  const today = dateParts(scan.context.published);
  if (length === 0 || today?.month == null) return null;
  const after = SHIFTS[tokenAt(scan, at + length).low];
  const isOngoing = hasWords(scan, at + length, 'en', 'cours') || hasWords(scan, at + length, 'en', 'curso');
  const by = before ?? after ?? (isOngoing ? 0 : undefined);
  if (by === undefined) return null;
  const month = firstMonth(scan);
  const year = (today.month >= month ? today.year : today.year - 1) + by;
  const two = (value: number): string => String(value).padStart(2, '0');
  const next = at + length + (before === undefined ? (isOngoing ? 2 : 1) : 0);
  return {
    next,
    period: { from: `${year}-${two(month)}`, to: `${year + 1}-${two(month - 1)}` },
    rule: 'school_year',
    note: `${NOTE}, counted from the publication date ${scan.context.published}`,
  };
}
