/**
 * A copy of a damaged workspace that SQLite can open: its header is mended, its length made whole, its WAL folded in, and
 * its schema written anew with nothing but the tables' columns, so that no damaged index, trigger or schema page stands in
 * the way. The workspace itself is only read.
 */
import {
  closeSync,
  copyFileSync,
  existsSync,
  fstatSync,
  ftruncateSync,
  openSync,
  readSync,
  statSync,
  writeSync,
} from 'node:fs';
import Database from 'better-sqlite3';
import { Problem } from '#shared/lib/problem.ts';
import { APPLICATION_ID } from '../migrate.ts';
import { SCHEMA_VERSION } from '../migrations/migrations.ts';
import { quoteName } from '../storedRows.ts';
import { freePages } from './leafPages.ts';

/** Every workspace Attest made has pages of this size. */
export const PAGE = 4096;
const MAGIC = 'SQLite format 3\0';

export type TableShape = {
  readonly name: string;
  /** The first is the id, except in SQLite's own table of ids given out. */
  readonly columns: readonly string[];
};
export const SEQUENCES = 'sqlite_sequence';

/** An index that holds every column of its table is the table a second time. */
export const COVERING = {
  table: 'series',
  index: 'series_by_key',
  columns: ['area', 'counterpart', 'flow', 'product', 'product_revision', 'frequency', 'measure'],
} as const;

export type DamagedCopy = {
  readonly db: Database.Database;
  /** Tables and indexes whose place in the file the damaged schema still told. */
  readonly rooted: ReadonlySet<string>;
  /** Pages that hold nothing any more, by the file's own list. */
  readonly free: ReadonlySet<number>;
  readonly pages: number;
};

/** Makes the copy at `copyPath`. Throws a Problem where the file is no workspace, or one of a newer Attest. */
export function openDamagedCopy(path: string, copyPath: string, tables: readonly TableShape[]): DamagedCopy {
  copyFileSync(path, copyPath);
  const hasWal = existsSync(`${path}-wal`) && statSync(`${path}-wal`).size > 0;
  if (hasWal) copyFileSync(`${path}-wal`, `${copyPath}-wal`);
  mendHeader(copyPath, path, hasWal);
  if (hasWal) foldWal(copyPath);
  const roots = rootsOf(copyPath, path);
  const pages = Math.ceil(statSync(copyPath).size / PAGE);
  const free = freePages(copyPath, pages);
  writeSchema(copyPath, pages, tables, roots);
  const db = new Database(copyPath, { readonly: true });
  const rooted = new Set(roots.keys());
  return { db, rooted, free, pages };
}

/** SQLite's file header (100 bytes), as Attest writes it, over whatever stands there. */
function mendHeader(copyPath: string, path: string, hasWal: boolean): void {
  const file = openSync(copyPath, 'r+');
  try {
    const pages = Math.ceil(statSync(copyPath).size / PAGE);
    const header = Buffer.alloc(100);
    readSync(file, header, 0, 100, 0);
    const isDatabase = header.toString('latin1', 0, 16) === MAGIC;
    const isOurs = header.readUInt32BE(68) === APPLICATION_ID;
    const version = header.readUInt32BE(60);
    if (pages === 0 || !(isDatabase || isOurs || looksLikePages(file, pages))) throw notAWorkspace(path);
    if (isDatabase && isOurs && version > SCHEMA_VERSION && version < 100_000) {
      throw new Problem('store/newer', {
        message: `This workspace was made by a newer Attest (schema ${version}; this one knows ${SCHEMA_VERSION}).`,
        where: path,
        fix: 'Update Attest and salvage it with that; nothing was written.',
      });
    }
    ftruncateSync(file, pages * PAGE);
    header.write(MAGIC, 0, 'latin1');
    header.writeUInt16BE(PAGE, 16);
    header.set([hasWal ? 2 : 1, hasWal ? 2 : 1, 0, 64, 32, 32], 18);
    header.writeUInt32BE(pages, 28);
    // The same number here says that the length above is to be believed.
    header.writeUInt32BE(header.readUInt32BE(24), 92);
    header.writeUInt32BE(4, 44);
    header.writeUInt32BE(0, 52);
    header.writeUInt32BE(1, 56);
    header.writeUInt32BE(0, 64);
    header.fill(0, 72, 92);
    writeSync(file, header, 0, 100, 0);
  } finally {
    closeSync(file);
  }
}

/** Whether a file that does not open as a workspace once was a database: its first page is torn, the others are not. */
export function hasTornHeader(path: string): boolean {
  const file = openSync(path, 'r');
  try {
    const header = Buffer.alloc(100);
    readSync(file, header, 0, 100, 0);
    if (header.toString('latin1', 0, 16) === MAGIC) return false;
    return looksLikePages(file, Math.ceil(fstatSync(file).size / PAGE));
  } finally {
    closeSync(file);
  }
}

/** Whether pages of tables stand in the file, where its header says nothing any more. */
function looksLikePages(file: number, pages: number): boolean {
  const first = Buffer.alloc(8);
  let found = 0;
  for (let page = 2; page <= Math.min(pages, 2000); page++) {
    readSync(file, first, 0, 8, (page - 1) * PAGE);
    const kind = first[0];
    const cells = first.readUInt16BE(3);
    if ((kind === 13 || kind === 5 || kind === 10 || kind === 2) && cells > 0 && cells < 1000) found++;
  }
  return found > 0 && found * 4 > Math.min(pages, 2000);
}

