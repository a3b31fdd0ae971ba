/**
 * What an analyst decided on a claim of an article: confirmed (with other operands, where `bound` names them), dismissed
 * with a reason, or added by hand. `claim_key` is the claim's lasting name (shared/domain/claims/claimKeys.ts), `spec`
 * the operands and the claim itself as shared/domain/claims/decisions/types.ts has them.
 */
export const claimDecisions = {
  version: 35,
  sql: `
CREATE TABLE claim_decision (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  document_id INTEGER NOT NULL REFERENCES document(id),
  claim_key TEXT NOT NULL,
  state TEXT NOT NULL CHECK (state IN ('confirmed', 'dismissed', 'added')),
  spec TEXT, reason TEXT NOT NULL, actor TEXT NOT NULL, decided_at TEXT NOT NULL,
  CHECK (state <> 'dismissed' OR (reason <> '' AND spec IS NULL)),
  CHECK (state <> 'added' OR spec IS NOT NULL)
) STRICT;
CREATE UNIQUE INDEX claim_decision_by_key ON claim_decision(document_id, claim_key);
`,
} as const;
