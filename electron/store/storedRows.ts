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

/** The texts of the statements that touch one whole row of a table. */
export type RowSql = {
  /** Its stored columns by its id. */
  readonly read: string;
  /** Every stored column, the id among them. */
  readonly insert: string;
  readonly remove: string;
};

const sqlOf = new WeakMap<Database.Database, Map<string, RowSql>>();

/** Made once for each table: an undo touches thousands of rows. */
export function rowSql(db: Database.Database, table: string): RowSql {
  let tables = sqlOf.get(db);
  if (tables === undefined) {
    tables = new Map();
    sqlOf.set(db, tables);
  }
  let sql = tables.get(table);
  if (sql === undefined) {
    const columns = storedColumns(db, table);
    const names = columns.map(quoteName).join(', ');
    sql = {
      read: `SELECT ${names} FROM ${table} WHERE id = ?`,
      insert: `INSERT INTO ${table} (${names}) VALUES (${columns.map(() => '?').join(', ')})`,
      remove: `DELETE FROM ${table} WHERE id = ?`,
    };
    tables.set(table, sql);
  }
  return sql;
}

export const quoteName = (name: string): string => `"${name.replaceAll('"', '""')}"`;
