/** "From 14.2m ewes to 13.1m": a bare number with an m is of millions, not of metres, where the article has no metres written so. */
import type { Mention, Reading } from '../../reading/types.ts';

const MILLION = '1000000';

/** By the ambiguous number, how it is read. */
export function settledMillions(mentions: readonly Mention[]): ReadonlyMap<Mention, Reading> {
  const settled = new Map<Mention, Reading>();
  for (const mention of mentions) {
    const { state, text, readings } = mention;
    if (!/\dm$/u.test(text)) continue;
    const isMetres = readings.some(({ unit }) => unit === 'metre');
    if (isMetres && state === 'extracted') return new Map();
    const millions = readings.find(({ magnitude, unit }) => magnitude === MILLION && unit === null);
    if (isMetres && millions !== undefined) settled.set(mention, millions);
  }
  return settled;
}
