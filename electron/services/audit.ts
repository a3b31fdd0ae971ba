import { auditArticle } from '#shared/domain/claims/auditArticle.ts';
import type { Thresholds } from '#shared/domain/claims/lexicon/thresholds.ts';
import type { Audit } from '#shared/domain/claims/types.ts';
import type { Block } from '#shared/domain/document/types.ts';
import type { AuditView } from '#shared/ipc/claimShapes.ts';
import { Problem } from '#shared/lib/problem.ts';
import { readBlocks, readDocumentRow } from './documents.ts';
import { figureIndex } from './figureIndex.ts';
import { formatId } from './ids.ts';
import { readCitations, readMentions } from './readings.ts';
import type { ServiceContext } from './serviceContext.ts';
import { readThresholds } from './thresholds.ts';

/** An audited article: what it was audited with, and what came out. */
export type AuditedDocument = Audit & {
  readonly document: string;
  readonly textSha256: string;
  readonly thresholds: Thresholds;
  readonly blocks: readonly Block[];
};

/** Audits a document of the workspace against itself and the figures, with the numbers as the analyst decided them. */
export function auditDocument(context: ServiceContext, documentId: string): AuditedDocument {
  const row = readDocumentRow(context, documentId);
  const blocks = readBlocks(context, row.id);
  const mentions = readMentions(context, row.id);
  const citations = readCitations(context, row.id);
  const { language, published } = row;
  const facts = { blocks, mentions, citations, language, published };
  const thresholds = readThresholds(context);
  const { claims, findings } = auditArticle(facts, thresholds, figureIndex(context.store));
  return {
    document: documentId,
    textSha256: row.text_sha256,
    thresholds,
    blocks,
    claims,
    findings,
  };
}

/** The same for the window, whose shapes are open to change. */
export const auditView = ({ document, claims, findings }: AuditedDocument): AuditView =>
  structuredClone({
    documentId: document,
    claims,
    findings,
  }) as AuditView;

/** The document added last. Throws a Problem when there is none. */
export function lastDocument({ store }: ServiceContext): string {
  const row = store.db.prepare('SELECT max(id) AS id FROM document').get() as { id: number | null };
  if (row.id === null) {
    throw new Problem('document/none', {
      message: 'There is no article in this workspace.',
      fix: 'Ingest one first: attest ingest WS FILE.',
    });
  }
  return formatId('document', row.id);
}
