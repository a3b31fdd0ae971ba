/**
 * Citations as sources of the workspace. References to one piece share one source record: within an article those the
 * reading calls equal, across articles only what names a day or an address, because two bare "(Reuters)" need not mean
 * the same piece.
 */
import type { Citation } from '#shared/domain/reading/types.ts';
import type { WriteDb } from '../../store/unitOfWork.ts';

export type WrittenCitation = { readonly id: number; readonly citation: Citation };
/** The source of each piece a document cited, by the piece's key. */
export type CitedSources = ReadonlyMap<string, number>;

/** Ties each citation to its source record, which is made where there is none. `known` are the document's earlier ones. */
export function linkCitations(
  write: WriteDb,
  cited: readonly WrittenCitation[],
  known: CitedSources = new Map(),
): void {
  const sources = new Map(known);
  for (const { id, citation } of cited) {
    // A note whose entry the article lacks names nobody.
    if (citation.outlet === '' && citation.url === null) continue;
    const piece = citation.source;
    const sourceId = sources.get(piece) ?? findSource(write, citation) ?? insertSource(write, citation);
    sources.set(piece, sourceId);
    write.insert('citation_source', { citation_id: id, source_id: sourceId, piece });
  }
}

/** Unties a document's citations before it is read again; answers which sources they had. */
export function unlinkCitations(write: WriteDb, documentId: number): CitedSources {
  const rows = write.db
    .prepare(
      `SELECT citation_source.id AS id, source_id, piece FROM citation_source
       JOIN citation ON citation.id = citation_id WHERE document_id = ?`,
    )
    .all(documentId) as { id: number; source_id: number; piece: string }[];
  for (const { id } of rows) write.remove('citation_source', id);
  return new Map(rows.map(({ piece, source_id }) => [piece, source_id]));
}

/** Takes away the sources that were made for citations and that nothing refers to any more. */
export function dropUncited(write: WriteDb, sources: CitedSources): void {
  const isFree = write.db.prepare(
    `SELECT 1 FROM source WHERE id = @id AND kind = '${KIND}'
     AND NOT EXISTS (SELECT 1 FROM citation_source WHERE source_id = @id)
     AND NOT EXISTS (SELECT 1 FROM assertion WHERE source_id = @id)
     AND NOT EXISTS (SELECT 1 FROM signal WHERE source_id = @id)
     AND NOT EXISTS (SELECT 1 FROM document WHERE source_id = @id)`,
  );
  for (const id of new Set(sources.values())) {
    if (isFree.get({ id }) !== undefined) write.remove('source', id);
  }
}

const KIND = 'citation';

function findSource({ db }: WriteDb, { source, url, date }: Citation): number | null {
  const row =
    url !== null
      ? db.prepare('SELECT id FROM source WHERE url = ? ORDER BY id').get(url)
      : date !== null && date.length === '2026-01-15'.length
        ? db.prepare('SELECT source_id AS id FROM citation_source WHERE piece = ? ORDER BY id').get(source)
        : undefined;
  return (row as { id: number } | undefined)?.id ?? null;
}

function insertSource(write: WriteDb, { outlet, title, url, date, dateBasis }: Citation): number {
  return write.insert('source', {
    kind: KIND,
    title: title ?? [outlet, date].filter((part) => part !== null && part !== '').join(', '),
    publisher: outlet,
    issued: date,
    url,
    note: NOTES[dateBasis],
  });
}

const NOTES: Readonly<Record<Citation['dateBasis'], string>> = {
  stated: 'Cited by an article, with its date.',
  inherited: 'Cited by an article; the year is that of the next date in the same bracket.',
  inferred: 'Cited by an article; the year is inferred from when the article was published.',
  shared: 'Cited by an article; the date is that of the piece cited after it.',
  none: 'Cited by an article without a date.',
};
