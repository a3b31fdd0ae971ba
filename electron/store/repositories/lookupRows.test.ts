import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { createStore } from '../openStore.ts';
import { ADDED_SQL } from './lookupRows.ts';

test('what was added since is found from the newest rows, not by a walk through all cells', () => {
  const folder = mkdtempSync(join(tmpdir(), 'attest-lookup-rows-'));
  const store = createStore(join(folder, 'a.attest'), 'test');
  const plan = store.db.prepare(`EXPLAIN QUERY PLAN ${ADDED_SQL}`).all(7) as { detail: string }[];
  store.close();
  rmSync(folder, { recursive: true, force: true });
  expect(plan[0]?.detail).toBe('SEARCH assertion USING INTEGER PRIMARY KEY (rowid>?)');
});
