import type { SqlValue } from './storedRows.ts';

/** A number below 2^53 out of two running hashes: equal values have the same one, others hardly ever. */
export function fingerprint(values: readonly SqlValue[]): number {
  let low = 0x811c9dc5;
  let high = 0x1b873593;
  for (const value of values) {
    let end = TEXT_END;
    if (typeof value === 'number' && value === value >>> 0) {
      // Ids are the most of what is asked for; a text of each would be made for nothing.
      for (let rest = value; rest > 0; rest >>>= BYTE) {
        low = Math.imul(low ^ (rest & BYTE_MASK), LOW_FACTOR);
        high = Math.imul(high ^ (rest & BYTE_MASK), HIGH_FACTOR);
      }
      end = NUMBER_END;
    } else if (value === null) end = NOTHING;
    else {
      const text = typeof value === 'string' ? value : String(value);
      for (let i = 0; i < text.length; i++) {
        const code = text.charCodeAt(i);
        low = Math.imul(low ^ code, LOW_FACTOR);
        high = Math.imul(high ^ code, HIGH_FACTOR);
      }
    }
    low = Math.imul(low ^ end, LOW_FACTOR);
    high = Math.imul(high ^ end, HIGH_FACTOR);
  }
  return (high >>> 11) * 0x1_0000_0000 + (low >>> 0);
}

const [LOW_FACTOR, HIGH_FACTOR] = [0x01000193, 0x5bd1e995];
const [BYTE, BYTE_MASK] = [8, 0xff];
/** What stands behind each value, by its kind. */
const [NUMBER_END, NOTHING, TEXT_END] = [0x1d, 0x1e, 0x1f];
