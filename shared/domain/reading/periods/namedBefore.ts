/**
 * Times that point at the one named just before: "that year", "cette année-là", "aquel año", "в том году", and stretches that
 * end where it begins: "in the year to March, ... in the preceding twelve months".
 */
import { DIGITS } from '../ruleTable.ts';
import type { Period } from '../types.ts';
import { dateParts, dayBounds, isoYear, shiftMonth } from './calendar.ts';
import type { RelativeRead, TimeMemory } from './periodShifts.ts';
import type { PeriodWords } from './periodWords.ts';
import { hasWords, plainNumber, type Scan, tokenAt } from './scan.ts';

type Unit = 'year' | 'month' | 'quarter' | 'season';

/** Phrases by language; the longest first where one begins as another does. */
const POINTING: Readonly<Record<string, readonly (readonly [words: string, unit: Unit])[]>> = {
  en: [
    ['that same year', 'year'],
    ['that very year', 'year'],
    ['that year', 'year'],
    ['that same month', 'month'],
    ['that month', 'month'],
    ['that quarter', 'quarter'],
    ['that season', 'season'],
  ],
  de: [
    ['jenem jahr', 'year'],
    ['jenes jahr', 'year'],
    ['jenes jahres', 'year'],
    ['jenem monat', 'month'],
  ],
  fr: [
    ['cette même année', 'year'],
    ['cette année - là', 'year'],
    ['ce mois - là', 'month'],
  ],
  es: [
    ['ese mismo año', 'year'],
    ['aquel mismo año', 'year'],
    ['ese año', 'year'],
    ['aquel año', 'year'],
    ['ese mes', 'month'],
    ['aquel mes', 'month'],
  ],
  ru: [
    ['том же году', 'year'],
    ['том году', 'year'],
    ['того же года', 'year'],
    ['том же месяце', 'month'],
  ],
};

const PHRASES = new Map(
  Object.entries(POINTING).map(([language, phrases]) => [
    language,
    phrases.map(([words, unit]) => ({ words: words.split(' '), unit })),
  ]),
);

/** Behind these "that" begins a clause: "said that month by month it falls". */
const SAYING =
  /^(?:said|says|say|told|tells|found|finds|shows|showed|show|reported|reports|think|thinks|believes?|hopes?|so|means|argues?|warned|warns|noted|notes|know|knows|insists?|adds?|added)$/u;

/** What such a time begins with. */
export const pointingWords = (_: PeriodWords, language: string): readonly string[] =>
  (PHRASES.get(language.slice(0, 2)) ?? []).map(({ words }) => words.slice(0, 2).join(' '));

/** The time that "that year" points at; null where this paragraph has named none. */
export function readPointing(scan: Scan, index: number, memory: TimeMemory): RelativeRead | null {
  if (!memory.isHere || memory.last === null || SAYING.test(tokenAt(scan, index - 1).low)) return null;
  const found = PHRASES.get(scan.context.language.slice(0, 2))?.find(({ words }) =>
    hasWords(scan, index, ...words),
  );
  const next = index + (found?.words.length ?? 0);
  // "that year-end", "that month's rise" is that month's.
  if (found === undefined || (tokenAt(scan, next).text === '-' && !tokenAt(scan, next).spaced)) return null;
  const period = around(memory.last, found.unit);
  const note = 'the time named before';
  return period && { next, period, rule: 'named_before', note };
}

/** The year, month or quarter that a time lies in; null when it is longer. */
function around(time: Period, unit: Unit): Period | null {
  const { from, to } = time;
  if (from === null || to === null) return null;
  const [first, last] = [dateParts(from), dateParts(to)];
  if (first === null || last === null) return null;
  if (unit === 'season') return from === to || last.year - first.year > 1 ? null : time;
  if (unit === 'year') {
    // "2024-25 ... that year": one that lies in two.
    if (from.length === 4 && last.year - first.year === 1) return time;
    return first.year === last.year ? { from: isoYear(first.year), to: isoYear(first.year) } : null;
  }
  if (unit === 'quarter') return from === to && from.includes('Q') ? time : null;
  const month = from.slice(0, 7);
  return first.month !== null && month === to.slice(0, 7) ? { from: month, to: month } : null;
}

const BEFORE = ['preceding', 'previous', 'prior'];
const SPANS: ReadonlyMap<string, number> = new Map([
  ['months', 1],
  ['quarters', 3],
  ['years', 12],
]);

