/**
 * Every row of a damaged workspace that can still be read, into a new one: each table from its first row on until a page
 * fails, from its last row back until one fails, and what lies between from the pages themselves.
 */
import { rmSync } from 'node:fs';
import Database from 'better-sqlite3';
import { prepared } from '../preparedStatements.ts';
import { quoteName, type SqlValue } from '../storedRows.ts';
import {
  COVERING,
  openDamagedCopy,
  registerTables,
  SEQUENCES,
  storedName,
  type TableShape,
} from './damagedCopy.ts';
import { type LeafPage, leafPages, type Stored } from './leafPages.ts';

export type SalvagedRows = {
  /** Tables in which a page could not be read. */
  readonly broken: ReadonlySet<string>;
  /** Rows that were found and cannot be what Attest wrote, by table. */
  readonly refused: ReadonlyMap<string, number>;
  /** The highest id ever given out, by table; null where the file no longer tells. */
  readonly highest: ReadonlyMap<string, number> | null;
};

type Column = { readonly name: string; readonly type: string; readonly notnull: number };
type Shape = TableShape & { readonly declared: readonly Column[] };
type Row = readonly [id: number, ...rest: SqlValue[]];

/** `target` is an empty workspace, its foreign keys off; `copyPath` a place for a copy that may be altered. */
export function salvageRows(path: string, copyPath: string, target: Database.Database): SalvagedRows {
  const shapes = shapesOf(target);
  const copy = openDamagedCopy(path, copyPath, [...shapes, { name: SEQUENCES, columns: ['name', 'seq'] }]);
  const broken = new Set<string>();
  const writer = new RowWriter(target, shapes);
  let highest: SalvagedRows['highest'] = null;
  try {
    highest = copy.rooted.has(SEQUENCES) ? readSequences(copy.db) : null;
    for (const { name } of shapes) {
      if (!copy.rooted.has(name) || !readBothWays(copy.db, name, (row) => writer.write(name, row)))
        broken.add(name);
    }
    if (broken.has(COVERING.table) && copy.rooted.has(COVERING.index))
      readIndex(copy.db, (row) => writer.write(COVERING.table, row));
  } finally {
    copy.db.close();
  }
  if (broken.size > 0)
    readLostPages(copyPath, [...leafPages(copyPath, copy.pages, copy.free)], shapes, writer);
  for (const ending of ['', '-wal', '-shm', '-journal']) rmSync(`${copyPath}${ending}`, { force: true });
  return { broken, refused: writer.refused, highest };
}

/** The tables of a workspace whose rows have ids; the search index is made anew from them. */
function shapesOf(db: Database.Database): readonly Shape[] {
  const names = db
    .prepare(
      "SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite_%' AND name NOT LIKE 'search%'",
    )
    .pluck()
    .all() as string[];
  return names.flatMap((name) => {
    const declared = db.pragma(`table_info(${quoteName(name)})`) as Column[];
    return declared[0]?.name === 'id'
      ? [{ name, columns: declared.map((column) => column.name), declared }]
      : [];
  });
}

class RowWriter {
  readonly refused = new Map<string, number>();
  readonly #db: Database.Database;
  readonly #inserts: ReadonlyMap<string, string>;

