/** The turn, the middle and the end of a century: "since the turn of the century", "by mid-century". */
import { type Point, unitPoint } from './point.ts';
import { hasWords, type Scan, tokenAt } from './scan.ts';

/** "since the turn of the century": 2000; "by mid-century": 2050; "by the end of the century": 2100. */
export function readTurnOfCentury(scan: Scan, index: number): Point | null {
  const opened = CENTURY_OPENERS.has(tokenAt(scan, index).low);
  const ahead = opened && CENTURY_AHEAD.find(([words]) => hasWords(scan, index, ...words));
  if (ahead) return unitPoint(index + ahead[0].length, { year: ahead[1] }, 'year', 'of this century');
  const isTurn =
    hasWords(scan, index, 'turn', 'of', 'the', 'century') ||
    hasWords(scan, index, 'turn', 'of', 'the', 'millennium');
  return isTurn ? unitPoint(index + 4, { year: 2000 }, 'year', 'the last turn of a century') : null;
}

const CENTURY_AHEAD: readonly (readonly [words: readonly string[], year: number])[] = (
  [
    ['mid - century', 2050],
    ['middle of the century', 2050],
    ['mitte des jahrhunderts', 2050],
    ['milieu du siècle', 2050],
    ['mediados de siglo', 2050],
    ['середине века', 2050],
    ['end of the century', 2100],
    ['century ’ s end', 2100],
    ['ende des jahrhunderts', 2100],
    ['fin du siècle', 2100],
    ['fin de siglo', 2100],
    ['finales de siglo', 2100],
    ['концу века', 2100],
    ['конца века', 2100],
  ] as const
).map(([words, year]) => [words.split(' '), year]);

const CENTURY_OPENERS = new Set(CENTURY_AHEAD.map(([[first]]) => first ?? ''));

/** What these times begin with. */
export const CENTURY_WORDS: readonly string[] = [...CENTURY_OPENERS, 'turn of'];