/** The same in the other languages: words before the count, and behind the noun. */
const BEFORE_OTHER: Readonly<Record<string, { readonly lead: RegExp; readonly trail: RegExp }>> = {
  de: { lead: /^(?:vorangegangenen|vorherigen|vorigen)$/u, trail: /^(?:zuvor|davor)$/u },
  fr: { lead: /^précédents?$/u, trail: /^(?:précédents|d'avant)$/u },
  es: { lead: /^anteriores$/u, trail: /^(?:anteriores|previos|precedentes)$/u },
  ru: { lead: /^(?:предыдущие|предыдущих|предшествующие|предшествующих)$/u, trail: /^(?:ранее|до этого)$/u },
};
const MONTHS_OTHER = /^(?:monaten?|mois|meses|месяц(?:а|ев))$/u;

/** What such a stretch begins with in them. */
export const precedingOther = ({ numbers }: PeriodWords, language: string): readonly string[] =>
  BEFORE_OTHER[language.slice(0, 2)] === undefined
    ? []
    : [...numbers.keys(), DIGITS, 'vorangegangenen', 'предыдущие', 'предыдущих', 'предшествующие'];

/** "les douze mois précédents", "предыдущие 12 месяцев": as many months as end where the stretch named last begins. */
export function readPrecedingOther(scan: Scan, index: number, memory: TimeMemory): RelativeRead | null {
  const words = BEFORE_OTHER[scan.context.language.slice(0, 2)];
  if (words === undefined || !memory.isHere || memory.last?.from?.length !== 7) return null;
  const isLed = words.lead.test(tokenAt(scan, index).low);
  const at = isLed ? index + 1 : index;
  const count = scan.words.numbers.get(tokenAt(scan, at).low) ?? plainNumber(scan, at, 2);
  if (count === null || count === undefined || count < 2 || !MONTHS_OTHER.test(tokenAt(scan, at + 1).low))
    return null;
  const isBehind = words.trail.test(tokenAt(scan, at + 2).low);
  const begin = dateParts(memory.last.from);
  if ((!isLed && !isBehind) || begin?.month == null) return null;
  const [from, to] = [-count, -1].map((by) => shiftMonth(begin.year, begin.month ?? 1, by));
  const note = `what ended before ${memory.last.from}, named before`;
  return {
    next: isBehind ? at + 3 : at + 2,
    period: { from: from ?? null, to: to ?? null },
    rule: 'stretch',
    note,
  };
}

/** What a stretch before a named one begins with. */
export const precedingWords = ({ numbers }: PeriodWords): readonly string[] => [
  ...BEFORE,
  ...[...numbers.keys(), DIGITS].map((count) => `the ${count}`),
];

/** "the preceding twelve months" behind "the year to March": as many as end where that begins. */
export function readPreceding(scan: Scan, index: number, memory: TimeMemory): RelativeRead | null {
  const base = memory.isHere ? memory.last : null;
  // "twice as much as in the three months before"
  const isBehind = tokenAt(scan, index).low === 'the' && tokenAt(scan, index + 3).low === 'before';
  if (isBehind && !/^(?:[.,;:)]|and|but|)$/u.test(tokenAt(scan, index + 4).low)) return null;
  if ((!isBehind && !BEFORE.includes(tokenAt(scan, index).low)) || base?.from == null || base.to === null)
    return null;
  const count = scan.words.numbers.get(tokenAt(scan, index + 1).low) ?? plainNumber(scan, index + 1, 2);
  const length = SPANS.get(tokenAt(scan, index + 2).low);
  if (count === null || count === undefined || count < 2 || length === undefined) return null;
  const next = isBehind ? index + 4 : index + 3;
  const note = `what ended before ${base.from}, named before`;
  const begin = dateParts(dayBounds(base.from)?.first ?? null);
  if (begin?.month == null) return null;
  if (length === 12 && base.from.length === 4) {
    const period = { from: isoYear(begin.year - count), to: isoYear(begin.year - 1) };
    return { next, period, rule: 'stretch', note };
  }
  // A day of the news ends no stretch.
  if (base.from.length > 7) return null;
  const first = shiftMonth(begin.year, begin.month, -count * length);
  const last = shiftMonth(begin.year, begin.month, -1);
  return { next, period: { from: first, to: last }, rule: 'stretch', note };
}
