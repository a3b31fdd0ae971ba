/** What is told as over is counted from no year that is still to come, though one was named last. */
import { hasPast, toldTense } from '../tense.ts';
import { isoYear } from './calendar.ts';
import { type RelativeRead, shiftYears, type TimeMemory } from './periodShifts.ts';
import { type Scan, sentenceAround } from './scan.ts';

/**
 * Behind a forecast: "carried 379,000, a fifth less than the year before" is not told of years to come, and "The following year
 * it lost $3m" follows the last year that was over. `by`: years from it.
 */
export function countedFromOver(
  scan: Scan,
  index: number,
  memory: TimeMemory,
  read: RelativeRead,
  by: number,
): RelativeRead {
  const { published, language } = scan.context;
  const isOver = published === null || (read.period?.from ?? '').slice(0, 7) <= published.slice(0, 7);
  const words = isOver ? '' : sentenceAround(scan, index);
  if (published === null || isOver || !hasPast(words, language) || toldTense(words, language) === 'future')
    return read;
  const year = memory.latest ?? isoYear(Number(published.slice(0, 4)) - 1);
  const period = shiftYears({ from: year, to: year }, by);
  if ((period?.from ?? '') > published.slice(0, 4)) return read;
  return { ...read, period, note: `counted from ${year}, the last year that is over` };
}
