/** Series that older versions filed under another key come along with the first import that states their figures anew. */
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { ImportedAssertion } from '../../import/importTypes.ts';
import { undo } from '../../store/history.ts';
import { stateSha256 } from '../../store/stateHash.ts';
import { runOperation } from '../../store/unitOfWork.ts';
import { operationOf } from '../serviceContext.ts';
import { importedRow } from '../testing/importedRow.ts';
import { at, emptyWorkspace, type TestWorkspace } from '../testing/testWorkspace.ts';
import { importFigures } from './importFigures.ts';

let workspace: TestWorkspace;
beforeEach(() => {
  workspace = emptyWorkspace();
});
afterEach(() => workspace.remove());

const row = (value: string, counterpart: string, product = 'TOTAL'): ImportedAssertion =>
  importedRow(value, { counterpart, product, productRevision: product === 'TOTAL' ? '' : 'H6' });
const write = (...assertions: ImportedAssertion[]) =>
  importFigures(workspace.context, 'comtrade.csv', { assertions, sources: [] }).value;
const series = (): unknown[] =>
  workspace.context.store.db
    .prepare('SELECT counterpart, product, product_revision FROM series ORDER BY id')
    .all();

/** As a version from before wrote them. */
function age(): void {
  const { context } = workspace;
  runOperation(context.store, operationOf(context, 'As before'), (made) => {
    const ids = made.db.prepare("SELECT id, counterpart FROM series WHERE product = 'TOTAL'").all() as {
      id: number;
      counterpart: string;
    }[];
    for (const { id, counterpart } of ids)
      made.update('series', id, {
        product_revision: 'H6',
        counterpart: counterpart === 'european_union' ? 'EU27' : counterpart,
      });
  });
}

test('all goods under a classification and the European Union under its old code come along, and an undo takes them back', () => {
  write(row('1', 'RUS'), row('2', 'european_union'), row('3', 'RUS', '2709'));
  age();
  const before = stateSha256(workspace.context.store.db);
  const counts = write(row('5', 'RUS'), row('2', 'european_union'), row('3', 'RUS', '2709'));
  expect(counts).toMatchObject({
    moved: 2,
    assertions: 0,
    alreadyHere: 2,
    changed: [{ before: '1', after: '5' }],
  });
  expect(series()).toEqual([
    { counterpart: 'RUS', product: 'TOTAL', product_revision: '' },
    { counterpart: 'european_union', product: 'TOTAL', product_revision: '' },
    { counterpart: 'RUS', product: '2709', product_revision: 'H6' },
  ]);
  undo(workspace.context.store, 'Ana', at);
  expect(stateSha256(workspace.context.store.db)).toBe(before);
});

test('where a row of today stands already, the older one stays beside it', () => {
  write(row('1', 'RUS'));
  age();
  const other = write(row('7', 'CHN'));
  expect(other.moved).toBe(0);
  expect(series()).toHaveLength(2);
});
