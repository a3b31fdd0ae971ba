/** What is called the remaining or the other amount: a whole told before its parts, less the parts told since. */
import { add, subtract } from '../../../../lib/decimal.ts';
import { differenceOf, sumOf } from '../../../../lib/intervalArithmetic.ts';
import { operandInterval } from '../../arithmetic/stated.ts';
import type { Item } from '../../sentence/claimSentence.ts';
import { amountOf, isAlike, type Window } from '../window.ts';
import { type Made, textOf } from './made.ts';

/** Of a single part there are too many other things that a rest may be of. */
const FEWEST_PARTS = 2;

/** The whole is the first amount, going back, that is more than all parts since together. */
export function restOfList(item: Item, { before, own }: Window): Made | null {
  const alike = [...before, ...own].filter((one) => isAlike(one, item)).toReversed();
  let parts = 0;
  for (const [i, one] of alike.entries()) {
    if (i >= FEWEST_PARTS && Number(amountOf(one)) > parts)
      return lessParts(one, alike.slice(0, i).toReversed());
    parts += Number(amountOf(one));
  }
  return null;
}

/** The parts may make more than the whole. */
export const lessParts = (whole: Item, parts: readonly Item[]): Made => ({
  items: [whole, ...parts],
  role: 'part',
  computed: differenceOf(
    operandInterval(whole.reading),
    parts.map(({ reading }) => operandInterval(reading)).reduce(sumOf),
  ),
  middle: subtract(
    amountOf(whole),
    parts.map(amountOf).reduce((a, b) => add(a, b)),
  ),
  calculation: [whole, ...parts].map(textOf).join(' − '),
});
