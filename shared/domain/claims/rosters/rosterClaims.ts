/**
 * Statements about several, against one table of what the article tells of each: rows, lists, one sentence after the other.
 * Asked last: what an earlier rule found wrong or has tested already is not said again.
 */
import { isEnglish } from '../facts/factClaims.ts';
import { toldOf } from '../facts/told.ts';
import type { AuditContext, ClaimDraft } from '../forms/draft.ts';
import { announced } from './announced.ts';
import { namedSides } from './namedSides.ts';
import { orderedPairs } from './orderedPairs.ts';
import { rosterPlaces } from './rosterPlaces.ts';
import { rosterScopes } from './rosterScopes.ts';

const RULES = [announced, namedSides, rosterScopes, rosterPlaces, orderedPairs];

export function rosterClaims(context: AuditContext, drafts: readonly ClaimDraft[]): readonly ClaimDraft[] {
  if (!isEnglish(context)) return [];
  const told = toldOf(drafts);
  return context.sentences.flatMap((sentence) => RULES.flatMap((rule) => rule(context, sentence, told)));
}
