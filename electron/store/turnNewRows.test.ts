import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { redo, undo } from './history.ts';
import { createStore, type Store } from './openStore.ts';
import { stateSha256 } from './stateHash.ts';
import { runOperation } from './unitOfWork.ts';

const step = { label: 'Paste', actor: 'Ana', at: '2026-01-01T00:00:00.000Z' };
const TITLES = [
  'plain',
  '"quoted" \\ and \'quoted\'',
  'tab\tline\nand \u0001 \u001f \u007f',
  'Киргизия \u2028 \u00a0 \u{1F600}',
  '{"base64":"AAAA"}',
  '',
];

let folder = '';
let store: Store;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'attest-turn-'));
  store = createStore(join(folder, 'a.attest'), 'test');
});
afterEach(() => {
  store.close();
  rmSync(folder, { recursive: true, force: true });
});

const rows = (table: string): unknown[] => store.db.prepare(`SELECT * FROM ${table} ORDER BY id`).all();

/** Sources with rates of theirs, so that one table refers to the other. */
const addAll = (): void => {
  runOperation(store, step, (write) => {
    for (const [place, title] of TITLES.entries()) {
      const source = write.insert('source', { kind: 'report', title });
      const rate = {
        from_unit: `U${place}`,
        to_unit: 'USD',
        period: '2024',
        value: '1.25',
        source_id: source,
      };
      write.insert('rate', rate);
    }
  });
};

test('new rows of any text go and come back as they were', () => {
  const empty = stateSha256(store.db);
  addAll();
  const [sources, rates, full] = [rows('source'), rows('rate'), stateSha256(store.db)];
  expect(sources).toHaveLength(TITLES.length);
  undo(store, 'Ana', step.at);
  expect([rows('source'), rows('rate')]).toEqual([[], []]);
  expect(stateSha256(store.db)).toBe(empty);
  redo(store, 'Ana', step.at);
  expect([rows('source'), rows('rate'), stateSha256(store.db)]).toEqual([sources, rates, full]);
});

test('one row that moved on, or whose id is taken, keeps all of them as they are', () => {
  addAll();
  store.db.exec("UPDATE source SET title = 'other' WHERE id = 3");
  expect(() => undo(store, 'Ana', step.at)).toThrow(/changed since/);
  expect(rows('rate')).toHaveLength(TITLES.length);
  store.db.exec(`UPDATE source SET title = '${TITLES[2]}' WHERE id = 3`);
  undo(store, 'Ana', step.at);
  store.db.exec("INSERT INTO source (id, kind, title) VALUES (4, 'report', 'in the way')");
  expect(() => redo(store, 'Ana', step.at)).toThrow(/changed since/);
  expect(rows('source')).toHaveLength(1);
  expect(rows('rate')).toEqual([]);
});

test('a row added and changed by one operation goes with it', () => {
  runOperation(store, step, (write) => {
    const source = write.insert('source', { kind: 'report', title: 'one' });
    write.update('source', source, { title: 'two' });
  });
  const before = rows('source');
  undo(store, 'Ana', step.at);
  expect(rows('source')).toEqual([]);
  redo(store, 'Ana', step.at);
  expect(rows('source')).toEqual(before);
});
