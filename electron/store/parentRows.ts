/**
 * Foreign keys of an operation that adds rows by the million. SQLite looks the parent of every row up, half a microsecond
 * each, and copies every page a statement touches, lest one of its rows has none; here each parent is looked up once, before
 * its first row is written. That is as strict as long as no parent goes meanwhile, which is refused.
 */
import type Database from 'better-sqlite3';
import { prepared } from './preparedStatements.ts';
import { quoteName, type SqlValue } from './storedRows.ts';

type ForeignKey = { readonly column: string; readonly parent: string };
type KnownParents = {
  readonly ids: Set<SqlValue>;
  /** Ids that were written in this operation, ends included. */
  firstId: number;
  lastId: number;
};

export class ParentRows {
  readonly #db: Database.Database;
  readonly #keys = new Map<string, readonly ForeignKey[]>();
  readonly #known = new Map<string, KnownParents>();

  constructor(db: Database.Database) {
    this.#db = db;
  }

  /** Throws where a row of `table` refers to one that is not there. `columns` are those of the values. */
  check(table: string, columns: readonly string[], rows: readonly (readonly SqlValue[])[]): void {
    for (const { column, parent } of this.#keysOf(table)) {
      const place = columns.indexOf(column);
      if (place < 0) continue;
      let last: SqlValue = null;
      for (const row of rows) {
        const id = row[place] ?? null;
        if (id === last) continue;
        if (id !== null) this.#find(table, parent, id);
        last = id;
      }
    }
  }

  /** Rows of `table` that were written, ends included: rows to come may refer to them. */
  add(table: string, firstId: number, lastId: number): void {
    const known = this.#knownOf(table);
    if (firstId !== known.lastId + 1) known.firstId = firstId;
    known.lastId = lastId;
  }

  /** Throws where rows of any table may refer to those of `table`: none of them is looked up twice. */
  assertNoParent(table: string): void {
    const children = prepared(
      this.#db,
      `SELECT 1 FROM sqlite_schema JOIN pragma_foreign_key_list(sqlite_schema.name) AS key
       WHERE sqlite_schema.type = 'table' AND key."table" = ?`,
    );
    if (children.get(table) !== undefined)
      throw new Error(`An operation that adds rows in bulk takes none out of ${table}.`);
  }

  #find(table: string, parent: string, id: SqlValue): void {
    const { ids, firstId, lastId } = this.#knownOf(parent);
    if (typeof id === 'number' && id >= firstId && id <= lastId) return;
    if (ids.has(id)) return;
    const found = prepared(this.#db, `SELECT 1 FROM ${quoteName(parent)} WHERE id = ?`).get(id);
    if (found === undefined)
      throw new Error(`A row of ${table} refers to ${parent} ${id}, which is not there.`);
    ids.add(id);
  }

  #knownOf(table: string): KnownParents {
    let known = this.#known.get(table);
    if (known === undefined) {
      known = { ids: new Set(), firstId: 0, lastId: -1 };
      this.#known.set(table, known);
    }
    return known;
  }

  #keysOf(table: string): readonly ForeignKey[] {
    let keys = this.#keys.get(table);
    if (keys === undefined) {
      keys = prepared(
        this.#db,
        'SELECT "from" AS "column", "table" AS parent FROM pragma_foreign_key_list(?)',
      ).all(table) as ForeignKey[];
      this.#keys.set(table, keys);
    }
    return keys;
  }
}
