import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { undo } from '../history.ts';
import { createStore, openStore } from '../openStore.ts';
import { runOperation } from '../unitOfWork.ts';

test('places of imported values are kept, come and go with their operation, and refuse a run that ends before it begins', () => {
  const folder = mkdtempSync(join(tmpdir(), 'attest-0030-'));
  const path = join(folder, 'a.attest');
  createStore(path, 'test').close();
  const store = openStore(path, { mode: 'write', holder: 'test' });
  try {
    const operation = { label: 'Import', actor: 'Ana', at: '' };
    const place = { sheet: '', first_line: 2, line_step: 1, first_column: null, column_step: 0 };
    runOperation(store, operation, (write) => {
      const file = write.insert('import_file', { name: 'a.csv', format: 'CSV', sha256: 'x' });
      write.insert('import_place', { file_id: file, first_id: 1, last_id: 9, ...place });
      return null;
    });
    const count = (): unknown => store.db.prepare('SELECT count(*) FROM import_place').pluck().get();
    expect(count()).toBe(1);
    undo(store, 'Ana', '');
    expect(count()).toBe(0);
    expect(() =>
      runOperation(store, operation, (write) => {
        const file = write.insert('import_file', { name: 'a.csv', format: 'CSV', sha256: 'x' });
        return write.insert('import_place', { file_id: file, first_id: 9, last_id: 1, ...place });
      }),
    ).toThrow(/CHECK/);
  } finally {
    store.close();
    rmSync(folder, { recursive: true, force: true });
  }
});
