import { afterAll, beforeAll, expect, test } from 'vitest';
import { sampleWorkspace, type TestWorkspace } from '../../services/testing/testWorkspace.ts';

let workspace: TestWorkspace;
beforeAll(async () => {
  workspace = await sampleWorkspace();
});
afterAll(() => workspace.remove());

test('a comment on a row says something', () => {
  const insert = workspace.context.store.db.prepare(
    "INSERT INTO row_comment (sheet, row_key, column_key, body, actor, written_at) VALUES ('areas', 'ARM', 'name', ?, 'Ana', '2026')",
  );
  expect(() => insert.run('Why this name?')).not.toThrow();
  expect(() => insert.run(' ')).toThrow(/CHECK/);
});
