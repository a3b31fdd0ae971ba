import { afterAll, beforeAll, expect, test } from 'vitest';
import { emptyWorkspace, type TestWorkspace } from '../../services/testing/testWorkspace.ts';

let workspace: TestWorkspace;
beforeAll(() => {
  workspace = emptyWorkspace();
});
afterAll(() => workspace.remove());

const insert = (sheet: string, name: string, state: string) => (): unknown =>
  workspace.context.store.db
    .prepare('INSERT INTO grid_view (sheet, name, state) VALUES (?, ?, ?)')
    .run(sheet, name, state);

test('a view has a name of its own in its sheet', () => {
  expect(insert('long', 'Armenia', '{}')).not.toThrow();
  expect(insert('figures', 'Armenia', '{}')).not.toThrow();
  expect(insert('long', 'Armenia', '{}')).toThrow(/UNIQUE/);
  expect(insert('long', ' ', '{}')).toThrow(/CHECK/);
  expect(insert('long', 'Georgia', '{')).toThrow(/CHECK/);
});
