import { existsSync, renameSync, rmSync } from 'node:fs';
import type Database from 'better-sqlite3';
import { Problem } from '#shared/lib/problem.ts';
import { MIGRATIONS, type Migration, SCHEMA_VERSION } from './migrations/migrations.ts';
import { sqliteProblem } from './sqliteProblem.ts';

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
 * (`NAME.attest-before-VERSION`, numbered where one is there already). Either all steps are in, or the file is as it was
 * and the copy is gone again.
 */
export function migrate(
  db: Database.Database,
  path: string,
  migrations: readonly Migration[] = MIGRATIONS,
): void {
  const due = dueOf(db, migrations);
  const newest = due.at(-1)?.version;
  if (newest === undefined) return;
  const copy = freeName(`${path}-before-${newest}`);
  try {
    db.prepare('VACUUM INTO ?').run(`${copy}.part`);
    renameSync(`${copy}.part`, copy);
    applyMigrations(db, due);
  } catch (error) {
    for (const left of [`${copy}.part`, copy]) rmSync(left, { force: true });
    const problem = sqliteProblem(error, path);
    if (problem instanceof Problem) throw problem;
    throw new Problem(
      'store/migration',
      {
        message: 'This workspace of an older Attest could not be brought up to date; it is as it was.',
        where: path,
        fix: 'Check it with "attest check", and restore a backup if it is damaged.',
      },
      error,
    );
  }
}

/** The same without a copy, for a database in memory. */
export const migrateInPlace = (db: Database.Database): void => applyMigrations(db, dueOf(db, MIGRATIONS));

/** Whether a workspace has every migration of this app. */
export const isCurrent = (db: Database.Database): boolean => dueOf(db, MIGRATIONS).length === 0;

function dueOf(db: Database.Database, migrations: readonly Migration[]): readonly Migration[] {
  const version = Number(db.pragma('user_version', { simple: true }));
  return migrations.filter((migration) => migration.version > version);
}

function freeName(path: string): string {
  let name = path;
  for (let n = 2; existsSync(name); n++) name = `${path}-${n}`;
  return name;
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
