import { spawn } from 'node:child_process';
import { copyFileSync, existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import Database from 'better-sqlite3';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { nextRedo, nextUndo, redo, undo } from './history.ts';
import { holderPath } from './holderLock.ts';
import { APPLICATION_ID } from './migrate.ts';
import { createStore, openStore, type Store } from './openStore.ts';
import { stateSha256 } from './stateHash.ts';
import { runOperation } from './unitOfWork.ts';

const at = '2026-01-01T00:00:00.000Z';
const actor = 'Ana';
let folder = '';
let path = '';

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'attest-store-'));
  path = join(folder, 'a.attest');
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const addSource = (store: Store, title: string): number =>
  runOperation(store, { label: `Add ${title}`, actor, at }, (w) =>
    w.insert('source', { kind: 'report', title }),
  ).value;
const titles = (store: Store): string[] =>
  (store.db.prepare('SELECT title FROM source ORDER BY id').all() as { title: string }[]).map(
    (row) => row.title,
  );

describe('a workspace file', () => {
  test('is durable while open and one plain file when closed', () => {
    const store = createStore(path, 'test');
    expect(store.db.pragma('journal_mode', { simple: true })).toBe('wal');
    addSource(store, 'one');
    expect(store.db.pragma('synchronous', { simple: true })).toBe(2);
    expect(store.db.pragma('foreign_keys', { simple: true })).toBe(1);
    expect(store.db.pragma('application_id', { simple: true })).toBe(APPLICATION_ID);
    store.close();
    expect(existsSync(`${path}-wal`)).toBe(false);
    expect(existsSync(holderPath(path))).toBe(false);
    const reader = openStore(path, { mode: 'read', holder: 'test' });
    expect(titles(reader)).toEqual(['one']);
    expect(() => reader.db.exec('DELETE FROM source')).toThrow();
    reader.close();
  });

  test('a write that was cut off is taken back by the next who opens it, also to read', () => {
    const store = createStore(path, 'test');
    addSource(store, 'one');
    store.close();
    const cut = join(folder, 'cut.attest');
    const writer = new Database(path);
    // A cache of a few pages spills what is not committed into the file, with its journal beside it.
    writer.pragma('cache_size = 5');
    writer.exec('BEGIN');
    const insert = writer.prepare("INSERT INTO source (kind, title) VALUES ('report', ?)");
    for (let i = 0; i < 500; i++) insert.run(`half ${i} ${'x'.repeat(500)}`);
    copyFileSync(path, cut);
    copyFileSync(`${path}-journal`, `${cut}-journal`);
    writer.close();
    expect(() => new Database(cut, { readonly: true }).pragma('user_version')).toThrow(/readonly/);

    const reader = openStore(cut, { mode: 'read', holder: 'test' });
    expect(titles(reader)).toEqual(['one']);
    expect(reader.db.pragma('integrity_check', { simple: true })).toBe('ok');
    reader.close();
    expect(existsSync(`${cut}-journal`)).toBe(false);
    expect(existsSync(holderPath(cut))).toBe(false);
  });

  test('has one writer at a time and names it; reading goes on meanwhile', () => {
    const store = createStore(path, 'Attest');
    addSource(store, 'one');
    expect(() => openStore(path, { mode: 'write', holder: 'attest set' })).toThrow(/open in Attest/);
    const reader = openStore(path, { mode: 'read', holder: 'attest figures' });
    expect(titles(reader)).toEqual(['one']);
    reader.close();
    store.close();
    openStore(path, { mode: 'write', holder: 'attest set' }).close();
  });

  test('a holder that died does not block', () => {
    createStore(path, 'Attest').close();
    writeFileSync(
      holderPath(path),
      JSON.stringify({ pid: 2 ** 22 + 1, host: 'elsewhere-not', name: 'x', started: '' }),
    );
    // Another host's holder cannot be checked, so it counts as alive.
    expect(() => openStore(path, { mode: 'write', holder: 'y' })).toThrow(/elsewhere-not/);
    writeFileSync(holderPath(path), '{ torn');
    openStore(path, { mode: 'write', holder: 'y' }).close();
  });

  test.each([
    [
      'a text file',
      (file: string) => writeFileSync(file, 'not a database, only words'.repeat(50)),
      'store/notAWorkspace',
    ],
    [
      'an SQLite file of another program',
      (file: string) => new Database(file).exec('CREATE TABLE t (x)').close(),
      'store/notAWorkspace',
    ],
    [
      'a newer workspace',
      (file: string) => {
        createStore(file, 'test').close();
        const db = new Database(file);
        db.pragma('user_version = 99999');
        db.close();
      },
      'store/newer',
    ],
    ['a missing file', () => undefined, 'store/missing'],
  ])('refuses %s', (_name, make, code) => {
    make(path);
    for (const mode of ['read', 'write'] as const) {
      expect(() => openStore(path, { mode, holder: 'test' })).toThrow(
        expect.objectContaining({ code }) as Error,
      );
    }
    expect(existsSync(holderPath(path))).toBe(false);
  });

  test('refuses a directory, and to overwrite', () => {
    expect(() => openStore(folder, { mode: 'read', holder: 'test' })).toThrow(/directory/);
    createStore(path, 'test').close();
    expect(() => createStore(path, 'test')).toThrow(/already something/);
  });
});

