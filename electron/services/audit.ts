import { auditArticle } from '#shared/domain/claims/auditArticle.ts';
import {
  applyClaimDecisions,
  type DecidedAudit,
} from '#shared/domain/claims/decisions/applyClaimDecisions.ts';
import type { Thresholds } from '#shared/domain/claims/lexicon/thresholds.ts';
import type { Block } from '#shared/domain/document/types.ts';
import { Problem } from '#shared/lib/problem.ts';
import type { Store } from '../store/openStore.ts';
import {
  type FigureReads,
  isTouched,
  noReads,
  readingCells,
  readingIndex,
  touchedSince,
} from './auditReads.ts';
import { figureLookup } from './cells.ts';
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
 * answer is kept as long as nothing it rests on changes: after an edit of figures only the documents are audited anew
 * that looked at the cells it touched; after any other operation, all of them.
 */
export function auditDocument({ store }: StoreContext, documentId: string): AuditedDocument {
  const kept = keptSince(store);
  const known = kept.get(documentId);
  if (known !== undefined) return known.audited;
  const reads = noReads();
  const audited = audit(store, documentId, reads);
  kept.set(documentId, { audited, reads });
  for (const old of [...kept.keys()].slice(0, -KEPT_AUDITS)) kept.delete(old);
  return audited;
}

/** The window asks for all articles at once, to count what is contradicted. */
const KEPT_AUDITS = 400;

type KeptAudits = Map<string, { readonly audited: AuditedDocument; readonly reads: FigureReads }>;
const keptOf = new WeakMap<Store['db'], { readonly stamp: number; readonly audits: KeptAudits }>();

/** The audits of a workspace that still stand. */
function keptSince(store: Store): KeptAudits {
  const { stamp } = store.db.prepare('SELECT coalesce(max(id), 0) AS stamp FROM operation').get() as {
    stamp: number;
  };
  const kept = keptOf.get(store.db) ?? { stamp, audits: new Map() };
  if (kept.stamp !== stamp) {
    const touched = touchedSince(store, kept.stamp);
    for (const [id, { reads }] of kept.audits)
      if (touched === null || isTouched(reads, touched)) kept.audits.delete(id);
  }
  keptOf.set(store.db, { stamp, audits: kept.audits });
  return kept.audits;
}

function audit(store: Store, documentId: string, reads: FigureReads): AuditedDocument {
  const context = { store };
  const row = readDocumentRow(context, documentId);
  const blocks = readBlocks(context, row.id);
  const mentions = readMentions(context, row.id);
  const citations = readCitations(context, row.id);
  const { language, published } = row;
  const facts = { blocks, mentions, citations, language, published };
  const thresholds = readThresholds(context);
  const index = readingIndex(figureIndex(store), reads);
  const { claims, findings } = applyClaimDecisions(
    auditArticle(facts, thresholds, index),
    readClaimDecisions(context, row.id),
    { blocks, thresholds, ...operandSources(store, mentions, readingCells(figureLookup(store), reads)) },
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
