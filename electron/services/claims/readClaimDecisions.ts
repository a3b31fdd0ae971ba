import type { ClaimDecision, HandClaim, RebindSpec } from '#shared/domain/claims/decisions/types.ts';
import type { StoreContext } from '../serviceContext.ts';

type Row = Pick<ClaimDecision, 'key' | 'state' | 'reason' | 'actor' | 'at'> & {
  readonly spec: string | null;
};

/** What the analyst decided on a document's claims; none in a workspace from before there were any. */
export function readClaimDecisions({ store }: StoreContext, documentId: number): readonly ClaimDecision[] {
  const rows = store.db
    .prepare(
      `SELECT claim_key AS key, state, spec, reason, actor, decided_at AS at
       FROM claim_decision WHERE document_id = ? ORDER BY id`,
    )
    .all(documentId) as Row[];
  return rows.map(({ spec, ...row }) => ({
    ...row,
    rebind: row.state === 'confirmed' && spec !== null ? (JSON.parse(spec) as RebindSpec) : null,
    hand: row.state === 'added' && spec !== null ? (JSON.parse(spec) as HandClaim) : null,
  }));
}
