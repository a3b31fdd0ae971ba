/** Claims that a whole is the sum of its parts. */
import { add, type DecimalText } from '../../../../lib/decimal.ts';
import { sumOf } from '../../../../lib/intervalArithmetic.ts';
import { expectedOfStated, operandInterval } from '../../arithmetic/stated.ts';
import { measureOf } from '../../arithmetic/words.ts';
import { type Item, passageOf } from '../../sentence/claimSentence.ts';
import { type AuditContext, type ClaimDraft, mentionOperand, testedClaim } from '../draft.ts';

/** The stated whole against the sum of its parts; `why` names where they stand. */
export function sumClaim(
  context: AuditContext,
  whole: Item,
  parts: readonly Item[],
  why: string,
): ClaimDraft {
  const computed = parts.map(({ reading }) => operandInterval(reading)).reduce(sumOf);
  return testedClaim({
    form: 'level',
    wording: whole.mention.text,
    passage: passageOf(whole),
    items: parts,
    operands: parts.map((part) => mentionOperand('part', part)),
    triggers: [whole],
    computed,
    expected: expectedOfStated(whole.reading, computed, context.thresholds),
    measure: measureOf(whole.mention.kind, whole.reading.currency),
    calculation: parts.map(({ mention }) => mention.text).join(' + '),
    middle: totalOf(parts),
    why,
    code: 'part_whole',
  });
}

function totalOf(parts: readonly Item[]): DecimalText | null {
  let total: DecimalText = '0';
  for (const { reading } of parts) {
    if (reading.value === null) return null;
    total = add(total, reading.value);
  }
  return total;
}
