/**
 * What a statement about several is of, by learned weights (weights.json), and what follows: it holds where an answer that makes it is
 * likely; it is contradicted where one that does not is nearly sure.
 */
import type { ClaimDraft } from '../../forms/draft.ts';
import { scoreOf, type Weights, weightsOf } from '../../learned/weigh.ts';
import type { Answer, SetQuestion } from './question.ts';
import weights from './weights.json' with { type: 'json' };

/**
 * `likely`: from here on what makes the statement is what it is of. `sure`: from here on answers that do not make it contradict it, unless those that
 * make it are as likely as `possible`; `unsaid`: where no words say that it is of such, never where it is null. Low enough that what is seldom right is
 * left to ../../doubts, which sees how sure each is.
 */
type Limits = {
  readonly likely: number;
  readonly sure: number;
  readonly unsaid: number | null;
  readonly possible: number;
  /** So likely are those at least that make what the best of them makes: else it is not clear what the statement is of. */
  readonly alone: number;
  /** So many times more likely where it makes the statement, makes about it, makes another. */
  readonly same: number;
  readonly near: number;
  readonly other: number;
  /** `same` is the most of it: less where chance makes it as easily. */
  readonly isByChance?: boolean;
};
export const LIMITS: Readonly<Record<SetQuestion['of'], Limits>> = {
  amounts: {
    likely: 0.5,
    sure: 0.55,
    unsaid: 0.85,
    possible: 0.2,
    alone: 0.4,
    same: 12,
    near: 4,
    other: 0.2,
  },
  /** Words right before it call it what is left: what it is left of stands beside it. */
  rests: {
    likely: 0.5,
    sure: 0.45,
    unsaid: 0.93,
    possible: 0.15,
    alone: 0.4,
    same: 12,
    near: 4,
    other: 0.2,
  },
  means: {
    likely: 0.5,
    sure: 0.92,
    unsaid: null,
    possible: 0.2,
    alone: 0.45,
    same: 30,
    near: 3,
    other: 0.2,
    isByChance: true,
  },
  members: {
    likely: 0.5,
    sure: 0.5,
    unsaid: null,
    possible: 0.2,
    alone: 0.4,
    same: 4,
    near: 3,
    other: 0.5,
  },
  runs: { likely: 0.5, sure: 0.6, unsaid: null, possible: 0.2, alone: 0.45, same: 4, near: 3, other: 0.5 },
  names: { likely: 0.5, sure: 0.8, unsaid: null, possible: 0.2, alone: 0.45, same: 2, near: 2, other: 1 },
  ranges: {
    likely: 0.5,
    sure: 0.85,
    unsaid: null,
    possible: 0.2,
    alone: 0.45,
    same: 10,
    near: 4,
    other: 0.2,
  },
  named: { likely: 0.5, sure: 0.65, unsaid: null, possible: 0.2, alone: 0.45, same: 4, near: 3, other: 0.5 },
  lists: { likely: 0.5, sure: 0.9, unsaid: null, possible: 0.1, alone: 0.45, same: 4, near: 3, other: 0.5 },
  products: {
    likely: 0.5,
    sure: 0.6,
    unsaid: null,
    possible: 0.15,
    alone: 0.4,
    same: 12,
    near: 4,
    other: 0.2,
  },
  places: {
    likely: 0.5,
    sure: 0.85,
    unsaid: null,
    possible: 0.15,
    alone: 0.45,
    same: 4,
    near: 2,
    other: 0.5,
  },
};

/** Less likely than that an answer is not computed. */
const LEAST = 0.02;

/** Made by ../../learned/testing/learn.ts. */
const WEIGHTS = weightsOf(weights);

const oddsOf = (marks: readonly string[], table: Weights): number => Math.exp(scoreOf(marks, table));

/** A claim with how likely the answer is that made it. */
export type Decided = {
  readonly claim: ClaimDraft;
  readonly likelihood: number;
  readonly bearsOut: boolean;
  readonly of: SetQuestion['of'];
};

