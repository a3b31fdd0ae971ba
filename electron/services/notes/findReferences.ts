/** What `@` and `[[` of a note offer for a few words, each word anywhere in what is looked for; the newest first. */
import { claimReference, paragraphReference } from '#shared/domain/notes/noteReference.ts';
import type { ReferenceView } from '#shared/ipc/referenceShapes.ts';
import { formatId } from '../ids.ts';
import type { ServiceContext } from '../serviceContext.ts';
import { ReferenceReader } from './references.ts';

/** Of each kind, so that one does not hide the others. */
const PER_KIND = 8;

/** At most `limit`; without words the newest of each kind. */
export function findReferences(
  context: ServiceContext,
  among: 'sources' | 'others',
  text: string,
  limit: number,
): ReferenceView[] {
  const words = text
    .toLowerCase()
    .split(/\s+/)
    .filter((word) => word !== '');
  const reader = new ReferenceReader(context);
  const refs =
    among === 'sources'
      ? idsWith(
          context,
          'source',
          "publisher || ' ' || author || ' ' || title || ' ' || coalesce(issued, '')",
          words,
          limit,
        )
      : [
          ...claimsWith(context, reader, words),
          ...idsWith(context, 'chart', 'title', words, PER_KIND),
          ...idsWith(context, 'note', 'title', words, PER_KIND),
          ...idsWith(
            context,
            'document',
            "coalesce(title, '') || ' ' || coalesce(publication, '')",
            words,
            PER_KIND,
          ),
          ...paragraphsWith(context, words),
        ];
  return refs.slice(0, limit).map((ref) => reader.read(ref));
}

const fitting = (haystack: string, words: readonly string[]): string =>
  words.map(() => `AND ${haystack} LIKE ? ESCAPE '\\'`).join(' ');
const patterns = (words: readonly string[]): string[] =>
  words.map((word) => `%${word.replaceAll(/[\\%_]/g, '\\$&')}%`);

function idsWith(
  { store: { db } }: ServiceContext,
  kind: 'source' | 'chart' | 'note' | 'document',
  haystack: string,
  words: readonly string[],
  limit: number,
): string[] {
  const rows = db
    .prepare(`SELECT id FROM ${kind} WHERE 1 ${fitting(haystack, words)} ORDER BY id DESC LIMIT ?`)
    .all(...patterns(words), limit) as { id: number }[];
  return rows.map(({ id }) => formatId(kind, id));
}

/** Paragraphs are looked for by their words or their locator; without words there are too many to offer. */
function paragraphsWith({ store: { db } }: ServiceContext, words: readonly string[]): string[] {
  if (words.length === 0) return [];
  const rows = db
    .prepare(
      `SELECT document_id AS documentId, start FROM block
       WHERE kept = 1 ${fitting("locator || ' ' || text", words)} ORDER BY document_id DESC, start LIMIT ?`,
    )
    .all(...patterns(words), PER_KIND) as { documentId: number; start: number }[];
  return rows.map(({ documentId, start }) => paragraphReference(formatId('document', documentId), start));
}

/** Claims by their wording, their verdict and what they are set against. */
function claimsWith(
  { store: { db } }: ServiceContext,
  reader: ReferenceReader,
  words: readonly string[],
): string[] {
  const documents = db.prepare('SELECT id FROM document ORDER BY id DESC').all() as { id: number }[];
  return documents
    .flatMap(({ id }) => {
      const documentId = formatId('document', id);
      return reader.audit(documentId).claims.flatMap(({ key, wording, subject, verdict, passages }) => {
        const all = `claim ${wording} ${subject ?? ''} ${verdict} ${passages[0]?.text ?? ''}`.toLowerCase();
        return words.every((word) => all.includes(word)) ? [claimReference(documentId, key)] : [];
      });
    })
    .slice(0, PER_KIND);
}
