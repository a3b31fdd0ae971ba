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

/**
 * The likeliest first. None where those two that make about the number could not be as likely as `least` together: then the others,
 * which only make them less likely, are not weighed.
 */
export function likelihoods(context: AuditContext, question: Question, least = 0): readonly Likely[] {
  const outcomeOf = outcomesOf(context, question);
  const made = question.candidates.flatMap((candidate) => {
    const outcome = outcomeOf(candidate);
    return outcome === null ? [] : [{ candidate, outcome }];
  });
  const near = new Set(made.filter(({ outcome }) => outcome.isNear).map(({ candidate }) => keyOf(candidate)));
  if (made.length === 0 || (near.size === 0 && least > 0)) return [];
  const score = scorerOf(context, question);
  const weighed = (isOfNear: boolean): readonly Weighed[] =>
    made
      .filter(({ candidate }) => near.has(keyOf(candidate)) === isOfNear)
      .map((one) => ({ ...one, odds: Math.exp(score(one.candidate)) * evidenceOf(one.outcome) }));
  const likeliest = weighed(true);
  const none = Math.exp(sum(noneMarks(question)));
  const most = oddsOfAll(likeliest);
  if (most < least * (most + none)) return [];
  const scored = [...likeliest, ...weighed(false)];
  const all = oddsOfAll(scored) + none;
  return scored
    .map(({ candidate, outcome, odds }) => ({ candidate, ...outcome, likelihood: odds / all }))
    .toSorted((a, b) => b.likelihood - a.likelihood);
}

type Weighed = { readonly candidate: Candidate; readonly outcome: Outcome; readonly odds: number };

const oddsOfAll = (all: readonly Weighed[]): number => all.reduce((total, { odds }) => total + odds, 0);

/** Of the same two amounts by any reading. */
export const keyOf = ({ a, b }: Candidate): string => `${a.item.mention.id} ${b.item.mention.id}`;

const evidenceOf = (outcome: Outcome): number =>
  outcome.makes ? makesOdds(outcome) : outcome.isNear ? EVIDENCE.near : EVIDENCE.far;

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
