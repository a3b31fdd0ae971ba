import { formatId, parseId } from '../ids.ts';
import type { StoreContext } from '../serviceContext.ts';
import { ALL_SHEETS } from './allSheets.ts';

/** More than fit on a screen are not looked at one by one. */
const MARKED_ROWS = 2000;

/** The rows of sheets that an operation wrote, or the one that an undo or a redo turned, for the sheets to mark. */
export function rowsOfOperation({ store }: StoreContext, operationId: string): string[] {
  const kinds = new Map<string, string>();
  for (const { table, idKind } of Object.values(ALL_SHEETS))
    if (!kinds.has(table)) kinds.set(table, formatId(idKind, 0).slice(0, -1));
  return store.db
    .prepare(
      `SELECT DISTINCT kind.value || change.row_id FROM change JOIN json_each(@kinds) AS kind ON kind.key = change.table_name
       WHERE operation_id = (SELECT coalesce(target, id) FROM operation WHERE id = @id) AND after IS NOT NULL LIMIT @most`,
    )
    .pluck()
    .all({
      kinds: JSON.stringify(Object.fromEntries(kinds)),
      id: parseId('operation', operationId),
      most: MARKED_ROWS,
    }) as string[];
}
