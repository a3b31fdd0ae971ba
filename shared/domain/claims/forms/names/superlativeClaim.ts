/** Whether the first of many is ahead of the next one: the claim of a superlative, once it is known who is meant. */
import { compare, type DecimalText } from '../../../../lib/decimal.ts';
import { differenceOf, mirrored } from '../../../../lib/intervalArithmetic.ts';
import { operandInterval } from '../../arithmetic/stated.ts';
import { measureOf } from '../../arithmetic/words.ts';
import type { Item } from '../../sentence/claimSentence.ts';
import { isCommensurable } from '../../sentence/roles.ts';
import type { Passage } from '../../types.ts';
import { type ClaimDraft, mentionOperand, testedClaim } from '../draft.ts';

type Superlative = {
  /** The superlative itself, which words the claim. */
  readonly passage: Passage;
  /** "largest", not "smallest". */
  readonly isTop: boolean;
  readonly subject: Item;
  /** The values of the others; those of another measure do not count. */
  readonly others: readonly Item[];
  readonly why: string;
};

/** Null where nothing can be set beside the subject. */
export function superlativeClaim({ passage, isTop, subject, others, why }: Superlative): ClaimDraft | null {
  const rivals = others.filter((item) => isCommensurable(item, subject));
  const rival = extreme(rivals, isTop);
  if (rival === null) return null;
  const ahead = differenceOf(operandInterval(subject.reading), operandInterval(rival.reading));
  const [more, less] = isTop ? [subject, rival] : [rival, subject];
  return testedClaim({
    form: 'rank',
    wording: passage.text,
    passage,
    items: [subject, rival],
    operands: [mentionOperand('ranked', subject), ...rivals.map((item) => mentionOperand('other', item))],
    triggers: [],
    computed: isTop ? ahead : mirrored(ahead),
    expected: { low: '0', high: null },
    measure: measureOf(subject.mention.kind, subject.reading.currency),
    calculation: `${more.mention.text} − ${less.mention.text}`,
    middle: null,
    why,
  });
}

function extreme(items: readonly Item[], isTop: boolean): Item | null {
  let best: Item | null = null;
  for (const item of items) {
    const [value, record] = [item.reading.value, best?.reading.value ?? null];
    if (value !== null && (record === null || isBeyond(value, record, isTop))) best = item;
  }
  return best;
}

const isBeyond = (value: DecimalText, record: DecimalText, isTop: boolean): boolean =>
  isTop ? compare(value, record) > 0 : compare(value, record) < 0;
