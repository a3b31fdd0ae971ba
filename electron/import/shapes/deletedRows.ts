/** SDMX-CSV whose measures stand in columns of their own (no OBS_VALUE): read as any table, but for rows that ask to delete. */
import { columnName } from '../table/columns.ts';
import type { NeutralTable } from '../table/tableTypes.ts';
import { deletedRemark, idOf, isSdmxHeader } from './sdmxRows.ts';

/** The table without rows of ACTION D, and the remark once a walk is over; the same table where it is no SDMX-CSV. */
export function withoutDeleted(table: NeutralTable): {
  readonly table: NeutralTable;
  readonly remarks: () => string[];
} {
  let deleted = 0;
  const rows: NeutralTable['rows'] = function* () {
    deleted = 0;
    let actionAt: number | null = null;
    for (const row of table.rows()) {
      actionAt ??= isSdmxHeader(row.cells)
        ? row.cells.findIndex((name) => columnName(idOf(name.trim())) === 'action')
        : -1;
      if (actionAt >= 0 && idOf((row.cells[actionAt] ?? '').trim()).toUpperCase() === 'D') deleted++;
      else yield row;
    }
  };
  return { table: { ...table, rows }, remarks: () => (deleted === 0 ? [] : [deletedRemark(deleted)]) };
}
