/**
 * Opening a workspace file. While it is open for writing it is in WAL mode with synchronous FULL, so that a commit that
 * was answered survives a power cut; when it is closed the WAL is folded in and the file goes back to a rollback
 * journal, so that what lies on disk is one file that opens even from a read-only folder.
 *
 * @example const store = openStore('a.attest', { mode: 'write', holder: 'attest import' }); ... store.close();
 */
import { existsSync, rmSync, statSync } from 'node:fs';
import Database from 'better-sqlite3';
import { Problem } from '#shared/lib/problem.ts';
import { takeWorkspace } from './holderLock.ts';
import { memoryCopy } from './memoryCopy.ts';
import { assertWorkspace, createSchema, isCurrent, migrate, migrateInPlace } from './migrate.ts';
import { addRegexp } from './regexpFunction.ts';
import { sqliteProblem } from './sqliteProblem.ts';

export type Store = {
  readonly db: Database.Database;
  readonly path: string;
  readonly mode: 'read' | 'write';
  /** Folds the WAL in and lets go of the file. Safe to call twice. */
  readonly close: () => void;
};

export type OpenOptions = {
  readonly mode: 'read' | 'write';
  /** Who opens it, as told to others that want to write ("Attest", "attest import"). */
  readonly holder: string;
  /**
   * For one command and no longer: a file without a WAL gets none, so that a command that is refused leaves every byte
   * as it was. Each commit is as durable.
   */
  readonly isBrief?: boolean;
};

/** Opens an existing workspace. Throws a Problem: missing, a directory, no workspace, newer, held, unreadable. */
export function openStore(path: string, options: OpenOptions): Store {
  assertFile(path);
  if (options.mode === 'read') return openForReading(path);
  const release = takeWorkspace(path, options.holder);
  let db: Database.Database | null = null;
  try {
    db = new Database(path, { fileMustExist: true, timeout: 5000 });
    assertWorkspace(db, path);
    prepareForWriting(db, options.isBrief ?? false);
    migrate(db, path);
    return writingStore(db, path, release);
  } catch (error) {
    if (db !== null) closePlain(db);
    release();
    throw sqliteProblem(error, path);
  }
}

/** A copy of an open workspace in memory: what is written there is gone when it is closed. */
export function memoryStore({ db, path }: Store): Store {
  const copy = memoryCopy(db);
  return { db: copy, path, mode: 'write', close: () => copy.close() };
}

/** Makes a new, empty workspace; refuses when anything stands at the path. */
export function createStore(path: string, holder: string): Store {
  if (existsSync(path)) {
    throw new Problem('store/exists', {
      message: 'There is already something at that path.',
      where: path,
      fix: 'Choose another name; nothing was overwritten.',
    });
  }
  const release = takeWorkspace(path, holder);
  let db: Database.Database | null = null;
  try {
    db = new Database(path, { timeout: 5000 });
    prepareForWriting(db, false);
    createSchema(db);
    return writingStore(db, path, release);
  } catch (error) {
    db?.close();
    removeStore(path);
    release();
    throw sqliteProblem(error, path);
  }
}

function openForReading(path: string, isSecondTry = false): Store {
  let db: Database.Database | null = null;
  try {
    const reader = new Database(path, { readonly: true, fileMustExist: true, timeout: 5000 });
    db = reader;
    assertWorkspace(reader, path);
    harden(reader);
    if (!isCurrent(reader)) db = migratedCopy(reader);
    const opened = db;
    return { db: opened, path, mode: 'read', close: () => opened.close() };
  } catch (error) {
    db?.close();
    if (isCutOff(error) && !isSecondTry) {
      takeBackCutOff(path);
      return openForReading(path, true);
    }
    throw sqliteProblem(error, path);
  }
}

/** The file has the journal of a write beside it that never ended (Ctrl+C, power): whoever only reads may not take it back. */
const isCutOff = (error: unknown): boolean =>
  error instanceof Database.SqliteError && error.code === 'SQLITE_READONLY_ROLLBACK';

/** Puts the file back to what it was before a write that was cut off, as SQLite does for the first who may write. */
function takeBackCutOff(path: string): void {
  let release = (): void => undefined;
  try {
    release = takeWorkspace(path, 'attest');
    const db = new Database(path, { fileMustExist: true, timeout: 5000 });
    db.pragma('user_version');
    db.close();
  } catch (cause) {
    if (cause instanceof Problem && cause.code === 'store/held') throw cause;
    throw new Problem(
      'store/cutOff',
      {
        message: 'A step that was being written here was cut off, and cannot be taken back in this place.',
        where: path,
        fix: 'Copy the workspace and the file with "-journal" beside it to a folder you may write to, and open it there.',
      },
      cause,
    );
  } finally {
    release();
  }
}

/** An older workspace is read as it would be after its migration; the file stays as it is until it is written. */
function migratedCopy(reader: Database.Database): Database.Database {
  const copy = memoryCopy(reader);
  reader.close();
  migrateInPlace(copy);
  copy.pragma('query_only = ON');
  return copy;
}

/** Takes a workspace that was never finished away, with whatever SQLite keeps beside it. It must be closed. */
export function removeStore(path: string): void {
  for (const ending of ['', '-wal', '-shm', '-journal']) rmSync(`${path}${ending}`, { force: true });
}

function prepareForWriting(db: Database.Database, isBrief: boolean): void {
  harden(db);
  if (!isBrief) db.pragma('journal_mode = WAL');
  // Asked for again after the first transaction: in WAL mode the library silently falls back to NORMAL.
  db.pragma('synchronous = FULL');
  db.transaction(() => db.pragma('user_version'))();
  db.pragma('synchronous = FULL');
  if (db.pragma('synchronous', { simple: true }) !== 2) throw new Error('SQLite refused synchronous = FULL.');
}

/** Settings for files that may come from somebody else, see sqlite.org/security.html. */
function harden(db: Database.Database): void {
  db.pragma('trusted_schema = OFF');
  db.pragma('cell_size_check = ON');
  db.pragma('foreign_keys = ON');
  addRegexp(db);
}

function writingStore(db: Database.Database, path: string, release: () => void): Store {
  return {
    db,
    path,
    mode: 'write',
    close: () => {
      if (!db.open) return;
      closePlain(db);
      release();
    },
  };
}

/** Leaves one plain file, without a WAL beside it. */
function closePlain(db: Database.Database): void {
  try {
    if (db.pragma('journal_mode', { simple: true }) === 'wal') {
      db.pragma('wal_checkpoint(TRUNCATE)');
      db.pragma('journal_mode = DELETE');
    }
  } catch {
    // Somebody is still reading, or the file is damaged: the WAL stays beside it and is folded in next time.
  }
  db.close();
}

function assertFile(path: string): void {
  const status = statSync(path, { throwIfNoEntry: false });
  if (status === undefined) {
    throw new Problem('store/missing', {
      message: 'There is no such workspace.',
      where: path,
      fix: 'Check the path, or make a workspace with "attest new FILE".',
    });
  }
  if (!status.isFile()) {
    throw new Problem('store/notAFile', {
      message: 'That is a directory, not a workspace file.',
      where: path,
      fix: 'Name the *.attest file itself.',
    });
  }
}
