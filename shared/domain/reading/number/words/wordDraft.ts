/** The draft of a quantity that is words by itself, exact as words are. */
import type { Bound } from '../../types.ts';
import { type Draft, type QuantityKind, reading } from '../finish.ts';

/** A quantity with one value, between two tokens. */
export function wordDraft(
  from: number,
  to: number,
  kind: QuantityKind,
  unit: string | null,
  value: string,
  bound: Bound,
  rule: string,
): Draft {
  return { from, to, kind, state: 'extracted', readings: [reading({ value, unit, bound, rule })], why: null };
}
