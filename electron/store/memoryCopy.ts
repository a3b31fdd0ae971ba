import Database from 'better-sqlite3';
import type { Store } from './openStore.ts';
import { sqliteProblem } from './sqliteProblem.ts';

/** A copy of an open workspace in memory, for trying out what must not be written. Nothing of it reaches the disk. */
export function memoryCopy({ db, path }: Store): Store {
  try {
    const bytes = db.serialize();
    // A copy of a file in WAL mode says so in its header (bytes 18 and 19), which no database in memory can be.
    bytes[18] = 1;
    bytes[19] = 1;
    const copy = new Database(bytes);
    copy.pragma('foreign_keys = ON');
    copy.pragma('trusted_schema = OFF');
    return { db: copy, path, mode: 'write', close: () => copy.close() };
  } catch (error) {
    throw sqliteProblem(error, path);
  }
}
