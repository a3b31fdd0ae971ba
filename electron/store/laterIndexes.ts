/**
 * Indexes of a table that was empty, while rows come into it by the hundred thousand: kept row by row, each of them costs as
 * much as the row itself; made once of all rows it costs half of that. Those that forbid rows stay.
 */
import type Database from 'better-sqlite3';
import { quoteName } from './storedRows.ts';

/** Fewer rows are not worth a change of the schema, after which every statement of every thread is prepared anew. */
export const INDEXED_ROWS = 10_000;

type Index = { readonly name: string; readonly sql: string };

/** To be asked within one transaction, which puts back what was taken off where it fails. */
export class LaterIndexes {
  readonly #db: Database.Database;
  readonly #table: string;
  /** What is taken off, in the order it was made. */
  #off: readonly Index[] = [];
  #isDue: boolean;

  constructor(db: Database.Database, table: string) {
    this.#db = db;
    this.#table = table;
    this.#isDue = db.prepare(`SELECT 1 FROM ${quoteName(table)} LIMIT 1`).get() === undefined;
  }

  /** Takes the indexes off where `rows` rows, those that were written by now, are enough for that. */
  rowsWritten(rows: number): void {
    if (!this.#isDue || rows < INDEXED_ROWS) return;
    this.#isDue = false;
    this.#off = this.#db
      .prepare(
        `SELECT made.name, made.sql FROM pragma_index_list(?) AS own JOIN sqlite_schema AS made ON made.name = own.name
         WHERE own."unique" = 0 AND own.origin = 'c' ORDER BY made.rowid`,
      )
      .all(this.#table) as Index[];
    for (const { name } of this.#off) this.#db.exec(`DROP INDEX ${quoteName(name)}`);
  }

  /** Makes anew what was taken off; from now on rows are indexed as they come. */
  putBack(): void {
    this.#isDue = false;
    const off = this.#off;
    this.#off = [];
    for (const { sql } of off) this.#db.exec(sql);
  }
}
