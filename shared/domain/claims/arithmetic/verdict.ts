import { type Interval, isInside, overlaps } from '../../../lib/interval.ts';
import type { Verdict } from '../types.ts';

/** Holds inside, contradicted outside, borderline across the edge. Ends belong to their interval. */
export function verdictOf(computed: Interval, expected: Interval): Verdict {
  if (isInside(computed, expected)) return 'holds';
  return overlaps(computed, expected) ? 'borderline' : 'contradicted';
}
