/**
 * Many new rows of one table, written a few hundred to a statement. Ids follow each other, so that the history needs no
 * more of them than the first, the last and a digest.
 */
import { createHash } from 'node:crypto';
import type Database from 'better-sqlite3';
import {
  boundColumns,
  boundValues,
  type ColumnForm,
  columnForms,
  formsKey,
  isSame,
  selected,
} from './columnForms.ts';
import { LaterIndexes } from './laterIndexes.ts';
import type { ParentRows } from './parentRows.ts';
import { prepared } from './preparedStatements.ts';
import { quoteName, type SqlValue, storedColumns } from './storedRows.ts';

/** Tables whose rows are text and numbers, and are written by the million. */
export const BATCH_TABLES = ['series', 'assertion'] as const;
export type BatchTable = (typeof BATCH_TABLES)[number];

/** What became of a batch: its ids, ends included, and the SHA-256 of its rows. */
export type WrittenBatch = {
  readonly table: BatchTable;
  readonly firstId: number;
  readonly lastId: number;
  readonly sha256: string;
};

/** Rows that wait to be written, as whoever adds them sees it. */
export type Batch = {
  /** Nothing is written: the rows can be asked about here and nowhere else. */
  readonly isTrial: boolean;
  /** The id its first row has; every row of the table with a lower one was there before. */
  readonly firstId: number;
  /** Rows that were added and cannot be read in the table yet. */
  readonly pending: readonly (readonly SqlValue[])[];
  /** Adds a row, its values in the table's order without the id; answers the id it has once it is written. */
  readonly add: (values: readonly SqlValue[]) => number;
  /** Whether a row that cannot be read in the table is the same in what makes rows of it the same. */
  readonly holds: (values: readonly SqlValue[]) => boolean;
  /** Holds a row that was written over another one. */
  readonly hold: (values: readonly SqlValue[]) => void;
  /** To be called before rows of the table are looked for by anything but their ids: their indexes may be off meanwhile. */
  readonly makeFindable: () => void;
};

/** Rows to a statement: more gain nothing, and SQLite takes 32,766 parameters at most. */
export const INSERT_ROWS = 250;

/** Collects rows and writes them in order. While it is open nothing else may add a row to its table. */
export class RowBatch implements Batch {
  readonly isTrial = false;
  readonly #db: Database.Database;
  readonly #table: BatchTable;
  readonly #columns: readonly string[];
  readonly #earlier: RowBatch | null;
  readonly #parents: ParentRows | null;
  readonly #identity: readonly number[];
  /** Null where rows are few as a rule. */
  readonly #indexes: LaterIndexes | null;
  readonly #firstId: number;
  readonly #digest = new RowDigest();
  #nextId: number;
  #rows: (readonly SqlValue[])[] = [];

  /**
   * Rows of `earlier` that these refer to are written before them. `parents` checks what they refer to where SQLite does not.
   * `identity` are the places of the values that make two rows the same.
   */
  constructor(
    db: Database.Database,
    table: BatchTable,
    earlier: RowBatch | null,
    parents: ParentRows | null,
    identity: readonly number[],
  ) {
    this.#db = db;
    this.#earlier = earlier;
    this.#parents = parents;
    this.#identity = identity;
    this.#table = table;
    this.#columns = storedColumns(db, table);
    this.#indexes = parents === null ? null : new LaterIndexes(db, table);
    const last = db.prepare('SELECT seq FROM sqlite_sequence WHERE name = ?').pluck().get(table);
    this.#firstId = Number(last ?? 0) + 1;
    this.#nextId = this.#firstId;
  }

