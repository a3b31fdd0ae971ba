/**
 * The last word on every contradiction: in prose that is dense with numbers most contradictions come of a wrong choice of amounts. How likely
 * one is the text's own is learned (weights.json, `node shared/domain/claims/learned/testing/learn.ts doubts`) from what the rules find in
 * sound texts and in texts that were made wrong. What is not likely is left untested.
 */
import type { AuditContext, ClaimDraft } from '../forms/draft.ts';
import { scoreOf, weightsOf } from '../learned/weigh.ts';
import { NOTHING } from '../types.ts';
import { nearMarks, pairMarks, pairMarksRange, type Surroundings, surroundingsOf } from './doubtMarks.ts';
import { isOfOtherTimes } from './otherTimes.ts';
import { isEitherWay, isInOwnMoney } from './ownMoney.ts';
import weights from './weights.json' with { type: 'json' };

const WEIGHTS = weightsOf(weights);
/** Less likely than that, nothing is said: of what a rule has found, and of what is only learned, by how sure it is. */
const LIKELY = { ruled: 0.5, learned: 0.67 } as const;

export function withoutDoubtful(context: AuditContext, drafts: readonly ClaimDraft[]): readonly ClaimDraft[] {
  if (!drafts.some(isContradicted)) return drafts;
  const around = surroundingsOf(context, drafts);
  const likely = drafts.filter((draft) => isContradicted(draft) && isLikely(around, draft));
  return drafts.flatMap((draft) => {
    if (!isContradicted(draft)) return [draft];
    if (likely.includes(draft)) return likely.some((other) => isTold(other, draft)) ? [] : [draft];
    return draft.likelihood !== undefined && draft.triggers.length === 0 ? [] : [untested(draft)];
  });
}

/** What is learned of the same words is wrong once: by what is likelier of them, or by a rule. */
function isTold(other: ClaimDraft, draft: ClaimDraft): boolean {
  const [own, its] = [draft.passages[0], other.passages[0]];
  return (
    draft.likelihood !== undefined &&
    (other.likelihood ?? 1) > draft.likelihood &&
    own !== undefined &&
    own.start === its?.start &&
    own.end === its.end
  );
}

/** In log odds. */
const oddsOf = (likelihood: number): number => Math.log(likelihood / (1 - likelihood));
const LEAST = { ruled: oddsOf(LIKELY.ruled), learned: oddsOf(LIKELY.learned) } as const;
const score = (marks: readonly string[]): number => scoreOf(marks, WEIGHTS);

/** What the number is likely of is asked only where it could tip the scales. */
function isLikely(around: Surroundings, draft: ClaimDraft): boolean {
  if (draft.form === 'share' && isOfOther(around, draft)) return false;
  if (draft.form === 'change' && isOfMoney(around, draft)) return false;
  const needed = draft.likelihood === undefined ? LEAST.ruled : LEAST.learned;
  const near = score(nearMarks(around, draft));
  const [least, most] = pairMarksRange(around, draft, score);
  if (near + most < needed) return false;
  if (near + least >= needed) return true;
  return near + score(pairMarks(around, draft)) >= needed;
}

/** What is told of a currency stands with what the other one costs: its way says nothing, its size may be of either. */
function isOfMoney(
  { context, placed }: Surroundings,
  { passages: [own], triggers, operands }: ClaimDraft,
): boolean {
  const isOwn = context.sentences.some(
    (one) => own !== undefined && one.start <= own.start && own.end <= one.end && isInOwnMoney(one),
  );
  const stated = placed.get(triggers[0] ?? '')?.item.reading;
  return (
    isOwn &&
    (stated === undefined ||
      isEitherWay(
        stated,
        operands.map(({ value }) => Number(value)),
      ))
  );
}

/** Of a change, what it is set against is of other times. */
function isOfOther({ placed }: Surroundings, { triggers: [own], operands }: ClaimDraft): boolean {
  const item = own === undefined ? undefined : placed.get(own)?.item;
  const others = operands.flatMap(({ mention }) =>
    mention === null ? [] : (placed.get(mention)?.item ?? []),
  );
  return item !== undefined && isOfOtherTimes(item, others);
}

export const isContradicted = ({ verdict }: ClaimDraft): boolean => verdict === 'contradicted';

const untested = (draft: ClaimDraft): ClaimDraft => ({
  ...draft,
  operands: [],
  binding: 'none',
  computed: NOTHING,
  measure: null,
  verdict: 'untestable',
  arithmetic: 'Not testable from the article alone: the amounts it is of.',
  missing: ['the amounts it is of'],
  why: 'the amounts beside it make something else, but it may be of others',
  findings: [],
});
