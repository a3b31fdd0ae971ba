/** "Up to eight more ships", "at least 4.5 million tonnes", of which nothing else is told: bounds are listed, with what is missing to test them. */
import { expectedOfStated, operandInterval } from '../../arithmetic/stated.ts';
import { type Item, passageOf } from '../../sentence/claimSentence.ts';
import { type AuditContext, type ClaimDraft, mentionOperand, untestable } from '../draft.ts';

const BOUNDS: ReadonlySet<string> = new Set(['at_most', 'at_least']);
const KINDS: ReadonlySet<string> = new Set(['money', 'quantity', 'count', 'percent', 'share']);

export function untestedBounds(
  { sentences, thresholds }: AuditContext,
  drafts: readonly ClaimDraft[],
): readonly ClaimDraft[] {
  const told = new Set(drafts.flatMap(({ triggers }) => triggers));
  const isBound = ({ mention, reading }: Item): boolean =>
    BOUNDS.has(reading.bound) && KINDS.has(mention.kind) && !told.has(mention.id);
  return sentences.flatMap(({ items }) =>
    items.filter(isBound).map((item) =>
      untestable({
        form: 'bound',
        wording: item.mention.text,
        passages: [passageOf(item)],
        operands: [mentionOperand('bound', item)],
        expected: expectedOfStated(item.reading, operandInterval(item.reading), thresholds),
        triggers: [item],
        missing: ['the amount it bounds'],
        why: item.reading.bound === 'at_most' ? 'an upper bound, not a level' : 'a lower bound, not a level',
      }),
    ),
  );
}
