/** What is kept over edits is what would be read anew. */
import { afterEach, beforeEach, expect, test } from 'vitest';
import { redo, undo } from '../../../store/history.ts';
import { readPeriods } from '../../../store/repositories/figureRepository.ts';
import { addSheetRow, removeSheetRows } from '../../sheets/sheetEdits.ts';
import { at, emptyWorkspace, type TestWorkspace } from '../../testing/testWorkspace.ts';
import { figureFacets, figuresPage } from './figuresPage.ts';
import { knownPeriods } from './knownPeriods.ts';

let workspace: TestWorkspace;
beforeEach(() => {
  workspace = emptyWorkspace();
  addSheetRow(workspace.context, { sheet: 'sources', values: { title: 'Customs' } });
});
afterEach(() => workspace.remove());

function add(area: string, period: string): string {
  const values = { area, counterpart: 'Russia', flow: 'exports', period, value: '2 bn', currency: 'USD' };
  return addSheetRow(workspace.context, { sheet: 'long', values: { ...values, source: 'Customs' } }).value
    .rowId;
}

/** Asked after each step, so that there is something kept to go wrong. */
function expectPeriods(annual: readonly string[], monthly: readonly string[]): void {
  const { store } = workspace.context;
  expect(knownPeriods(store, 'A')).toEqual(annual);
  expect(knownPeriods(store, 'M')).toEqual(monthly);
  expect(readPeriods(store.db, 'A')).toEqual(annual);
  expect(readPeriods(store.db, 'M')).toEqual(monthly);
}

test('a period comes with its first figure and goes with its last, undo and redo included', () => {
  const { context } = workspace;
  add('Armenia', '2022');
  expectPeriods(['2022'], []);
  const georgia = add('Georgia', '2022');
  add('Georgia', '2022-05');
  expectPeriods(['2022'], ['2022-05']);
  removeSheetRows(context, { sheet: 'long', rowIds: [georgia] });
  expectPeriods(['2022'], ['2022-05']);
  const later = add('Armenia', '2023');
  expectPeriods(['2022', '2023'], ['2022-05']);
  removeSheetRows(context, { sheet: 'long', rowIds: [later] });
  expectPeriods(['2022'], ['2022-05']);
  undo(context.store, 'Ana', at);
  expectPeriods(['2022', '2023'], ['2022-05']);
  redo(context.store, 'Ana', at);
  expectPeriods(['2022'], ['2022-05']);
});

test('the order by name and the facets know a series that came and one that went', () => {
  const { context } = workspace;
  const names = (): string[] =>
    figuresPage(context, { where: '', sort: null, frequency: 'A', offset: 0, limit: 10 }).rows.map(
      ({ areaName }) => areaName,
    );
  const series = (): number => figureFacets(context).flows[0]?.series ?? 0;
  add('Georgia', '2022');
  expect([names(), series()]).toEqual([['Georgia'], 1]);
  add('Georgia', '2023');
  expect([names(), series()]).toEqual([['Georgia'], 1]);
  add('Armenia', '2023');
  expect([names(), series()]).toEqual([['Armenia', 'Georgia'], 2]);
  undo(context.store, 'Ana', at);
  expect([names(), series()]).toEqual([['Georgia'], 1]);
});
