/**
 * One user action = one transaction = one operation row, with what every touched row was before and is after. Data and
 * history commit together or not at all, and nothing else in the product writes to a workspace.
 *
 * @example runOperation(store, { label: 'Set Armenia 2024', actor: 'Ana' }, (w) => w.insert('assertion', {...}))
 */
import type Database from 'better-sqlite3';
import { dropAbandonedBatches, recordBatch } from './batchHistory.ts';
import { assertTable, type ContentTable } from './contentTables.ts';
import type { Store } from './openStore.ts';
import { ParentRows } from './parentRows.ts';
import { prepared } from './preparedStatements.ts';
import { type Batch, type BatchTable, RowBatch } from './rowBatch.ts';
import { encodeRow, type Row, readRow, storedRow } from './rowJson.ts';
import { sqliteProblem } from './sqliteProblem.ts';
import { quoteName, rowSql, type SqlValue } from './storedRows.ts';

export type WriteDb = {
  readonly db: Database.Database;
  /** Inserts a row and answers its id; `id` may be given when a row comes back from the history. */
  readonly insert: (table: ContentTable, row: Row) => number;
  /** Changes columns of one row; a patch that changes nothing leaves no trace. */
  readonly update: (table: ContentTable, id: number, patch: Row) => void;
  readonly remove: (table: ContentTable, id: number) => void;
  /**
   * Many new rows of one table, which the history keeps as one record; the end of the operation ends it. Rows of a batch
   * are written before rows of a later one, which may refer to them. `identity` are the places of the values that make two
   * rows the same.
   */
  readonly batch: (table: BatchTable, identity?: readonly number[]) => Batch;
  /** Names the operation by what it turned out to be. */
  readonly rename: (label: string) => void;
};

export type Operation = { readonly label: string; readonly actor: string; readonly at: string };
export type Done<T> = { readonly operationId: number | null; readonly label: string; readonly value: T };

/**
 * Runs `work` as one operation. When it changes nothing, no operation is written and `operationId` is null. Redo
 * steps that were waiting are abandoned, as in every editor. `work` must not await.
 */
export function runOperation<T>(store: Store, operation: Operation, work: (write: WriteDb) => T): Done<T> {
  return commitOperation(store, operation, null, work);
}

/** Pages kept in memory while rows arrive in any order (KiB; negative as SQLite wants it). */
const BULK_CACHE_KIB = -32_000;

/**
 * The same for an operation that adds rows by the million: what they refer to is looked up once and not for every row, more
 * pages stay in memory, and so does what a statement that fails would put back. It removes nothing that others may refer to.
 */
export function runBulkOperation<T>(
  store: Store,
  operation: Operation,
  work: (write: WriteDb) => T,
): Done<T> {
  const restore = setForBulk(store.db);
  try {
    return commitOperation(store, operation, new ParentRows(store.db), work);
  } finally {
    restore();
  }
}

/**
 * The same for whoever has the workspace to himself: `work` may await, so that its process hears signals meanwhile. Nothing
 * else may use the store before it is done.
 */
export async function runBulkOperationInTurns<T>(
  store: Store,
  operation: Operation,
  work: (write: WriteDb) => Promise<T>,
): Promise<Done<T>> {
  const { db } = store;
  const restore = setForBulk(db);
  try {
    db.exec('BEGIN IMMEDIATE');
    const step = new Step(db, operation, new ParentRows(db));
    const done = step.end(await work(step.recorder));
    db.exec('COMMIT');
    return done;
  } catch (error) {
    if (db.inTransaction) db.exec('ROLLBACK');
    throw sqliteProblem(error, store.path);
  } finally {
    restore();
  }
}

/** Answers what puts the settings back. */
function setForBulk(db: Database.Database): () => void {
  const bulk = { cache_size: BULK_CACHE_KIB, temp_store: 'MEMORY', foreign_keys: 'OFF' };
  const before = Object.keys(bulk).map((name) => [name, db.pragma(name, { simple: true })]);
  for (const [name, value] of Object.entries(bulk)) db.pragma(`${name} = ${value}`);
  return () => {
    for (const [name, value] of before) db.pragma(`${name} = ${value}`);
  };
}

function commitOperation<T>(
  store: Store,
  operation: Operation,
  parents: ParentRows | null,
  work: (write: WriteDb) => T,
): Done<T> {
  const { db } = store;
  const run = db.transaction((): Done<T> => {
    const step = new Step(db, operation, parents);
    return step.end(work(step.recorder));
  });
  try {
    return run.immediate();
  } catch (error) {
    throw sqliteProblem(error, store.path);
  }
}

/** What an operation writes besides its rows, in a transaction that is begun and ended by others. */
class Step {
  readonly recorder: ChangeRecorder;
  readonly #db: Database.Database;
  readonly #operation: Operation;
  readonly #id: number;