/** Null where nothing is sure enough to be said. */
export function decide(
  { none, answers, of: kind }: SetQuestion,
  table: Weights = WEIGHTS,
  limits = LIMITS,
): Decided | null {
  if (!isAsked({ answers })) return null;
  const limit = limits[kind];
  const weigh = (answer: Answer): Odds => ({
    answer,
    odds: oddsOf(answer.marks(), table) * factorOf(answer, limit),
  });
  const makers = answers.filter(({ makes }) => makes !== 'other').map(weigh);
  const nothing = oddsOf(none(), table);
  if (!mayBeSaid(makers, nothing, limit)) return null;
  const scored = [...makers, ...answers.filter(({ makes }) => makes === 'other').map(weigh)];
  const all = oddsOfAll(scored) + nothing;
  const of = (makes: Answer['makes']): readonly Scored[] =>
    scored
      .filter(({ answer }) => answer.makes === makes)
      .map(({ answer, odds }) => ({ answer, likelihood: odds / all }))
      .toSorted((a, b) => b.likelihood - a.likelihood);
  const [fits, near] = [of('same'), of('near')];
  if (sumOf(fits) >= limit.likely) return saidOf(fits, 'holds', kind);
  const [best] = near;
  const sure = best?.answer.isSaid() === true ? limit.sure : limit.unsaid;
  return best === undefined ||
    sure === null ||
    sumOf(near) < sure ||
    sumOf(fits) > limit.possible ||
    (best.likelihood < limit.alone && sumOf(near.filter((one) => agree(one, best))) < limit.alone)
    ? null
    : saidOf(near, 'contradicted', kind, sumOf(fits));
}

/** What hardly anything makes by chance is meant where something does. */
const RIGHT = 0.5;
const factorOf = ({ makes, chance }: Answer, limit: Limits): number =>
  makes === 'same' && limit.isByChance ? Math.min(limit.same, RIGHT / chance) : limit[makes];

type Odds = { readonly answer: Answer; readonly odds: number };

const oddsOfAll = (all: readonly Odds[]): number => all.reduce((total, { odds }) => total + odds, 0);

/** All that does not make the statement only makes these less likely: where they are not enough by themselves it is not looked at. */
function mayBeSaid(makers: readonly Odds[], nothing: number, { likely, sure, unsaid }: Limits): boolean {
  const oddsOfThose = (makes: Answer['makes']): number =>
    oddsOfAll(makers.filter(({ answer }) => answer.makes === makes));
  const [same, near] = [oddsOfThose('same'), oddsOfThose('near')];
  const total = same + near + nothing;
  return same >= likely * total || near >= Math.min(sure, unsaid ?? sure) * total;
}

/** They make the same of the statement, and of the same one where it is of one. */
function agree(one: Scored, best: Scored): boolean {
  if (one.likelihood < LEAST || one.answer.about !== best.answer.about) return false;
  const [its, own] = [one.answer.claim().computed, best.answer.claim().computed];
  return its.low === own.low && its.high === own.high;
}

/** Something makes it, or about makes it: else there is nothing to say. */
export const isAsked = ({ answers }: Pick<SetQuestion, 'answers'>): boolean =>
  answers.some(({ makes }) => makes !== 'other');

type Scored = { readonly answer: Answer; readonly likelihood: number };

const sumOf = (all: readonly Scored[]): number =>
  all.reduce((total, { likelihood }) => total + likelihood, 0);

function saidOf(
  all: readonly Scored[],
  verdict: ClaimDraft['verdict'],
  of: SetQuestion['of'],
  rival?: number,
): Decided | null {
  const [best] = all;
  if (best === undefined) return null;
  const claim = best.answer.claim();
  return claim.verdict === verdict
    ? {
        claim: { ...claim, likelihood: sumOf(all), ...(rival === undefined ? {} : { rival }) },
        likelihood: best.likelihood,
        bearsOut: best.answer.bearsOut(),
        of,
      }
    : null;
}
