/** Seasons by their distance: "last season", "the previous season", "a season earlier". */
import { dateParts } from './calendar.ts';
import { isCountedFrom } from './countedFrom.ts';
import type { RelativeRead, TimeMemory } from './periodShifts.ts';
import { hasWords, type Scan, tokenAt } from './scan.ts';

/** Words before "season" that count from today, and from the season named. */
const FROM_TODAY: Readonly<Record<string, number>> = { last: -1, past: -1, next: 1, coming: 1 };
const FROM_NAMED: Readonly<Record<string, number>> = { previous: -1, preceding: -1, prior: -1, following: 1 };

/** The season before the one named, in the other languages. */
const EARLIER: Readonly<Record<string, readonly (readonly string[])[] | undefined>> = {
  de: [
    ['eine', 'saison', 'zuvor'],
    ['der', 'vorsaison'],
    ['der', 'saison', 'zuvor'],
  ],
  fr: [
    ['une', 'saison', 'plus', 'tôt'],
    ['la', 'saison', 'précédente'],
  ],
  es: [
    ['la', 'temporada', 'anterior'],
    ['la', 'campaña', 'anterior'],
    ['una', 'temporada', 'antes'],
  ],
  ru: [
    ['сезоном', 'ранее'],
    ['сезоном', 'раньше'],
    ['предыдущем', 'сезоне'],
  ],
};

/** What such a season begins with in them. */
export const otherSeasons = (_: unknown, language: string): readonly string[] =>
  (EARLIER[language.slice(0, 2)] ?? []).map((words) => words.slice(0, 2).join(' '));

/** "сезоном ранее", "la temporada anterior": null where no split year was named. */
export function readOtherSeason(scan: Scan, index: number, memory: TimeMemory): RelativeRead | null {
  const words = EARLIER[scan.context.language.slice(0, 2)]?.find((one) => hasWords(scan, index, ...one));
  const { from, to } = (memory.isHere ? memory.season?.last : memory.season?.latest) ?? {
    from: null,
    to: null,
  };
  if (words === undefined || from === null || to === null) return null;
  const before = (iso: string): string => `${Number(iso.slice(0, 4)) - 1}${iso.slice(4)}`;
  const period = { from: before(from), to: before(to) };
  return {
    next: index + words.length,
    period,
    rule: 'season',
    note: `counted from ${from}..${to}, named before`,
  };
}

/** What such a season begins with. */
export const seasonsNamed = (): readonly string[] => [
  'a season',
  'the season',
  ...Object.keys({ ...FROM_TODAY, ...FROM_NAMED }).map((which) => `${which} season`),
];

/**
 * "the previous season", "a season earlier", "the season before": counted from the split year named last; "last season" and "next
 * season" from the one that runs at publication. Not read at all where no split year was named.
 */
export function readNamedSeason(scan: Scan, index: number, memory: TimeMemory): RelativeRead | null {
  const word = tokenAt(scan, index).low;
  const isEarlier =
    hasWords(scan, index, 'a', 'season', 'earlier') ||
    hasWords(scan, index, 'a', 'season', 'ago') ||
    (hasWords(scan, index, 'the', 'season', 'before') && !isCountedFrom(scan, index + 3));
  const isNamed = hasWords(scan, index + 1, 'season');
  const fromToday = isNamed ? FROM_TODAY[word] : undefined;
  const by = isEarlier ? -1 : (fromToday ?? (isNamed ? FROM_NAMED[word] : undefined));
  // A season of history told in another paragraph is not the one that this speaks of.
  const { from, to } = (memory.isHere ? memory.season?.last : memory.season?.latest) ?? {
    from: null,
    to: null,
  };
  const [named, today] = [dateParts(from), dateParts(scan.context.published)];
  if (by === undefined || from === null || to === null || named === null) return null;
  // "the 2025-26 season, which ends today, ... bought last season": the season that is told of as the one that runs.
  const isRunning = memory.isHere && word === 'last' && runs(named.year, from, to, scan.context.published);
  const isOfNow = fromToday !== undefined && !isRunning;
  if (isOfNow && today?.month == null) return null;
  const running =
    today === null ? named.year : today.year - ((today.month ?? 12) < (named.month ?? SEASON_START) ? 1 : 0);
  const start = (isOfNow ? running : named.year) + by;
  const period = { from: `${start}${from.slice(4)}`, to: `${start + 1}${to.slice(4)}` };
  const note = isOfNow
    ? `counted from the publication date ${scan.context.published}`
    : `counted from ${from}..${to}, named before`;
  return { next: isEarlier ? index + 3 : index + 2, period, rule: 'season', note };
}

/** Whether a season named as two years has begun at publication, and is the latest that has. */
const runs = (year: number, from: string, to: string, published: string | null): boolean =>
  from.length === 4 && to.length === 4 && String(year) === published?.slice(0, 4);

/** Month in which most seasons told as two years begin. */
const SEASON_START = 8;
