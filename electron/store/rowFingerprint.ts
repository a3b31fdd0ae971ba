import type { SqlValue } from './storedRows.ts';

/** A number below 2^53 out of two running hashes: equal values have the same one, others hardly ever. */
export function fingerprint(values: readonly SqlValue[]): number {
  let low = 0x811c9dc5;
  let high = 0x1b873593;
  for (const value of values) {
    const text = value === null ? '\u001e' : `${value}\u001f`;
    for (let i = 0; i < text.length; i++) {
      const code = text.charCodeAt(i);
      low = Math.imul(low ^ code, 0x01000193);
      high = Math.imul(high ^ code, 0x5bd1e995);
    }
  }
  return (high >>> 11) * 0x1_0000_0000 + (low >>> 0);
}
