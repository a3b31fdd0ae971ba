import type { SourceView } from '#shared/ipc/shapes.ts';
import { formatId, parseId, unknownId } from './ids.ts';
import type { ServiceContext } from './serviceContext.ts';

const SOURCE =
  'id, kind, title, publisher, author, issued, accessed, url, licence, reliability, credibility, note';
type SourceRow = Omit<SourceView, 'id'> & { readonly id: number };

const toSource = (row: SourceRow): SourceView => ({ ...row, id: formatId('source', row.id) });

export function readSource({ store }: ServiceContext, sourceId: string): SourceView {
  const row = store.db
    .prepare(`SELECT ${SOURCE} FROM source WHERE id = ?`)
    .get(parseId('source', sourceId)) as SourceRow | undefined;
  if (row === undefined) throw unknownId('source', sourceId);
  return toSource(row);
}

/** Sources whose title, publisher or author contains the text; the analyst's own estimate first. */
export function listSources({ store }: ServiceContext, text: string): SourceView[] {
  const pattern = `%${text.replaceAll(/[\\%_]/g, '\\$&')}%`;
  const rows = store.db
    .prepare(
      `SELECT ${SOURCE} FROM source WHERE title LIKE ? ESCAPE '\\' OR publisher LIKE ? ESCAPE '\\' OR author LIKE ? ESCAPE '\\'
       ORDER BY kind = 'analyst' DESC, publisher, title, id LIMIT 500`,
    )
    .all(pattern, pattern, pattern) as SourceRow[];
  return rows.map(toSource);
}
