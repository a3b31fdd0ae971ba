import Database from 'better-sqlite3';
import { addRegexp } from './regexpFunction.ts';

/**
 * A copy of an open database in memory, for what must not be written to the file: trying an import, reading a workspace
 * of an older schema. Nothing of it reaches the disk.
 */
export function memoryCopy(db: Database.Database): Database.Database {
  const bytes = db.serialize();
  // A copy of a file in WAL mode says so in its header (bytes 18 and 19), which no database in memory can be.
  bytes[18] = 1;
  bytes[19] = 1;
  const copy = new Database(bytes);
  copy.pragma('trusted_schema = OFF');
  copy.pragma('foreign_keys = ON');
  addRegexp(copy);
  return copy;
}
