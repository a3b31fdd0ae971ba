import { afterAll, beforeAll, expect, test } from 'vitest';
import { sampleWorkspace, type TestWorkspace } from '../../services/testing/testWorkspace.ts';

let workspace: TestWorkspace;
beforeAll(async () => {
  workspace = await sampleWorkspace();
});
afterAll(() => workspace.remove());

const insert = (direction: string, strength: number) => (): unknown =>
  workspace.context.store.db
    .prepare(
      `INSERT INTO signal (area, date, title, direction, strength, source_id)
       SELECT 'ARM', '2024', 'An event', ?, ?, min(id) FROM source`,
    )
    .run(direction, strength);

test('an event has a direction and a strength of the scale, or is none', () => {
  expect(insert('away', 3)).not.toThrow();
  expect(insert('sideways', 1)).toThrow(/CHECK/);
  expect(insert('toward', 0)).toThrow(/CHECK/);
  expect(insert('toward', 4)).toThrow(/CHECK/);
});
