/**
 * Amounts called a change that no rule has tested, and that are most likely the level that was reached: nothing makes them as a
 * distance, and beside them stands what it had been. Learned, as likelihoods of pairs are.
 */
import { compare, subtract } from '../../../../lib/decimal.ts';
import { overlaps } from '../../../../lib/interval.ts';
import { differenceOf } from '../../../../lib/intervalArithmetic.ts';
import { operandInterval } from '../../arithmetic/stated.ts';
import { measureOf } from '../../arithmetic/words.ts';
import { toldOf } from '../../facts/told.ts';
import { type AuditContext, type ClaimDraft, mentionOperand, testedClaim } from '../../forms/draft.ts';
import { scoreOf, weightsOf } from '../../learned/weigh.ts';
import { intervalOf, sizeOf } from '../../relative/levels.ts';
import { type Item, passageOf } from '../../sentence/claimSentence.ts';
import weights from '../calledChanges/weights.json' with { type: 'json' };
import type { Placed } from '../candidates.ts';
import {
  type CalledChange,
  calledChangeMarks,
  calledChangeNoneMarks,
  calledChangeOf,
  makesAnother,
} from './calledChanges.ts';

/** From here on it is a level. */
const SURE = 0.3;

export function calledChangeClaims(
  context: AuditContext,
  drafts: readonly ClaimDraft[],
): readonly ClaimDraft[] {
  const told = toldOf(drafts);
  return context.sentences
    .filter((sentence) => !/^table /u.test(sentence.block.locator) && !told.hasFound(sentence))
    .flatMap((sentence) =>
      sentence.items.flatMap((item) => {
        const question = told.hasTested(item) ? null : calledChangeOf(context, sentence, item);
        const other = question === null ? null : likeliest(question);
        const claim = other === null ? null : calledChangeClaim(item, other.other.item);
        return claim === null || other === null ? [] : [{ ...claim, likelihood: other.likelihood }];
      }),
    );
}

/** What it stands beside, where it is likely enough a level and no pair of the others makes it. */
function likeliest(question: CalledChange): { readonly other: Placed; readonly likelihood: number } | null {
  const { item, others } = question;
  if (others.some((other) => makesAnother(item, other, others))) return null;
  const scored = others.map((other) => ({ other, odds: odds(calledChangeMarks(question, other)) }));
  const all = scored.reduce((total, one) => total + one.odds, 0);
  const [best] = scored.toSorted((a, b) => b.odds - a.odds);
  const likelihood = all / (all + odds(calledChangeNoneMarks(question)));
  return best !== undefined && likelihood > SURE ? { other: best.other, likelihood } : null;
}

/** Made by ../../learned/testing/learn.ts. */
const WEIGHTS = weightsOf(weights);

const odds = (marks: readonly string[]): number => Math.exp(scoreOf(marks, WEIGHTS));

function calledChangeClaim(item: Item, other: Item): ClaimDraft | null {
  const [large, small] = compare(sizeOf(item), sizeOf(other)) > 0 ? [item, other] : [other, item];
  const computed = differenceOf(intervalOf(large), intervalOf(small));
  const expected = operandInterval(item.reading);
  if (overlaps(computed, expected)) return null;
  return testedClaim({
    form: 'change',
    wording: item.mention.text,
    passage: passageOf(item),
    items: [item, other],
    operands: [mentionOperand('to', item), mentionOperand('from', other)],
    triggers: [item],
    computed,
    expected,
    measure: measureOf(item.mention.kind, item.reading.currency),
    calculation: `${large.mention.text} − ${small.mention.text}`,
    middle: subtract(sizeOf(large), sizeOf(small)),
    why: 'called a change, and by place, words and size most likely the level beside the other',
    code: 'level_as_increase',
  });
}
