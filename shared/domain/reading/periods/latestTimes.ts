/** "the last year for which figures are available", "this decade": the latest time of its kind. */
import type { RelativeRead, TimeMemory } from './periodShifts.ts';
import { hasWords, type Scan, tokenAt } from './scan.ts';

/** "the last year for which figures are available": the last year the text has named. */
export function readDataYear(scan: Scan, index: number, memory: TimeMemory): RelativeRead | null {
  if (!hasWords(scan, index + 3, 'which')) return null;
  let next = index + 4;
  while (next < index + 8 && tokenAt(scan, next).low !== 'available') next++;
  if (tokenAt(scan, next).low !== 'available') return null;
  const end = memory.last?.to ?? memory.last?.from ?? null;
  const period = end === null ? null : { from: end.slice(0, 4), to: end.slice(0, 4) };
  return { next: next + 1, period, rule: 'latest_data', note: period && 'the last year named before' };
}

/** "by the end of the decade", "this decade": of the publication date. */
export function readDecadeOfNow(scan: Scan, index: number): RelativeRead | null {
  const isEnd =
    hasWords(scan, index, 'end', 'of', 'the', 'decade') ||
    hasWords(scan, index, 'end', 'of', 'this', 'decade');
  const { published } = scan.context;
  if ((!isEnd && !hasWords(scan, index, 'this', 'decade')) || published === null) return null;
  const first = Math.floor(Number(published.slice(0, 4)) / 10) * 10;
  const last = String(first + 9);
  const period = isEnd ? { from: last, to: last } : { from: String(first), to: last };
  const note = `counted from the publication date ${published}`;
  return { next: index + (isEnd ? 4 : 2), period, rule: 'decade', note };
}
