import type Database from 'better-sqlite3';

const statements = new WeakMap<Database.Database, Map<string, Database.Statement>>();
/** Statements kept per database; their texts come from our own code and are few. */
const KEPT = 200;

/** A statement prepared once per database: thousands of rows of one operation share it. */
export function prepared(db: Database.Database, sql: string): Database.Statement {
  let known = statements.get(db);
  if (known === undefined) {
    known = new Map();
    statements.set(db, known);
  }
  let statement = known.get(sql);
  if (statement === undefined) {
    if (known.size >= KEPT) known.clear();
    statement = db.prepare(sql);
    known.set(sql, statement);
  }
  return statement;
}
