import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { nextUndo, redo, undo } from './history.ts';
import { createStore, openStore, type Store } from './openStore.ts';
import { historyFaults } from './recordedRows.ts';
import { stateSha256 } from './stateHash.ts';
import { addFigures } from './testing/manyFigures.ts';
import { runOperation } from './unitOfWork.ts';

const at = '2026-01-01T00:00:00.000Z';
const actor = 'Ana';
let folder = '';
let path = '';
let store: Store;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'attest-batch-'));
  path = join(folder, 'a.attest');
  store = createStore(path, 'test');
});
afterEach(() => {
  store.close();
  rmSync(folder, { recursive: true, force: true });
});

const addMany = (count: number) =>
  runOperation(store, { label: 'Many', actor, at }, (write) => addFigures(write, count));
const count = (table: string): number =>
  Number(store.db.prepare(`SELECT count(*) FROM ${table}`).pluck().get());

describe('rows written as a batch', () => {
  test('are one record of the history, come and go as one, and are the same to the byte', () => {
    addMany(30);
    const before = stateSha256(store.db);
    addMany(25_001);
    const after = stateSha256(store.db);
    expect(count('assertion')).toBe(25_031);
    expect(count('batch_change')).toBe(4);
    expect(count('change')).toBe(2);
    for (let turn = 0; turn < 2; turn++) {
      expect(undo(store, actor, at)?.label).toBe('Many');
      expect(stateSha256(store.db)).toBe(before);
      expect(count('assertion')).toBe(30);
      store.close();
      store = openStore(path, { mode: 'write', holder: 'test' });
      redo(store, actor, at);
      expect(stateSha256(store.db)).toBe(after);
      expect(count('parked_rows')).toBe(0);
    }
    expect(store.db.pragma('foreign_key_check')).toEqual([]);
  });

  test('are missed by no check when they went with their import, though one was changed in between', () => {
    addMany(600);
    const operation = { label: 'One of them', actor, at };
    runOperation(store, operation, (write) => write.update('assertion', 77, { note: 'moved on' }));
    expect([...historyFaults(store.db)]).toEqual([]);
    undo(store, actor, at);
    undo(store, actor, at);
    expect(count('assertion')).toBe(0);
    expect([...historyFaults(store.db)]).toEqual([]);
    redo(store, actor, at);
    redo(store, actor, at);
    expect([...historyFaults(store.db)]).toEqual([]);
    store.db.prepare('DELETE FROM assertion WHERE id = 77').run();
    expect([...historyFaults(store.db)]).toContain(
      'assertion 77 is gone, which no operation of the history took away',
    );
  });

  test('are read as they were given, nothing and all, whichever columns they share', () => {
    addMany(600);
    expect(store.db.prepare('SELECT * FROM assertion WHERE id = 98').get()).toEqual({
      id: 98,
      series_id: 9,
      period: '2024-02',
      value: String(97 * 7919),
      low: null,
      high: String(97 * 7919),
      value_as_stated: String(97 * 7919),
      unit_as_stated: 'EUR',
      currency: 'EUR',
      valuation: 'unknown',
      reporter: 'ARM',
      status: 'A',
      bound: 'exact',
      source_id: 1,
      note: 'é "quoted"',
      external_id: '',
      value_real: 97 * 7919,
    });
  });

  test.each([
    ['was changed', "UPDATE assertion SET note = 'moved on' WHERE id = 77"],
    ['is gone', 'DELETE FROM assertion WHERE id = 77'],
  ])('stay when one of them %s behind their back', (_what, sql) => {
    addMany(100);
    store.db.exec(sql);
    const left = stateSha256(store.db);
    expect(() => undo(store, actor, at)).toThrow(/changed since/);
    expect(stateSha256(store.db)).toBe(left);
    expect(count('parked_rows')).toBe(0);
  });

  test('are let go of when something else is done instead of bringing them back', () => {
    addMany(100);
    undo(store, actor, at);
    expect(count('parked_rows')).toBeGreaterThan(0);
    addMany(5);
    expect(count('parked_rows')).toBe(0);
    expect(store.db.prepare('SELECT min(id) FROM assertion').pluck().get()).toBe(101);
    undo(store, actor, at);
    redo(store, actor, at);
    expect(count('assertion')).toBe(5);
  });

  test('leave nothing when the operation fails', () => {
    const before = stateSha256(store.db);
    expect(() =>
      runOperation(store, { label: 'Many', actor, at }, (write) => {
        addFigures(write, 1000);
        throw new Error('stopped');
      }),
    ).toThrow('stopped');
    expect(stateSha256(store.db)).toBe(before);
    expect(count('batch_change')).toBe(0);
  });

  test('leave nothing when the process is killed between them', async () => {
    addMany(10);
    const before = stateSha256(store.db);
    store.close();
    const writer = fileURLToPath(new URL('./testing/bulkWrite.ts', import.meta.url));
    for (const wanted of [1, 4]) {
      const child = spawn(process.execPath, [writer, path], { stdio: ['ignore', 'pipe', 'inherit'] });
      let seen = 0;
      await new Promise<void>((resolve) => {
        child.on('exit', () => resolve());
        child.stdout.on('data', (chunk: Buffer) => {
          seen += chunk.toString().split('\n').length - 1;
          if (seen >= wanted) child.kill('SIGKILL');
        });
      });
      expect(seen).toBeGreaterThanOrEqual(wanted);
      store = openStore(path, { mode: 'write', holder: 'test' });
      expect(stateSha256(store.db)).toBe(before);
      expect(nextUndo(store.db)?.label).toBe('Many');
      expect(store.db.pragma('integrity_check', { simple: true })).toBe('ok');
      store.close();
    }
  });
});
