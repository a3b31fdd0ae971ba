import { createHash } from 'node:crypto';
import type Database from 'better-sqlite3';
import { CONTENT_TABLES } from './contentTables.ts';
import { encodeRow } from './rowJson.ts';
import { quoteName, type SqlValue, storedColumns } from './storedRows.ts';

/**
 * Columns in which two workspaces of the same content differ: a clock's times, and what a compressor packed (the hash of
 * what is inside stands in pack_issue).
 */
const CLOCKS: ReadonlySet<string> = new Set([
  'captured_at',
  'chosen_at',
  'issued_at',
  'decided_at',
  'packed',
]);

/** What a reader has seen is none of what a workspace says. */
const NO_CONTENT: ReadonlySet<string> = new Set(['note_seen']);

/**
 * SHA-256 over the content of every table, rows by id, without history and clocks: equal after undoing everything and
 * redoing it, and on every machine.
 */
export function stateSha256(db: Database.Database): string {
  const hash = createHash('sha256');
  for (const table of CONTENT_TABLES) {
    if (NO_CONTENT.has(table)) continue;
    const columns = storedColumns(db, table).filter((name) => !CLOCKS.has(name));
    hash.update(`${table}\n`);
    const rows = db
      .prepare(`SELECT ${columns.map(quoteName).join(', ')} FROM ${table} ORDER BY id`)
      .iterate();
    for (const row of rows) hash.update(`${encodeRow(row as Record<string, SqlValue>)}\n`);
  }
  return hash.digest('hex');
}
