/** "the past five years", "the last decade", "the next two quarters": stretches back from the day of publication, or ahead. */
import { isoYear } from './calendar.ts';
import { endsToldYear } from './monthStretches.ts';
import { type RelativeRead, shiftFrom, type TimeMemory } from './periodShifts.ts';
import { hasWords, plainNumber, type Scan, tokenAt } from './scan.ts';
import { SHIFTS, UNIT_NAMES } from './unitNames.ts';

/** "It should last ten years": a verb. */
const isLasting = (scan: Scan, index: number): boolean =>
  tokenAt(scan, index).low === 'last' &&
  /^(?:should|will|would|can|could|may|might|must|to|not|t|did|does|do|they|that|which|usually|typically|often)$/u.test(
    tokenAt(scan, index - 1).low,
  );

/** "the past year and a half" */
const MONTHS_AND_HALF = 18;

/** The stretch at such a word; null for any other. */
export function readStretch(scan: Scan, index: number, memory: TimeMemory): RelativeRead | null {
  const shift = SHIFTS[tokenAt(scan, index).low];
  if (shift === undefined || shift === 0 || isLasting(scan, index) || endsToldYear(scan, index)) return null;
  const count = scan.words.numbers.get(tokenAt(scan, index + 1).low) ?? plainNumber(scan, index + 1, 2);
  const isPlain = count === null || count === undefined;
  const word = tokenAt(scan, isPlain ? index + 1 : index + 2).low;
  const unit = UNIT_NAMES[word];
  if (unit === undefined || (isPlain && unit !== 'decade' && tokenAt(scan, index).low !== 'past'))
    return null;
  const isAndHalf = isPlain && unit === 'year' && hasWords(scan, index + 2, 'and', 'a', 'half');
  const next = isAndHalf ? index + 5 : isPlain ? index + 2 : index + 3;
  const named = memory.isHere ? memory.last?.to : null;
  if (named != null && !isPlain && unit === 'year' && tokenAt(scan, index).low === 'following') {
    const year = Number(named.slice(0, 4));
    const period = { from: isoYear(year + 1), to: isoYear(year + count) };
    return { next, period, rule: 'stretch', note: `counted from ${named}, named before` };
  }
  const published = scan.context.published;
  if (published === null) return { next, period: null, rule: 'stretch', note: null };
  const anchor = { from: published, to: published };
  if (isAndHalf && shift < 0) {
    const from = shiftFrom(anchor, 'month', -MONTHS_AND_HALF, true)?.from ?? null;
    const note = `counted from the publication date ${published}`;
    return { next, period: { from, to: published.slice(0, 7) }, rule: 'stretch', note };
  }
  const far = shiftFrom(anchor, unit, (isPlain ? 1 : count) * shift, true);
  // "over the past four quarters": those that are over.
  const last = unit === 'quarter' && shift < 0 ? -1 : 0;
  const near = shiftFrom(anchor, unit === 'decade' ? 'year' : unit, last, true);
  const period =
    shift < 0
      ? { from: far?.from ?? null, to: near?.to ?? null }
      : { from: near?.from ?? null, to: far?.to ?? null };
  return { next, period, rule: 'stretch', note: `counted from the publication date ${published}` };
}
