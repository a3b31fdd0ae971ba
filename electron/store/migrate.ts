import { existsSync } from 'node:fs';
import type Database from 'better-sqlite3';
import { Problem } from '#shared/lib/problem.ts';
import { MIGRATIONS, type Migration, SCHEMA_VERSION } from './migrations/migrations.ts';

/** "ATST", so that any tool can tell an Attest workspace from another SQLite file. */
export const APPLICATION_ID = 0x41545354;

/** Refuses what is no workspace of ours, or one made by a newer Attest. Reads only. */
export function assertWorkspace(db: Database.Database, where: string): void {
  const applicationId = db.pragma('application_id', { simple: true });
  const version = Number(db.pragma('user_version', { simple: true }));
  if (applicationId !== APPLICATION_ID) {
    throw new Problem('store/notAWorkspace', {
      message: 'This file is not an Attest workspace.',
      where,
      fix: 'Choose a file that Attest made (*.attest), or make one with "attest new FILE".',
    });
  }
  if (version > SCHEMA_VERSION) {
    throw new Problem('store/newer', {
      message: `This workspace was made by a newer Attest (schema ${version}; this one knows ${SCHEMA_VERSION}).`,
      where,
      fix: 'Update Attest and open it again; nothing was changed.',
    });
  }
}

/** Lays the schema into an empty database. */
export function createSchema(db: Database.Database): void {
  db.pragma(`application_id = ${APPLICATION_ID}`);
  applyMigrations(db, MIGRATIONS);
}

/**
 * Brings an older workspace up to date in one transaction, after a copy of it was put beside it
 * (`NAME.attest-before-VERSION`). Either all steps are in, or the file is as it was.
 */
export function migrate(
  db: Database.Database,
  path: string,
  migrations: readonly Migration[] = MIGRATIONS,
): void {
  const version = Number(db.pragma('user_version', { simple: true }));
  const due = migrations.filter((migration) => migration.version > version);
  if (due.length === 0) return;
  const copy = `${path}-before-${due.at(-1)?.version}`;
  if (!existsSync(copy)) db.prepare('VACUUM INTO ?').run(copy);
  applyMigrations(db, due);
}

function applyMigrations(db: Database.Database, due: readonly Migration[]): void {
  const apply = db.transaction(() => {
    for (const migration of due) {
      db.exec(migration.sql);
      db.pragma(`user_version = ${migration.version}`);
    }
  });
  apply.exclusive();
}
