/**
 * Statements whose amounts are told right beside them: what a list behind a colon or in the next sentence counts, and the distance
 * of two percentages called a percentage. Asked after the rules that read a sentence by its own words.
 */
import { isEnglish } from '../facts/factClaims.ts';
import { toldOf } from '../facts/told.ts';
import type { AuditContext, ClaimDraft } from '../forms/draft.ts';
import { pointsAsPercent } from '../roles/pointsAsPercent.ts';
import { listsBehind } from './listsBehind.ts';

const RULES = [pointsAsPercent, listsBehind];

export function besideClaims(context: AuditContext, drafts: readonly ClaimDraft[]): readonly ClaimDraft[] {
  if (!isEnglish(context)) return [];
  const told = toldOf(drafts);
  return context.sentences.flatMap((sentence) => RULES.flatMap((rule) => rule(context, sentence, told)));
}
