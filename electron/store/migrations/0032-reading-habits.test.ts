import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { expect, test } from 'vitest';
import { undo } from '../history.ts';
import { APPLICATION_ID } from '../migrate.ts';
import { openStore } from '../openStore.ts';
import { runOperation } from '../unitOfWork.ts';
import { MIGRATIONS } from './migrations.ts';

/** A workspace as the version before left it, with a source in it. */
function writeOlder(path: string): void {
  const db = new Database(path);
  db.pragma(`application_id = ${APPLICATION_ID}`);
  for (const { version, sql } of MIGRATIONS.filter((one) => one.version < 32)) {
    db.exec(sql);
    db.pragma(`user_version = ${version}`);
  }
  db.exec("INSERT INTO source (id, kind, title) VALUES (1, 'analyst', 'Ana')");
  db.close();
}

test('a workspace from before reading habits takes one a source, undoably', () => {
  const folder = mkdtempSync(join(tmpdir(), 'attest-0032-'));
  try {
    const path = join(folder, 'a.attest');
    writeOlder(path);
    const store = openStore(path, { mode: 'write', holder: 'test' });
    const count = (): unknown => store.db.prepare('SELECT count(*) AS n FROM reading_habit').get();
    const add = () =>
      runOperation(store, { label: 'Add', actor: 'Ana', at: '' }, (write) =>
        write.insert('reading_habit', { source_id: 1, reading: '{}' }),
      );
    expect(store.db.prepare('SELECT title FROM source').all()).toEqual([{ title: 'Ana' }]);
    add();
    expect(count()).toEqual({ n: 1 });
    expect(add).toThrow();
    undo(store, 'Ana', '');
    expect(count()).toEqual({ n: 0 });
    store.close();
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
});
