import { afterAll, beforeAll, expect, test } from 'vitest';
import type { PivotView } from '#shared/ipc/pivotShapes.ts';
import { add } from '#shared/lib/decimal.ts';
import { undo } from '../../store/history.ts';
import { runOperation } from '../../store/unitOfWork.ts';
import { addSheetRow } from '../sheets/sheetEdits.ts';
import { at, sampleWorkspace, type TestWorkspace } from '../testing/testWorkspace.ts';
import { pivotPage, pivotParts } from './pivot.ts';

let workspace: TestWorkspace;
beforeAll(async () => {
  workspace = await sampleWorkspace();
});
afterAll(() => workspace.remove());

const VIEW: PivotView = {
  where: 'flow = exports and counterpart = RUS',
  frequency: 'A',
  rows: ['group', 'area'],
  columns: 'period',
  group: 'eaeu',
  at: null,
  sort: null,
};
const page = (view: Partial<PivotView> = {}, turned: string[][] = []) =>
  pivotPage(workspace.context, { ...VIEW, ...view, isOpen: true, turned, offset: 0, limit: 500 });

test('a group is the sum of the rows below it, which can be closed', () => {
  const { rows, columns, groups } = page();
  expect(groups.map(({ key }) => key)).toContain('eaeu');
  expect(columns.map(({ key }) => key)).toContain('2024');
  const group = rows.find(({ path }) => path.length === 1 && path[0] === 'eaeu');
  const members = rows.filter(({ path }) => path.length === 2 && path[0] === 'eaeu');
  expect(members.map(({ name }) => name)).toEqual(['Armenia', 'Belarus', 'Kazakhstan', 'Kyrgyzstan']);
  const values = members.flatMap(({ places }) => places['2024']?.value ?? []);
  expect(values.length).toBeGreaterThan(1);
  expect(group?.places['2024']).toMatchObject({ value: values.reduce((a, b) => add(a, b)), unit: 'USD' });
  expect(group?.places['2024']?.missing).toEqual(
    members.filter(({ places }) => places['2024'] === undefined).map(({ name }) => name),
  );
  const closed = page({}, [['eaeu']]);
  expect(closed.total).toBe(page().total - members.length);
  expect(closed.rows.find(({ path }) => path[0] === 'eaeu')?.state).toBe('closed');
});

test('a year in the filter narrows the columns, and the sums are of that year', () => {
  const narrow = page({ where: 'flow = exports and counterpart = RUS and period = 2022..2023' });
  expect(narrow.columns.map(({ key }) => key)).toEqual(['2022', '2023']);
  const whole = page().rows.find(({ path }) => path[0] === 'eaeu');
  expect(narrow.rows.find(({ path }) => path[0] === 'eaeu')?.places['2023']).toEqual(whole?.places['2023']);
  const turnover = page({ where: 'flow = turnover and period = 2023', rows: ['area'], group: null });
  expect(turnover.columns.map(({ key }) => key)).toEqual(['2023']);
});

test('a place tells what it adds apart from a whole it leaves out', () => {
  const view: PivotView = {
    ...VIEW,
    where: 'flow = exports and counterpart = RUS',
    rows: ['flow'],
    group: null,
  };
  const total = pivotParts(workspace.context, { ...view, path: ['exports'], column: '2021' });
  expect(total.place?.leftOut).toEqual(['Commonwealth of Independent States']);
  expect(total.parts).toHaveLength(total.place?.count ?? 0);
  expect(total.leftOut.map(({ label }) => label)).toContainEqual(
    expect.stringMatching(/^Commonwealth of Independent States – Russia/),
  );
  expect(total.parts.map(({ label }) => label)).not.toContainEqual(expect.stringMatching(/^Commonwealth/));
});

test('a place opens its cells, and one cell opens itself', () => {
  const parts = pivotParts(workspace.context, { ...VIEW, path: ['eaeu'], column: '2024' });
  expect(parts.title).toMatch(/2024$/);
  expect(parts.parts).toHaveLength(parts.place?.count ?? 0);
  expect(parts.parts[0]).toMatchObject({ label: expect.stringMatching(/Russia, exports, 2024$/) });
  const [leaf] = page().rows.filter(({ path }) => path.length === 2);
  const [place] = Object.values(leaf?.places ?? {});
  expect(place?.cell).toMatchObject({ seriesId: expect.stringMatching(/^ser/) });
});