  constructor(db: Database.Database, operation: Operation, parents: ParentRows | null) {
    this.#db = db;
    this.#operation = operation;
    this.#id = insertOperation(db, 'do', operation, null);
    this.recorder = new ChangeRecorder(db, this.#id, parents);
  }

  end<T>(value: T): Done<T> {
    const db = this.#db;
    this.recorder.end();
    const label = this.recorder.label ?? this.#operation.label;
    if (this.recorder.changes === 0) {
      prepared(db, 'DELETE FROM operation WHERE id = ?').run(this.#id);
      return { operationId: null, label, value };
    }
    if (label !== this.#operation.label)
      prepared(db, 'UPDATE operation SET label = ? WHERE id = ?').run(label, this.#id);
    const { changes: abandoned } = prepared(
      db,
      "UPDATE operation SET state = 'abandoned' WHERE kind = 'do' AND state = 'undone'",
    ).run();
    if (abandoned > 0) dropAbandonedBatches(db);
    return { operationId: this.#id, label, value };
  }
}

/** Writes an operation's own row; `target` is the one it takes back or brings back. Answers its id. */
export function insertOperation(
  db: Database.Database,
  kind: 'do' | 'undo' | 'redo',
  operation: Operation,
  target: number | null,
): number {
  const { lastInsertRowid } = prepared(
    db,
    "INSERT INTO operation (kind, label, actor, at, state, target) VALUES (?, ?, ?, ?, 'done', ?)",
  ).run(kind, operation.label, operation.actor, operation.at, target);
  return Number(lastInsertRowid);
}

/** Writes rows and remembers both sides. Column names come from our own code; the table is checked against the list. */
export class ChangeRecorder implements WriteDb {
  readonly db: Database.Database;
  readonly #operationId: number;
  readonly #parents: ParentRows | null;
  readonly #batches: RowBatch[] = [];
  #changes = 0;
  label: string | null = null;

  /** `parents` checks what rows refer to where SQLite does not. */
  constructor(db: Database.Database, operationId: number, parents: ParentRows | null = null) {
    this.db = db;
    this.#operationId = operationId;
    this.#parents = parents;
  }

  get changes(): number {
    return this.#changes;
  }

  insert(table: ContentTable, row: Row): number {
    assertTable(table);
    const columns = Object.keys(row);
    this.#parents?.check(table, columns, [Object.values(row)]);
    const { lastInsertRowid } = prepared(
      this.db,
      `INSERT INTO ${table} (${columns.map(quoteName).join(', ')}) VALUES (${columns.map(() => '?').join(', ')})`,
    ).run(...Object.values(row));
    const id = Number(lastInsertRowid);
    this.#record(table, id, null, readRow(this.db, table, id));
    return id;
  }

  update(table: ContentTable, id: number, patch: Row): void {
    assertTable(table);
    const row = storedRow(this.db, table, id);
    if (row === null) return;
    // Every column that is set has its indexes written, also where it stays what it was.
    const columns = Object.keys(patch).filter((name) => patch[name] !== row[name]);
    if (columns.length === 0) return;
    const values = columns.map((name) => patch[name] as SqlValue);
    this.#parents?.check(table, columns, [values]);
    prepared(
      this.db,
      `UPDATE ${table} SET ${columns.map((name) => `${quoteName(name)} = ?`).join(', ')} WHERE id = ?`,
    ).run(...values, id);
    const [before, after] = [encodeRow(row), readRow(this.db, table, id)];
    if (before !== after) this.#record(table, id, before, after);
  }

  remove(table: ContentTable, id: number): void {
    assertTable(table);
    this.#parents?.assertNoParent(table);
    const before = readRow(this.db, table, id);
    prepared(this.db, rowSql(this.db, table).remove).run(id);
    this.#record(table, id, before, null);
  }

  batch(table: BatchTable, identity: readonly number[] = []): Batch {
    const batch = new RowBatch(this.db, table, this.#batches.at(-1) ?? null, this.#parents, identity);
    this.#batches.push(batch);
    return batch;
  }

  rename(label: string): void {
    this.label = label;
  }

  /** Writes what batches still hold, and each as one record of the history. */
  end(): void {
    for (const batch of this.#batches.splice(0)) {
      const written = batch.end();
      if (written === null) continue;
      this.#changes++;
      recordBatch(this.db, this.#operationId, written);
    }
  }

  #record(table: string, id: number, before: string | null, after: string | null): void {
    this.#changes++;
    prepared(
      this.db,
      'INSERT INTO change (operation_id, table_name, row_id, before, after) VALUES (?, ?, ?, ?, ?)',
    ).run(this.#operationId, table, id, before, after);
  }
}
