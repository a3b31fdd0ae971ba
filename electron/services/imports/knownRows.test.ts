import { expect, test } from 'vitest';
import { emptyWorkspace } from '../testing/testWorkspace.ts';
import { KEY_SQL } from './knownRows.ts';

test('a figure is looked for in its cell, not among all that its source says', () => {
  const { context, remove } = emptyWorkspace();
  const plan = context.store.db.prepare(`EXPLAIN QUERY PLAN ${KEY_SQL}`).all(1, '2024', 1, '', '');
  remove();
  expect(plan).toEqual([expect.objectContaining({ detail: expect.stringContaining('assertion_by_cell') })]);
});
