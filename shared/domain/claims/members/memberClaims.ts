/**
 * Statements about one member or so many of a list, against what the list says of each: which way it went, and how much
 * of the whole it is. Asked after the rules that read a statement beside its own amounts.
 */
import { isEnglish } from '../facts/factClaims.ts';
import { toldOf } from '../facts/told.ts';
import type { AuditContext, ClaimDraft } from '../forms/draft.ts';
import { partShares } from './partShares.ts';
import { placeLinks } from './placeLinks.ts';
import { placeNames } from './placeNames.ts';

const RULES = [partShares, placeLinks, placeNames];

export function memberClaims(context: AuditContext, drafts: readonly ClaimDraft[]): readonly ClaimDraft[] {
  if (!isEnglish(context)) return [];
  const told = toldOf(drafts);
  return context.sentences.flatMap((sentence) => RULES.flatMap((rule) => rule(context, sentence, told)));
}
