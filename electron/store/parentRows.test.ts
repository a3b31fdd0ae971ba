import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { createStore, type Store } from './openStore.ts';
import { ParentRows } from './parentRows.ts';
import { INSERT_ROWS } from './rowBatch.ts';
import { stateSha256 } from './stateHash.ts';
import { addFigures } from './testing/manyFigures.ts';
import { runBulkOperation, type WriteDb } from './unitOfWork.ts';

const folder = mkdtempSync(join(tmpdir(), 'attest-parents-'));
let store: Store;
beforeAll(() => {
  store = createStore(join(folder, 'a.attest'), 'test');
});
afterAll(() => {
  store.close();
  rmSync(folder, { recursive: true, force: true });
});

const bulk = (work: (write: WriteDb) => void) =>
  runBulkOperation(store, { label: 'Many', actor: 'Ana', at: '2026-01-01' }, work);
const settings = () =>
  ['foreign_keys', 'cache_size', 'temp_store'].map((name) => store.db.pragma(name, { simple: true }));
const figure = (seriesId: number, sourceId: number, value: unknown = '1') =>
  [
    seriesId,
    '2024',
    value,
    null,
    null,
    '1',
    'EUR',
    'EUR',
    'unknown',
    '',
    'A',
    'exact',
    sourceId,
    '',
    '',
  ] as string[];

describe('an operation in bulk', () => {
  let before: ReturnType<typeof settings>;
  let state = '';
  beforeEach(() => {
    before = settings();
    state = stateSha256(store.db);
  });

  test('writes what refers to rows of its own and to rows that were there', () => {
    bulk((write) => addFigures(write, 600));
    const [series, source] = store.db
      .prepare('SELECT series_id, source_id FROM assertion')
      .raw()
      .get() as number[];
    bulk((write) => write.batch('assertion').add(figure(series ?? 0, source ?? 0)));
    expect(store.db.pragma('foreign_key_check')).toEqual([]);
    expect(settings()).toEqual(before);
  });

  test.each<[string, RegExp, (write: WriteDb) => void]>([
    ['a series', /refers to series 999/, (write) => write.batch('assertion').add(figure(999, 1))],
    ['a source', /refers to source 999/, (write) => write.batch('assertion').add(figure(1, 999))],
    [
      'a file, in a row of its own',
      /refers to import_file 999/,
      (write) =>
        write.insert('import_place', { file_id: 999, first_id: 1, last_id: 1, sheet: '', first_line: 1 }),
    ],
    [
      'a source, in a change',
      /refers to source 999/,
      (write) => write.update('assertion', 1, { source_id: 999 }),
    ],
  ])('leaves nothing where it refers to %s that is not there', (_what, message, work) => {
    expect(() =>
      bulk((write) => {
        addFigures(write, 300);
        work(write);
      }),
    ).toThrow(message);
    expect(stateSha256(store.db)).toBe(state);
    expect(settings()).toEqual(before);
  });

  test('leaves nothing where one row in the middle of a statement does not fit', () => {
    expect(() =>
      bulk((write) => {
        addFigures(write, 30);
        const batch = write.batch('assertion');
        for (let row = 0; row < INSERT_ROWS; row++) batch.add(figure(1, 1, row === 100 ? null : String(row)));
        batch.add([...figure(1, 1).slice(0, 5), null, ...figure(1, 1).slice(6)] as string[]);
      }),
    ).toThrow(/NOT NULL/);
    expect(store.db.inTransaction).toBe(false);
    expect(stateSha256(store.db)).toBe(state);
    expect(settings()).toEqual(before);
  });

  test('removes nothing that others may refer to', () => {
    expect(() => bulk((write) => write.remove('source', 1))).toThrow(/takes none out of source/);
    bulk((write) =>
      write.remove('import_profile', write.insert('import_profile', { name: 'a', mapping: '{}' })),
    );
    expect(settings()).toEqual(before);
  });
});

test('each parent is looked up once, and one that was written before not at all', () => {
  const asked: string[] = [];
  const db = new Database(':memory:', { verbose: (sql) => asked.push(String(sql)) });
  db.exec(
    'CREATE TABLE parent (id INTEGER PRIMARY KEY); CREATE TABLE child (id INTEGER PRIMARY KEY, of INTEGER REFERENCES parent(id))',
  );
  db.exec('INSERT INTO parent VALUES (1), (2), (3), (10), (11)');
  const parents = new ParentRows(db);
  parents.add('parent', 10, 10);
  parents.add('parent', 11, 11);
  const rows = Array.from({ length: 1000 }, (_, row) => [[1, 2, 3, 10, 11, null][row % 6] ?? null]);
  parents.check('child', ['of'], rows);
  parents.check('child', ['of'], rows);
  expect(asked.filter((sql) => sql.includes('FROM "parent"'))).toHaveLength(3);
  db.close();
});
