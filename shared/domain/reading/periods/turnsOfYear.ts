/** The ends of a year as one word: "zum Jahresende", "seit Jahresbeginn", "by year-end". */
import { hasPast, toldTense } from '../tense.ts';
import { type Point, unitPoint } from './point.ts';
import { hasWords, type Scan, sentenceAround, tokenAt } from './scan.ts';
import { readYearAfter } from './years.ts';

const TURNS: ReadonlyMap<string, string> = new Map([
  ['jahresbeginn', 'start'],
  ['jahresanfang', 'start'],
  ['jahresmitte', 'middle'],
  ['jahresende', 'end'],
]);
/** "per Ende Jahr", as the Swiss write it. */
const SWISS_END = ['ende', 'jahr'] as const;
export const TURN_WORDS: readonly string[] = [...TURNS.keys(), SWISS_END.join(' ')];

/** "seit Jahresbeginn", "zum Jahresende": of the year of publication, or of the one told behind. */
export function readTurnOfYear(scan: Scan, index: number): Point | null {
  if (hasWords(scan, index, ...SWISS_END)) return turnOfYear(scan, index, index + SWISS_END.length, 'end');
  const part = TURNS.get(tokenAt(scan, index).low);
  return part === undefined ? null : turnOfYear(scan, index, index + 1, part);
}

/** "by year-end", "at year-end 2024"; "a year-end rally" is none. */
export function readYearEnd(scan: Scan, index: number): Point | null {
  if (!hasWords(scan, index, 'year', '-', 'end') || tokenAt(scan, index + 2).spaced) return null;
  const before = tokenAt(scan, index - 1).low;
  const lead = before === 'the' ? tokenAt(scan, index - 2).low : before;
  if (!LEADS.test(lead)) return null;
  const after = tokenAt(scan, index + 3);
  const isClosed = after.kind === 'digits' || (after.kind === 'mark' && after.text !== '-');
  return isClosed || BEHIND.test(after.low) ? turnOfYear(scan, index, index + 3, 'end') : null;
}

const LEADS = /^(?:by|at|before|until|till|since|from|after|to)$/u;
const BEHIND =
  /^(?:and|but|as|if|when|while|from|with|to|in|on|after|before|for|or|of|it|they|he|she|we|which|would|will|was|were|is|are|had|has|this|last|next)$/u;
/** From this month on what is told as over is of the year that runs. */
const LATE = '11';

/** Where no year is told, that of publication; the one before for an end that is told as over. */
function turnOfYear(scan: Scan, index: number, next: number, part: string): Point | null {
  const { published, language } = scan.context;
  if (published === null) return null;
  const told = readYearAfter(scan, next);
  if (told !== null) return unitPoint(told.next, { year: told.year }, 'year', told.note);
  const words = part === 'end' ? sentenceAround(scan, index) : '';
  const isOver =
    hasPast(words, language) &&
    toldTense(words, language) !== 'future' &&
    published.slice(5, 7) <= LATE &&
    !/^(?:by|until|till|bis)$/u.test(tokenAt(scan, index - 1).low);
  const year = Number(published.slice(0, 4)) - (isOver ? 1 : 0);
  const note = `only the ${part} of it; year inferred: "the year" beside the publication date ${published}`;
  return unitPoint(next, { year }, 'year', note);
}