describe('history', () => {
  test('undo and redo walk over operations by name, across a restart', () => {
    let store = createStore(path, 'test');
    const hashes = [stateSha256(store.db)];
    for (const title of ['one', 'two', 'three']) {
      addSource(store, title);
      hashes.push(stateSha256(store.db));
    }
    store.close();
    store = openStore(path, { mode: 'write', holder: 'test' });
    for (const expected of [2, 1, 0]) {
      undo(store, actor, at);
      expect(stateSha256(store.db)).toBe(hashes[expected]);
    }
    expect(nextUndo(store.db)).toBeNull();
    expect(undo(store, actor, at)).toBeNull();
    store.close();
    store = openStore(path, { mode: 'write', holder: 'test' });
    expect(redo(store, actor, at)?.label).toBe('Add one');
    redo(store, actor, at);
    redo(store, actor, at);
    expect(stateSha256(store.db)).toBe(hashes[3]);
    expect(redo(store, actor, at)).toBeNull();
    store.close();
  });

  test('a new operation abandons what could be redone; ids are never used twice', () => {
    const store = createStore(path, 'test');
    const first = addSource(store, 'one');
    undo(store, actor, at);
    const second = addSource(store, 'two');
    expect(second).toBeGreaterThan(first);
    expect(nextRedo(store.db)).toBeNull();
    undo(store, actor, at);
    redo(store, actor, at);
    expect(titles(store)).toEqual(['two']);
    store.close();
  });

  test('an operation that fails leaves nothing, one that changes nothing is not recorded', () => {
    const store = createStore(path, 'test');
    const id = addSource(store, 'one');
    const before = stateSha256(store.db);
    expect(() =>
      runOperation(store, { label: 'Half', actor, at }, (w) => {
        w.insert('source', { kind: 'report', title: 'half' });
        w.insert('assertion', { series_id: 999 });
      }),
    ).toThrow();
    expect(stateSha256(store.db)).toBe(before);
    const same = runOperation(store, { label: 'Same', actor, at }, (w) =>
      w.update('source', id, { title: 'one' }),
    );
    expect(same.operationId).toBeNull();
    expect(nextUndo(store.db)?.label).toBe('Add one');
    store.close();
  });

  test('an update sets the columns that differ and no other, whose indexes would be written for nothing', () => {
    const store = createStore(path, 'test');
    const id = addSource(store, 'one');
    store.db.exec(`
      CREATE TEMP TABLE touched (name TEXT);
      CREATE TEMP TRIGGER title_set AFTER UPDATE OF title ON source BEGIN INSERT INTO touched VALUES ('title'); END;
      CREATE TEMP TRIGGER kind_set AFTER UPDATE OF kind ON source BEGIN INSERT INTO touched VALUES ('kind'); END;`);
    const { kind } = store.db.prepare('SELECT kind FROM source WHERE id = ?').get(id) as { kind: string };
    runOperation(store, { label: 'Rename', actor, at }, (w) =>
      w.update('source', id, { kind, title: 'two' }),
    );
    expect(store.db.prepare('SELECT name FROM touched').pluck().all()).toEqual(['title']);
    store.close();
  });

  test('does not take back over a row that changed behind its back', () => {
    const store = createStore(path, 'test');
    const id = addSource(store, 'one');
    store.db.prepare("UPDATE source SET title = 'moved on' WHERE id = ?").run(id);
    expect(() => undo(store, actor, at)).toThrow(/changed since/);
    expect(titles(store)).toEqual(['moved on']);
    store.close();
  });

  test('blobs and updates come back byte for byte', () => {
    const store = createStore(path, 'test');
    const source = addSource(store, 'one');
    const bytes = Buffer.from([0, 255, 1, 128]);
    runOperation(store, { label: 'Doc', actor, at }, (w) =>
      w.insert('document', {
        source_id: source,
        bytes,
        file_name: 'a',
        media_type: 'text/plain',
        encoding: 'utf-8',
        sha256: 'x',
        text: 't',
        text_sha256: 'y',
        language: 'en',
        captured_at: at,
      }),
    );
    const full = stateSha256(store.db);
    undo(store, actor, at);
    redo(store, actor, at);
    expect(stateSha256(store.db)).toBe(full);
    expect(
      (store.db.prepare('SELECT bytes FROM document').get() as { bytes: Buffer }).bytes.equals(bytes),
    ).toBe(true);
    store.close();
  });
});

test('kill -9 in the middle of edits loses no edit that was answered', async () => {
  createStore(path, 'test').close();
  const writer = fileURLToPath(new URL('./testing/endlessEdits.ts', import.meta.url));
  for (const wanted of [1, 23, 60]) {
    const child = spawn(process.execPath, [writer, path], { stdio: ['ignore', 'pipe', 'inherit'] });
    let acknowledged = 0;
    await new Promise<void>((resolve) => {
      child.on('exit', () => resolve());
      child.stdout.on('data', (chunk: Buffer) => {
        acknowledged += chunk.toString().split('\n').length - 1;
        if (acknowledged >= wanted) child.kill('SIGKILL');
      });
    });
    const store = openStore(path, { mode: 'write', holder: 'test' });
    const written = (
      store.db.prepare("SELECT count(*) AS n FROM operation WHERE kind = 'do'").get() as { n: number }
    ).n;
    expect(written).toBeGreaterThanOrEqual(acknowledged);
    expect(titles(store)).toHaveLength(written);
    expect(store.db.pragma('integrity_check', { simple: true })).toBe('ok');
    for (let i = 0; i < written; i++) undo(store, actor, at);
    expect(titles(store)).toEqual([]);
    store.db.exec('DELETE FROM change; DELETE FROM operation;');
    store.close();
  }
});
