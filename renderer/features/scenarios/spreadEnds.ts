import type { AssumptionKind, Spread } from '#shared/domain/scenarios/types.ts';
import { compare, type DecimalText, multiply } from '#shared/lib/decimal.ts';

export type SpreadEnd = 'low' | 'mode' | 'high';

/** What a slider runs over; null for a level of nothing, which has no scale. */
export function sliderReach(
  kind: AssumptionKind,
  spread: Spread,
): { readonly min: string; readonly max: string; readonly step: string } | null {
  switch (kind) {
    case 'share_ends':
    case 'substitution':
      return { min: '0', max: '100', step: '1' };
    case 'growth':
      return { min: '-100', max: compare(spread.high, '200') > 0 ? spread.high : '200', step: '1' };
    case 'delay':
      return { min: '0', max: compare(spread.high, '24') > 0 ? spread.high : '24', step: '1' };
    case 'level': {
      const max = multiply(spread.high, '2');
      return compare(max, '0') > 0 ? { min: '0', max, step: 'any' } : null;
    }
  }
}

/** A spread with one end moved; the others give way rather than be crossed. */
export function movedEnd(spread: Spread, end: SpreadEnd, value: DecimalText): Spread {
  const least = (a: DecimalText): DecimalText => (compare(a, value) < 0 ? a : value);
  const most = (a: DecimalText): DecimalText => (compare(a, value) > 0 ? a : value);
  const low = end === 'low' ? value : least(spread.low);
  const high = end === 'high' ? value : most(spread.high);
  if (spread.kind !== 'triangular') return { ...spread, low, high };
  const mode = end === 'mode' ? value : end === 'low' ? most(spread.mode) : least(spread.mode);
  return { ...spread, low, mode, high };
}
