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
export function quadrantOf(change: number, net: number): Quadrant {
  if (net === 0 || change === 0) return 'unmoved';
  if (change > 0) return net > 0 ? 'more_closer' : 'more_away';
  return net > 0 ? 'less_closer' : 'less_away';
}

export const QUADRANT_NAMES: Readonly<Record<Exclude<Quadrant, 'unmoved'>, string>> = {
  more_closer: 'More trade, closer to Moscow',
  more_away: 'More trade, further from Moscow',
  less_closer: 'Less trade, closer to Moscow',
  less_away: 'Less trade, further from Moscow',
};
