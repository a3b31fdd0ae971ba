import { afterAll, beforeAll, expect, test } from 'vitest';
import { sampleWorkspace, type TestWorkspace } from '../../services/testing/testWorkspace.ts';

let workspace: TestWorkspace;
beforeAll(async () => {
  workspace = await sampleWorkspace();
});
afterAll(() => workspace.remove());

const insert = (series: string, body: string) => (): unknown =>
  workspace.context.store.db
    .prepare(
      `INSERT INTO cell_comment (series_id, period, body, actor, written_at) SELECT ${series}, '2024', ?, 'Ana', '2026'`,
    )
    .run(body);

test('a comment says something, about a series there is', () => {
  expect(insert('(SELECT min(id) FROM series)', 'Why so low?')).not.toThrow();
  expect(insert('(SELECT min(id) FROM series)', '  ')).toThrow(/CHECK/);
  expect(insert('999999', 'Nothing')).toThrow(/FOREIGN KEY/);
});
