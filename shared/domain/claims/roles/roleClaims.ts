/**
 * Statements read by what role each amount has in them (a bound and the values it is said to hold), wherever in the paragraph
 * the amounts stand and in whatever order. English articles only; what a rule before has tested is not said again.
 */
import { toldOf } from '../facts/told.ts';
import type { AuditContext, ClaimDraft } from '../forms/draft.ts';
import { boundsKept } from './boundsKept.ts';

export function roleClaims(context: AuditContext, drafts: readonly ClaimDraft[]): readonly ClaimDraft[] {
  const told = toldOf(drafts);
  return context.sentences.flatMap((sentence) => boundsKept(context, sentence, told));
}
