import type Database from 'better-sqlite3';

export type SqlValue = string | number | bigint | null | Uint8Array;

const columnsOf = new WeakMap<Database.Database, Map<string, readonly string[]>>();

/** Columns that are stored, without generated ones. */
export function storedColumns(db: Database.Database, table: string): readonly string[] {
  let tables = columnsOf.get(db);
  if (tables === undefined) {
    tables = new Map();
    columnsOf.set(db, tables);
  }
  let columns = tables.get(table);
  if (columns === undefined) {
    columns = (db.pragma(`table_info(${table})`) as { name: string }[]).map((column) => column.name);
    tables.set(table, columns);
  }
  return columns;
}

export const quoteName = (name: string): string => `"${name.replaceAll('"', '""')}"`;
