/** What people did to a cell and said about it: each step with what it changed, from what, to what, and why. */
import type { CellRef } from '#shared/domain/figures/types.ts';
import type { CellRecord, ChangeEntry } from '#shared/ipc/sheetShapes.ts';
import type { OperationRow } from '../../store/history.ts';
import { decodeRow } from '../../store/rowJson.ts';
import type { SqlValue } from '../../store/storedRows.ts';
import { toHistoryEntry } from '../articles/library.ts';
import { parseId } from '../ids.ts';
import type { ServiceContext } from '../serviceContext.ts';
import { fieldChanges } from '../sheets/rowHistory.ts';
import { commentsOf } from './cellComments.ts';
import { cellHistory } from './cellDetail.ts';

type ChangeRow = { readonly table: string; readonly before: string | null; readonly after: string | null };
type Told = Pick<ChangeEntry, 'changes' | 'why'>;

/** Comments and history of a cell. */
export const cellRecord = (context: ServiceContext, cell: CellRef): CellRecord => ({
  comments: commentsOf(context, cell),
  history: cellHistory(context, cell).map((operation) => ({
    ...toHistoryEntry(operation),
    ...toldOf(context, cell, operation),
  })),
});

/** What one step changed in the cell. */
function toldOf(context: ServiceContext, cell: CellRef, { id, target, kind }: OperationRow): Told {
  const rows = context.store.db
    .prepare(
      `SELECT table_name AS "table", before, after FROM change WHERE operation_id = @operation
         AND table_name IN ('assertion', 'choice', 'cell_comment')
         AND json_extract(coalesce(after, before), '$.series_id') = @series
         AND json_extract(coalesce(after, before), '$.period') = @period ORDER BY id`,
    )
    .all({
      operation: target ?? id,
      series: parseId('series', cell.seriesId),
      period: cell.period,
    }) as ChangeRow[];
  const told = rows.map(({ table, before, after }) =>
    kind === 'undo' ? toldOfRow(context, table, after, before) : toldOfRow(context, table, before, after),
  );
  return {
    changes: told.flatMap(({ changes }) => changes),
    why: told.map(({ why }) => why).find((why) => why !== '') ?? '',
  };
}

function toldOfRow(
  context: ServiceContext,
  table: string,
  before: string | null,
  after: string | null,
): Told {
  const [old, now] = [before, after].map((side) => (side === null ? null : decodeRow(side)));
  if (table === 'cell_comment')
    return {
      changes: [{ field: 'comment', from: textOf(old?.['body']), to: textOf(now?.['body']) }],
      why: '',
    };
  if (table === 'choice') {
    const shown = (row: Record<string, SqlValue> | null | undefined): string | null =>
      row == null ? null : statedBy(context, Number(row['assertion_id']));
    return {
      changes: [{ field: 'shown', from: shown(old), to: shown(now) }],
      why: textOf(now?.['rule']) ?? '',
    };
  }
  if (old != null && now != null)
    return { changes: fieldChanges(before, after), why: textOf(now['note']) ?? '' };
  return {
    changes: [{ field: 'assertion', from: asStated(old), to: asStated(now) }],
    why: textOf(now?.['note']) ?? '',
  };
}

const asStated = (row: Readonly<Record<string, SqlValue>> | null | undefined): string | null =>
  row == null
    ? null
    : `${textOf(row['value_as_stated']) ?? ''} ${textOf(row['unit_as_stated']) ?? ''}`.trim();

/** An assertion's words, also where it is no longer there. */
function statedBy({ store: { db } }: ServiceContext, assertionId: number): string | null {
  const row =
    db.prepare('SELECT value_as_stated, unit_as_stated FROM assertion WHERE id = ?').get(assertionId) ??
    lastRecorded(
      db
        .prepare(
          "SELECT coalesce(after, before) FROM change WHERE table_name = 'assertion' AND row_id = ? ORDER BY id DESC LIMIT 1",
        )
        .pluck()
        .get(assertionId),
    );
  return asStated(row as Record<string, SqlValue> | null);
}

const lastRecorded = (row: unknown): Record<string, SqlValue> | null =>
  typeof row === 'string' ? decodeRow(row) : null;

const textOf = (value: SqlValue | undefined): string | null =>
  value === null || value === undefined ? null : String(value);
