/**
 * Statements about the course of one thing, against what the article tells of it at several times: peaks and lows, records,
 * the highest since a time. Asked last of what rules ask: what an earlier one found wrong is not said again.
 */
import { isEnglish } from '../facts/factClaims.ts';
import { toldOf } from '../facts/told.ts';
import type { AuditContext, ClaimDraft } from '../forms/draft.ts';
import { crossings } from './crossings.ts';
import { extremes } from './extremes.ts';

const RULES = [extremes, crossings];

export function timelineClaims(context: AuditContext, drafts: readonly ClaimDraft[]): readonly ClaimDraft[] {
  if (!isEnglish(context)) return [];
  const told = toldOf(drafts);
  return context.sentences.flatMap((sentence) => RULES.flatMap((rule) => rule(context, sentence, told)));
}