function foldWal(copyPath: string): void {
  try {
    const db = new Database(copyPath);
    try {
      db.pragma('wal_checkpoint(TRUNCATE)');
      db.pragma('journal_mode = DELETE');
    } finally {
      db.close();
    }
  } catch {
    // What its frames hold is lost; the pages of the file itself are still there.
  }
}

/** Where each table begins, as far as the schema can still be read. */
function rootsOf(copyPath: string, path: string): ReadonlyMap<string, number> {
  const roots = new Map<string, number>();
  try {
    const db = new Database(copyPath, { readonly: true });
    try {
      db.unsafeMode(true);
      db.pragma('writable_schema = ON');
      const isSound = db.pragma('application_id', { simple: true }) === APPLICATION_ID;
      for (const order of ['ASC', 'DESC']) collectRoots(db, order, roots);
      if (!isSound && roots.size > 0 && !roots.has('operation') && !roots.has('assertion'))
        throw notAWorkspace(path);
    } finally {
      db.close();
    }
  } catch (error) {
    if (error instanceof Problem) throw error;
    // A schema that cannot be read: rows are known by their shape then.
  }
  return roots;
}

function collectRoots(db: Database.Database, order: string, roots: Map<string, number>): void {
  try {
    const rows = db
      .prepare(`SELECT name, rootpage FROM sqlite_schema WHERE rootpage > 1 ORDER BY rowid ${order}`)
      .iterate() as Iterable<{ readonly name: string; readonly rootpage: number }>;
    for (const { name, rootpage } of rows) roots.set(name, rootpage);
  } catch {
    // What was read until here stands.
  }
}

/** Empties page 1 and writes the tables into it: each where it was, or nowhere. */
function writeSchema(
  copyPath: string,
  pages: number,
  tables: readonly TableShape[],
  roots: ReadonlyMap<string, number>,
): void {
  const file = openSync(copyPath, 'r+');
  try {
    const empty = Buffer.alloc(PAGE);
    empty.set([13, 0, 0, 0, 0, PAGE >> 8, PAGE & 255, 0]);
    writeSync(file, empty, 0, PAGE - 100, 100);
    // Tables whose place is lost begin at an empty page behind the last.
    writeSync(file, empty, 0, PAGE, pages * PAGE);
    const header = Buffer.alloc(4);
    header.writeUInt32BE(pages + 1);
    writeSync(file, header, 0, 4, 28);
    // No list of free pages: what is written goes to the end.
    writeSync(file, Buffer.alloc(8), 0, 8, 32);
  } finally {
    closeSync(file);
  }
  const entries = tables.map(({ name, columns }) => {
    const root = roots.get(name) ?? pages + 1;
    return { name, root: root <= pages ? root : pages + 1, columns };
  });
  registerTables(copyPath, entries);
  const indexRoot = roots.get(COVERING.index) ?? 0;
  if (indexRoot > 1 && indexRoot <= pages) registerIndex(copyPath, indexRoot);
}

function registerIndex(copyPath: string, root: number): void {
  const { table, index, columns } = COVERING;
  const sql = `CREATE INDEX ${index} ON ${table} (${columns.map(quoteName).join(', ')})`;
  writingSchema(copyPath, (db) => {
    db.prepare(
      "INSERT INTO sqlite_schema (type, name, tbl_name, rootpage, sql) VALUES ('index', ?, ?, ?, ?)",
    ).run(index, table, root, sql);
  });
}

/** SQLite keeps names that begin with its own to itself. */
export const storedName = (table: string): string => (table === SEQUENCES ? 'sequences' : table);

/** Says of pages that a table begins there. A page of rows is itself a whole small table. */
export function registerTables(
  copyPath: string,
  entries: readonly { readonly name: string; readonly root: number; readonly columns: readonly string[] }[],
): void {
  writingSchema(copyPath, (db) => {
    const insert = db.prepare(
      "INSERT INTO sqlite_schema (type, name, tbl_name, rootpage, sql) VALUES ('table', ?, ?, ?, ?)",
    );
    for (const { name, root, columns } of entries) {
      const [first = 'id', ...others] = columns.map(quoteName);
      const key = name === SEQUENCES ? first : `${first} INTEGER PRIMARY KEY`;
      const stored = storedName(name);
      insert.run(stored, stored, root, `CREATE TABLE ${quoteName(stored)} (${[key, ...others].join(', ')})`);
    }
  });
}

function writingSchema(copyPath: string, write: (db: Database.Database) => void): void {
  const db = new Database(copyPath);
  try {
    db.unsafeMode(true);
    db.pragma('writable_schema = ON');
    db.transaction(() => write(db))();
  } finally {
    db.close();
  }
}

const notAWorkspace = (where: string): Problem =>
  new Problem('store/notAWorkspace', {
    message: 'This file is not an Attest workspace, and nothing in it looks like one.',
    where,
    fix: 'Choose the damaged *.attest file itself.',
  });
