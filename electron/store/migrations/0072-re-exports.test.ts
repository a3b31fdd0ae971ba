import { afterAll, beforeAll, expect, test } from 'vitest';
import { sampleWorkspace, type TestWorkspace } from '../../services/testing/testWorkspace.ts';

let workspace: TestWorkspace;
beforeAll(async () => {
  workspace = await sampleWorkspace();
});
afterAll(() => workspace.remove());

test('of a reporter and a source there is one answer, of three', () => {
  const insert = workspace.context.store.db.prepare(
    "INSERT INTO re_export_answer (reporter, source_id, answer) VALUES ('ARM', ?, ?)",
  );
  expect(() => insert.run(1, 'perhaps')).toThrow(/CHECK/);
  expect(() => insert.run(1, 'inside')).not.toThrow();
  expect(() => insert.run(1, 'beside')).toThrow(/UNIQUE/);
});
