/**
 * Relative numbers and distances that no rule has tested, set against the two amounts they are most likely of (likelihoods.ts).
 * A pair that makes the number and is likely lets it hold; it is contradicted where one pair is nearly sure and neither it nor
 * any other that may be meant makes the number.
 */
import { toldOf } from '../facts/told.ts';
import type { AuditContext, ClaimDraft } from '../forms/draft.ts';
import { sizeOf } from '../relative/levels.ts';
import type { ClaimSentence } from '../sentence/claimSentence.ts';
import { questionOf } from './candidates.ts';
import { type Likely, likelihoods } from './likelihoods.ts';
import { isOfOthers } from './noneMarks.ts';

/** From here on what makes the number is what it is of. */
const LIKELY = 0.5;
/** From here on a pair that does not make it contradicts it; whether it is told is for `doubts/` to say, */
const SURE = 0.35;
/** unless pairs that make it are as likely as this together. */
const POSSIBLE = 0.3;

/**
 * The drafts with claims of numbers that none of them has tested. What two amounts of the number's own sentence most likely make of it goes before
 * a rule's claim that takes it to be of others: one that is wrong gives way to what holds, one that holds to what is wrong.
 */
export function withLikelyClaims(
  context: AuditContext,
  drafts: readonly ClaimDraft[],
): readonly ClaimDraft[] {
  const told = toldOf(drafts);
  const ruled = ruledBy(drafts);
  const replaced = new Set<ClaimDraft>();
  const made = context.sentences
    .filter(({ block }) => !/^table /u.test(block.locator))
    .flatMap((sentence) =>
      sentence.items.flatMap((item): readonly ClaimDraft[] => {
        const earlier = told.hasTested(item) ? (ruled.get(item.mention.id) ?? []) : [];
        if (told.hasTested(item) && !mayGiveWay(earlier)) return [];
        const question = questionOf(context, sentence, item);
        if (question === null) return [];
        const claim = decide(likelihoods(context, question, Math.min(LIKELY, SURE)));
        if (claim === null || (claim.verdict === 'contradicted' && isOfOthers(question))) return [];
        if (earlier.length === 0) return [claim];
        if (!goesBefore(sentence, claim, earlier)) return [];
        for (const draft of earlier) replaced.add(draft);
        return [claim];
      }),
    );
  return [...drafts.filter((draft) => !replaced.has(draft)), ...made];
}

/** Tested claims of one number each, by that number. */
function ruledBy(drafts: readonly ClaimDraft[]): ReadonlyMap<string, readonly ClaimDraft[]> {
  const ruled = drafts.filter(({ verdict, triggers }) => verdict !== 'untestable' && triggers.length === 1);
  const found = new Map<string, ClaimDraft[]>();
  for (const draft of ruled)
    for (const id of draft.triggers) found.set(id, [...(found.get(id) ?? []), draft]);
  return found;
}

/** All of them say one thing of the article's own amounts, which no words tie to the number. */
function mayGiveWay(earlier: readonly ClaimDraft[]): boolean {
  const [first] = earlier;
  return (
    first !== undefined &&
    !earlier.some(({ isTied }) => isTied === true) &&
    earlier.every(({ verdict, basis }) => verdict === first.verdict && basis === 'article') &&
    (first.verdict === 'contradicted' || (first.verdict === 'holds' && earlier.every(isWide)))
  );
}

/** "Nearly doubled", "about a quarter": so much is allowed that other amounts bear it out by chance. */
function isWide({ expected: { low, high } }: ClaimDraft): boolean {
  return low === null || high === null || Number(high) - Number(low) > WIDE * Number(high);
}
const WIDE = 0.08;

/** It says the contrary of other amounts, which stand in the sentence, or theirs do not either. */
function goesBefore(sentence: ClaimSentence, claim: ClaimDraft, earlier: readonly ClaimDraft[]): boolean {
  if (earlier.some((draft) => draft.verdict === claim.verdict || isOfSame(draft, claim))) return false;
  return (
    isOfOwn(sentence, claim) ||
    (claim.verdict === 'holds' && !isWide(claim) && !earlier.some((draft) => isOfOwn(sentence, draft)))
  );
}

/** Of one pair, the size may fit where the way that it went does not. */
const isOfSame = (one: ClaimDraft, other: ClaimDraft): boolean =>
  one.operands.every(({ mention }) => other.operands.some((operand) => operand.mention === mention));

const isOfOwn = ({ items }: ClaimSentence, { operands }: ClaimDraft): boolean =>
  operands.every(({ mention }) => items.some((one) => one.mention.id === mention));

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

/** What the same two amounts have in common, wherever and however often the article tells them. */
const sizesOf = ({ candidate: { a, b } }: Likely): string =>
  [a, b]
    .map(({ item }) => sizeOf(item))
    .toSorted()
    .join(' ');

/** The same two amounts by all their readings, the likeliest first. */
function pairsOf(
  all: readonly Likely[],
): readonly { readonly likelihood: number; readonly readings: readonly Likely[] }[] {
  const pairs = new Map<string, Likely[]>();
  for (const one of all) {
    const key = sizesOf(one);
    pairs.set(key, [...(pairs.get(key) ?? []), one]);
  }
  return [...pairs.values()]
    .map((readings) => ({
      likelihood: readings.reduce((sum, { likelihood }) => sum + likelihood, 0),
      readings,
    }))
    .toSorted((a, b) => b.likelihood - a.likelihood);
}
