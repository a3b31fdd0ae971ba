/** The claim that an amount for each of many makes of the whole and how many share it. */
import { compare, divide } from '../../../lib/decimal.ts';
import { quotient } from '../../../lib/intervalArithmetic.ts';
import { expectedOfStated, operandInterval } from '../arithmetic/stated.ts';
import { measureOf } from '../arithmetic/words.ts';
import { conceptsOf } from '../facts/equivalents.ts';
import { type AuditContext, type ClaimDraft, mentionOperand, testedClaim } from '../forms/draft.ts';
import { type ClaimSentence, type Item, passageOf } from '../sentence/claimSentence.ts';

/** Null where there are none who share it. */
export function eachClaim(
  context: AuditContext,
  item: Item,
  { whole, count, why }: { readonly whole: Item; readonly count: Item; readonly why: string },
): ClaimDraft | null {
  const computed = quotient(operandInterval(whole.reading), operandInterval(count.reading));
  const [a, b] = [whole.reading.value, count.reading.value];
  if (computed === null || a === null || b === null || compare(b, '0') <= 0) return null;
  return testedClaim({
    form: 'ratio',
    wording: item.mention.text,
    passage: passageOf(item),
    items: [whole, count],
    operands: [mentionOperand('whole', whole), mentionOperand('count', count)],
    triggers: [item],
    computed,
    expected: expectedOfStated(item.reading, computed, context.thresholds),
    measure: measureOf(item.mention.kind, item.reading.currency),
    calculation: `${whole.mention.text} / ${count.mention.text}`,
    middle: divide(a, b),
    why,
  });
}

/** Times the stated amount is off what the whole and the count make: above one, they make more. */
export const timesOff = (item: Item, whole: Item, count: Item): number =>
  Number(whole.reading.value) / Number(count.reading.value) / Number(item.reading.value);

/** What a count is of: its own noun, and the words right behind it. */
export const countWords = ({ tagged }: ClaimSentence, { mention, at }: Item): ReadonlySet<string> =>
  conceptsOf(`${mention.text} ${tagged.slice(at + 1, at + 30).replace(/[,;:.\ue000-\ueaff].*$/su, '')}`);