  add(values: readonly SqlValue[]): number {
    this.#rows.push(values);
    if (this.#rows.length === INSERT_ROWS) this.flush();
    return this.#nextId++;
  }

  get firstId(): number {
    return this.#firstId;
  }

  get pending(): readonly (readonly SqlValue[])[] {
    return this.#rows;
  }

  holds(values: readonly SqlValue[]): boolean {
    return this.#rows.some((row) => this.#identity.every((place) => row[place] === values[place]));
  }

  hold(): void {
    // It can be read in the table.
  }

  makeFindable(): void {
    this.#indexes?.putBack();
  }

  /** Writes what was added, so that it can be read. */
  flush(): void {
    if (this.#rows.length === 0) return;
    this.#earlier?.flush();
    const rows = this.#rows;
    this.#rows = [];
    const columns = this.#columns.slice(1);
    this.#parents?.check(this.#table, columns, rows);
    // What fails here undoes the operation, so that SQLite need not keep what the statement alone would put back.
    const onFault = this.#parents === null ? '' : 'OR ROLLBACK';
    const forms = columnForms(rows, columns.length);
    const firstId = insertInForms(this.#db, this.#table, columns, rows, forms, onFault);
    this.#parents?.add(this.#table, firstId, firstId + rows.length - 1);
    this.#digest.add(rows, firstId, forms);
    this.#indexes?.rowsWritten(firstId + rows.length - this.#firstId);
  }

  /** Null when no row was added. */
  end(): WrittenBatch | null {
    this.flush();
    this.#indexes?.putBack();
    if (this.#nextId === this.#firstId) return null;
    const lastId = this.#nextId - 1;
    return { table: this.#table, firstId: this.#firstId, lastId, sha256: this.#digest.hex() };
  }
}

/** SHA-256 over rows, each with its id before its values. */
export class RowDigest {
  readonly #hash = createHash('sha256');

  /** `rows` without their ids, which follow each other from `firstId`; `forms` are those of their columns where they are known. */
  add(
    rows: readonly (readonly SqlValue[])[],
    firstId: number,
    forms: readonly ColumnForm[] | null = null,
  ): void {
    const parts = rowParts(rows, forms);
    let text = '';
    let id = firstId;
    for (const row of rows) {
      text += id++;
      for (const part of parts) text += typeof part === 'string' ? part : digestOf(row[part] ?? null);
      text += '\n';
    }
    this.#hash.update(text);
  }

  hex(): string {
    return this.#hash.digest('hex');
  }
}

const SEPARATOR = '\u001f';
const NOTHING = '\u001e';

const digestOf = (value: SqlValue): string => (value === null ? NOTHING : SEPARATOR + value);

/** The columns of rows in order: the place of one that varies, and the text of those between that say the same in all. */
function rowParts(
  rows: readonly (readonly SqlValue[])[],
  forms: readonly ColumnForm[] | null,
): readonly (number | string)[] {
  const parts: (number | string)[] = [];
  let same = '';
  for (const [place, value] of (rows[0] ?? []).entries()) {
    if (forms === null ? isSame(rows, place, value) : forms[place]?.kind === 'shared') {
      same += digestOf(value);
      continue;
    }
    if (same !== '') parts.push(same);
    parts.push(place);
    same = '';
  }
  if (same !== '') parts.push(same);
  return parts;
}

/**
 * Writes rows in one statement, `INSERT_ROWS` at most, and answers the first one's id. `columns` are those of the values, the
 * id among them where rows come back with theirs.
 */
export function insertRows(
  db: Database.Database,
  table: BatchTable,
  columns: readonly string[],
  rows: readonly (readonly SqlValue[])[],
): number {
  return insertInForms(db, table, columns, rows, columnForms(rows, columns.length), '');
}

function insertInForms(
  db: Database.Database,
  table: BatchTable,
  columns: readonly string[],
  rows: readonly (readonly SqlValue[])[],
  forms: readonly ColumnForm[],
  onFault: OnFault,
): number {
  const sql = insertSql(table, columns, forms, rows.length, onFault);
  const { lastInsertRowid } = prepared(db, sql).run(boundValues(rows, forms));
  return Number(lastInsertRowid) - rows.length + 1;
}

/** What SQLite does where a row does not fit: undo the statement, or the whole transaction. */
type OnFault = '' | 'OR ROLLBACK';

const texts = new Map<string, string>();

/** The same few texts again and again, and long ones. */
function insertSql(
  table: BatchTable,
  columns: readonly string[],
  forms: readonly ColumnForm[],
  rows: number,
  onFault: OnFault,
): string {
  const key = `${table} ${formsKey(forms)} ${rows} ${onFault}`;
  const text = texts.get(key) ?? makeInsertSql(table, columns, forms, rows, onFault);
  if (texts.size >= KEPT_TEXTS) texts.clear();
  texts.set(key, text);
  return text;
}

const KEPT_TEXTS = 50;

function makeInsertSql(
  table: BatchTable,
  columns: readonly string[],
  forms: readonly ColumnForm[],
  rows: number,
  onFault: OnFault,
): string {
  const row = `(${boundColumns(forms)
    .map(() => '?')
    .join(', ')})`;
  return `INSERT ${onFault} INTO ${table} (${columns.map(quoteName).join(', ')})
    SELECT ${selected(forms).join(', ')} FROM (VALUES ${Array(rows).fill(row).join(', ')})`;
}
