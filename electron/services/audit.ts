import { auditArticle } from '#shared/domain/claims/auditArticle.ts';
import {
  applyClaimDecisions,
  type DecidedAudit,
} from '#shared/domain/claims/decisions/applyClaimDecisions.ts';
import type { Thresholds } from '#shared/domain/claims/lexicon/thresholds.ts';
import type { Block } from '#shared/domain/document/types.ts';
import { Problem } from '#shared/lib/problem.ts';
import type { Store } from '../store/openStore.ts';
import { cachedSince } from './cachedSince.ts';
import { readBlocks, readDocumentRow } from './documents.ts';
import { figureIndex } from './figureIndex.ts';
import { formatId } from './ids.ts';
import { operandSources } from './operandSources.ts';
import { readClaimDecisions } from './readClaimDecisions.ts';
import { readCitations, readMentions } from './readings.ts';
import type { StoreContext } from './serviceContext.ts';
import { readThresholds } from './thresholds.ts';

/** An audited article: what it was audited with, and what came out. */
export type AuditedDocument = DecidedAudit & {
  readonly document: string;
  readonly textSha256: string;
  readonly thresholds: Thresholds;
  readonly blocks: readonly Block[];
};

/**
 * Audits a document of the workspace against itself and the figures, with the numbers as the analyst decided them. The
 * answer is kept until the next operation.
 */
export const auditDocument = ({ store }: StoreContext, documentId: string): AuditedDocument =>
  kept(store, documentId);

/** The window asks for all articles at once, to count what is contradicted. */
const KEPT_AUDITS = 200;
const kept = cachedSince(audit, KEPT_AUDITS);

function audit(store: Store, documentId: string): AuditedDocument {
  const context = { store };
  const row = readDocumentRow(context, documentId);
  const blocks = readBlocks(context, row.id);
  const mentions = readMentions(context, row.id);
  const citations = readCitations(context, row.id);
  const { language, published } = row;
  const facts = { blocks, mentions, citations, language, published };
  const thresholds = readThresholds(context);
  const { claims, findings } = applyClaimDecisions(
    auditArticle(facts, thresholds, figureIndex(store)),
    readClaimDecisions(context, row.id),
    { blocks, thresholds, ...operandSources(store, mentions) },
  );
  return {
    document: documentId,
    textSha256: row.text_sha256,
    thresholds,
    blocks,
    claims,
    findings,
  };
}

/** The document added last. Throws a Problem when there is none. */
export function lastDocument({ store }: StoreContext): string {
  const row = store.db.prepare('SELECT max(id) AS id FROM document').get() as { id: number | null };
  if (row.id === null) {
    throw new Problem('document/none', {
      message: 'There is no article in this workspace.',
      fix: 'Ingest one first: attest ingest WS FILE.',
    });
  }
  return formatId('document', row.id);
}
