import Database from 'better-sqlite3';
import type { Store } from '../openStore.ts';
import { addRegexp } from '../regexpFunction.ts';

/** The statements that are run while `work` reads a workspace, as SQLite was told them, in order. */
export function countStatements(path: string, work: (store: Store) => void): readonly string[] {
  const said: string[] = [];
  const db = new Database(path, { readonly: true, verbose: (sql) => said.push(String(sql)) });
  try {
    addRegexp(db);
    work({ db, path, mode: 'read', close: () => db.close() });
  } finally {
    db.close();
  }
  return said;
}
