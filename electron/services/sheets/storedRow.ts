import type { SqlValue } from '../../store/storedRows.ts';
import type { StoreContext } from '../serviceContext.ts';
import type { Sheet } from './sheet.ts';

/** A row as the SELECT of its sheet answers it. */
export type StoredRow = Readonly<Record<string, SqlValue>> & { readonly id: number };

/** Some rows in the order of their ids as given; what is gone is left out. */
export function storedRowsOf(context: StoreContext, sheet: Sheet, ids: readonly number[]): StoredRow[] {
  const rows = context.store.db
    .prepare(`SELECT * FROM (${sheet.sql}) WHERE id IN (SELECT value FROM json_each(@ids))`)
    .all({ ...sheet.params?.(context), ids: JSON.stringify(ids) }) as StoredRow[];
  const byId = new Map(rows.map((row) => [row.id, row]));
  return ids.flatMap((id) => byId.get(id) ?? []);
}
