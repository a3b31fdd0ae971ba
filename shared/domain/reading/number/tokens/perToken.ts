/**
 * Several readers ask the same of one token, each for itself: what was answered in the scan that was asked about last is
 * kept. Answers must not be changed by who gets them.
 */
import type { Scan } from './scan.ts';

/** A reader that answers the same question about a token once. */
export function onceAtToken<T>(read: (scan: Scan, at: number) => T): (scan: Scan, at: number) => T {
  let last: Scan | null = null;
  let known = new Map<number, T>();
  return (scan, at) => {
    if (last !== scan) {
      last = scan;
      known = new Map();
    }
    const answer = known.get(at);
    if (answer !== undefined) return answer;
    const found = read(scan, at);
    // Reading may have asked about another scan meanwhile.
    if (last === scan) known.set(at, found);
    return found;
  };
}
