/**
 * Words without a number ("outpaced", "a little dearer", "has come down") that no rule has tested, set against the two amounts
 * they are most likely of. All ordered pairs near them share one likelihood with the answer that they are of none; it holds
 * where the pairs that can be what is said are likely, and is contradicted where those that cannot are nearly sure.
 */
import { type Told, toldOf } from '../../facts/told.ts';
import type { AuditContext, ClaimDraft } from '../../forms/draft.ts';
import { scoreOf, weightsOf } from '../../learned/weigh.ts';
import { type ClaimSentence, stretchPassage } from '../../sentence/claimSentence.ts';
import { isOfOther } from './ofOther.ts';
import { fitsOf, timesApart, wordClaim } from './relation.ts';
import { surroundingsOf } from './surroundings.ts';
import { type WordCandidate, type WordQuestion, wordQuestions } from './wordCandidates.ts';
import { type WordCue, wordCuesIn } from './wordCues.ts';
import { pairMarks, sideMarks } from './wordMarks.ts';
import { wordNoneMarks } from './wordNoneMarks.ts';
import weights from './wordWeights.json' with { type: 'json' };

/** From here on what the words can be said of is what they are said of. */
const LIKELY = 0.6;
/** From here on it is wrong, */
const SURE = 0.25;
/** if of all pairs it is this part that cannot be meant; whether it is told is for `doubts/` to say. */
const PART = 0.75;
/** Of all pairs it is this part that can be meant where it holds. */
const CLEAR = 0.88;

/** Of words that none of the drafts is made of. */
export function likelyWords(context: AuditContext, drafts: readonly ClaimDraft[]): readonly ClaimDraft[] {
  const told = toldOf(drafts);
  return context.sentences
    .filter(({ block }) => !/^table /u.test(block.locator))
    .flatMap((sentence) => {
      const cues = wordCuesIn(sentence).filter((cue) => !isTold(drafts, told, sentence, cue));
      return wordQuestions(context, sentence, cues).flatMap((question) => {
        const claim = decide(context, question);
        return claim === null || (claim.verdict === 'contradicted' && told.hasFound(sentence)) ? [] : [claim];
      });
    });
}

const passageOf = (sentence: ClaimSentence, { at, end }: WordCue): ReturnType<typeof stretchPassage> =>
  stretchPassage(sentence, at, end);

/** "Far higher than" says more than what a claim of "higher" alone has tested. */
function isTold(drafts: readonly ClaimDraft[], told: Told, sentence: ClaimSentence, cue: WordCue): boolean {
  const own = passageOf(sentence, cue);
  if (!told.hasTouched(own)) return false;
  const touching = drafts.filter(
    ({ verdict, passages: [its] }) =>
      verdict !== 'untestable' && its !== undefined && its.start < own.end && own.start < its.end,
  );
  return (
    cue.band === null ||
    !touching.every(
      ({ verdict, passages: [its] }) =>
        verdict === 'holds' && its !== undefined && its.start > own.start && its.end <= own.end,
    )
  );
}

type Weighed = {
  readonly candidate: WordCandidate;
  readonly isFitting: boolean;
  readonly likelihood: number;
};

function decide(context: AuditContext, question: WordQuestion): ClaimDraft | null {
  const all = weighed(context, question);
  const [fitting, failing] = [true, false].map((is) => all.filter(({ isFitting }) => isFitting === is));
  const [fit, fail] = [sum(fitting ?? []), sum(failing ?? [])];
  if (fail > SURE && fail > PART * (fit + fail))
    return withLikelihood(
      claimOf(context, question, (failing ?? []).filter(isNear), 'contradicted'),
      fail ** 2 / (fit + fail),
      fit,
    );
  return fit > LIKELY && fit > CLEAR * (fit + fail)
    ? claimOf(context, question, fitting ?? [], 'holds')
    : null;
}

const withLikelihood = (claim: ClaimDraft | null, likelihood: number, rival: number): ClaimDraft | null =>
  claim === null ? null : { ...claim, likelihood, rival };

/** Further apart they are seldom two of one measure. */
const FURTHEST = 6;
const isNear = ({ candidate }: Weighed): boolean => timesApart(candidate) < FURTHEST;

const sum = (all: readonly Weighed[]): number => all.reduce((total, { likelihood }) => total + likelihood, 0);

/** Of the likeliest of them, where it has that verdict. */
function claimOf(
  context: AuditContext,
  question: WordQuestion,
  all: readonly Weighed[],
  verdict: ClaimDraft['verdict'],
): ClaimDraft | null {
  const [best] = all.toSorted((a, b) => b.likelihood - a.likelihood);
  if (best !== undefined && verdict === 'contradicted' && isOfOther(question, best.candidate)) return null;
  const claim = best === undefined ? null : wordClaim(context, question, best.candidate);
  return claim?.verdict === verdict ? claim : null;
}

function weighed(context: AuditContext, question: WordQuestion): readonly Weighed[] {
  const around = surroundingsOf(question);
  const sides = new Map(
    question.levels.map((one) => [
      one,
      { a: score(sideMarks(around, one, 'a')), b: score(sideMarks(around, one, 'b')) },
    ]),
  );
  const fits = fitsOf(context, question.cue);
  const scored = question.candidates.flatMap((candidate) => {
    const isFitting = fits(candidate);
    if (isFitting === null) return [];
    const own = sides.get(candidate.a)?.a ?? 0;
    const its = sides.get(candidate.b)?.b ?? 0;
    return [
      { candidate, isFitting, odds: Math.exp(own + its + score(pairMarks(question, around, candidate))) },
    ];
  });
  const none = Math.exp(score(wordNoneMarks(question, around)));
  const all = scored.reduce((total, { odds }) => total + odds, none);
  return scored.map(({ odds, ...one }) => ({ ...one, likelihood: odds / all }));
}

/** Made by ../../learned/testing/learn.ts. */
const WEIGHTS = weightsOf(weights);

const score = (marks: readonly string[]): number => scoreOf(marks, WEIGHTS);
