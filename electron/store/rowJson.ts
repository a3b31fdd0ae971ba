/** Rows as the history keeps them: one line of JSON each, in the same form whenever they are written. */
import type Database from 'better-sqlite3';
import { assertTable, type ContentTable } from './contentTables.ts';
import { prepared } from './preparedStatements.ts';
import { rowSql, type SqlValue } from './storedRows.ts';

export type Row = Readonly<Record<string, SqlValue>>;

/** A row as canonical JSON (columns in table order, blobs as base64); null when it is not there. */
export function readRow(db: Database.Database, table: string, id: number): string | null {
  assertTable(table);
  const row = storedRow(db, table, id);
  return row === null ? null : encodeRow(row);
}

/** The row itself; null when it is not there. */
export const storedRow = (db: Database.Database, table: ContentTable, id: number): Row | null =>
  (prepared(db, rowSql(db, table).read).get(id) as Row | undefined) ?? null;

/** A row as JSON, its columns in the order they come in; bytes become `{"base64": …}`. */
export function encodeRow(row: Row): string {
  // A replacer is called for every value; only rows with bytes need one.
  if (!Object.values(row).some((value) => value instanceof Uint8Array)) return JSON.stringify(row);
  return JSON.stringify(row, (_key, value: unknown) =>
    value instanceof Uint8Array || isBufferJson(value) ? { base64: toBase64(value) } : value,
  );
}

/** The inverse of `encodeRow`. */
export function decodeRow(text: string): Record<string, SqlValue> {
  const row = JSON.parse(text) as Record<string, SqlValue | { base64: string }>;
  return Object.fromEntries(
    Object.entries(row).map(([name, value]) => [
      name,
      typeof value === 'object' && value !== null && 'base64' in value
        ? Buffer.from(value.base64, 'base64')
        : value,
    ]),
  ) as Record<string, SqlValue>;
}

type BufferJson = { readonly type: 'Buffer'; readonly data: readonly number[] };
/** JSON.stringify shows a Buffer to the replacer only after Buffer.toJSON has run. */
const isBufferJson = (value: unknown): value is BufferJson =>
  typeof value === 'object' && value !== null && (value as { type?: unknown }).type === 'Buffer';
const toBase64 = (value: Uint8Array | BufferJson): string =>
  Buffer.from(value instanceof Uint8Array ? value : Uint8Array.from(value.data)).toString('base64');
