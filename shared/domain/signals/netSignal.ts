import { compare, type DecimalText, toFixed } from '../../lib/decimal.ts';
import type { Signal } from './types.ts';

/** Toward minus away, each by its strength. */
export const netSignal = (signals: readonly Pick<Signal, 'direction' | 'strength'>[]): number =>
  signals.reduce((net, { direction, strength }) => net + (direction === 'toward' ? strength : -strength), 0);

/** The events from the start of one period to the end of another; dates of years and months are inside their own. */
export const signalsBetween = <S extends Pick<Signal, 'date'>>(
  signals: readonly S[],
  from: string,
  to: string,
): S[] => signals.filter(({ date }) => date >= from && date.slice(0, to.length) <= to);

export type Quadrant = 'more_closer' | 'more_away' | 'less_closer' | 'less_away' | 'unmoved';

/** Where a country stands: what trade did against what politics did. */
export function quadrantOf(change: DecimalText, net: number): Quadrant {
  const grown = compare(change, '0');
  if (net === 0 || grown === 0) return 'unmoved';
  if (grown > 0) return net > 0 ? 'more_closer' : 'more_away';
  return net > 0 ? 'less_closer' : 'less_away';
}

export const QUADRANT_NAMES: Readonly<Record<Exclude<Quadrant, 'unmoved'>, string>> = {
  more_closer: 'More trade, closer to Moscow',
  more_away: 'More trade, further from Moscow',
  less_closer: 'Less trade, closer to Moscow',
  less_away: 'Less trade, further from Moscow',
};

/** "+474%", "−3%". */
export function changeText(change: DecimalText): string {
  const digits = toFixed(change, 0);
  return `${digits.startsWith('-') ? digits.replace('-', '−') : /[1-9]/.test(digits) ? `+${digits}` : digits}%`;
}
