/** What reading an amount with its measure answers, and how one end of a range or list takes from the other. */
import { compare, multiply } from '../../../../lib/decimal.ts';
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

/** "from 800,000 to 1.2 million", "um 177.000 auf 3,085 Millionen": in full, where millions of it would be absurd. */
function isWrittenOut(term: Term, partner: Term, magnitude: string): boolean {
  const [own, other] = [term.amount.meanings[0]?.value, partner.amount.meanings[0]?.value];
  if (own === undefined || other === undefined) return false;
  return compare(multiply(own, magnitude), multiply(other, ABSURD)) > 0;
}

/** Ends of one change are hardly ever further apart. */
const ABSURD = '100';

/** Gives a bare end what its partner states: unit, currency, and the magnitude when it has none of its own. */
export function completed(term: Term, partner: Term): Term {
  if (isComplete(term)) return term;
  const hasUnit = term.before !== null;
  const amount =
    term.amount.magnitude === null &&
    partner.amount.magnitude !== null &&
    term.start < partner.start &&
    !isWrittenOut(term, partner, partner.amount.magnitude)
      ? withMagnitude(term.amount, partner.amount.magnitude, partner.amount)
      : term.amount;
  if (hasUnit) return { ...term, amount };
  return { ...term, amount, before: partner.before, suffix: partner.suffix, per: partner.per };
}