test('partners stand beside each other at one period, reporters with what each says', () => {
  const crossed = page({
    where: 'flow = exports',
    rows: ['area'],
    columns: 'reporter',
    at: '2024',
    group: null,
  });
  const armenia = crossed.rows.find(({ name }) => name === 'Armenia');
  expect(Object.keys(armenia?.places ?? {}).length).toBeGreaterThan(1);
  expect(crossed.rows[0]?.path).toEqual([]);
  const mixed = page({ where: '', rows: ['area'], group: null });
  expect(mixed.rows.find(({ name }) => name === 'Armenia')?.places['2024']).toMatchObject({
    value: null,
    why: expect.stringMatching(/are not added/),
  });
});

test('a group of the workspace itself is a group too, until it is undone', () => {
  const { context } = workspace;
  addSheetRow(context, { sheet: 'areas', values: { name: 'Neighbours', kind: 'group' } });
  addSheetRow(context, { sheet: 'groups', values: { group: 'Neighbours', member: 'Armenia' } });
  addSheetRow(context, { sheet: 'groups', values: { group: 'Neighbours', member: 'Azerbaijan' } });
  const { rows } = page({ group: 'Neighbours' });
  expect(rows.filter(({ path }) => path[0] === 'Neighbours' && path.length === 2)).toHaveLength(2);
  for (let step = 0; step < 3; step++) undo(context.store, 'Ana', at);
  expect(page({ group: null }).groups.map(({ key }) => key)).not.toContain('Neighbours');
});

test('a row has a total that names the columns it lacks, and rows are sorted by a column or by it', () => {
  const { rows, columns } = page({ rows: ['area'], group: null });
  const values = (path: string) => rows.find((row) => row.path[0] === path)?.places ?? {};
  for (const { path, total } of rows.slice(1)) {
    const own = Object.values(values(path[0] ?? '')).flatMap(({ value }) => value ?? []);
    expect(total?.value).toBe(own.reduce((a, b) => add(a, b)));
    expect(total?.missing).toEqual(
      columns.flatMap(({ key, name }) => (values(path[0] ?? '')[key] === undefined ? [name] : [])),
    );
  }
  for (const column of ['2024', null]) {
    const sorted = page({ rows: ['area'], group: null, sort: { column, isDescending: true } }).rows.slice(1);
    const sums = sorted.map((row) => Number((column === null ? row.total : row.places[column])?.value ?? -1));
    expect(sums).toEqual([...sums].sort((a, b) => b - a));
    expect(new Set(sums).size).toBeGreaterThan(3);
  }
  const whole = pivotParts(workspace.context, { ...VIEW, path: ['eaeu'], column: null });
  expect(whole.parts).toHaveLength(whole.place?.count ?? 0);
});

test('after an edit and its undo the pivot says what it would say anew', () => {
  const { context } = workspace;
  const leaf = page({ rows: ['area'], group: null }).rows.find(({ places }) => places['2024']?.cell != null);
  const cell = leaf?.places['2024']?.cell;
  const shown = () => {
    const { rows } = page({ rows: ['area'], group: null });
    return [leaf?.path ?? [], []].map((path) => rows.find((row) => row.path[0] === path[0])?.places['2024']);
  };
  const before = shown();
  const assertion = context.store.db
    .prepare('SELECT id FROM assertion WHERE series_id = ? AND period = ? AND value IS NOT NULL')
    .all(Number(cell?.seriesId.slice(3)), '2024') as { id: number }[];
  for (const { id } of assertion)
    runOperation(context.store, { label: 'Edit', actor: 'Ana', at }, (write) =>
      write.update('assertion', id, { value: '17', low: '17', high: '17', currency: 'USD' }),
    );
  const [row, total] = shown();
  expect(row?.value).toBe('17');
  expect(total?.value).toBe(add(add(before[1]?.value ?? '0', `-${before[0]?.value ?? '0'}`), '17'));
  for (const _ of assertion) undo(context.store, 'Ana', at);
  expect(shown()).toEqual(before);
});

test('a layout that makes no table is refused with what to do', () => {
  expect(() => page({ rows: ['area'], columns: 'flow' })).toThrow('No period is chosen');
});
