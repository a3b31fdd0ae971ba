import type { Args, ReplyOf } from '#shared/ipc/contract.ts';
import type { ChangeEntry } from '#shared/ipc/sheetShapes.ts';
import type { OperationRow } from '../../store/history.ts';
import { decodeRow } from '../../store/rowJson.ts';
import { toHistoryEntry } from '../articles/library.ts';
import { parseId, unknownId } from '../ids.ts';
import type { ServiceContext } from '../serviceContext.ts';
import { ALL_SHEETS } from './allSheets.ts';
import { commentsOfRow } from './rowComments.ts';
import { rowNumber } from './rowIds.ts';
import type { StoredIn } from './sheet.ts';
import { toRow } from './sheetRows.ts';
import { storedRowsOf } from './storedRow.ts';

/** Columns that say nothing to a person. */
const HIDDEN: ReadonlySet<string> = new Set(['id']);
const MOST_ENTRIES = 200;

type ChangeRow = OperationRow & { readonly before: string | null; readonly after: string | null };

/** One row with its history. */
export function getSheetRow(
  context: ServiceContext,
  { sheet: name, rowId }: Args<'sheet.row'>,
): ReplyOf<'sheet.row'> {
  const sheet = ALL_SHEETS[name];
  const id = rowNumber(sheet, rowId);
  const [stored] = storedRowsOf(context, sheet, [id]);
  if (stored === undefined) throw unknownId(sheet.idKind, rowId);
  const row = toRow(sheet, stored);
  const historyId = sheet.historyId === undefined ? id : sheet.historyId(context, id);
  return {
    label: sheet.labelOf(context, id),
    cells: row.cells,
    cell: row.cell,
    claim: row.claim,
    comments: row.cell === null ? commentsOfRow(context.store, name, sheet.keyOf?.(stored) ?? rowId) : [],
    history:
      sheet.historyOf !== undefined
        ? historyOfAll(context, sheet.historyOf(context, id))
        : historyId === null
          ? []
          : rowHistory(context, sheet.table, historyId),
  };
}

/** Operations that touched a row, oldest first, each with what it changed; of a row that came with an import, that import. */
function rowHistory({ store: { db } }: ServiceContext, table: string, id: number): ChangeEntry[] {
  const rows = db
    .prepare(
      `SELECT operation.*, change.before, change.after FROM operation
         JOIN change ON change.operation_id = coalesce(operation.target, operation.id)
         WHERE table_name = @table AND row_id = @id
       UNION ALL SELECT operation.*, NULL, NULL FROM operation
         JOIN batch_change ON batch_change.operation_id = coalesce(operation.target, operation.id)
         WHERE table_name = @table AND @id BETWEEN first_id AND last_id
       ORDER BY 1 LIMIT ${MOST_ENTRIES}`,
    )
    .all({ table, id }) as ChangeRow[];
  return rows.map(({ before, after, ...operation }) => ({
    ...toHistoryEntry(operation),
    changes: operation.kind === 'undo' ? fieldChanges(after, before) : fieldChanges(before, after),
    why: '',
  }));
}

/** The histories of several rows as one; an operation that touched two of them says both. */
function historyOfAll(context: ServiceContext, rows: readonly StoredIn[]): ChangeEntry[] {
  const byId = new Map<string, ChangeEntry>();
  for (const entry of rows.flatMap(({ table, id }) => rowHistory(context, table, id))) {
    const known = byId.get(entry.id);
    byId.set(
      entry.id,
      known === undefined ? entry : { ...known, changes: [...known.changes, ...entry.changes] },
    );
  }
  return [...byId.values()].sort((a, b) => parseId('operation', a.id) - parseId('operation', b.id));
}

/** Field by field, what a row was and what it is then. A row that came or went says it once, not for each field. */
export function fieldChanges(before: string | null, after: string | null): ChangeEntry['changes'] {
  if (before === null || after === null) return [];
  const [old, now] = [decodeRow(before), decodeRow(after)];
  return Object.keys(now)
    .filter((field) => !HIDDEN.has(field) && old[field] !== now[field])
    .map((field) => ({ field, from: text(old[field]), to: text(now[field]) }));
}

const text = (value: unknown): string | null =>
  value === null || value === undefined ? null : String(value);
