/** A year or some months up to a point: "the year to January 2025", "the 12 months ended June 2024". */
import { daysInMonth, isoMonth, latestYear, shiftMonth } from './calendar.ts';
import type { RelativeRead } from './periodShifts.ts';
import { unitIso } from './point.ts';
import { readPoint } from './readPoint.ts';
import { hasWords, plainNumber, type Scan, tokenAt } from './scan.ts';

const MOST_MONTHS = 120;
const FORECAST =
  /^(?:will|expects?|forecasts?|guidance|outlook|targets?|predicts?|predicted|projects|projected|aims?|plans?)$/u;
const LOOK_BACK = 16;

/** A word of what is to come stands before the stretch. */
function isForecast(scan: Scan, index: number): boolean {
  for (let i = index - 1; i > index - LOOK_BACK; i--) {
    const { text, low } = tokenAt(scan, i);
    if (text === '' || (text === '.' && tokenAt(scan, i + 1).spaced)) return false;
    if (FORECAST.test(low)) return true;
  }
  return false;
}

/** The stretch at a token; null when no dated month ends it. */
export function readYearTo(scan: Scan, index: number): RelativeRead | null {
  const start = hasWords(scan, index, 'the') ? index + 1 : index;
  const head = tokenAt(scan, start);
  const count = head.low === 'year' ? 1 : (scan.words.numbers.get(head.low) ?? plainNumber(scan, start, 2));
  if (count === null || count === undefined) return null;
  const noun = head.low === 'year' ? start : start + 1;
  const unit = tokenAt(scan, noun).low;
  const months = scan.words.yearNouns.has(unit) ? count * 12 : scan.words.monthNouns.has(unit) ? count : 0;
  if (months < 1 || months > MOST_MONTHS) return null;
  const joiner = tokenAt(scan, noun + 1).low;
  if (!['to', 'ended', 'ending', 'through', 'until', 'till'].includes(joiner)) return null;
  const at = ['in', 'on'].includes(tokenAt(scan, noun + 2).low) ? noun + 3 : noun + 2;
  const point = readPoint(scan, at, true);
  const { month } = point?.to ?? { month: undefined };
  const published = scan.context.published;
  const latest =
    published !== null && month !== undefined ? latestYear(published, month, point?.to.day ?? 1) : null;
  // "expects to make £455m in the year to March"
  const inferred = latest !== null && isForecast(scan, start) ? latest + 1 : latest;
  const year = point?.to.year ?? inferred;
  if (!point || point.other || year === null || month === undefined) return null;
  const from = shiftMonth(year, month, 1 - months);
  const note = point.to.year === null ? `year inferred from the publication date ${published}` : point.note;
  // "the three months ended June 30": whole months.
  const isLastDay = point.to.day === daysInMonth(year, month);
  const to = isLastDay ? isoMonth(year, month) : unitIso(point.to, year);
  return { next: point.next, period: { from, to }, rule: 'stretch', note };
}
