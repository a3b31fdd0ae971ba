import type { CellRef } from '#shared/domain/figures/types.ts';
import { diffFacts, type FactChange } from '#shared/domain/impact/diffFacts.ts';
import type { ImpactView } from '#shared/ipc/impactShapes.ts';
import { Problem } from '#shared/lib/problem.ts';
import { nextUndo, type OperationRow, redo, undo } from '../../store/history.ts';
import { memoryStore, type Store } from '../../store/openStore.ts';
import { decodeRow } from '../../store/rowJson.ts';
import { formatId, parseId, unknownId } from '../ids.ts';
import type { ServiceContext, StoreContext } from '../serviceContext.ts';
import { workspaceFacts } from './workspaceFacts.ts';

/**
 * Looks at the workspace just before and just after an operation, in a copy in memory, and compares. Nothing is
 * written. An operation that was taken back is looked at as if it were brought back.
 */
export function impactOf(context: ServiceContext, operationId: string): ImpactView {
  const operation = readOperation(context.store, operationId);
  const copy = memoryStore(context.store);
  try {
    const past: ServiceContext = { ...context, store: copy };
    standAfter(past, operation);
    const touched = touchedCells(copy, operation.id);
    const after = workspaceFacts(past, touched);
    undo(copy, context.actor, context.now());
    const changes = diffFacts(workspaceFacts(past, touched), after);
    return {
      operation: { id: operationId, label: operation.label },
      changes: [...changes],
      superseded: supersededBy(context, changes),
    };
  } finally {
    copy.close();
  }
}

function readOperation({ db }: Store, operationId: string): OperationRow {
  const row = db.prepare('SELECT * FROM operation WHERE id = ?').get(parseId('operation', operationId)) as
    | OperationRow
    | undefined;
  if (row === undefined) throw unknownId('operation', operationId);
  const step = row.target === null ? row : readOperation({ db } as Store, formatId('operation', row.target));
  if (step.state !== 'abandoned') return step;
  // A new workspace's first step is never taken back.
  if (step.id === 1) {
    throw new Problem('history/beginning', {
      message: `"${step.label}" is where the history begins; there is nothing before it to compare with.`,
      where: operationId,
      fix: 'Name a later operation: attest history lists them.',
    });
  }
  throw new Problem('history/abandoned', {
    message: `"${step.label}" was taken back and something else was done since; it changes nothing any more.`,
    where: operationId,
    fix: 'Name an operation that stands, or that can be brought back: attest history lists them.',
  });
}

/** Takes back what came after an operation, or brings back what was taken back up to it. */
function standAfter({ store, actor, now }: ServiceContext, { id, state }: OperationRow): void {
  if (state === 'undone') {
    for (let turned = redo(store, actor, now()); turned !== null && turned.id !== id; ) {
      turned = redo(store, actor, now());
    }
    return;
  }
  while (nextUndo(store.db)?.id !== id) {
    if (undo(store, actor, now()) === null) return;
  }
}

/** The cells an operation touched, or the one that an undo or a redo turned. */
export function cellsOfOperation({ store }: StoreContext, operationId: string): CellRef[] {
  const row = store.db
    .prepare('SELECT coalesce(target, id) FROM operation WHERE id = ?')
    .pluck()
    .get(parseId('operation', operationId)) as number | undefined;
  return row === undefined ? [] : touchedCells(store, row).slice(0, MARKED_CELLS);
}

/** More than fit on a screen are not looked at one by one. */
const MARKED_CELLS = 2000;

/** The cells whose assertions, choices or comments an operation wrote. */
function touchedCells({ db }: Store, operationId: number): readonly CellRef[] {
  const rows = db
    .prepare(
      "SELECT before, after FROM change WHERE operation_id = ? AND table_name IN ('assertion', 'choice', 'cell_comment')",
    )
    .all(operationId) as { before: string | null; after: string | null }[];
  const cells = new Map<string, CellRef>();
  for (const { seriesId, period } of batchCells(db, operationId)) {
    const cell = { seriesId: formatId('series', seriesId), period };
    cells.set(`${cell.seriesId}@${cell.period}`, cell);
  }
  for (const side of rows.flatMap(({ before, after }) => [before, after])) {
    if (side === null) continue;
    const { series_id, period } = decodeRow(side);
    const cell = { seriesId: formatId('series', Number(series_id)), period: String(period) };
    cells.set(`${cell.seriesId}@${cell.period}`, cell);
  }
  return [...cells.values()];
}

/** As many cells of a batch are told one by one; links, claims, charts, notes and packs are told whatever it touched. */
const TOLD_CELLS = 5000;

function batchCells(db: Store['db'], operationId: number): readonly { seriesId: number; period: string }[] {
  return db
    .prepare(
      `SELECT DISTINCT series_id AS seriesId, period FROM batch_change
       JOIN assertion ON assertion.id BETWEEN first_id AND last_id
       WHERE operation_id = ? AND table_name = 'assertion' LIMIT ${TOLD_CELLS}`,
    )
    .all(operationId) as { seriesId: number; period: string }[];
}

function supersededBy({ store }: ServiceContext, changes: readonly FactChange[]): ImpactView['superseded'] {
  const packs = new Set(changes.filter(({ kind }) => kind === 'pack').map(({ owner }) => owner));
  const rows = store.db
    .prepare(
      'SELECT pack_spec.id, name, version FROM pack_issue JOIN pack_spec ON pack_spec.id = pack_spec_id ORDER BY pack_issue.id',
    )
    .all() as { id: number; name: string; version: string }[];
  return rows
    .map(({ id, name, version }) => ({ pack: formatId('pack', id), name, version }))
    .filter(({ pack }) => packs.has(pack));
}
