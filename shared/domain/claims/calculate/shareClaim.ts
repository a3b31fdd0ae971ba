/** The claim that a stated share makes of a part and its whole. */
import { divide, multiply } from '../../../lib/decimal.ts';
import type { Interval } from '../../../lib/interval.ts';
import { quotient, times } from '../../../lib/intervalArithmetic.ts';
import { operandInterval } from '../arithmetic/stated.ts';
import { type AuditContext, type ClaimDraft, mentionOperand, testedClaim } from '../forms/draft.ts';
import { type Item, passageOf } from '../sentence/claimSentence.ts';
import type { FindingCode, Passage } from '../types.ts';
import { allowedBy } from './allowed.ts';

/** A share by a number of its own, or by words alone ("most"), with what they allow. */
export type StatedShare = {
  readonly passage: Passage;
  readonly item: Item | null;
  /** In percent. */
  readonly band: (computed: Interval) => Interval;
};

/** A share that a number states, and what it allows. */
export const numberedShare = ({ thresholds }: AuditContext, item: Item): StatedShare => ({
  passage: passageOf(item),
  item,
  band: (computed) => allowedBy(item, thresholds, computed),
});

/** Null without a whole above zero. `parts` are those that `part` is the sum of, where it is one. */
export function shareClaim(
  { passage, item, band }: StatedShare,
  {
    part,
    whole,
    parts = [part],
  }: { readonly part: Item; readonly whole: Item; readonly parts?: readonly Item[] },
  {
    why = 'the part and the whole that the article gives for the same',
    code,
  }: { readonly why?: string; readonly code?: FindingCode } = {},
): ClaimDraft | null {
  const ratio = quotient(operandInterval(part.reading), operandInterval(whole.reading));
  const [a, b] = [part.reading.value, whole.reading.value];
  if (ratio === null || a === null || b === null) return null;
  const computed = times(ratio, '100');
  return testedClaim({
    form: 'share',
    wording: passage.text,
    passage,
    items: [...parts, whole],
    operands: [...parts.map((one) => mentionOperand('part', one)), mentionOperand('whole', whole)],
    triggers: item === null ? [] : [item],
    computed,
    expected: band(computed),
    measure: 'percent',
    calculation: `${part.mention.text} of ${whole.mention.text}`,
    middle: multiply(divide(a, b), '100'),
    why,
    ...(code === undefined ? {} : { code }),
  });
}
