/** "by the following February", "en février suivant", "im folgenden März": the first such month after the time named before. */
import { dateParts, isoMonth } from './calendar.ts';
import { monthAt } from './monthPoints.ts';
import type { RelativeRead, TimeMemory } from './periodShifts.ts';
import type { PeriodWords } from './periodWords.ts';
import { type Scan, tokenAt } from './scan.ts';

const BEFORE: ReadonlySet<string> = new Set(['following', 'folgenden', 'darauffolgenden', 'siguiente']);
const BEHIND: ReadonlySet<string> = new Set(['suivant', 'siguiente']);

/** What such a month begins with. */
export const followingMonths = ({ months }: PeriodWords): readonly string[] =>
  [...months.keys()].flatMap((month) => [
    ...[...BEFORE].map((word) => `${word} ${month}`),
    ...[...BEHIND].map((word) => `${month} ${word}`),
  ]);

/** Null where no such month stands, or nothing was named that it could follow. */
export function readFollowingMonth(scan: Scan, index: number, { last }: TimeMemory): RelativeRead | null {
  const isBefore = BEFORE.has(tokenAt(scan, index).low);
  const at = isBefore ? index + 1 : index;
  const month = isBefore || BEHIND.has(tokenAt(scan, index + 1).low) ? monthAt(scan, at) : null;
  const named = dateParts(last?.to?.replace(/-[QS]\d$/u, '') ?? null);
  if (month === null || named === null) return null;
  const year = named.month !== null && month > named.month ? named.year : named.year + 1;
  const iso = isoMonth(year, month);
  return {
    next: isBefore ? at + 1 : at + 2,
    period: { from: iso, to: iso },
    rule: 'distance',
    note: `the first one after ${last?.to}, named before`,
  };
}
