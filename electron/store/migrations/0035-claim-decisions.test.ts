import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { expect, test } from 'vitest';
import { APPLICATION_ID } from '../migrate.ts';
import { openStore } from '../openStore.ts';
import { claimDecisions } from './0035-claim-decisions.ts';
import { MIGRATIONS } from './migrations.ts';

/** A workspace as the version before left it, with an article in it. */
function writeVersionBefore(path: string): void {
  const db = new Database(path);
  const before = MIGRATIONS.filter(({ version }) => version < claimDecisions.version);
  db.pragma(`application_id = ${APPLICATION_ID}`);
  for (const { sql } of before) db.exec(sql);
  db.pragma(`user_version = ${before.at(-1)?.version}`);
  db.exec(`
    INSERT INTO source (id, kind, title) VALUES (1, 'article', 'An article');
    INSERT INTO document (id, source_id, bytes, file_name, media_type, encoding, sha256, text, text_sha256, language, captured_at)
      VALUES (1, 1, x'00', 'a.txt', 'text/plain', 'utf-8', 's', 'It doubled.', 't', 'en', '2026-01-01T00:00:00.000Z');
  `);
  db.close();
}

test('a workspace from before decisions on claims takes them, one a claim, and none without its reason', () => {
  const folder = mkdtempSync(join(tmpdir(), 'attest-0035-'));
  try {
    const path = join(folder, 'a.attest');
    writeVersionBefore(path);
    const store = openStore(path, { mode: 'write', holder: 'test' });
    const decide = store.db.prepare(
      `INSERT INTO claim_decision (document_id, claim_key, state, spec, reason, actor, decided_at)
       VALUES (1, ?, ?, ?, ?, 'Ana', '')`,
    );
    decide.run('article ratio 3-10', 'confirmed', null, '');
    expect(() => decide.run('article ratio 3-10', 'dismissed', null, 'twice')).toThrow(/UNIQUE/);
    expect(() => decide.run('other', 'dismissed', null, '')).toThrow(/CHECK/);
    expect(() => decide.run('other', 'added', null, '')).toThrow(/CHECK/);
    expect(store.db.prepare('SELECT text FROM document').get()).toEqual({ text: 'It doubled.' });
    store.close();
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
});
