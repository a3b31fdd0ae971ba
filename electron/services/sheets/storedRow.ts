import { quoteName, type SqlValue } from '../../store/storedRows.ts';
import type { StoreContext } from '../serviceContext.ts';
import type { Sheet } from './sheet.ts';

/** A row as the SELECT of its sheet answers it. */
export type StoredRow = Readonly<Record<string, SqlValue>> & { readonly id: number };

/** Some rows in the order of their ids as given; what is gone is left out. */
export const storedRowsOf = (context: StoreContext, sheet: Sheet, ids: readonly number[]): StoredRow[] =>
  readRows(context, { from: `(${sheet.sql})`, fields: '*', params: sheet.params?.(context) ?? {} }, ids);

/** The same with some columns alone: SQLite computes and joins only what they need. */
export function storedFieldsOf(
  context: StoreContext,
  sheet: Sheet,
  ids: readonly number[],
  columns: readonly string[],
): StoredRow[] {
  const fields = ['id', ...columns.map(quoteName)].join(', ');
  return readRows(context, { ...fieldsFrom(context, sheet, columns), fields }, ids);
}

/** What to select columns of a sheet from: its table alone where that has them all. */
export function fieldsFrom(context: StoreContext, sheet: Sheet, columns: readonly string[]) {
  const isOwn = columns.every((column) => sheet.ownColumns?.includes(column));
  return isOwn
    ? { from: sheet.table, params: {} }
    : { from: `(${sheet.sql})`, params: sheet.params?.(context) ?? {} };
}

type Fields = {
  readonly from: string;
  readonly fields: string;
  readonly params: Readonly<Record<string, SqlValue>>;
};

function readRows(
  context: StoreContext,
  { from, fields, params }: Fields,
  ids: readonly number[],
): StoredRow[] {
  const rows = context.store.db
    .prepare(`SELECT ${fields} FROM ${from} WHERE id IN (SELECT value FROM json_each(@ids))`)
    .all({ ...params, ids: JSON.stringify(ids) }) as StoredRow[];
  const byId = new Map(rows.map((row) => [row.id, row]));
  return ids.flatMap((id) => byId.get(id) ?? []);
}
