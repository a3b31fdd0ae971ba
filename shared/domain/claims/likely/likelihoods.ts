/**
 * How likely a number is of each of its candidates. Marks of place, words, times and roles (marks.ts) have learned weights
 * (weights.json); all candidates, and the answer that it is of none of them, share one. What they make of the number is evidence
 * as well: a pair that makes it is seldom there by chance, and one that makes a number far from it is seldom meant.
 */

import type { AuditContext } from '../forms/draft.ts';
import { scoreOf, weightsOf } from '../learned/weigh.ts';
import type { Candidate, Question } from './candidates.ts';
import { markerOf } from './marks.ts';
import { noneMarks } from './noneMarks.ts';
import { type Outcome, outcomesOf } from './outcomes.ts';
import weights from './weights.json' with { type: 'json' };

/** A candidate, 0 to 1 how likely it is the one meant, and what it makes of the number. */
export type Likely = Outcome & { readonly candidate: Candidate; readonly likelihood: number };

/** So many times more likely where it makes the number, makes about the number, makes another. */
const EVIDENCE = { makes: 12, near: 4, far: 0.2 } as const;

/** What allows half of all parts ("more than half") is made by chance as often. */
const makesOdds = ({ chance }: Outcome): number => Math.max(1, Math.min(EVIDENCE.makes, 1 / chance));

/** The likeliest first. */
export function likelihoods(context: AuditContext, question: Question): readonly Likely[] {
  const [outcomeOf, score] = [outcomesOf(context, question), scorerOf(context, question)];
  const scored = question.candidates.flatMap((candidate) => {
    const outcome = outcomeOf(candidate);
    if (outcome === null) return [];
    const evidence = outcome.makes ? makesOdds(outcome) : outcome.isNear ? EVIDENCE.near : EVIDENCE.far;
    return [{ candidate, outcome, odds: Math.exp(score(candidate)) * evidence }];
  });
  if (scored.length === 0) return [];
  const all = scored.reduce((total, { odds }) => total + odds, Math.exp(sum(noneMarks(question))));
  return scored
    .map(({ candidate, outcome, odds }) => ({ candidate, ...outcome, likelihood: odds / all }))
    .toSorted((a, b) => b.likelihood - a.likelihood);
}

/** Made by ../learned/testing/learn.ts. */
const WEIGHTS = weightsOf(weights);

const sum = (marks: readonly string[]): number => scoreOf(marks, WEIGHTS);

/** What two amounts are marked by whichever way they are read is summed once. */
function scorerOf(context: AuditContext, question: Question): (candidate: Candidate) => number {
  const marksOf = markerOf(context, question);
  const sums = new WeakMap<readonly string[], number>();
  return (candidate) => {
    const { ofPair, ofReading } = marksOf(candidate);
    const pair = sums.get(ofPair) ?? sum(ofPair);
    sums.set(ofPair, pair);
    return pair + sum(ofReading);
  };
}
