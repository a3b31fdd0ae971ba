/** Two ends that are one quantity: value null, the ends in low and high. */
import { compare, multiply } from '../../../../lib/decimal.ts';
import type { Bound } from '../../types.ts';
import { type Answer, answer, finishTerm, kindOf, reading } from '../finish.ts';
import { foldAt, isGlued, isHyphen, type Scan } from '../tokens/scan.ts';
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
  const uses = usesOfBoth(first, second);
  if (uses !== null) {
    const each = uses.map(([one, other]) => rangeDraft(scan, one, other, bound));
    return answer(
      kind,
      each.flatMap((found) => found?.readings ?? []),
      null,
    );
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

/** "3,240 to 4,120" where the comma may do either: it does the same in both ends. */
function usesOfBoth(first: Term, second: Term): readonly (readonly [Term, Term])[] | null {
  const rules = first.amount.meanings.map(({ rule }) => rule);
  const isSame = rules.length > 1 && new Set(rules).size === rules.length;
  if (!isSame || rules.join() !== second.amount.meanings.map(({ rule }) => rule).join()) return null;
  return rules.map((_rule, i) => [onlyMeaning(first, i), onlyMeaning(second, i)] as const);
}

const onlyMeaning = (term: Term, i: number): Term => ({
  ...term,
  amount: { ...term.amount, meanings: term.amount.meanings.slice(i, i + 1) },
});

/** "zehn- bis zwölftausend", "drei- bis vierhundert": the first number's hyphen stands for the second's last part. */
export function withElidedPart(scan: Scan, first: Term, second: Term): Term {
  const isOpen = scan.lexicon.language === 'de' && isHyphen(scan, first.end) && !isGlued(scan, first.end + 1);
  const part = isOpen ? /\p{L}(tausend|hundert)$/u.exec(foldAt(scan, second.amount.start))?.[1] : undefined;
  if (part === undefined || first.amount.inDigits || first.amount.magnitude !== null) return first;
  const by = part === 'tausend' ? '1000' : '100';
  const meanings = first.amount.meanings.map((one) => ({
    ...one,
    value: multiply(one.value, by),
    low: multiply(one.low, by),
    high: multiply(one.high, by),
  }));
  return { ...first, amount: { ...first.amount, meanings } };
}
