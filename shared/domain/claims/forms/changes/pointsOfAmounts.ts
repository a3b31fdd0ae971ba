/** A change of amounts called points. */
import { compare, subtract } from '../../../../lib/decimal.ts';
import { overlaps } from '../../../../lib/interval.ts';
import { type Item, passageOf } from '../../sentence/claimSentence.ts';
import type { Clause } from '../../sentence/clauses.ts';
import { type Pair, pairsIn } from '../../sentence/pairs.ts';
import { dimensionOf } from '../../sentence/roles.ts';
import type { ClaimDraft } from '../draft.ts';
import { changeOf, middleOf, pairOperands, rounding, sizeOfChange } from './changeArithmetic.ts';
import { notTestable } from './notTestable.ts';

/** "from $2.0 billion to $2.5 billion, a jump of 25 percentage points": points are of percentages only. */
export function pointsOfAmounts(
  clause: Clause,
  item: Item,
): { readonly draft: ClaimDraft; readonly pair: Pair | null } {
  const pair = pairsIn(clause).find(
    ({ isStated, to }) =>
      isStated && to.at < item.at && !['percent', 'share', null].includes(dimensionOf(to)),
  );
  const size = pair === undefined ? null : sizeOfChange(pair);
  const draft = notTestable('change', clause, item, 'the two percentages');
  if (pair === undefined || size === null || !overlaps(size, rounding(item))) return { draft, pair: null };
  const computed = changeOf(
    pair,
    compare(middleOf(pair.to, pair.from, subtract) ?? '0', '0') < 0 ? 'fall' : 'rise',
  );
  // "from 100 to 112, 12 points": of an index, as it may be.
  if (overlaps(computed, rounding(item))) return { draft, pair: null };
  const passages = [passageOf(item), passageOf(pair.from), passageOf(pair.to)];
  const why = `${pair.from.mention.text} to ${pair.to.mention.text} is a change in percent; points are of percentages`;
  return {
    pair,
    draft: {
      ...draft,
      passages,
      operands: pairOperands(pair),
      verdict: 'contradicted',
      binding: 'proposed',
      computed,
      expected: rounding(item),
      missing: [],
      arithmetic: `${why}: contradicted.`,
      why: pair.why,
      findings: [
        {
          code: 'percent_vs_points',
          severity: 'error',
          passages,
          message: `“${item.mention.text}” is said of amounts, and means percent.`,
          evidence: why,
        },
      ],
    },
  };
}
