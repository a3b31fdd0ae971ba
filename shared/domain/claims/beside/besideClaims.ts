/**
 * Statements whose amounts are told right beside them, behind a colon or in the next sentence: who is ahead of whom, who
 * comes first, what a list counts, whom a statement leaves out. Asked after the rules that read a sentence by its own words.
 */
import { isEnglish } from '../facts/factClaims.ts';
import { toldOf } from '../facts/told.ts';
import type { AuditContext, ClaimDraft } from '../forms/draft.ts';
import { pointsAsPercent } from '../roles/pointsAsPercent.ts';
import { comparedSides } from './comparedSides.ts';
import { listsBehind } from './listsBehind.ts';

const RULES = [comparedSides, pointsAsPercent, listsBehind];

export function besideClaims(context: AuditContext, drafts: readonly ClaimDraft[]): readonly ClaimDraft[] {
  if (!isEnglish(context)) return [];
  const told = toldOf(drafts);
  return context.sentences.flatMap((sentence) => RULES.flatMap((rule) => rule(context, sentence, told)));
}
