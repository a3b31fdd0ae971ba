/** Indexes that are off while an empty table is filled: back with the end and with a failure. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { undo } from './history.ts';
import { INDEXED_ROWS } from './laterIndexes.ts';
import { createStore, type Store } from './openStore.ts';
import { INSERT_ROWS } from './rowBatch.ts';
import { stateSha256 } from './stateHash.ts';
import { addFigures } from './testing/manyFigures.ts';
import { runBulkOperation, runOperation, type WriteDb } from './unitOfWork.ts';

let folder = '';
let store: Store;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'attest-indexes-'));
  store = createStore(join(folder, 'a.attest'), 'test');
});
afterEach(() => {
  store.close();
  rmSync(folder, { recursive: true, force: true });
});

const operation = { label: 'Many', actor: 'Ana', at: '2026-01-01T00:00:00.000Z' };
const ENOUGH = INDEXED_ROWS + INSERT_ROWS;
const indexes = () =>
  store.db
    .prepare(
      "SELECT name, sql FROM sqlite_schema WHERE type = 'index' AND tbl_name = 'assertion' ORDER BY rowid",
    )
    .all();
const names = () =>
  store.db.prepare("SELECT name FROM pragma_index_list('assertion') ORDER BY name").pluck().all();
const BOTH = ['assertion_by_cell', 'assertion_by_source'];

/** The indexes there are after so many rows of an operation, and after it. */
function during(rows: number, work: (write: WriteDb) => void = () => undefined) {
  let seen: unknown[] = [];
  runBulkOperation(store, operation, (write) => {
    addFigures(write, rows);
    work(write);
    seen = names();
  });
  return seen;
}

test('are off after many rows of an empty table, and made anew with the end', () => {
  const before = indexes();
  expect(during(ENOUGH)).toEqual([]);
  expect(indexes()).toEqual(before);
  expect(store.db.pragma('integrity_check', { simple: true })).toBe('ok');
});

test('hold the same as those that were kept row by row', () => {
  during(ENOUGH);
  const state = stateSha256(store.db);
  undo(store, 'Ana', operation.at);
  const other = createStore(join(folder, 'b.attest'), 'test');
  try {
    runOperation(other, operation, (write) => addFigures(write, ENOUGH));
    expect(stateSha256(other.db)).toBe(state);
  } finally {
    other.close();
  }
});

test('stay for few rows, and where the table holds some', () => {
  expect(during(INDEXED_ROWS - INSERT_ROWS)).toEqual(BOTH);
  expect(during(ENOUGH)).toEqual(BOTH);
});

test('are back with a failure, and nothing is left of the rows', () => {
  const before = indexes();
  const state = stateSha256(store.db);
  const failing = () =>
    during(ENOUGH, () => {
      throw new Error('stopped');
    });
  expect(failing).toThrow('stopped');
  expect(indexes()).toEqual(before);
  expect(stateSha256(store.db)).toBe(state);
});
