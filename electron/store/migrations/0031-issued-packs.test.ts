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
  for (const { version, sql } of MIGRATIONS.filter((one) => one.version < 31)) {
    db.exec(sql);
    db.pragma(`user_version = ${version}`);
  }
  db.exec("INSERT INTO source (id, kind, title) VALUES (1, 'analyst', 'Ana')");
  db.close();
}

test('a workspace from before issued packs were kept takes their bytes, undoably', () => {
  const folder = mkdtempSync(join(tmpdir(), 'attest-0031-'));
  try {
    const path = join(folder, 'a.attest');
    writeOlder(path);
    const store = openStore(path, { mode: 'write', holder: 'test' });
    const kept = (): unknown => store.db.prepare('SELECT packed FROM issued_pack').all();
    expect(store.db.prepare('SELECT title FROM source').all()).toEqual([{ title: 'Ana' }]);
    const packed = Buffer.from([0, 255, 1]);
    runOperation(store, { label: 'Issued A v1', actor: 'Ana', at: '' }, (write) => {
      const pack = write.insert('pack_spec', { name: 'A', spec: '{}' });
      const issue = { pack_spec_id: pack, version: 'v1', pack_hash: 'h', manifest: '{}', issued_at: '' };
      write.insert('issued_pack', { pack_issue_id: write.insert('pack_issue', issue), packed });
    });
    expect(kept()).toEqual([{ packed }]);
    undo(store, 'Ana', '');
    expect(kept()).toEqual([]);
    store.close();
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
});
