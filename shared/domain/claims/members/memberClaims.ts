/**
 * Statements about one member or so many of a list, against what the list says of each: which way it went, and how much
 * of the whole it is. Asked after the rules that read a statement beside its own amounts.
 */
import { isEnglish } from '../facts/factClaims.ts';
import { type Told, toldOf } from '../facts/told.ts';
import type { AuditContext, ClaimDraft } from '../forms/draft.ts';
import type { ClaimSentence } from '../sentence/claimSentence.ts';
import { fastestMember } from './fastestMember.ts';
import { moveScopes } from './moveScopes.ts';
import { nameScopes } from './nameScopes.ts';
import { partShares } from './partShares.ts';
import { placeLinks } from './placeLinks.ts';
import { statedScopes } from './statedScopes.ts';

const RULES = [moveScopes, scopesOfNames, partShares, placeLinks, fastestMember];

/** Against a list of moves, else against whoever is told to have gone otherwise. */
function scopesOfNames(context: AuditContext, sentence: ClaimSentence, told: Told): readonly ClaimDraft[] {
  const named = nameScopes(context, sentence, told);
  return named.length > 0 ? named : statedScopes(context, sentence, told);
}

export function memberClaims(context: AuditContext, drafts: readonly ClaimDraft[]): readonly ClaimDraft[] {
  if (!isEnglish(context)) return [];
  const told = toldOf(drafts);
  return context.sentences.flatMap((sentence) => RULES.flatMap((rule) => rule(context, sentence, told)));
}
