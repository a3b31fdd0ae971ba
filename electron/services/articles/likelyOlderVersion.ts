import { titleLikeness } from '#shared/domain/anchoring/titleLikeness.ts';
import type { IngestPreview } from '#shared/ipc/documentShapes.ts';
import type { IngestedDocument } from '../../ingest/ingestBytes.ts';
import { formatId } from '../ids.ts';
import type { ServiceContext } from '../serviceContext.ts';
import { versionNumber } from './versionLine.ts';

/** From this part of the new article's words on, two articles are taken to tell the same. */
const ENOUGH_SHARED = 0.3;
/** Titles of different editions differ by a word or two ("updated", "part 2"). */
const ENOUGH_TITLE = 0.6;
/** A paragraph shorter than this stands in many articles ("Read more"). */
const SHORTEST_PARAGRAPH = 30;

/**
 * The document that an article is likely a newer version of: the newest of its line whose paragraphs are mostly the
 * same, else the one with a like title. A proposal; nobody but the analyst makes it a version.
 */
export function likelyOlderVersion(
  context: ServiceContext,
  { meta, blocks }: IngestedDocument,
): IngestPreview['likelyVersionOf'] {
  const { db } = context.store;
  const paragraphs = [
    ...new Set(
      blocks.filter(({ kept, text }) => kept && text.length >= SHORTEST_PARAGRAPH).map((b) => b.text),
    ),
  ];
  const length = paragraphs.reduce((sum, text) => sum + text.length, 0);
  const rows = db
    .prepare(
      `SELECT document.id, coalesce(title, file_name) AS title, coalesce(shared, 0) AS shared
       FROM document LEFT JOIN (SELECT document_id, sum(length) AS shared FROM
         (SELECT DISTINCT document_id, text, length(text) AS length FROM block
          WHERE kept = 1 AND text IN (SELECT value FROM json_each(?))) GROUP BY document_id) AS same
       ON same.document_id = document.id
       WHERE document.id NOT IN (SELECT version_of FROM document WHERE version_of IS NOT NULL)
       ORDER BY document.id DESC`,
    )
    .all(JSON.stringify(paragraphs)) as { id: number; title: string; shared: number }[];
  const found = rows
    .map(({ id, title, shared }) => ({
      id,
      title,
      share: length === 0 ? 0 : Math.min(1, shared / length),
      titleWords: meta.title === null ? 0 : titleLikeness(meta.title, title),
    }))
    .filter((one) => one.share >= ENOUGH_SHARED || one.titleWords >= ENOUGH_TITLE)
    .sort((a, b) => b.share - a.share || b.titleWords - a.titleWords)[0];
  if (found === undefined) return null;
  return {
    documentId: formatId('document', found.id),
    title: found.title,
    number: versionNumber(context, found.id),
    why: found.share >= ENOUGH_SHARED ? 'text' : 'title',
    share: found.share,
  };
}
