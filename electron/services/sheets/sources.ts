import type { SourceDraft } from '#shared/ipc/figureShapes.ts';
import type { SourceView } from '#shared/ipc/shapes.ts';
import { Problem } from '#shared/lib/problem.ts';
import { prepared } from '../../store/preparedStatements.ts';
import { type Done, runOperation } from '../../store/unitOfWork.ts';
import { formatId, parseId, unknownId } from '../ids.ts';
import { operationOf, type ServiceContext } from '../serviceContext.ts';

const SOURCE =
  'id, kind, title, publisher, author, issued, accessed, url, licence, reliability, credibility, note';
type SourceRow = Omit<SourceView, 'id'> & { readonly id: number };

const toSource = (row: SourceRow): SourceView => ({ ...row, id: formatId('source', row.id) });

export function readSource({ store }: ServiceContext, sourceId: string): SourceView {
  const row = prepared(store.db, `SELECT ${SOURCE} FROM source WHERE id = ?`).get(
    parseId('source', sourceId),
  ) as SourceRow | undefined;
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

/** Adds a source (`sourceId` null), or corrects one; what cites it stays as it is. */
export function saveSource(
  context: ServiceContext,
  sourceId: string | null,
  draft: SourceDraft,
): Done<{ sourceId: string }> {
  const title = draft.title.trim();
  if (title === '') {
    throw new Problem('source/untitled', {
      message: 'A source needs a title.',
      fix: 'Write what it is called, such as "Foreign trade 2024"; nothing was written.',
    });
  }
  if (draft.issued !== null && !/^\d{4}(-\d{2}){0,2}$/.test(draft.issued)) {
    throw new Problem('source/date', {
      message: `"${draft.issued}" is no date.`,
      where: 'Published',
      fix: 'Write it like 2025-02-25, 2025-02 or 2025; nothing was written.',
    });
  }
  const row = { ...draft, title };
  if (sourceId === null) {
    return runOperation(context.store, operationOf(context, `Add source "${title}"`), (write) => ({
      sourceId: formatId('source', write.insert('source', row)),
    }));
  }
  readSource(context, sourceId);
  return runOperation(context.store, operationOf(context, `Edit source "${title}"`), (write) => {
    write.update('source', parseId('source', sourceId), row);
    return { sourceId };
  });
}

/** The number of a source there is, or a Problem. */
export function requireSource({ store }: ServiceContext, sourceId: string): number {
  const id = parseId('source', sourceId);
  if (store.db.prepare('SELECT 1 FROM source WHERE id = ?').get(id) === undefined)
    throw unknownId('source', sourceId);
  return id;
}
