import { parseId } from './ids.ts';
import type { StoreContext } from './serviceContext.ts';

const TABLES: Readonly<Record<string, string>> = { pack: 'pack_spec', calculated: 'calculated_series' };

/**
 * Names of the operations that stand and touched a note, a chart, a scenario, a calculated series or a pack's layout, oldest first, each name once: a
 * note that is saved twenty times has the one name twenty times. Issuing a pack is no change of it.
 */
export function operationNames(
  { store }: StoreContext,
  table: 'note' | 'chart' | 'calculated' | 'scenario' | 'pack',
  id: string,
): string[] {
  const rows = store.db
    .prepare(
      `SELECT label FROM operation JOIN change ON change.operation_id = operation.id
       WHERE kind = 'do' AND state = 'done' AND table_name = ? AND row_id = ? AND label NOT LIKE 'Issued %'
       GROUP BY label ORDER BY min(operation.id)`,
    )
    .all(TABLES[table] ?? table, parseId(table, id)) as { label: string }[];
  return rows.map(({ label }) => label);
}
