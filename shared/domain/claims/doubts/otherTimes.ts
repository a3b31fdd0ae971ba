/** Whether a number is told of one time and all that it is set against of another: a share of 2022 is none of the amounts of 2024. */
import type { Period } from '../../reading/types.ts';
import type { Item } from '../sentence/claimSentence.ts';

export function isOfOtherTimes(item: Item, operands: readonly Item[]): boolean {
  const own = endsOf(item.reading.period);
  if (own === null || operands.length === 0) return false;
  return operands.every((operand) => {
    const its = endsOf(operand.reading.period);
    return its !== null && (its.to < own.from || own.to < its.from);
  });
}

/** As far as both are written: "2024" has in it "2024-03". Null where an end is open. */
function endsOf(period: Period | null): { readonly from: string; readonly to: string } | null {
  return period?.from == null || period.to === null ? null : { from: period.from, to: `${period.to}~` };
}
