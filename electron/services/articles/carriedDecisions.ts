import type { Block } from '#shared/domain/document/types.ts';
import { carryDecisions } from '#shared/domain/reading/decisions/carryDecisions.ts';
import type { Mention } from '#shared/domain/reading/types.ts';
import type { WriteDb } from '../../store/unitOfWork.ts';
import type { StoreContext } from '../serviceContext.ts';
import { readDecisions, readStored } from './readings.ts';

/**
 * Lays the decisions on a version over the one that replaces it, where the paragraph stands word for word and Attest reads the number
 * as it did: with the name and the time they were made with. Part of the operation that adds the version, so undo takes them back.
 */
export function carryDecisionsInto(
  context: StoreContext,
  write: WriteDb,
  older: { readonly id: number; readonly blocks: readonly Block[] },
  newer: { readonly id: number; readonly blocks: readonly Block[]; readonly mentions: readonly Mention[] },
): void {
  const decisions = readDecisions(context, older.id);
  if (decisions.length === 0) return;
  const { mentions } = readStored(context, older.id);
  for (const { decided, at, ...decision } of carryDecisions(decisions, { ...older, mentions }, newer))
    write.insert('decision', {
      document_id: newer.id,
      ...decision,
      decided: decided === null ? null : JSON.stringify(decided),
      decided_at: at,
    });
}
