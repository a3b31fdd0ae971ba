/**
 * Two documents that tell the same story, such as an article and somebody's digest of it: which number of the one is
 * which number of the other. An anchor never crosses by itself; these are proposals, with what speaks for each.
 */
import type { Mention, Reading } from '../reading/types.ts';
import type { AnchorSpan } from './types.ts';

export type CarryOverReason = 'number' | 'period' | 'subject' | 'measure';

export type CarryOverProposal = {
  readonly mention: string;
  readonly start: number;
  readonly end: number;
  readonly text: string;
  /** What agrees; the number always does. */
  readonly reasons: readonly CarryOverReason[];
  /** How much speaks for it; the best of a number first. */
  readonly score: number;
};

const WEIGHT = { number: 4, period: 3, subject: 2, measure: 1 } as const;

/** For an anchored stretch of one document, the mentions of another that say the same number, best first. */
export function proposeCarryOver(
  anchor: AnchorSpan,
  from: readonly Mention[],
  to: readonly Mention[],
): readonly CarryOverProposal[] {
  const inside = from.filter(({ start, end }) => start < anchor.end && end > anchor.start);
  const proposals: CarryOverProposal[] = [];
  for (const target of to) {
    const best = inside
      .map((source) => reasonsFor(source, target))
      .sort((a, b) => scoreOf(b) - scoreOf(a))[0];
    if (best === undefined || best.length === 0) continue;
    const { id: mention, start, end, text } = target;
    proposals.push({ mention, start, end, text, reasons: best, score: scoreOf(best) });
  }
  return proposals.sort((a, b) => b.score - a.score || a.start - b.start);
}

const scoreOf = (reasons: readonly CarryOverReason[]): number =>
  reasons.reduce((sum, reason) => sum + WEIGHT[reason], 0);

function reasonsFor(source: Mention, target: Mention): readonly CarryOverReason[] {
  const pairs = source.readings.flatMap((a) => target.readings.map((b) => [a, b] as const));
  const same = pairs.filter(([a, b]) => source.kind === target.kind && sameNumber(a, b));
  if (same.length === 0) return [];
  const reasons: CarryOverReason[] = ['number'];
  if (same.some(([a, b]) => samePeriod(a, b))) reasons.push('period');
  if (source.about.subject.some((area) => target.about.subject.includes(area))) reasons.push('subject');
  if (source.about.measure !== null && source.about.measure === target.about.measure) reasons.push('measure');
  return reasons;
}

/** The same value, unit and currency; of a range both ends, of a period the period. */
function sameNumber(a: Reading, b: Reading): boolean {
  if (a.unit !== b.unit || a.currency !== b.currency) return false;
  if (a.value !== null || b.value !== null) return a.value === b.value;
  if (a.low !== null || a.high !== null) return a.low === b.low && a.high === b.high;
  return samePeriod(a, b);
}

const samePeriod = (a: Reading, b: Reading): boolean =>
  a.period !== null && b.period !== null && a.period.from === b.period.from && a.period.to === b.period.to;
