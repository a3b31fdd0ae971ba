/**
 * Undo and redo over the durable history. An undo is itself an operation that names the one it undoes; before a row is
 * put back it must still hold what was recorded, else nothing is changed and the answer says which row moved on.
 */
import type Database from 'better-sqlite3';
import { Problem } from '#shared/lib/problem.ts';
import { type BatchRecord, batchesOf, parkBatch, unparkBatch } from './batchHistory.ts';
import type { Store } from './openStore.ts';
import { prepared } from './preparedStatements.ts';
import { decodeRow, readRow } from './rowJson.ts';
import { sqliteProblem } from './sqliteProblem.ts';
import { quoteName, rowSql, type SqlValue } from './storedRows.ts';
import { turnNewRows } from './turnNewRows.ts';
import { insertOperation } from './unitOfWork.ts';

export type OperationRow = {
  readonly id: number;
  readonly kind: 'do' | 'undo' | 'redo';
  readonly label: string;
  readonly actor: string;
  readonly at: string;
  readonly state: 'done' | 'undone' | 'abandoned';
  readonly target: number | null;
};

type ChangeRow = {
  readonly table_name: string;
  readonly row_id: number;
  readonly before: string | null;
  readonly after: string | null;
};

/** The operation that undo would take back, or null. */
export function nextUndo(db: Database.Database): OperationRow | null {
  const newest = "SELECT * FROM operation WHERE kind = 'do' AND state = 'done' ORDER BY id DESC LIMIT 1";
  return (prepared(db, newest).get() as OperationRow | undefined) ?? null;
}

/** The operation that redo would bring back, or null. */
export function nextRedo(db: Database.Database): OperationRow | null {
  const oldest = "SELECT * FROM operation WHERE kind = 'do' AND state = 'undone' ORDER BY id LIMIT 1";
  return (prepared(db, oldest).get() as OperationRow | undefined) ?? null;
}

/** Takes back the newest operation; null when there is none. */
export const undo = (store: Store, actor: string, at: string): OperationRow | null =>
  turn(store, 'undo', actor, at);

/** Brings back the oldest operation that was taken back; null when there is none. */
export const redo = (store: Store, actor: string, at: string): OperationRow | null =>
  turn(store, 'redo', actor, at);

function turn(store: Store, direction: 'undo' | 'redo', actor: string, at: string): OperationRow | null {
  const { db } = store;
  const run = db.transaction((): OperationRow | null => {
    const target = direction === 'undo' ? nextUndo(db) : nextRedo(db);
    if (target === null) return null;
    // Rows come back in an order that may break references for a moment; the whole must hold at the commit.
    db.pragma('defer_foreign_keys = ON');
    // Children go before their parents and come after them: batches are the rows that refer to single ones.
    if (direction === 'undo') turnBatches(db, target, parkBatch);
    const together = turnNewRows(db, target.id, direction);
    const changes = db
      .prepare(
        `SELECT table_name, row_id, before, after FROM change
         WHERE operation_id = ? AND table_name NOT IN (SELECT value FROM json_each(?))
         ORDER BY id ${direction === 'undo' ? 'DESC' : 'ASC'}`,
      )
      .all(target.id, JSON.stringify(together)) as ChangeRow[];
    for (const change of changes) {
      const [from, to] = direction === 'undo' ? [change.after, change.before] : [change.before, change.after];
      applySide(db, change, from, to, target.label);
    }
    if (direction === 'redo') turnBatches(db, target, unparkBatch);
    db.prepare('UPDATE operation SET state = ? WHERE id = ?').run(
      direction === 'undo' ? 'undone' : 'done',
      target.id,
    );
    insertOperation(db, direction, { label: target.label, actor, at }, target.id);
    return target;
  });
  try {
    return run.immediate();
  } catch (error) {
    throw sqliteProblem(error, store.path);
  }
}

function turnBatches(
  db: Database.Database,
  { id, label }: OperationRow,
  turnBatch: (db: Database.Database, batch: BatchRecord) => boolean,
): void {
  const batches = [...batchesOf(db, id)];
  if (turnBatch === parkBatch) batches.reverse();
  for (const batch of batches) {
    if (turnBatch(db, batch)) continue;
    throw stale(label, `${batch.table} ${batch.firstId} to ${batch.lastId}`);
  }
}

function applySide(
  db: Database.Database,
  change: ChangeRow,
  from: string | null,
  to: string | null,
  label: string,
): void {
  const { table_name: table, row_id: id } = change;
  if (readRow(db, table, id) !== from) throw stale(label, `${table} ${id}`);
  if (to === null) {
    prepared(db, rowSql(db, table).remove).run(id);
    return;
  }
  const row: Record<string, SqlValue> = decodeRow(to);
  const columns = Object.keys(row);
  if (from === null) {
    prepared(
      db,
      `INSERT INTO ${table} (${columns.map(quoteName).join(', ')}) VALUES (${columns.map(() => '?').join(', ')})`,
    ).run(...Object.values(row));
    return;
  }
  prepared(
    db,
    `UPDATE ${table} SET ${columns.map((name) => `${quoteName(name)} = ?`).join(', ')} WHERE id = ?`,
  ).run(...Object.values(row), id);
}

const stale = (label: string, where: string): Problem =>
  new Problem('history/stale', {
    message: `"${label}" cannot be taken back or brought back: a row it touched has changed since.`,
    where,
    fix: 'Look at the history of that row; nothing was changed.',
  });

/** Newest first. */
export function readOperations(
  db: Database.Database,
  offset: number,
  limit: number,
): readonly OperationRow[] {
  return db
    .prepare('SELECT * FROM operation ORDER BY id DESC LIMIT ? OFFSET ?')
    .all(limit, offset) as OperationRow[];
}

export const countOperations = (db: Database.Database): number =>
  (db.prepare('SELECT count(*) AS n FROM operation').get() as { n: number }).n;
