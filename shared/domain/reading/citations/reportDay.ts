/** The day behind the words of a report, with its year. */
import type { FoldedText } from '../foldedText.ts';
import { dateParts, latestYear, shiftDay } from '../periods/calendar.ts';
import { unitIso } from '../periods/point.ts';
import { readPoint } from '../periods/readPoint.ts';
import { type Scan, scanText, tokenAt } from '../periods/scan.ts';
import { readWeekday } from '../periods/weekdayDates.ts';
import type { CitationContext } from './types.ts';

/** No day is written longer. */
const LONGEST_DAY = 30;

/** `isTime`: told by its weekday, it stays a time of the text. */
export type ReportDay = {
  readonly date: string;
  readonly end: number;
  readonly isStated: boolean;
  readonly isTime: boolean;
};

/** The day at a place of a folded text; null when none stands right there. */
export function readDay(folded: FoldedText, at: number, context: CitationContext): ReportDay | null {
  const scan = scanText(folded.text.slice(at, at + LONGEST_DAY), context);
  if (tokenAt(scan, 0).start > 1) return null;
  const point = readPoint(scan, 0, true);
  const { year, month, day } = point?.to ?? {};
  if (point === null) return onWeekday(scan, at);
  if (point.other || month === undefined) return null;
  const inferred =
    year == null && context.published !== null ? latestYear(context.published, month, day ?? 1) : null;
  const date = unitIso(point.to, inferred);
  if (date === null) return null;
  return { date, end: at + tokenAt(scan, point.next - 1).end, isStated: year != null, isTime: false };
}

/** "vom Dienstag", "publié mercredi", "difundido este martes". */
function onWeekday(scan: Scan, at: number): ReportDay | null {
  const first = /^(?:this|last|este|ce|el|le)$/u.test(tokenAt(scan, 0).low) ? 1 : 0;
  const date = readWeekday(scan, first)?.period?.from ?? null;
  return date === null ? null : { date, end: at + tokenAt(scan, first).end, isStated: false, isTime: true };
}

const YESTERDAY: ReadonlySet<string> = new Set(['yesterday', 'gestern', 'hier', 'ayer', 'вчера']);
const TODAY: ReadonlySet<string> = new Set(['today', 'heute', 'hoy', 'сегодня']);
const PART_OF_TODAY: ReadonlySet<string> = new Set(['morning', 'afternoon', 'evening', 'matin', 'mañana']);

/** The ISO day that "yesterday", "today" or "this morning" is; null at any other token, and without a day of publication. */
export function dayFromToday(scan: Scan, index: number): string | null {
  const { low } = tokenAt(scan, index);
  const isOfToday = /^(?:this|ce|esta)$/u.test(low) && PART_OF_TODAY.has(tokenAt(scan, index + 1).low);
  const by = YESTERDAY.has(low) ? -1 : TODAY.has(low) || isOfToday ? 0 : null;
  const today = dateParts(scan.context.published);
  if (by === null || today?.month == null || today.day === null) return null;
  return shiftDay(today.year, today.month, today.day, by);
}
