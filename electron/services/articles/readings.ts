import {
  decideLedger,
  decideMentions,
  effectiveMentions,
  type StoredReading,
} from '#shared/domain/reading/decisions/applyDecisions.ts';
import type { DecidedMention, DecidedReading, Decision } from '#shared/domain/reading/decisions/types.ts';
import type { ArticleReading, Citation, Ledger, LedgerToken, Mention } from '#shared/domain/reading/types.ts';
import type { WriteDb } from '../../store/unitOfWork.ts';
import { type CitedSources, dropUncited, linkCitations, unlinkCitations } from '../claims/citationSources.ts';
import { formatId } from '../ids.ts';
import type { StoreContext } from '../serviceContext.ts';

/** An article's numbers as they stand: read by Attest, decided by the analyst. */
export type DecidedArticle = { readonly mentions: readonly DecidedMention[]; readonly ledger: Ledger };

/** Every number of a document with its decision, and the ledger that counts them. */
export function readDecided(context: StoreContext, documentId: number): DecidedArticle {
  const stored = readStored(context, documentId);
  const decisions = readDecisions(context, documentId);
  return { mentions: decideMentions(stored, decisions), ledger: decideLedger(stored, decisions) };
}

/** The mentions packs, notes and claims compute with; see `effectiveMentions`. */
export const readMentions = (context: StoreContext, documentId: number): Mention[] =>
  effectiveMentions(readDecided(context, documentId).mentions);

/** A document's citations with the source record each names; null in a workspace from before there were any. */
export function readCitations(
  { store }: StoreContext,
  documentId: number,
): (Citation & { readonly sourceId: string | null })[] {
  const rows = store.db
    .prepare(
      `SELECT reading, source_id AS sourceId FROM citation
       LEFT JOIN citation_source ON citation_id = citation.id WHERE document_id = ? ORDER BY citation.id`,
    )
    .all(documentId) as { reading: string; sourceId: number | null }[];
  return rows.map(({ reading, sourceId }) => ({
    ...(JSON.parse(reading) as Citation),
    sourceId: sourceId === null ? null : formatId('source', sourceId),
  }));
}

/**
 * Names of the operations that decided on a stretch of a document, oldest first; what was taken back leaves no mark.
 * A pack prints them beside the number.
 */
export function decisionHistory(
  { store }: StoreContext,
  documentId: number,
  { start, end }: { readonly start: number; readonly end: number },
): string[] {
  const rows = store.db
    .prepare(
      `SELECT DISTINCT operation.id, label FROM operation JOIN change ON change.operation_id = operation.id
       WHERE kind = 'do' AND state = 'done' AND table_name = 'decision'
         AND json_extract(coalesce(after, before), '$.document_id') = @documentId
         AND json_extract(coalesce(after, before), '$.start') = @start
         AND json_extract(coalesce(after, before), '$.end') = @end
       ORDER BY operation.id`,
    )
    .all({ documentId, start, end }) as { label: string }[];
  return rows.map(({ label }) => label);
}

/** An article as Attest read it, before any decision. */
export function readStored({ store }: StoreContext, documentId: number): StoredReading {
  const { db } = store;
  const blocks = db
    .prepare('SELECT key AS id, start, "end", kept FROM block WHERE document_id = ?')
    .all(documentId) as { id: string; start: number; end: number; kept: number }[];
  const mentions = db
    .prepare('SELECT reading FROM mention WHERE document_id = ? ORDER BY id')
    .all(documentId) as { reading: string }[];
  const tokens = db
    .prepare(
      `SELECT block_key AS block, start, "end", text, state, rule, mention_key AS mention
       FROM ledger_token WHERE document_id = ? ORDER BY start`,
    )
    .all(documentId) as LedgerToken[];
  return {
    blocks: blocks.map((block) => ({ ...block, kept: block.kept === 1 })),
    mentions: mentions.map(({ reading }) => JSON.parse(reading) as Mention),
    tokens,
  };
}

/** What was decided of a document's numbers, in text order. */
export function readDecisions({ store }: StoreContext, documentId: number): Decision[] {
  const rows = store.db
    .prepare(
      `SELECT start, "end", text, state, decided, reason, actor, decided_at AS at
       FROM decision WHERE document_id = ? ORDER BY start`,
    )
    .all(documentId) as (Omit<Decision, 'decided'> & { readonly decided: string | null })[];
  return rows.map(({ decided, ...row }) => ({
    ...row,
    decided: decided === null ? null : (JSON.parse(decided) as DecidedReading),
  }));
}

/** Writes what an article's reading says, and the sources its citations name; `known` are those it named before. */
export function insertReading(
  write: WriteDb,
  documentId: number,
  reading: ArticleReading,
  known?: CitedSources,
): void {
  for (const mention of reading.mentions) {
    const { id: key, block: block_key, start, end, text, state, kind } = mention;
    write.insert('mention', {
      document_id: documentId,
      key,
      block_key,
      start,
      end,
      text,
      state,
      kind,
      reading: JSON.stringify(mention),
    });
  }
  const cited = reading.citations.map((citation) => {
    const { id: key, block: block_key, start, end, text, outlet, date, dateBasis } = citation;
    const id = write.insert('citation', {
      document_id: documentId,
      key,
      block_key,
      start,
      end,
      text,
      outlet,
      date,
      date_basis: dateBasis,
      reading: JSON.stringify(citation),
    });
    return { id, citation };
  });
  linkCitations(write, cited, known);
  for (const token of reading.ledger.tokens) {
    const { block: block_key, start, end, text, state, rule, mention: mention_key } = token;
    write.insert('ledger_token', {
      document_id: documentId,
      block_key,
      start,
      end,
      text,
      state,
      rule,
      mention_key,
    });
  }
}

/** Puts another reading in the place of a document's; decisions stay, and sources nobody cites any more go. */
export function replaceReading(write: WriteDb, documentId: number, reading: ArticleReading): void {
  const sources = unlinkCitations(write, documentId);
  for (const table of ['mention', 'citation', 'ledger_token'] as const) {
    const rows = write.db.prepare(`SELECT id FROM ${table} WHERE document_id = ?`).all(documentId);
    for (const { id } of rows as { id: number }[]) write.remove(table, id);
  }
  insertReading(write, documentId, reading, sources);
  dropUncited(write, sources);
}
