/** The claim that a stated distance makes of two amounts, whichever is the larger. */
import { absolute, subtract } from '../../../lib/decimal.ts';
import type { Interval } from '../../../lib/interval.ts';
import { differenceOf, mirrored } from '../../../lib/intervalArithmetic.ts';
import { expectedOfStated, operandInterval } from '../arithmetic/stated.ts';
import { measureOf } from '../arithmetic/words.ts';
import { type AuditContext, type ClaimDraft, mentionOperand, testedClaim } from '../forms/draft.ts';
import { type Item, passageOf } from '../sentence/claimSentence.ts';
import type { FindingCode } from '../types.ts';

export type Ends = {
  readonly a: Item;
  readonly b: Item;
  /** "from" and "to" where they are of two times, else "this" and "other". */
  readonly areTimes?: boolean;
  readonly why: string;
  readonly code?: FindingCode;
};

/** Without its sign; each end with the rounding of its digits. */
function distanceOf(a: Item, b: Item): Interval {
  const gap = differenceOf(operandInterval(a.reading), operandInterval(b.reading));
  return Number(a.reading.value) < Number(b.reading.value) ? mirrored(gap) : gap;
}

export function gapClaim(context: AuditContext, item: Item, { a, b, areTimes, why, code }: Ends): ClaimDraft {
  const computed = distanceOf(a, b);
  const { kind } = item.mention;
  return testedClaim({
    form: 'change',
    wording: item.mention.text,
    passage: passageOf(item),
    items: [a, b],
    operands: [
      mentionOperand(areTimes === true ? 'from' : 'this', a),
      mentionOperand(areTimes === true ? 'to' : 'other', b),
    ],
    triggers: [item],
    computed,
    expected: expectedOfStated(item.reading, computed, context.thresholds),
    measure: kind === 'percentage_points' ? 'points' : measureOf(kind, item.reading.currency),
    calculation: `difference of ${a.mention.text} and ${b.mention.text}`,
    middle: absolute(subtract(a.reading.value ?? '0', b.reading.value ?? '0')),
    why,
    ...(code === undefined ? {} : { code }),
  });
}
