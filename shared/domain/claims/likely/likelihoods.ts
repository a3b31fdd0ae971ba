/**
 * How likely a number is of each of its candidates. Marks of place, words, times and roles (marks.ts) have learned weights
 * (weights.json); all candidates, and the answer that it is of none of them, share one. What they make of the number is evidence
 * as well: a pair that makes it is seldom there by chance, and one that makes a number far from it is seldom meant.
 */

import type { AuditContext, ClaimDraft } from '../forms/draft.ts';
import { scoreOf, weightsOf } from '../learned/weigh.ts';
import { isMadeBy } from '../relative/isMadeBy.ts';
import { relativeClaim } from '../relative/relativeClaim.ts';
import type { Item } from '../sentence/claimSentence.ts';
import type { Candidate, Question } from './candidates.ts';
import { marksOf } from './marks.ts';
import { noneMarks } from './noneMarks.ts';
import weights from './weights.json' with { type: 'json' };

/** A candidate, 0 to 1 how likely it is the one meant, and the claim it makes. */
export type Likely = {
  readonly candidate: Candidate;
  readonly likelihood: number;
  readonly claim: ClaimDraft;
  /** It makes the number, or one that a slip could have made of it. */
  readonly isNear: boolean;
};

const WHY = 'the two amounts it is most likely of, by place, words and times';
/** So many times more likely where it makes the number, makes about the number, makes another. */
const EVIDENCE = { makes: 12, near: 4, far: 0.2 } as const;
/** Up to so many times off a number is about the one told: a slip, and no other amount. */
const NEAR = 1.8;

/** The likeliest first. */
export function likelihoods(context: AuditContext, question: Question): readonly Likely[] {
  const scored = question.candidates.flatMap((candidate) => {
    const claim = claimOf(context, question, candidate);
    if (claim === null) return [];
    const isOther = isConfused(question.item, candidate.a.item, candidate.b.item);
    const isNear = claim.verdict !== 'contradicted' || isOther || isNearTo(question, claim);
    const evidence = claim.verdict !== 'contradicted' || isOther ? 'makes' : isNear ? 'near' : 'far';
    const odds = Math.exp(sum(marksOf(context, question, candidate))) * EVIDENCE[evidence];
    return [{ candidate, claim, isNear, odds }];
  });
  if (scored.length === 0) return [];
  const all = scored.reduce((total, { odds }) => total + odds, Math.exp(sum(noneMarks(question))));
  return scored
    .map(({ odds, ...one }) => ({ ...one, likelihood: odds / all }))
    .toSorted((a, b) => b.likelihood - a.likelihood);
}

/** What a candidate makes of the number; null where it makes none. */
export function claimOf(
  context: AuditContext,
  { item }: Question,
  { a, b, reading }: Candidate,
): ClaimDraft | null {
  const claim = relativeClaim(context, item, { a: a.item, b: b.item, areParts: true }, reading, WHY);
  return claim !== null && claim.verdict === 'contradicted' && isConfused(item, a.item, b.item)
    ? { ...claim, findings: claim.findings.map((one) => ({ ...one, code: 'percent_vs_points' as const })) }
    : claim;
}

/** Points that are called a percentage, or the other way round. */
const isConfused = (item: Item, a: Item, b: Item): boolean =>
  a.mention.kind === 'percent' &&
  (item.mention.kind === 'percent'
    ? isMadeBy({ ...item, mention: { ...item.mention, kind: 'percentage_points' } }, a, b)
    : isMadeBy({ ...item, mention: { ...item.mention, kind: 'percent' } }, a, b));

/** Made by ../learned/testing/learn.ts. */
const WEIGHTS = weightsOf(weights);

const sum = (marks: readonly string[]): number => scoreOf(marks, WEIGHTS);

function isNearTo({ item: { mention, reading } }: Question, { computed }: ClaimDraft): boolean {
  const made = Number(computed.low ?? computed.high);
  const told = Number(reading.value) * (mention.kind === 'share' ? 100 : 1);
  return made > 0 && told > 0 && made / told < NEAR && told / made < NEAR;
}
