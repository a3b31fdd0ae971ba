/**
 * What the article says far from the amounts it speaks of, in other words than theirs. These rules look over all facts
 * of the article, after the ones that read a sentence by itself: what those have tested is not said again, and any
 * amounts that bear a statement out are enough to let it be.
 */
import type { AuditContext, ClaimDraft } from '../forms/draft.ts';
import { allOrNone } from './allOrNone.ts';
import { amountsCalledChange } from './amountsCalledChange.ts';
import { apposedShares } from './apposedShares.ts';
import { definiteLists } from './definiteLists.ts';
import { exceptionLists } from './exceptionLists.ts';
import { headBounds } from './headBounds.ts';
import { labelShares } from './labelShares.ts';
import { ofThat } from './ofThat.ts';
import { saidMoves } from './saidMoves.ts';
import { sharesOf } from './sharesOf.ts';
import { toldOf } from './told.ts';
import { toldChanges } from './toldChanges.ts';
import { toldShares } from './toldShares.ts';
import { toldYears } from './toldYears.ts';

const RULES = [
  toldChanges,
  amountsCalledChange,
  toldShares,
  sharesOf,
  toldYears,
  saidMoves,
  headBounds,
  ofThat,
  definiteLists,
  exceptionLists,
  allOrNone,
  labelShares,
  apposedShares,
];

export function factClaims(context: AuditContext, drafts: readonly ClaimDraft[]): readonly ClaimDraft[] {
  if (!isEnglish(context)) return [];
  const told = toldOf(drafts);
  return context.sentences.flatMap((sentence) => RULES.flatMap((rule) => rule(context, sentence, told)));
}

/** These rules know the words of one language: an article most of whose sentences have none of its smallest is in another. */
export function isEnglish({ sentences }: AuditContext): boolean {
  const spoken = sentences.filter(({ block, text }) => block.role === 'body' && text.length > SHORTEST);
  return spoken.filter(({ text }) => SMALL_WORDS.test(text)).length * 2 >= spoken.length;
}

const SHORTEST = 40;
const SMALL_WORDS =
  /\b(?:the|of|and|to|by|with|was|were|is|are|from|than|it|its|has|had|that|which|for|their|after)\b/iu;
