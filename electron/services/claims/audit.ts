import { type PreparedAudit, prepareAudit } from '#shared/domain/claims/auditArticle.ts';
import {
  applyClaimDecisions,
  type DecidedAudit,
} from '#shared/domain/claims/decisions/applyClaimDecisions.ts';
import type { FigureAudit, FigureIndex } from '#shared/domain/claims/figures/auditFigures.ts';
import type { Thresholds } from '#shared/domain/claims/lexicon/thresholds.ts';
import type { Block } from '#shared/domain/document/types.ts';
import type { Mention } from '#shared/domain/reading/types.ts';
import { Problem } from '#shared/lib/problem.ts';
import type { Store } from '../../store/openStore.ts';
import { prepared } from '../../store/preparedStatements.ts';
import { readBlocks, readDocumentRow } from '../articles/documents.ts';
import { readCitations, readMentions } from '../articles/readings.ts';
import { figureLookup } from '../figures/cells.ts';
import { figureIndex } from '../figures/figureIndex.ts';
import { formatId } from '../ids.ts';
import type { StoreContext } from '../serviceContext.ts';
import {
  type AllReads,
  allReads,
  type FigureReads,
  isAnyTouched,
  isTouched,
  noReads,
  readingCells,
  readingIndex,
  touchedSince,
} from './auditReads.ts';
import { type DescribedOperands, describedStill, describing } from './describedOperands.ts';
import { operandSources } from './operandSources.ts';
import { readClaimDecisions } from './readClaimDecisions.ts';
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
  if (known?.audited != null) return known.audited;
  const ready = known?.prepared ?? prepareDocument(store, documentId);
  const lookup = figureLookup(store);
  const parts = auditSentences(figureIndex(store, lookup), ready, known?.parts ?? []);
  const reads = noReads();
  const sources = (own: FigureReads): ReturnType<typeof operandSources> =>
    operandSources(store, ready.mentions, readingCells(lookup, own));
  const { describe, asked } = describing(known?.described ?? new Map(), reads, (operand, own) =>
    sources(own).describe(operand),
  );
  const audited = auditPrepared(ready, parts, { resolve: sources(reads).resolve, describe });
  const all = allReads([reads, ...parts.map((part) => part.reads)]);
  kept.set(documentId, { audited, all, prepared: ready, parts, described: asked });
  for (const old of [...kept.keys()].slice(0, -KEPT_AUDITS)) kept.delete(old);
  return audited;
}

/** The window asks for all articles at once, to count what is contradicted. */
const KEPT_AUDITS = 400;

/** `audited` is null once a figure it rests on has changed. */
type KeptAudit = {
  readonly audited: AuditedDocument | null;
  /** What the sentences and the analyst's own operands looked at. */
  readonly all: AllReads;
  readonly prepared: PreparedDocument;
  /** One for each sentence; null where its figures have changed. */
  readonly parts: readonly (SentencePart | null)[];
  readonly described: DescribedOperands;
};
type SentencePart = { readonly part: FigureAudit; readonly reads: FigureReads };
type KeptAudits = Map<string, KeptAudit>;
const keptOf = new WeakMap<Store['db'], { readonly stamp: number; readonly audits: KeptAudits }>();

/** What is kept of a workspace and still stands. */
function keptSince(store: Store): KeptAudits {
  const { stamp } = prepared(store.db, 'SELECT coalesce(max(id), 0) AS stamp FROM operation').get() as {
    stamp: number;
  };
  const kept = keptOf.get(store.db) ?? { stamp, audits: new Map() as KeptAudits };
  if (kept.stamp !== stamp) {
    const touched = touchedSince(store, kept.stamp);
    if (touched === null) kept.audits.clear();
    else
      for (const [id, one] of kept.audits) {
        if (!isAnyTouched(one.all, touched)) continue;
        const parts = one.parts.map((part) =>
          part !== null && isTouched(part.reads, touched) ? null : part,
        );
        const described = describedStill(one.described, touched);
        kept.audits.set(id, { ...one, audited: null, parts, described });
      }
  }
  keptOf.set(store.db, { stamp, audits: kept.audits });
  return kept.audits;
}

/** All of an audit that no figure has a part in. */
type PreparedDocument = Pick<AuditedDocument, 'document' | 'textSha256' | 'thresholds' | 'blocks'> & {
  readonly mentions: readonly Mention[];
  readonly decisions: ReturnType<typeof readClaimDecisions>;
  readonly prepared: PreparedAudit;
};

function prepareDocument(store: Store, documentId: string): PreparedDocument {
  const context = { store };
  const row = readDocumentRow(context, documentId);
  const blocks = readBlocks(context, row.id);
  const mentions = readMentions(context, row.id);
  const citations = readCitations(context, row.id);
  const thresholds = readThresholds(context);
  const { language, published } = row;
  return {
    document: documentId,
    textSha256: row.text_sha256,
    thresholds,
    blocks,
    mentions,
    decisions: readClaimDecisions(context, row.id),
    prepared: prepareAudit({ blocks, mentions, citations, language, published }, thresholds),
  };
}

/** Sets against the figures each sentence that was not yet, or not since they changed. */
function auditSentences(
  index: FigureIndex,
  { prepared: { sentences, against } }: PreparedDocument,
  known: KeptAudit['parts'],
): readonly SentencePart[] {
  return sentences.map((sentence, at) => {
    const kept = known[at];
    if (kept != null) return kept;
    const reads = noReads();
    return { part: against(readingIndex(index, reads), sentence), reads };
  });
}

function auditPrepared(
  { mentions: _mentions, decisions, prepared: ready, ...told }: PreparedDocument,
  parts: readonly SentencePart[],
  sources: ReturnType<typeof operandSources>,
): AuditedDocument {
  const { claims, findings } = applyClaimDecisions(ready.audit(parts.map(({ part }) => part)), decisions, {
    blocks: told.blocks,
    thresholds: told.thresholds,
    ...sources,
  });
  return { ...told, claims, findings };
}

/** The document added last. Throws a Problem when there is none. */
export function lastDocument({ store }: StoreContext): string {
  const row = store.db.prepare('SELECT max(id) AS id FROM document').get() as { id: number | null };
  if (row.id === null) {
    throw new Problem('document/none', {
      message: 'There is no article in this workspace.',
      fix: 'Add one first: attest ingest WS FILE.',
    });
  }
  return formatId('document', row.id);
}
