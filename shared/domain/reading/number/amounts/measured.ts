/** What reading an amount with its measure answers, and how one end of a range or list takes from the other. */

import type { Draft } from '../finish.ts';
import { withMagnitude } from './amount.ts';
import { isComplete, type Term } from './term.ts';

/** One or two quantities, and where to read on. */
export type Measured = {
  readonly drafts: readonly Draft[];
  readonly end: number;
  /** The two drafts are the ends of a change, not two quantities. */
  readonly isPair: boolean;
};

/** Gives a bare end what its partner states: unit, currency, and the magnitude when it has none of its own. */
export function completed(term: Term, partner: Term): Term {
  if (isComplete(term)) return term;
  const hasUnit = term.before !== null;
  const amount =
    term.amount.magnitude === null && partner.amount.magnitude !== null && term.start < partner.start
      ? withMagnitude(term.amount, partner.amount.magnitude, partner.amount)
      : term.amount;
  if (hasUnit) return { ...term, amount };
  return { ...term, amount, before: partner.before, suffix: partner.suffix, per: partner.per };
}
