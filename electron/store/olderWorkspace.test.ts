/** A workspace as 0.1.0 wrote it, in SQL of its own: the released schema never changes, and its files come along. */
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { afterAll, beforeEach, describe, expect, test } from 'vitest';
import { checkWorkspace } from '../services/workspaces/workspaceFiles.ts';
import { redo, undo } from './history.ts';
import { APPLICATION_ID } from './migrate.ts';
import { initial } from './migrations/0010-initial.ts';
import { MIGRATIONS, SCHEMA_VERSION } from './migrations/migrations.ts';
import { openStore } from './openStore.ts';
import { stateSha256 } from './stateHash.ts';

const fixture = (name: string): string =>
  readFileSync(new URL(`./fixtures/${name}`, import.meta.url), 'utf8');
const folder = mkdtempSync(join(tmpdir(), 'attest-older-'));
const at = '2026-06-01T00:00:00.000Z';
let count = 0;
let path = '';

beforeEach(() => {
  path = join(folder, `${++count}.attest`);
  const db = new Database(path);
  db.pragma(`application_id = ${APPLICATION_ID}`);
  db.pragma('foreign_keys = OFF');
  db.exec(`BEGIN; ${fixture('schema-0010.sql')} ${fixture('workspace-0010.sql')} COMMIT;`);
  db.pragma('user_version = 10');
  db.close();
});
afterAll(() => rmSync(folder, { recursive: true }));

const filesOf = (workspace: string): string[] => {
  const name = workspace.slice(folder.length + 1);
  return readdirSync(folder).filter((file) => file.startsWith(name));
};
const rows = (db: Database.Database, table: string): unknown[] =>
  db.prepare(`SELECT * FROM ${table} ORDER BY id`).all();

test('the released schema is what it was, and versions rise', () => {
  const db = new Database(':memory:');
  db.exec(initial.sql);
  const laid = db
    .prepare(
      "SELECT sql FROM sqlite_master WHERE sql IS NOT NULL AND name NOT LIKE 'sqlite_%' AND name NOT LIKE 'search_%' ORDER BY rowid",
    )
    .all() as { sql: string }[];
  expect(laid.map(({ sql }) => `${sql.trim()};\n\n`).join('')).toBe(fixture('schema-0010.sql'));
  const versions = MIGRATIONS.map(({ version }) => version);
  expect(versions).toEqual([...new Set(versions)].sort((a, b) => a - b));
  expect(versions[0]).toBe(10);
});

describe('an older workspace', () => {
  test('is copied before it is migrated, and holds what it held', () => {
    const old = new Database(path, { readonly: true });
    const tables = ['source', 'document', 'block', 'mention', 'series', 'assertion', 'choice', 'operation'];
    const before = new Map(tables.map((table) => [table, rows(old, table)]));
    old.close();

    const store = openStore(path, { mode: 'write', holder: 'test' });
    expect(store.db.pragma('user_version', { simple: true })).toBe(SCHEMA_VERSION);
    for (const [table, expected] of before) expect(rows(store.db, table)).toEqual(expected);
    expect(checkWorkspace(store)).toMatchObject({ ok: true, problems: [] });
    store.close();

    const copy = new Database(`${path}-before-${SCHEMA_VERSION}`, { readonly: true });
    expect(copy.pragma('user_version', { simple: true })).toBe(10);
    for (const [table, expected] of before) expect(rows(copy, table)).toEqual(expected);
    copy.close();
    expect(filesOf(path)).toHaveLength(2);
  });

  test('keeps its history: what was taken back comes again, and all of it can be walked', () => {
    const store = openStore(path, { mode: 'write', holder: 'test' });
    const start = stateSha256(store.db);
    expect(redo(store, 'Ana', at)?.label).toContain('Link');
    const full = stateSha256(store.db);
    expect(full).not.toBe(start);
    const walked: string[] = [];
    for (let one = undo(store, 'Ana', at); one !== null; one = undo(store, 'Ana', at)) walked.push(one.label);
    expect(walked).toHaveLength(4);
    for (const _ of walked) redo(store, 'Ana', at);
    expect(stateSha256(store.db)).toBe(full);
    store.close();
  });

  test('is read without being written', () => {
    const bytes = readFileSync(path);
    const store = openStore(path, { mode: 'read', holder: 'test' });
    expect(store.db.prepare('SELECT count(*) AS n FROM decision').get()).toEqual({ n: 0 });
    expect(() => store.db.exec('DELETE FROM source')).toThrow();
    store.close();
    expect(readFileSync(path).equals(bytes)).toBe(true);
    expect(filesOf(path)).toHaveLength(1);
  });

  test('whose migration fails is as it was, with no copy left', () => {
    const db = new Database(path);
    db.exec('CREATE TABLE decision (x)');
    db.close();
    expect(() => openStore(path, { mode: 'write', holder: 'test' })).toThrow(
      expect.objectContaining({ code: 'store/migration' }) as Error,
    );
    const left = new Database(path, { readonly: true });
    expect(left.pragma('user_version', { simple: true })).toBe(10);
    expect(left.prepare("SELECT name FROM sqlite_master WHERE name = 'citation_source'").all()).toEqual([]);
    left.close();
    expect(filesOf(path)).toHaveLength(1);
  });

  test('never takes the place of a copy that is there', () => {
    openStore(path, { mode: 'write', holder: 'test' }).close();
    const copy = readFileSync(`${path}-before-${SCHEMA_VERSION}`);
    const db = new Database(path);
    db.pragma(`user_version = ${SCHEMA_VERSION + 1}`);
    db.close();
    expect(() => openStore(path, { mode: 'write', holder: 'test' })).toThrow(/newer Attest/);
    expect(readFileSync(`${path}-before-${SCHEMA_VERSION}`).equals(copy)).toBe(true);
    expect(existsSync(`${path}-before-${SCHEMA_VERSION}-2`)).toBe(false);
  });
});
