/** Two ends that are one quantity: value null, the ends in low and high. */
import { compare } from '../../../../lib/decimal.ts';
import type { Bound } from '../../types.ts';
import { type Answer, answer, finishTerm, kindOf, reading } from '../finish.ts';
import type { Scan } from '../tokens/scan.ts';
import type { Term } from './term.ts';

/** The range between two completed terms; null when they do not measure the same thing or are out of order. */
export function rangeDraft(scan: Scan, first: Term, second: Term, bound: Bound): Answer | null {
  const kind = kindOf(second);
  if (kindOf(first) !== kind) return null;
  const low = finishTerm(scan, first, bound);
  const high = finishTerm(scan, second, bound);
  if (low.state === 'refused' || high.state === 'refused') {
    return answer(kind, [], low.why ?? high.why);
  }
  const readings = low.readings.flatMap((a) =>
    high.readings.flatMap((b) => {
      if (a.value === null || b.value === null) return [];
      if (a.currency !== b.currency || a.unit !== b.unit || compare(a.value, b.value) > 0) return [];
      // Two meanings of "times higher" are not mixed: 4 to 5 times or 5 to 6 times, not 4 to 6.
      if (a.rule !== b.rule) return [];
      return [
        reading({
          low: a.value,
          high: b.value,
          unit: b.unit,
          currency: b.currency,
          magnitude: b.magnitude,
          bound,
          rule: `range.${b.rule}`,
          note: b.note ?? a.note,
        }),
      ];
    }),
  );
  return readings.length === 0 ? null : answer(kind, readings, null);
}
