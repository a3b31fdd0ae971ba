import { createHash } from 'node:crypto';
import type { Block, BlockLink, BlockRole } from '#shared/domain/document/types.ts';
import { readArticle } from '#shared/domain/reading/readArticle.ts';
import type { ArticleReading } from '#shared/domain/reading/types.ts';
import type { BlockView, IngestPreview } from '#shared/ipc/documentShapes.ts';
import { Problem } from '#shared/lib/problem.ts';
import type { IngestedDocument } from '../../ingest/ingestBytes.ts';
import { type Done, runOperation } from '../../store/unitOfWork.ts';
import { formatId, parseId, unknownId } from '../ids.ts';
import { operationOf, type ServiceContext, type StoreContext } from '../serviceContext.ts';
import { carryDecisionsInto } from './carriedDecisions.ts';
import { likelyOlderVersion } from './likelyOlderVersion.ts';
import { insertReading, replaceReading } from './readings.ts';

export type CapturedArticle = {
  readonly bytes: Uint8Array;
  readonly fileName: string;
  readonly ingested: IngestedDocument;
};

/** Reads an ingested article without writing anything. */
export function previewArticle(
  context: ServiceContext,
  previewId: string,
  article: CapturedArticle,
): IngestPreview {
  const { meta, blocks } = article.ingested;
  const reading = readIngested(article.ingested);
  return {
    previewId,
    meta,
    blocks: blocks.map(toBlockView),
    mentions: reading.mentions.length,
    ledger: countsOf(reading),
    alreadyHere: documentOfBytes(context, article.bytes),
    likelyVersionOf: likelyOlderVersion(context, article.ingested),
  };
}

/** The document that holds exactly these bytes, or null. */
function documentOfBytes({ store }: ServiceContext, bytes: Uint8Array): string | null {
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  const row = store.db.prepare('SELECT id FROM document WHERE sha256 = ?').get(sha256) as
    | { id: number }
    | undefined;
  return row === undefined ? null : formatId('document', row.id);
}

/**
 * Writes article, source, blocks, mentions, citations and ledger as one operation. Refuses bytes already here. As a new
 * version of a document it stands beside the old one, whose links, notes and packs stay as they are; what was decided of numbers in
 * unchanged paragraphs holds in it too.
 */
export function ingestArticleInto(
  context: ServiceContext,
  article: CapturedArticle,
  versionOf: number | null = null,
): Done<{ documentId: string }> {
  const here = documentOfBytes(context, article.bytes);
  if (here !== null) {
    throw new Problem('document/alreadyHere', {
      message: `This article is already here as ${here}.`,
      where: article.fileName,
      fix: `Open ${here}; nothing was written.`,
    });
  }
  const { meta, text, blocks, encoding } = article.ingested;
  const reading = readIngested(article.ingested);
  const label = `Add ${versionOf === null ? 'the article ' : 'a new version of '}"${meta.title ?? article.fileName}"`;
  return runOperation(context.store, operationOf(context, label), (write) => {
    const sourceId =
      sourceOfVersion(context, versionOf) ??
      write.insert('source', {
        kind: 'article',
        title: meta.title ?? article.fileName,
        publisher: meta.publication ?? '',
        author: meta.author ?? '',
        issued: meta.published,
      });
    const documentId = write.insert('document', {
      source_id: sourceId,
      bytes: Buffer.from(article.bytes),
      file_name: article.fileName,
      media_type: meta.mediaType,
      encoding,
      sha256: meta.sha256,
      text,
      text_sha256: meta.textSha256,
      title: meta.title,
      author: meta.author,
      publication: meta.publication,
      published: meta.published,
      language: meta.language,
      version_of: versionOf,
      captured_at: context.now(),
    });
    for (const block of blocks) write.insert('block', blockRow(documentId, block));
    for (const { id: block_key, links } of blocks)
      if (links !== undefined)
        write.insert('block_link', { document_id: documentId, block_key, links: JSON.stringify(links) });
    insertReading(write, documentId, reading);
    if (versionOf !== null)
      carryDecisionsInto(
        context,
        write,
        { id: versionOf, blocks: readBlocks(context, versionOf) },
        { id: documentId, blocks, mentions: reading.mentions },
      );
    return { documentId: formatId('document', documentId) };
  });
}

/** A new version is of the same source as the old. */
const sourceOfVersion = ({ store }: ServiceContext, versionOf: number | null): number | null =>
  (
    store.db.prepare('SELECT source_id AS id FROM document WHERE id = ?').get(versionOf) as
      | { id: number }
      | undefined
  )?.id ?? null;

