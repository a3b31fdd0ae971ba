/** Seasons of a year, with their months as the north or the south counts them: "the spring of 2023", "Sommer 2024", "l'été 2025". */
import type { Point } from './point.ts';
import { type Scan, tokenAt } from './scan.ts';
import { readYearAfter, shortYear, skipYearNoun, yearAt } from './years.ts';

/** First month of a season by its word; winter runs over New Year and needs both years. */
const SEASONS: ReadonlyMap<string, number> = new Map(
  (
    [
      [3, 'spring frühjahr frühling frühjahrs printemps primavera весна весной весны весне весну'],
      [6, 'summer sommer sommers été verano лето летом лета лету'],
      [9, 'autumn fall herbst automne otoño осень осенью осени'],
      [12, 'winter winters hiver invierno зима зимой зимы зиму'],
    ] as const
  ).flatMap(([month, words]) => words.split(' ').map((word) => [word, month] as const)),
);
/** Words that a season begins with. */
export const SEASON_WORDS: readonly string[] = [...SEASONS.keys()];

const NOTE = 'a season of the north; its months are not stated';
const NOTE_SOUTH = 'a season of the south; its months are not stated';

/** The first month of a season where the article is from: "spring" begins in September in Australia. */
export const seasonStart = (scan: Scan, north: number): number =>
  scan.context.isSouthern === true ? ((north + 5) % 12) + 1 : north;

const noteOf = (scan: Scan): string => (scan.context.isSouthern === true ? NOTE_SOUTH : NOTE);

/** The three months of a season whose year is told; null for any other word, and for a winter of one year. */
export function readSeasonPoint(scan: Scan, index: number): Point | null {
  const north = SEASONS.get(tokenAt(scan, index).low);
  if (north === undefined) return null;
  const first = seasonStart(scan, north);
  const isLinked = scan.words.of.has(tokenAt(scan, index + 1).low) && tokenAt(scan, index + 1).low !== 'in';
  const at = isLinked ? index + 2 : index + 1;
  const year = yearAt(scan, at, true);
  if (year === null) return first === 12 ? null : readSeasonBeside(scan, index, first);
  if (first === 12) return readWinter(scan, at, year);
  const next = skipYearNoun(scan, at + 1);
  return {
    next,
    from: { year, month: first },
    to: { year, month: first + 2 },
    rule: 'season',
    note: noteOf(scan),
  };
}

/** "the winter of 2024-25". */
function readWinter(scan: Scan, at: number, year: number): Point | null {
  const [mark, second] = [tokenAt(scan, at + 1), tokenAt(scan, at + 2)];
  const isSplit = /^[-/\u2013]$/u.test(mark.text) && !mark.spaced && !second.spaced;
  const end = second.text.length === 4 ? Number(second.text) : shortYear(second.text);
  if (!isSplit || end !== year + 1) return null;
  return {
    next: at + 3,
    from: { year, month: 12 },
    to: { year: end, month: 2 },
    rule: 'season',
    note: noteOf(scan),
  };
}

/** "the spring of last year", "summer last year", "im Sommer vergangenen Jahres"; "a fall last year" is no season. */
function readSeasonBeside(scan: Scan, index: number, first: number): Point | null {
  const isDrop = tokenAt(scan, index).low === 'fall' && !/^(?:the|in)$/u.test(tokenAt(scan, index - 1).low);
  const after = tokenAt(scan, index + 1);
  if (isDrop || after.kind !== 'word' || after.low === 'in') return null;
  const beside = readYearAfter(scan, index + 1);
  if (beside?.year == null) return null;
  const { year, next, note } = beside;
  const told = note === null ? noteOf(scan) : `${noteOf(scan)}; ${note}`;
  return { next, from: { year, month: first }, to: { year, month: first + 2 }, rule: 'season', note: told };
}
