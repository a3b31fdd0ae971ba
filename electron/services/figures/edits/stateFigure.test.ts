import { expect, test } from 'vitest';
import { emptyWorkspace } from '../../testing/testWorkspace.ts';
import { OWN_SQL } from './stateFigure.ts';

test('what is stated of a cell already is looked for in the cell, not among all that its source says', () => {
  const { context, remove } = emptyWorkspace();
  const plan = context.store.db.prepare(`EXPLAIN QUERY PLAN ${OWN_SQL}`).all(1, '2024', 1, '');
  remove();
  expect(plan[0]).toMatchObject({ detail: expect.stringContaining('assertion_by_cell') });
  const places = expect.objectContaining({ detail: expect.stringMatching(/import_place_by_id \(last_id>/) });
  expect(plan).toContainEqual(places);
});
