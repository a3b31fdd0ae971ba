/**
 * Statements read by what role each amount has in them (a level and what is called its
 * rise; the first of a list and the others), wherever in the paragraph the amounts stand and in whatever order. English
 * articles only; what a rule before has tested is not said again.
 */
import { toldOf } from '../facts/told.ts';
import type { AuditContext, ClaimDraft } from '../forms/draft.ts';
import { boundsKept } from './boundsKept.ts';
import { levelsRetold } from './levelsRetold.ts';

const RULES = [levelsRetold, boundsKept];

export function roleClaims(context: AuditContext, drafts: readonly ClaimDraft[]): readonly ClaimDraft[] {
  const told = toldOf(drafts);
  return context.sentences.flatMap((sentence) => RULES.flatMap((rule) => rule(context, sentence, told)));
}
