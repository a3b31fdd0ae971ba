/**
 * Taking back and bringing back rows that were written as a batch. What goes is parked compressed beside the history,
 * and must hold what was recorded, to the byte, both when it goes and when it comes.
 */
import { deflateRawSync, inflateRawSync } from 'node:zlib';
import type Database from 'better-sqlite3';
import { BATCH_TABLES, INSERT_ROWS, insertRows, RowDigest, type WrittenBatch } from './rowBatch.ts';
import { quoteName, type SqlValue, storedColumns } from './storedRows.ts';

export type BatchRecord = WrittenBatch & { readonly id: number };

/** Rows to a parked chunk. */
const CHUNK = 10_000;

/** Records the rows of a batch as one change of the operation: their range of ids and their hash. */
export function recordBatch(db: Database.Database, operationId: number, batch: WrittenBatch): void {
  db.prepare(
    'INSERT INTO batch_change (operation_id, table_name, first_id, last_id, sha256) VALUES (?, ?, ?, ?, ?)',
  ).run(operationId, batch.table, batch.firstId, batch.lastId, batch.sha256);
}

/** The batches of an operation, in the order they were written. */
export function batchesOf(db: Database.Database, operationId: number): readonly BatchRecord[] {
  const rows = db
    .prepare(
      `SELECT id, table_name AS "table", first_id AS firstId, last_id AS lastId, sha256 FROM batch_change
       WHERE operation_id = ? ORDER BY id`,
    )
    .all(operationId) as BatchRecord[];
  for (const { table } of rows) {
    if (!(BATCH_TABLES as readonly string[]).includes(table))
      throw new Error(`No table of batches: ${table}`);
  }
  return rows;
}

/** Takes a batch out and parks it. False, with nothing changed yet, where a row is not what was recorded. */
export function parkBatch(db: Database.Database, batch: BatchRecord): boolean {
  const { id, table, firstId, lastId } = batch;
  const digest = new RowDigest();
  const park = db.prepare('INSERT INTO parked_rows (batch_id, rows) VALUES (?, ?)');
  const read = db
    .prepare(
      `SELECT ${storedColumns(db, table).slice(1).map(quoteName).join(', ')} FROM ${table}
       WHERE id BETWEEN ? AND ? ORDER BY id`,
    )
    .raw();
  for (let from = firstId; from <= lastId; from += CHUNK) {
    const to = Math.min(from + CHUNK - 1, lastId);
    const rows = read.all(from, to) as SqlValue[][];
    if (rows.length !== to - from + 1) return false;
    digest.add(rows, from);
    park.run(id, deflateRawSync(JSON.stringify(rows), { level: 1 }));
  }
  if (digest.hex() !== batch.sha256) return false;
  db.prepare(`DELETE FROM ${table} WHERE id BETWEEN ? AND ?`).run(firstId, lastId);
  return true;
}

/** Puts a parked batch back. False where something stands in its place, or what was parked is damaged. */
export function unparkBatch(db: Database.Database, batch: BatchRecord): boolean {
  const { id, table, firstId, lastId } = batch;
  const columns = storedColumns(db, table);
  const taken = `SELECT 1 FROM ${table} WHERE id BETWEEN ? AND ? LIMIT 1`;
  if (db.prepare(taken).get(firstId, lastId) !== undefined) return false;
  const digest = new RowDigest();
  const chunks = db.prepare('SELECT id FROM parked_rows WHERE batch_id = ? ORDER BY id').pluck().all(id);
  const read = db.prepare('SELECT rows FROM parked_rows WHERE id = ?').pluck();
  let next = firstId;
  for (const chunk of chunks) {
    const rows = JSON.parse(inflateRawSync(read.get(chunk) as Buffer).toString('utf8')) as SqlValue[][];
    digest.add(rows, next);
    for (let at = 0; at < rows.length; at += INSERT_ROWS) {
      const some = rows.slice(at, at + INSERT_ROWS).map((row, place) => [next + place, ...row]);
      insertRows(db, table, columns, some);
      next += some.length;
    }
  }
  if (next !== lastId + 1 || digest.hex() !== batch.sha256) return false;
  db.prepare('DELETE FROM parked_rows WHERE batch_id = ?').run(id);
  return true;
}

/** Lets go of what nobody can bring back any more. */
export function dropAbandonedBatches(db: Database.Database): void {
  db.prepare(
    `DELETE FROM parked_rows WHERE batch_id IN (SELECT batch_change.id FROM batch_change
       JOIN operation ON operation.id = operation_id WHERE operation.state = 'abandoned')`,
  ).run();
}
