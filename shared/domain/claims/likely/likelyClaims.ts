/**
 * Relative numbers and distances that no rule has tested, set against the two amounts they are most likely of (likelihoods.ts).
 * A pair that makes the number and is likely lets it hold; it is contradicted where one pair is nearly sure and neither it nor
 * any other that may be meant makes the number.
 */
import { toldOf } from '../facts/told.ts';
import type { AuditContext, ClaimDraft } from '../forms/draft.ts';
import { questionOf } from './candidates.ts';
import { keyOf, type Likely, likelihoods } from './likelihoods.ts';
import { isOfOthers } from './noneMarks.ts';

/** From here on what makes the number is what it is of. */
const LIKELY = 0.5;
/** From here on a pair that does not make it contradicts it; whether it is told is for `doubts/` to say, */
const SURE = 0.35;
/** unless pairs that make it are as likely as this together. */
const POSSIBLE = 0.3;

/** Of numbers that none of the drafts has tested. */
export function likelyClaims(context: AuditContext, drafts: readonly ClaimDraft[]): readonly ClaimDraft[] {
  const told = toldOf(drafts);
  return context.sentences
    .filter(({ block }) => !/^table /u.test(block.locator))
    .flatMap((sentence) =>
      sentence.items.flatMap((item) => {
        const question = told.hasTested(item) ? null : questionOf(context, sentence, item);
        if (question === null) return [];
        const claim = decide(likelihoods(context, question, Math.min(LIKELY, SURE)));
        return claim === null || (claim.verdict === 'contradicted' && isOfOthers(question)) ? [] : [claim];
      }),
    );
}

function decide(all: readonly Likely[]): ClaimDraft | null {
  const fitting = all.filter((one) => one.isFitting);
  const fits = fitting.reduce((sum, { likelihood }) => sum + likelihood, 0);
  if (fits >= LIKELY) return firstThatHolds(fitting);
  const [pair] = pairsOf(all);
  if (pair === undefined || pair.likelihood < SURE || fits > POSSIBLE) return null;
  const [likeliest] = pair.readings;
  if (likeliest === undefined || likeliest.isFitting || !likeliest.isNear) return null;
  const claim = likeliest.claim();
  return claim === null ? null : { ...claim, likelihood: pair.likelihood };
}

function firstThatHolds(all: readonly Likely[]): ClaimDraft | null {
  for (const one of all) {
    const claim = one.claim();
    if (claim?.verdict === 'holds') return claim;
  }
  return null;
}

/** The same two amounts by all their readings, the likeliest first. */
function pairsOf(
  all: readonly Likely[],
): readonly { readonly likelihood: number; readonly readings: readonly Likely[] }[] {
  const pairs = new Map<string, Likely[]>();
  for (const one of all) {
    const key = keyOf(one.candidate);
    pairs.set(key, [...(pairs.get(key) ?? []), one]);
  }
  return [...pairs.values()]
    .map((readings) => ({
      likelihood: readings.reduce((sum, { likelihood }) => sum + likelihood, 0),
      readings,
    }))
    .toSorted((a, b) => b.likelihood - a.likelihood);
}
