/**
 * What the history says each row must hold now: the newest recorded side of an operation that is in effect. A row that
 * holds anything else was changed by something other than Attest, be it a program or a failing disk.
 */
import type Database from 'better-sqlite3';
import { CONTENT_TABLES, type ContentTable } from './contentTables.ts';
import { RowDigest } from './rowBatch.ts';
import { decodeRow, readRow } from './rowJson.ts';
import { quoteName, type SqlValue, storedColumns } from './storedRows.ts';

export type RecordedRow = {
  readonly table: ContentTable;
  readonly id: number;
  /** The row as canonical JSON; null where it must not be there. */
  readonly expected: string | null;
};

type ChangeRow = {
  readonly table: string;
  readonly id: number;
  readonly before: string | null;
  readonly after: string | null;
  readonly undone: number;
};

/** Every row the history names one by one, with what it must hold. */
export function* recordedRows(db: Database.Database): Generator<RecordedRow> {
  // The walk over the index lends itself to writing meanwhile: rows are fetched a page at a time.
  for (const table of CONTENT_TABLES) {
    let from = 0;
    for (;;) {
      const ids = db
        .prepare(
          'SELECT DISTINCT row_id FROM change WHERE table_name = ? AND row_id > ? ORDER BY row_id LIMIT 1000',
        )
        .pluck()
        .all(table, from) as number[];
      for (const id of ids) yield { table, id, expected: expectedOf(db, table, id) };
      const last = ids.at(-1);
      if (last === undefined) break;
      from = last;
    }
  }
}

function expectedOf(db: Database.Database, table: string, id: number): string | null {
  const changes = db
    .prepare(
      `SELECT before, after,
         (SELECT coalesce(sum(CASE turn.kind WHEN 'undo' THEN 1 ELSE -1 END), 0) FROM operation AS turn
           WHERE turn.target = change.operation_id) AS undone
       FROM change WHERE table_name = ? AND row_id = ? ORDER BY id`,
    )
    .all(table, id) as ChangeRow[];
  const newest = changes.findLast(({ undone }) => undone === 0);
  if (newest !== undefined) return newest.after;
  const before = changes[0]?.before ?? null;
  return before !== null && wentWithItsBatch(db, table, id) ? null : before;
}

/** A row that came with others in a batch which was taken back since, changed in between or not. */
const wentWithItsBatch = (db: Database.Database, table: string, id: number): boolean =>
  db
    .prepare(
      `SELECT 1 FROM batch_change WHERE table_name = ? AND ? BETWEEN first_id AND last_id
       AND (SELECT coalesce(sum(CASE turn.kind WHEN 'undo' THEN 1 ELSE -1 END), 0) FROM operation AS turn
         WHERE turn.target = batch_change.operation_id) > 0`,
    )
    .get(table, id) !== undefined;

/** Rows and batches that are not what the history recorded, one sentence each. */
export function* historyFaults(db: Database.Database): Generator<string> {
  for (const { table, id, expected } of recordedRows(db)) {
    const row = readRow(db, table, id);
    if (row === expected) continue;
    if (row === null) yield `${table} ${id} is gone, which no operation of the history took away`;
    else if (expected === null) yield `${table} ${id} is there, which the history took away`;
    else yield `${table} ${id} does not hold what the history recorded`;
  }
  for (const batch of brokenBatches(db))
    yield `${batch.table} ${batch.firstId} to ${batch.lastId} do not hold what was imported`;
}

export type BrokenBatch = {
  readonly id: number;
  readonly table: ContentTable;
  readonly firstId: number;
  readonly lastId: number;
  /** Rows of it that are gone. */
  readonly missing: number;
};

/** Imports in effect whose rows differ from their digest. */
export function* brokenBatches(db: Database.Database): Generator<BrokenBatch> {
  const batches = db
    .prepare(
      `SELECT id, table_name AS "table", first_id AS firstId, last_id AS lastId, sha256 FROM batch_change
       WHERE (SELECT coalesce(sum(CASE turn.kind WHEN 'undo' THEN 1 ELSE -1 END), 0) FROM operation AS turn
         WHERE turn.target = batch_change.operation_id) = 0 ORDER BY id`,
    )
    .all() as (Omit<BrokenBatch, 'missing'> & { readonly sha256: string })[];
  for (const { sha256, ...batch } of batches) {
    if (!(CONTENT_TABLES as readonly string[]).includes(batch.table)) continue;
    const { hex, rows } = digestOf(db, batch.table, batch.firstId, batch.lastId);
    if (hex !== sha256) yield { ...batch, missing: batch.lastId - batch.firstId + 1 - rows };
  }
}

/** The digest of rows as they were written: one that was changed later counts as it was before. */
function digestOf(
  db: Database.Database,
  table: ContentTable,
  firstId: number,
  lastId: number,
): { readonly hex: string; readonly rows: number } {
  const columns = storedColumns(db, table);
  const original = new Map<number, SqlValue[]>();
  const changed = db
    .prepare(
      'SELECT row_id AS id, before FROM change WHERE table_name = ? AND row_id BETWEEN ? AND ? ORDER BY id DESC',
    )
    .iterate(table, firstId, lastId) as Iterable<{ readonly id: number; readonly before: string | null }>;
  for (const { id, before } of changed) {
    if (before === null) continue;
    const row = decodeRow(before);
    original.set(
      id,
      columns.slice(1).map((name) => row[name] ?? null),
    );
  }
  const digest = new RowDigest();
  let rows = 0;
  const add = (id: number, values: readonly SqlValue[]): void => {
    digest.add([values], id);
    rows++;
  };
  const removed = [...original.keys()].sort((a, b) => a - b);
  let next = 0;
  const stored = db
    .prepare(`SELECT ${columns.map(quoteName).join(', ')} FROM ${table} WHERE id BETWEEN ? AND ? ORDER BY id`)
    .raw()
    .iterate(firstId, lastId) as Iterable<[number, ...SqlValue[]]>;
  for (const [id, ...values] of stored) {
    for (; (removed[next] ?? Infinity) < id; next++)
      add(removed[next] ?? 0, original.get(removed[next] ?? 0) ?? []);
    if (removed[next] === id) next++;
    add(id, original.get(id) ?? values);
  }
  for (; next < removed.length; next++) add(removed[next] ?? 0, original.get(removed[next] ?? 0) ?? []);
  return { hex: digest.hex(), rows };
}
