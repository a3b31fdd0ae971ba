import { createHash } from 'node:crypto';
import type { Store } from '../../store/openStore.ts';
import { brokenBatches, type RecordedRow, recordedRows } from '../../store/recordedRows.ts';
import { decodeRow, readRow } from '../../store/rowJson.ts';
import type { SalvagedRows } from '../../store/salvage/salvageRows.ts';
import { quoteName, type SqlValue, storedColumns } from '../../store/storedRows.ts';
import type { SalvageLosses } from './salvageLosses.ts';

type Db = Store['db'];
export type SettledHistory = {
  /** Every step was read: what it recorded may be believed. */
  readonly isWhole: boolean;
  /** Rows that only the history still had as they were, by table. */
  readonly restored: ReadonlyMap<string, number>;
};

const TABLES = ['operation', 'change', 'batch_change', 'parked_rows'] as const;

/**
 * Where the history is whole, rows are made what it recorded. Where it is not, it brings back only rows that are gone from
 * tables with unreadable pages, and keeps no more than the names of its steps.
 */
export function settleHistory(db: Db, rows: SalvagedRows, losses: SalvageLosses): SettledHistory {
  const isWhole = isComplete(db, rows);
  const restored = new Map<string, number>();
  for (const recorded of recordedRows(db)) {
    const { table, id, expected } = recorded;
    if (!isWhole && (expected === null || !isRowOf(db, recorded))) continue;
    const row = readRow(db, table, id);
    if (row === expected) continue;
    if (!isWhole && (row !== null || !(rows.broken.has(table) || rows.refused.has(table)))) continue;
    if (put(db, recorded)) restored.set(table, (restored.get(table) ?? 0) + 1);
  }
  settleBatches(db, losses);
  if (!isWhole) {
    db.exec('DELETE FROM parked_rows; DELETE FROM batch_change; DELETE FROM change;');
    const gone = 'SELECT id FROM operation WHERE target NOT IN (SELECT id FROM operation)';
    db.exec(`DELETE FROM operation WHERE id IN (${gone})`);
    losses.say('The history is damaged: its steps are still named, and can no longer be taken back.');
  }
  return { isWhole, restored };
}

/** Imported rows are known to the history by their digest alone. */
function settleBatches(db: Db, losses: SalvageLosses): void {
  for (const { id, table, firstId, lastId, missing } of [...brokenBatches(db)]) {
    const left =
      missing > 0
        ? `${missing} are missing`
        : 'at least one was altered and none can be told from the others';
    losses.say(`${table} ${firstId} to ${lastId} are not as they were imported: ${left}.`);
    db.prepare('DELETE FROM parked_rows WHERE batch_id = ?').run(id);
    db.prepare('DELETE FROM batch_change WHERE id = ?').run(id);
  }
}

function isComplete(db: Db, { broken, refused, highest }: SalvagedRows): boolean {
  if (TABLES.some((table) => refused.has(table))) return false;
  const count = (sql: string): number => Number(db.prepare(sql).pluck().get());
  if (
    count(
      "SELECT count(*) FROM change WHERE json_valid(coalesce(before, '1')) + json_valid(coalesce(after, '1')) < 2",
    ) > 0
  )
    return false;
  const orphans = `SELECT (SELECT count(*) FROM change WHERE operation_id NOT IN (SELECT id FROM operation))
    + (SELECT count(*) FROM operation WHERE target NOT IN (SELECT id FROM operation))`;
  if (count(orphans) > 0) return false;
  for (const recorded of recordedRows(db)) if (!isRowOf(db, recorded)) return false;
  if (!TABLES.some((table) => broken.has(table))) return true;
  // Changes are never taken away: every id ever given out must be there.
  if (highest === null || broken.has('batch_change') || broken.has('parked_rows')) return false;
  return count('SELECT count(*) FROM change') === (highest.get('change') ?? 0) && !broken.has('operation');
}

/** Whether the history's own row is one of its table, not altered itself. */
function isRowOf(db: Db, { table, id, expected }: RecordedRow): boolean {
  if (expected === null) return true;
  const row = decodedOrNull(expected);
  const names = row === null ? [] : Object.keys(row);
  const columns = storedColumns(db, table);
  const isShaped =
    row?.['id'] === id && names.length === columns.length && names.every((name) => columns.includes(name));
  return isShaped && (table !== 'document' || isTrueDocument(row));
}

/** A document tells by its own hashes whether it is what was taken in. */
function isTrueDocument(row: Readonly<Record<string, SqlValue>>): boolean {
  const isHashed = (content: string, hash: string): boolean => {
    const value = row[content];
    const isContent = typeof value === 'string' || value instanceof Uint8Array;
    return isContent && createHash('sha256').update(value).digest('hex') === row[hash];
  };
  return isHashed('bytes', 'sha256') && isHashed('text', 'text_sha256');
}

function decodedOrNull(text: string): Readonly<Record<string, SqlValue>> | null {
  try {
    return decodeRow(text);
  } catch (error) {
    if (error instanceof SyntaxError) return null;
    throw error;
  }
}

/** False, with what stood there left, where the row breaks the rules of its table. */
function put(db: Db, { table, id, expected }: RecordedRow): boolean {
  const attempt = db.transaction((): boolean => {
    db.prepare(`DELETE FROM ${table} WHERE id = ?`).run(id);
    if (expected === null) return true;
    const row = decodeRow(expected);
    const names = Object.keys(row);
    db.prepare(
      `INSERT INTO ${table} (${names.map(quoteName).join(', ')}) VALUES (${names.map(() => '?').join(', ')})`,
    ).run(...Object.values(row));
    return true;
  });
  try {
    return attempt();
  } catch (error) {
    if (isConstraint(error)) return false;
    throw error;
  }
}

const isConstraint = (error: unknown): boolean =>
  String((error as { readonly code?: unknown }).code).startsWith('SQLITE_CONSTRAINT');
