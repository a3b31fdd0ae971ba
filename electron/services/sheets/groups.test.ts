import { afterAll, beforeAll, expect, test } from 'vitest';
import { cellValue } from '#shared/domain/figures/deriveCell.ts';
import { undo } from '../../store/history.ts';
import { stateSha256 } from '../../store/stateHash.ts';
import { figureLookup } from '../figures/cells.ts';
import { addSeries } from '../figures/edits/seriesEdits.ts';
import { at, sampleWorkspace, type TestWorkspace } from '../testing/testWorkspace.ts';
import { getSheetRow } from './rowHistory.ts';
import { addSheetRow, removeSheetRows, setSheetCell } from './sheetEdits.ts';
import { sheetPage } from './sheetRows.ts';

let workspace: TestWorkspace;
beforeAll(async () => {
  workspace = await sampleWorkspace();
});
afterAll(() => workspace.remove());

const rows = (sheet: 'areas' | 'groups', find: string) =>
  sheetPage(workspace.context, { sheet, find, sort: null, offset: 0, limit: 1000 }).rows;
const join = (values: Record<string, string>) =>
  addSheetRow(workspace.context, { sheet: 'groups', values }).value.rowId;

test('a group of one’s own sums its members of each year, and one undo takes a whole copied list back', () => {
  const { context } = workspace;
  const before = stateSha256(context.store.db);
  join({ group: 'Caucasus and Kazakhstan', member: 'South Caucasus' });
  const kazakhstan = join({ group: 'Caucasus and Kazakhstan', member: 'KAZ', joined: '2022' });
  expect(rows('groups', 'Caucasus and Kazakhstan').map(({ cells }) => cells['member'])).toEqual([
    'Armenia',
    'Azerbaijan',
    'Georgia',
    'Kazakhstan',
  ]);
  const { seriesId } = addSeries(context, {
    area: 'Caucasus and Kazakhstan',
    counterpart: 'RUS',
    flow: 'turnover',
    product: 'TOTAL',
    frequency: 'A',
  }).value;
  const total = (period: string) => cellValue(figureLookup(context.store), { seriesId, period });
  expect([total('2021').derivation, total('2023').derivation]).toEqual([
    'sum of 3 of 3 members',
    'sum of 4 of 4 members',
  ]);
  setSheetCell(context, { sheet: 'groups', rowId: kazakhstan, column: 'left', text: '2023-05' });
  expect(total('2023').derivation).toBe('sum of 3 of 3 members');
  expect(getSheetRow(context, { sheet: 'groups', rowId: kazakhstan }).history.at(-1)).toMatchObject({
    label: 'Set left of Kazakhstan in "Caucasus and Kazakhstan" to "2023-05"',
    changes: [{ field: 'valid_to', from: null, to: '2023-05' }],
  });
  for (let step = 0; step < 4; step++) undo(context.store, 'Ana', at);
  expect(stateSha256(context.store.db)).toBe(before);
});

test('Attest’s own lists stand there with their dates and are not changed; names that mean something are refused', () => {
  const { context } = workspace;
  const [croatia] = rows('groups', 'european union croatia');
  expect(croatia?.cells).toMatchObject({ joined: '2013-07-01', list: 'Attest' });
  const rowId = croatia?.id ?? '';
  expect(getSheetRow(context, { sheet: 'groups', rowId }).history).toEqual([]);
  expect(() => setSheetCell(context, { sheet: 'groups', rowId, column: 'left', text: '2030' })).toThrow(
    /one of Attest's own lists/,
  );
  expect(() => join({ group: 'Central Asia', member: 'ARM' })).toThrow(/Attest's own list/);
  expect(() => join({ group: 'Mine', member: 'ARM', joined: '2024', left: '2020' })).toThrow(
    /cannot have left/,
  );
  expect(rows('areas', 'armenia')[0]?.cells).toMatchObject({ code: 'ARM', m49: '51' });
  expect(rows('areas', 'Mine')).toEqual([]);
});

test('an area of one’s own is added once, and stays while a series is of it', () => {
  const { context } = workspace;
  const { rowId } = addSheetRow(context, {
    sheet: 'areas',
    values: { name: 'Free zone', kind: 'area' },
  }).value;
  expect(() => addSheetRow(context, { sheet: 'areas', values: { name: 'Free zone', kind: 'area' } })).toThrow(
    /There is an area/,
  );
  const key = { counterpart: 'RUS', flow: 'exports', product: 'TOTAL', frequency: 'A' } as const;
  addSeries(context, { area: 'Free zone', ...key });
  expect(() => removeSheetRows(context, { sheet: 'areas', rowIds: [rowId] })).toThrow(/1 series are of it/);
  undo(context.store, 'Ana', at);
  removeSheetRows(context, { sheet: 'areas', rowIds: [rowId] });
  expect(rows('areas', 'Free zone')).toEqual([]);
});
