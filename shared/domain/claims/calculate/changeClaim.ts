/** The claim that a stated change makes of an amount at two times. */
import { compare, divide, multiply, subtract } from '../../../lib/decimal.ts';
import { mirrored, quotient, shifted, times } from '../../../lib/intervalArithmetic.ts';
import { expectedOfFactor, operandInterval } from '../arithmetic/stated.ts';
import { type AuditContext, type ClaimDraft, mentionOperand, testedClaim } from '../forms/draft.ts';
import { directionsIn } from '../lexicon/directions.ts';
import { type ClaimSentence, type Item, passageOf } from '../sentence/claimSentence.ts';
import { dimensionOf } from '../sentence/roles.ts';
import { allowedBy } from './allowed.ts';

/** The words before a number in which its verb is looked for, in characters. */
const VERB_REACH = 70;

/** Null without a base above zero. `isRate` lets rates be set against each other in percent. */
export function changeClaim(
  context: AuditContext,
  sentence: ClaimSentence,
  item: Item,
  { from, to }: { readonly from: Item; readonly to: Item },
  isRate = false,
): ClaimDraft | null {
  const ratio = quotient(operandInterval(to.reading), operandInterval(from.reading));
  const [a, b] = [to.reading.value, from.reading.value];
  if (ratio === null || a === null || b === null || Number(b) <= 0) return null;
  const isFactor = item.mention.kind === 'factor';
  if (!isRate && !isFactor && item.mention.kind === 'percent' && dimensionOf(to) === 'percent') return null;
  const isFall = fallsBefore(sentence, item);
  const growth = times(shifted(ratio, '-1'), '100');
  const computed = isFactor ? ratio : isFall ? mirrored(growth) : growth;
  // "A fifth less" of two dates told the other way round: no pair of it.
  if (isLess(sentence, item) && !isFactor && growth.low !== null && compare(growth.low, '0') > 0) return null;
  return testedClaim({
    form: isFactor ? 'ratio' : 'change',
    wording: item.mention.text,
    passage: passageOf(item),
    items: [from, to],
    operands: [mentionOperand('from', from), mentionOperand('to', to)],
    triggers: [item],
    computed,
    expected: isFactor
      ? expectedOfFactor(item.reading, ratio, context.thresholds)
      : allowedBy(item, context.thresholds, computed),
    measure: isFactor ? 'times' : 'percent',
    calculation: isFactor
      ? `${to.mention.text} / ${from.mention.text}`
      : `change from ${from.mention.text} to ${to.mention.text}`,
    middle: isFactor ? divide(a, b) : multiply(divide(isFall ? subtract(b, a) : subtract(a, b), b), '100'),
    why: 'the amounts of two times that the article gives for the same',
  });
}

/** "A fifth less", "30 percent down". */
const isLess = ({ tagged }: ClaimSentence, { at }: Item): boolean =>
  /^\s+(?:less|fewer|lower|smaller|cheaper|down)\b/iu.test(tagged.slice(at + 1));

/** Whether the last word of direction before a number says that it fell. */
export const fallsBefore = ({ tagged }: ClaimSentence, { at }: Item): boolean =>
  directionsIn(tagged.slice(Math.max(0, at - VERB_REACH), at)).at(-1)?.direction === 'fall';
