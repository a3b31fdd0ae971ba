/**
 * Weeks and days by their distance: "a week earlier", "two weeks ago", "in der Woche zuvor", "la semaine précédente", "неделей
 * ранее". "Ago" counts from the day of publication; all others from a day, or a stretch of whole weeks, that the paragraph has
 * named, and are not read where it has named none.
 */

import { DIGITS } from '../ruleTable.ts';
import { isoDay } from './calendar.ts';
import type { RelativeRead, TimeMemory } from './periodShifts.ts';
import { hasWords, plainNumber, type Scan, tokenAt } from './scan.ts';

/** `days` to move, and whether it counts from publication. */
type Phrase = { readonly words: readonly string[]; readonly days: number; readonly isAgo: boolean };

const phrases = (days: number, isAgo: boolean, list: string): readonly Phrase[] =>
  list.split('|').map((words) => ({ words: words.split(' '), days, isAgo }));

const FIXED: Readonly<Record<string, readonly Phrase[] | undefined>> = {
  en: [
    ...phrases(
      -7,
      false,
      'a week earlier|one week earlier|a week before|the week before|the previous week|the prior week|the preceding week',
    ),
    ...phrases(-1, false, 'a day earlier|a day before|the day before|the previous day'),
    ...phrases(7, false, 'a week later|one week later'),
    ...phrases(1, false, 'a day later|the next day|the following day'),
    ...phrases(-7, true, 'a week ago'),
  ],
  de: [
    ...phrases(
      -7,
      false,
      'eine woche zuvor|eine woche davor|eine woche früher|der woche zuvor|der woche davor|der vorwoche|die vorwoche',
    ),
    ...phrases(-1, false, 'einen tag zuvor|am vortag|dem vortag|am tag zuvor'),
    ...phrases(7, false, 'eine woche später'),
    ...phrases(-7, true, 'vor einer woche'),
  ],
  fr: [
    ...phrases(-7, false, 'une semaine plus tôt|une semaine auparavant|la semaine précédente'),
    ...phrases(-1, false, 'la veille'),
    ...phrases(7, false, 'une semaine plus tard'),
    ...phrases(-7, true, 'il y a une semaine'),
  ],
  es: [
    ...phrases(-7, false, 'una semana antes|la semana anterior|la semana previa'),
    ...phrases(-1, false, 'el día anterior|un día antes'),
    ...phrases(7, false, 'una semana después'),
    ...phrases(-7, true, 'hace una semana'),
  ],
  ru: [
    ...phrases(
      -7,
      false,
      'неделей ранее|неделей раньше|за неделю до этого|предыдущей неделе|предыдущую неделю',
    ),
    ...phrases(-1, false, 'днем ранее|днём ранее|накануне'),
    ...phrases(-7, true, 'неделю назад'),
  ],
};

/** "two weeks ago", "three days later". */
const UNITS: Readonly<Record<string, number>> = { weeks: 7, days: 1 };
const WAYS: Readonly<Record<string, number>> = { ago: -1, earlier: -1, before: -1, later: 1 };

/** "vor drei Wochen", "il y a deux jours", "hace tres semanas", "три недели назад": back from the day of publication. */
type Ago = {
  readonly lead: readonly string[];
  readonly trail: readonly string[];
  readonly units: readonly (readonly [form: RegExp, days: number])[];
};
const AGO: Readonly<Record<string, Ago | undefined>> = {
  de: {
    lead: ['vor'],
    trail: [],
    units: [
      [/^wochen$/u, 7],
      [/^tagen$/u, 1],
    ],
  },
  fr: {
    lead: ['il', 'y', 'a'],
    trail: [],
    units: [
      [/^semaines$/u, 7],
      [/^jours$/u, 1],
    ],
  },
  es: {
    lead: ['hace'],
    trail: [],
    units: [
      [/^semanas$/u, 7],
      [/^días$/u, 1],
    ],
  },
  ru: {
    lead: [],
    trail: ['назад'],
    units: [
      [/^недел[иь]$/u, 7],
      [/^(?:дня|дней)$/u, 1],
    ],
  },
};

/** What such a time begins with. */
export const weekDistanceWords = (
  { numbers }: { readonly numbers: ReadonlyMap<string, number> },
  language: string,
): readonly string[] => [
  ...(FIXED[language.slice(0, 2)] ?? []).map(({ words }) => words.slice(0, 2).join(' ')),
  ...(language.startsWith('en')
    ? [...numbers.keys()].flatMap((count) => Object.keys(UNITS).map((unit) => `${count} ${unit}`))
    : []),
  ...agoWords(numbers, language),
];