/**
 * Keeps a dropped block, or drops a kept one, and reads the article again with it. Refused when a link lies in a block
 * that is to be dropped.
 */
export function setBlockKept(
  context: ServiceContext,
  documentId: string,
  blockKey: string,
  kept: boolean,
): Done<null> {
  const { db } = context.store;
  const id = parseId('document', documentId);
  const blocks = readBlocks(context, id);
  const block = blocks.find((candidate) => candidate.id === blockKey);
  if (block === undefined) throw unknownId('document', `${documentId} ${blockKey}`);
  if (
    !kept &&
    db.prepare('SELECT 1 FROM link WHERE document_id = ? AND block_key = ?').get(id, blockKey) !== undefined
  ) {
    throw new Problem('block/linked', {
      message: 'A figure is linked to this paragraph.',
      where: block.locator,
      fix: 'Remove the link first.',
    });
  }
  const document = readDocumentRow(context, documentId);
  const label = kept ? `Restore "${shorten(block.text)}"` : `Drop "${shorten(block.text)}"`;
  return runOperation(context.store, operationOf(context, label), (write) => {
    const row = db.prepare('SELECT id FROM block WHERE document_id = ? AND key = ?').get(id, blockKey) as {
      id: number;
    };
    const locator = kept && block.locator === '' ? `restored ${block.ordinal}` : block.locator;
    write.update('block', row.id, {
      kept: kept ? 1 : 0,
      role: kept ? restoredRole(block.role) : 'boilerplate',
      locator,
    });
    const reading = readArticle(document.text, readLinkedBlocks(context, id), {
      language: document.language,
      published: document.published,
    });
    replaceReading(write, id, reading);
    return null;
  });
}

type DocumentRow = {
  readonly id: number;
  readonly source_id: number;
  readonly text: string;
  readonly title: string | null;
  readonly author: string | null;
  readonly publication: string | null;
  readonly published: string | null;
  readonly language: string;
  readonly media_type: string;
  readonly sha256: string;
  readonly text_sha256: string;
};

/** Throws a Problem for an id that no document has. */
export function readDocumentRow({ store }: StoreContext, documentId: string): DocumentRow {
  const row = store.db
    .prepare(
      `SELECT id, source_id, text, title, author, publication, published, language, media_type, sha256, text_sha256
       FROM document WHERE id = ?`,
    )
    .get(parseId('document', documentId)) as DocumentRow | undefined;
  if (row === undefined) throw unknownId('document', documentId);
  return row;
}

/** The paragraphs of a document in reading order, dropped ones too. */
export function readBlocks({ store }: StoreContext, documentId: number): Block[] {
  const rows = store.db
    .prepare(
      'SELECT key AS id, ordinal, role, locator, start, "end", text, kept, rule FROM block WHERE document_id = ? ORDER BY ordinal',
    )
    .all(documentId) as (Omit<Block, 'kept' | 'role'> & { kept: number; role: string })[];
  return rows.map((row) => ({ ...row, kept: row.kept === 1, role: row.role as BlockRole }));
}

/** The blocks with where their words lead, as reading takes them. */
export function readLinkedBlocks(context: StoreContext, documentId: number): Block[] {
  const rows = context.store.db
    .prepare('SELECT block_key AS key, links FROM block_link WHERE document_id = ?')
    .all(documentId) as { key: string; links: string }[];
  const links = new Map(rows.map((row) => [row.key, JSON.parse(row.links) as readonly BlockLink[]]));
  return readBlocks(context, documentId).map((block) => {
    const own = links.get(block.id);
    return own === undefined ? block : { ...block, links: own };
  });
}

const blockRow = (documentId: number, block: Block) => ({
  document_id: documentId,
  key: block.id,
  ordinal: block.ordinal,
  role: block.role,
  locator: block.locator,
  start: block.start,
  end: block.end,
  text: block.text,
  kept: block.kept ? 1 : 0,
  rule: block.rule,
});

const readIngested = ({ text, blocks, meta }: IngestedDocument): ArticleReading =>
  readArticle(text, blocks, { language: meta.language, published: meta.published });

const countsOf = ({ ledger: { tokens: _tokens, ...counts } }: ArticleReading) => counts;
const toBlockView = ({ links: _links, ...block }: Block): BlockView => block;
const restoredRole = (role: BlockRole): BlockRole => (role === 'boilerplate' ? 'body' : role);
const shorten = (text: string): string => (text.length > 40 ? `${text.slice(0, 39)}…` : text);
