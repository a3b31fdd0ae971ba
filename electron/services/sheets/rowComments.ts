/** Comments on fields of the sheets beside the figures; a row that belongs to a cell has the cell's. */
import type { Args } from '#shared/ipc/contract.ts';
import type { RowComment, SheetName } from '#shared/ipc/sheetShapes.ts';
import type { Store } from '../../store/openStore.ts';
import { prepared } from '../../store/preparedStatements.ts';
import { type Done, runOperation } from '../../store/unitOfWork.ts';
import { commentText } from '../commentText.ts';
import { formatId, parseId, unknownId } from '../ids.ts';
import { operationOf, type ServiceContext } from '../serviceContext.ts';
import { ALL_SHEETS } from './allSheets.ts';
import { rowNumber } from './rowIds.ts';
import { refused } from './sheet.ts';
import { storedRowsOf } from './storedRow.ts';

/** Comments on the fields of a row by its lasting key, oldest first. */
export function commentsOfRow({ db }: Store, sheet: SheetName, key: string): RowComment[] {
  const rows = prepared(
    db,
    'SELECT id, column_key AS "column", body, actor, written_at AS at FROM row_comment WHERE sheet = ? AND row_key = ? ORDER BY id',
  ).all(sheet, key) as (Omit<RowComment, 'id'> & { id: number })[];
  return rows.map((row) => ({ ...row, id: formatId('rowComment', row.id) }));
}

/** Of some rows by their keys, how many comments each field has, where it has any. */
export function countRowComments(
  { db }: Store,
  sheet: SheetName,
  keys: readonly string[],
): ReadonlyMap<string, Readonly<Record<string, number>>> {
  const rows = prepared(
    db,
    `SELECT row_key AS key, column_key AS "column", count(*) AS comments FROM row_comment
     WHERE sheet = ? AND row_key IN (SELECT value FROM json_each(?)) GROUP BY 1, 2`,
  ).all(sheet, JSON.stringify(keys)) as { key: string; column: string; comments: number }[];
  const found = new Map<string, Record<string, number>>();
  for (const { key, column, comments } of rows) found.set(key, { ...found.get(key), [column]: comments });
  return found;
}

/**
 * Says something about a field, or rewords it, as one operation. Throws a Problem for no words, an unknown row or column,
 * and a row whose comments are those of a cell.
 */
export function saveRowComment(
  context: ServiceContext,
  { sheet: name, rowId, column, commentId, text }: Args<'sheet.comment'>,
): Done<{ commentId: string }> {
  const sheet = ALL_SHEETS[name];
  const id = rowNumber(sheet, rowId);
  const [row] = storedRowsOf(context, sheet, [id]);
  if (row === undefined) throw unknownId(sheet.idKind, rowId);
  if (!sheet.columns.some(({ key }) => key === column))
    throw refused(column, `This sheet has no column "${column}".`, 'Name one of its columns.');
  if (row['series_id'] != null)
    throw refused(rowId, 'This row belongs to a cell of the figures.', 'Comment on the cell.');
  const body = commentText(text);
  const label = `${commentId === null ? 'Comment on' : 'Reword a comment on'} ${column} of ${sheet.labelOf(context, id)}`;
  return runOperation(context.store, operationOf(context, label), (write) => {
    if (commentId !== null) {
      write.update('row_comment', existing(context, commentId), { body });
      return { commentId };
    }
    const key = { sheet: name, row_key: sheet.keyOf?.(row) ?? rowId, column_key: column };
    const said = { body, actor: context.actor, written_at: context.now() };
    return { commentId: formatId('rowComment', write.insert('row_comment', { ...key, ...said })) };
  });
}

/** Takes a comment on a field away, as one operation. */
export function removeRowComment(context: ServiceContext, commentId: string): Done<null> {
  const id = existing(context, commentId);
  return runOperation(context.store, operationOf(context, 'Remove a comment'), (write) => {
    write.remove('row_comment', id);
    return null;
  });
}

function existing({ store }: ServiceContext, commentId: string): number {
  const id = parseId('rowComment', commentId);
  if (prepared(store.db, 'SELECT 1 FROM row_comment WHERE id = ?').get(id) === undefined)
    throw unknownId('rowComment', commentId);
  return id;
}
