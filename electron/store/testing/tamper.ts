/** What other programs do to workspace files, for tests outside the store: only here may they speak SQL. */
import Database from 'better-sqlite3';

/** Runs SQL on a file behind Attest's back; makes the file where there is none. */
export function tamper(path: string, sql: string): void {
  const db = new Database(path);
  db.exec(sql);
  db.close();
}

/** Holds a file as a program in the middle of writing does, until the answer is called. */
export function holdForWriting(path: string): () => void {
  const db = new Database(path);
  db.exec('BEGIN EXCLUSIVE');
  return () => {
    db.exec('ROLLBACK');
    db.close();
  };
}
