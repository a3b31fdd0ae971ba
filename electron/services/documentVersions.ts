import type { AnchorText } from '#shared/domain/anchoring/types.ts';
import { Problem } from '#shared/lib/problem.ts';
import { readBlocks, readDocumentRow } from './documents.ts';
import { formatId, parseId } from './ids.ts';
import { readMentions } from './readings.ts';
import type { ServiceContext } from './serviceContext.ts';

/** The version a document replaces, or null. Ids are integers of the store. */
export function olderVersion({ store }: ServiceContext, documentId: number): number | null {
  const row = store.db.prepare('SELECT version_of AS id FROM document WHERE id = ?').get(documentId) as
    | { id: number | null }
    | undefined;
  return row?.id ?? null;
}

/** The versions after a document, oldest first; where a version was replaced twice, the later one goes on. */
export function newerVersions({ store }: ServiceContext, documentId: number): readonly number[] {
  const newer: number[] = [];
  const after = store.db.prepare('SELECT max(id) AS id FROM document WHERE version_of = ?');
  for (let at: number | null = documentId; at !== null; ) {
    at = (after.get(at) as { id: number | null }).id;
    if (at !== null) newer.push(at);
  }
  return newer;
}

/** From 1: how many versions a document's line has up to it. */
export function versionNumber(context: ServiceContext, documentId: number): number {
  let count = 1;
  for (let at = olderVersion(context, documentId); at !== null; at = olderVersion(context, at)) count++;
  return count;
}

/** The document a new version is to follow: it must be here, and be the newest of its line. */
export function newestForVersion(context: ServiceContext, documentId: string): number {
  readDocumentRow(context, documentId);
  const id = parseId('document', documentId);
  const newest = newerVersions(context, id).at(-1);
  if (newest !== undefined) {
    throw new Problem('document/notNewest', {
      message: `${documentId} already has a newer version, ${formatId('document', newest)}.`,
      where: documentId,
      fix: `Say that the file is a new version of ${formatId('document', newest)}.`,
    });
  }
  return id;
}

/** A document as anchors are resolved in it. */
export function anchorTextOf(context: ServiceContext, documentId: number): AnchorText {
  const { text, language } = readDocumentRow(context, formatId('document', documentId));
  return {
    text,
    language,
    blocks: readBlocks(context, documentId),
    mentions: readMentions(context, documentId),
  };
}
