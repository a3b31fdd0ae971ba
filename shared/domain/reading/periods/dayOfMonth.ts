/** "it goes to MPs on the 24th": a day told by its number alone, of the month of publication or one beside it. */
import { tenseOf } from '../tense.ts';
import { dateParts, isDay, isoDay } from './calendar.ts';
import type { RelativeRead, TimeMemory } from './periodShifts.ts';
import { plainNumber, type Scan, sentenceAround, tokenAt } from './scan.ts';

/** What may stand behind it; anything else is counted or named by it ("on the 24th floor"). */
const CLOSED = /^(?:[.,;:)!?]|and|but|when|after|before|as|at|with|it|they|he|she|)$/u;

/** The day whose number stands behind "on the"; null for any other number, and without a day of publication. */
export function readDayOfMonth(scan: Scan, index: number, memory: TimeMemory): RelativeRead | null {
  const end = tokenAt(scan, index + 1);
  if (!/^(?:st|nd|rd|th)$/u.test(end.low) || end.spaced) return null;
  if (tokenAt(scan, index - 1).low !== 'the' || tokenAt(scan, index - 2).low !== 'on') return null;
  const day = plainNumber(scan, index, 2);
  const today = dateParts(scan.context.published);
  if (
    day === null ||
    today?.month == null ||
    today.day === null ||
    !CLOSED.test(tokenAt(scan, index + 2).low)
  )
    return null;
  const tense = tenseOf(sentenceAround(scan, index), scan.context.language);
  // "The worst month was January; on the coldest night, on the 11th, it was -6C"
  const month = memory.isHere && memory.last?.from === memory.last?.to ? memory.last?.from : null;
  if (
    month?.length === 7 &&
    tense === 'past' &&
    isDay(Number(month.slice(0, 4)), Number(month.slice(5)), day)
  ) {
    const own = `${month}-${String(day).padStart(2, '0')}`;
    const note = `of the month named before, ${month}`;
    return { next: index + 2, period: { from: own, to: own }, rule: 'day_of_month', note };
  }
  const off = (by: number): number => by * DAYS + day - (today.day ?? 0);
  const months = [-1, 0, 1].filter(
    (by) => tense === 'present' || (tense === 'future' ? off(by) >= 0 : off(by) <= 0),
  );
  const [by] = months.sort((a, b) => Math.abs(off(a)) - Math.abs(off(b)));
  if (by === undefined) return null;
  const at = new Date(Date.UTC(today.year, today.month - 1 + by, 1));
  const [year, number] = [at.getUTCFullYear(), at.getUTCMonth() + 1];
  if (!isDay(year, number, day)) return null;
  const iso = isoDay(year, number, day);
  const note = `counted from the publication date ${scan.context.published}`;
  return { next: index + 2, period: { from: iso, to: iso }, rule: 'day_of_month', note };
}

/** Days of a month, about. */
const DAYS = 30;