function agoWords(numbers: ReadonlyMap<string, number>, language: string): readonly string[] {
  const ago = AGO[language.slice(0, 2)];
  if (ago === undefined) return [];
  const [first, second] = ago.lead;
  if (first === undefined) return [...numbers.keys(), DIGITS];
  return second === undefined
    ? [...numbers.keys(), DIGITS].map((count) => `${first} ${count}`)
    : [`${first} ${second}`];
}

/** The day or the weeks at a token; null where none are told, or nothing to count from. */
export function readWeekDistance(scan: Scan, index: number, memory: TimeMemory): RelativeRead | null {
  const found = phraseAt(scan, index) ?? countedAt(scan, index);
  if (found === null || isCountedOn(scan, found.next)) return null;
  const { published } = scan.context;
  if (found.isAgo) {
    const day = published?.length === 10 ? moved(published, found.days) : null;
    if (day === null) return null;
    return {
      next: found.next,
      period: { from: day, to: day },
      rule: 'before_publication',
      note: `counted back from the publication date ${published}`,
    };
  }
  const { from, to } = memory.day ?? (memory.isHere ? memory.last : null) ?? { from: null, to: null };
  if (from?.length !== 10 || to?.length !== 10) return null;
  // A day before a stretch of weeks is none of it.
  if (from !== to && Math.abs(found.days) < 7) return null;
  const period = { from: moved(from, found.days), to: moved(to, found.days) };
  return {
    next: found.next,
    period,
    rule: 'distance',
    note: `counted from ${from === to ? from : `${from}..${to}`}, named before`,
  };
}

type Found = { readonly next: number; readonly days: number; readonly isAgo: boolean };

function phraseAt(scan: Scan, index: number): Found | null {
  const phrase = FIXED[scan.context.language.slice(0, 2)]?.find(({ words }) =>
    hasWords(scan, index, ...words),
  );
  return phrase === undefined
    ? null
    : { next: index + phrase.words.length, days: phrase.days, isAgo: phrase.isAgo };
}

function agoAt(scan: Scan, index: number): Found | null {
  const ago = AGO[scan.context.language.slice(0, 2)];
  if (ago === undefined || !hasWords(scan, index, ...ago.lead)) return null;
  const at = index + ago.lead.length;
  const count = scan.words.numbers.get(tokenAt(scan, at).low) ?? plainNumber(scan, at, 2);
  const unit = ago.units.find(([form]) => form.test(tokenAt(scan, at + 1).low));
  if (count == null || unit === undefined || !hasWords(scan, at + 2, ...ago.trail)) return null;
  return { next: at + 2 + ago.trail.length, days: -unit[1] * count, isAgo: true };
}

function countedAt(scan: Scan, index: number): Found | null {
  if (!scan.context.language.startsWith('en')) return agoAt(scan, index);
  const unit = UNITS[tokenAt(scan, index + 1).low];
  const count =
    unit === undefined
      ? null
      : (scan.words.numbers.get(tokenAt(scan, index).low) ?? plainNumber(scan, index, 2));
  const way = WAYS[tokenAt(scan, index + 2).low];
  if (unit === undefined || count == null || way === undefined) return null;
  return { next: index + 3, days: unit * count * way, isAgo: tokenAt(scan, index + 2).low === 'ago' };
}

/** "the week before the vote", "three days later than planned": counted from what follows. */
const isCountedOn = (scan: Scan, next: number): boolean =>
  (OPEN.test(tokenAt(scan, next - 1).low) && FOLLOWED.test(tokenAt(scan, next).low)) ||
  /^(?:than|que|als|чем)$/u.test(tokenAt(scan, next).low);
const OPEN = /^(?:before|antes|después)$/u;
const FOLLOWED =
  /^(?:the|a|an|his|her|its|their|our|my|he|she|they|we|i|this|that|christmas|easter|de|del|que)$/u;

function moved(iso: string, days: number): string {
  const at = new Date(Date.parse(iso) + days * DAY);
  return isoDay(at.getUTCFullYear(), at.getUTCMonth() + 1, at.getUTCDate());
}

const DAY = 86_400_000;
