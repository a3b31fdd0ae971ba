import { afterAll, beforeAll, expect, test } from 'vitest';
import { emptyWorkspace, type TestWorkspace } from '../../services/testing/testWorkspace.ts';

let workspace: TestWorkspace;
beforeAll(() => {
  workspace = emptyWorkspace();
});
afterAll(() => workspace.remove());

test('a number of a note was seen once, and only where there is such a note', () => {
  const run = (sql: string) => (): unknown => workspace.context.store.db.prepare(sql).run();
  run("INSERT INTO note (title, body, plain) VALUES ('N', '{}', '')")();
  const seen = (note: string, ref: string) =>
    run(`INSERT INTO note_seen (note_id, ref, shown) VALUES (${note}, '${ref}', '63 bn USD')`);
  expect(seen('1', 'ser1@2024')).not.toThrow();
  expect(seen('1', 'ser1@2023')).not.toThrow();
  expect(seen('1', 'ser1@2024')).toThrow(/UNIQUE/);
  expect(seen('99', 'ser1@2024')).toThrow(/FOREIGN KEY/);
});
