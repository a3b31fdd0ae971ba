import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { expect, test } from 'vitest';
import { undo } from '../history.ts';
import { APPLICATION_ID } from '../migrate.ts';
import { openStore } from '../openStore.ts';
import { readRow } from '../rowJson.ts';
import { initial } from './0010-initial.ts';

/** A workspace as version 10 left it: one operation that wrote an article with a citation and two open numbers. */
function writeVersion10(path: string): void {
  const db = new Database(path);
  db.pragma(`application_id = ${APPLICATION_ID}`);
  db.exec(initial.sql);
  db.pragma('user_version = 10');
  db.exec(`
    INSERT INTO source (id, kind, title) VALUES (1, 'article', 'An article');
    INSERT INTO document (id, source_id, bytes, file_name, media_type, encoding, sha256, text, text_sha256, language, captured_at)
      VALUES (1, 1, x'00', 'a.txt', 'text/plain', 'utf-8', 's', 'In 3 of 9 (EDM)', 't', 'en', '2026-01-01T00:00:00.000Z');
    INSERT INTO mention (id, document_id, key, block_key, start, "end", text, state, kind, reading)
      VALUES (1, 1, 'm1', 'b1', 3, 9, '3 of 9', 'ambiguous', 'share', '{}');
    INSERT INTO citation (id, document_id, key, block_key, start, "end", text, outlet, date_basis, reading)
      VALUES (1, 1, 'c1', 'b1', 11, 14, 'EDM', 'EDM', 'none', '{}');
    INSERT INTO ledger_token (id, document_id, block_key, start, "end", text, state, mention_key)
      VALUES (1, 1, 'b1', 3, 4, '3', 'open', 'm1'), (2, 1, 'b1', 8, 9, '9', 'open', 'm1');
    INSERT INTO operation (id, kind, label, actor, at, state) VALUES (1, 'do', 'Ingest', 'Ana', '', 'done');
  `);
  const record = db.prepare(
    'INSERT INTO change (operation_id, table_name, row_id, after) VALUES (1, ?, ?, ?)',
  );
  const rows = [
    ['source', 1],
    ['document', 1],
    ['mention', 1],
    ['citation', 1],
    ['ledger_token', 1],
    ['ledger_token', 2],
  ] as const;
  for (const [table, id] of rows) record.run(table, id, readRow(db, table, id));
  db.close();
}

test('a workspace from before decisions takes them, and its history still goes back', () => {
  const folder = mkdtempSync(join(tmpdir(), 'attest-0011-'));
  try {
    const path = join(folder, 'a.attest');
    writeVersion10(path);
    const store = openStore(path, { mode: 'write', holder: 'test' });
    const open = (): number =>
      (store.db.prepare('SELECT count(*) AS n FROM open_token').get() as { n: number }).n;
    expect(open()).toBe(2);
    const decide = store.db.prepare(
      `INSERT INTO decision (document_id, start, "end", text, state, decided, reason, actor, decided_at)
       VALUES (1, ?, ?, '', ?, ?, ?, 'Ana', '')`,
    );
    // Only the mention that holds the tokens is asked about, not a part of it.
    decide.run(3, 4, 'dismissed', null, 'a part');
    expect(open()).toBe(2);
    decide.run(3, 9, 'dismissed', null, 'a score');
    expect(open()).toBe(0);
    expect(() => decide.run(20, 21, 'dismissed', null, '')).toThrow(/CHECK/);
    expect(() => decide.run(20, 21, 'accepted', null, '')).toThrow(/CHECK/);
    store.db.exec('DELETE FROM decision');
    undo(store, 'Ana', '');
    expect(store.db.prepare('SELECT count(*) AS n FROM document').get()).toEqual({ n: 0 });
    store.close();
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
});