  constructor(db: Database.Database, shapes: readonly Shape[]) {
    this.#db = db;
    this.#inserts = new Map(
      shapes.map(({ name, columns }) => [
        name,
        `INSERT OR IGNORE INTO ${quoteName(name)} (${columns.map(quoteName).join(', ')}) VALUES (${columns.map(() => '?').join(', ')})`,
      ]),
    );
  }

  has(table: string, id: number): boolean {
    return prepared(this.#db, `SELECT 1 FROM ${quoteName(table)} WHERE id = ?`).get(id) !== undefined;
  }

  /** A row that breaks the rules of its table is counted and left out. */
  write(table: string, row: Row): void {
    if (this.has(table, row[0])) return;
    try {
      if (prepared(this.#db, this.#inserts.get(table) ?? '').run(...row).changes > 0) return;
    } catch (error) {
      if (!(error instanceof Database.SqliteError) || !error.code.startsWith('SQLITE_CONSTRAINT'))
        throw error;
    }
    this.refused.set(table, (this.refused.get(table) ?? 0) + 1);
  }
}

/** False where a page could not be read. */
function readBothWays(db: Database.Database, table: string, take: (row: Row) => void): boolean {
  let last = Number.NEGATIVE_INFINITY;
  const read = (order: string, until: (id: number) => boolean): boolean => {
    try {
      const rows = db
        .prepare(`SELECT * FROM ${quoteName(table)} ORDER BY id ${order}`)
        .raw()
        .iterate();
      for (const row of rows as Iterable<Row>) {
        if (until(row[0])) return true;
        if (order === 'ASC') last = row[0];
        take(row);
      }
      return true;
    } catch (error) {
      if (!isDamage(error)) throw error;
      return false;
    }
  };
  if (read('ASC', () => false)) return true;
  read('DESC', (id) => id <= last);
  return false;
}

/** Rows as an index that covers them has them, from both ends. */
function readIndex(db: Database.Database, take: (row: Row) => void): void {
  const { table, index, columns } = COVERING;
  const names = columns.map(quoteName);
  for (const order of ['ASC', 'DESC']) {
    const by = names.map((name) => `${name} ${order}`).join(', ');
    try {
      const rows = db
        .prepare(`SELECT id, ${names.join(', ')} FROM ${table} INDEXED BY ${index} ORDER BY ${by}`)
        .raw()
        .iterate();
      for (const row of rows as Iterable<Row>) take(row);
      return;
    } catch (error) {
      if (!isDamage(error)) throw error;
    }
  }
}

/** Pages of rows that no table leads to any more, where it is certain which table they are of. */
function readLostPages(
  copyPath: string,
  leaves: readonly LeafPage[],
  shapes: readonly Shape[],
  writer: RowWriter,
): void {
  const found = leaves.flatMap(({ page, ids, shape }) => {
    const [table, another] = shapes.filter((candidate) => fits(candidate, shape));
    if (table === undefined || another !== undefined) return [];
    const lost = ids.filter((id) => !writer.has(table.name, id));
    return lost.length === 0
      ? []
      : [{ name: `page_${page}`, root: page, columns: table.columns, table, lost }];
  });
  registerTables(copyPath, found);
  const db = new Database(copyPath, { readonly: true });
  try {
    for (const { name, table, lost } of found) {
      const take = (row: Row): void => writer.write(table.name, row);
      if (readBothWays(db, name, take)) continue;
      for (const id of lost) readOne(db, name, id, take);
    }
  } finally {
    db.close();
  }
}

function readOne(db: Database.Database, table: string, id: number, take: (row: Row) => void): void {
  try {
    const row = db
      .prepare(`SELECT * FROM ${quoteName(table)} WHERE id = ?`)
      .raw()
      .get(id);
    if (row !== undefined) take(row as Row);
  } catch (error) {
    if (!isDamage(error)) throw error;
  }
}

function fits({ declared }: Shape, stored: readonly Stored[]): boolean {
  if (stored.length !== declared.length || stored[0] !== 'null') return false;
  return declared.every(({ type, notnull }, i) => {
    if (i === 0) return true;
    return stored[i] === 'null' ? notnull === 0 : stored[i] === type.toLowerCase();
  });
}

function readSequences(db: Database.Database): ReadonlyMap<string, number> | null {
  try {
    const rows = db.prepare(`SELECT name, seq FROM ${storedName(SEQUENCES)}`).all() as {
      readonly name: string;
      readonly seq: number;
    }[];
    return new Map(rows.map(({ name, seq }) => [name, seq]));
  } catch (error) {
    if (!isDamage(error)) throw error;
    return null;
  }
}

/** A full disk is no damage of the workspace. */
const isDamage = (error: unknown): boolean =>
  error instanceof Database.SqliteError && !/^SQLITE_(CONSTRAINT|FULL|NOMEM|READONLY)/.test(error.code);
