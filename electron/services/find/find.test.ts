import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { PLAIN_READING } from '#shared/domain/figures/paste/readPasted.ts';
import { NAME_COLUMN, TOTAL_COLUMN } from '#shared/domain/figures/pivot/rowId.ts';
import { type FindHit, type FindScope, findArgs, type ReplaceArgs } from '#shared/ipc/findShapes.ts';
import type { SheetName } from '#shared/ipc/sheetShapes.ts';
import { redo, undo } from '../../store/history.ts';
import { stateSha256 } from '../../store/stateHash.ts';
import { fillFigures } from '../figures/edits/figureEdits.ts';
import { figuresPage } from '../figures/page/figuresPage.ts';
import { addSheetRow } from '../sheets/sheetEdits.ts';
import { describeSheet, sheetPage } from '../sheets/sheetRows.ts';
import { at, sampleWorkspace, type TestWorkspace } from '../testing/testWorkspace.ts';
import { findSlice } from './findSlice.ts';
import { previewReplace, runReplace } from './replaceFound.ts';

let workspace: TestWorkspace;
beforeAll(async () => {
  workspace = await sampleWorkspace();
});
afterAll(() => workspace.remove());

const asked = (text: string, options = {}) => ({
  text,
  matchCase: false,
  isWhole: false,
  byValue: false,
  ...options,
});
const NAMES = ['areaName', 'counterpartName', 'flow'];
const wide = (where = ''): FindScope => {
  const view = { where, sort: null, frequency: 'A' };
  const { periods } = figuresPage(workspace.context, { ...view, offset: 0, limit: 1 });
  return { kind: 'figures', ...view, columns: [...NAMES, ...periods] };
};
const sheet = (name: SheetName, find = ''): FindScope => ({
  kind: 'sheet',
  view: { sheet: name, find, sort: null, filters: {} },
  columns: describeSheet({ sheet: name }).columns.map(({ key }) => key),
});
/** All stretches one after the other, as the window asks for them. */
function found(scope: FindScope, text: string, options = {}, rows = 7): FindHit[] {
  const hits: FindHit[] = [];
  for (let from = 0, total = 1; from < total; from += rows) {
    const args = findArgs.parse({ scope, asked: asked(text, options), from, rows });
    const slice = findSlice(workspace.context, args);
    hits.push(...slice.hits);
    total = slice.total;
  }
  return hits;
}
test('a pivot is looked through as it is open: names, sums by their digits and by value', () => {
  const view = { where: 'counterpart = RUS', frequency: 'A', rows: ['area' as const, 'flow' as const] };
  const more = { columns: 'period' as const, group: null, at: null, sort: null, turned: [] };
  const scope = (isOpen: boolean): FindScope => ({
    kind: 'pivot',
    view: { ...view, ...more, isOpen },
    columns: [NAME_COLUMN, '2018', TOTAL_COLUMN],
  });
  expect(found(scope(true), 'armenia').map(({ rowId, column }) => [rowId, column])).toEqual([
    ['ARM', NAME_COLUMN],
  ]);
  expect(found(scope(false), 'exports')).toEqual([]);
  const [exports, ...others] = found(scope(true), '666,126,100');
  expect(others).toEqual([]);
  expect(exports).toMatchObject({ rowId: 'ARM\nexports', column: '2018', label: 'exports, 2018' });
  expect(found(scope(true), '=666126100', { byValue: true })).toEqual([exports]);
});

const replaceOf = (
  sheetName: ReplaceArgs['sheet'],
  text: string,
  by: string,
  hits: readonly FindHit[],
  options = {},
): ReplaceArgs => ({
  sheet: sheetName,
  asked: asked(text, options),
  by,
  places: hits.map(({ rowId, column }) => ({ rowId, column })),
  reading: PLAIN_READING,
  choices: {},
});

describe('the wide sheet', () => {
  test('names and cells are found where the grid shows them, whatever the length of a stretch', () => {
    const hits = found(wide(), 'armenia');
    const named = hits.filter(({ column }) => column === 'areaName');
    expect(named.length).toBeGreaterThan(0);
    const { rows } = figuresPage(workspace.context, {
      ...{ where: '', sort: null, frequency: 'A' },
      ...{ offset: 0, limit: 1000 },
    });
    for (const { row, rowId, text } of named) {
      expect(rows[row]?.seriesId).toBe(rowId);
      expect(rows[row]?.areaName).toBe(text);
    }
    expect(found(wide(), 'armenia', {}, 1000)).toEqual(hits);
    expect(found(wide('area = ARM'), 'armenia', { isWhole: true }).length).toBe(
      rows.filter(({ area }) => area === 'ARM').length,
    );
  });

  test('a value is found by what is printed, by its digits and by what it is worth, derived ones too', () => {
    const { rows } = figuresPage(workspace.context, {
      ...{ where: '', sort: null, frequency: 'A' },
      ...{ offset: 0, limit: 1000 },
    });
    const cells = rows.flatMap(({ seriesId, cells: held }) =>
      Object.entries(held).map(([period, cell]) => ({ seriesId, period, ...cell })),
    );
    const derived = cells.find(({ derivation, value }) => derivation !== null && value !== null);
    const { value, seriesId, period } = derived ?? {};
    if (value == null) throw new Error('The sample derives nothing.');
    const place = expect.objectContaining({ rowId: seriesId, column: period }) as unknown;
    expect(found(wide(), value)).toContainEqual(place);
    expect(found(wide(), `=${value}`, { byValue: true })).toContainEqual(place);
    const above = cells.filter((cell) => cell.value !== null && Number(cell.value) > 1e11).length;
    expect(found(wide(), '>100bn', { byValue: true })).toHaveLength(above);
    expect(() => found(wide(), 'armenia', { byValue: true })).toThrow(/no number/);
  });

  test('calculated series are found below the figures by name and value, and are not replaced', () => {
    const { context } = workspace;
    const values = { name: 'Growth under test', expression: 'growth(exports of ARM to RUS)' };
    addSheetRow(context, { sheet: 'calculated', values });
    const { rows, total } = figuresPage(context, {
      ...{ where: '', sort: null, frequency: 'A' },
      ...{ offset: 0, limit: 1000 },
    });
    const index = rows.findIndex(({ areaName }) => areaName === 'Growth under test');
    const [hit] = found(wide(), 'growth under test');
    expect(hit).toMatchObject({ row: index, rowId: rows[index]?.seriesId, column: 'areaName' });
    const [period, cell] =
      Object.entries(rows[index]?.cells ?? {}).find(([, { value }]) => value !== null) ?? [];
    const [worth] = found(wide(), `=${cell?.value}`, { byValue: true }, total).filter(
      ({ row }) => row === index,
    );
    expect(worth?.column).toBe(period);
    if (worth === undefined) throw new Error('Its value is not found.');
    expect(previewReplace(context, replaceOf('figures', '1', '2', [worth])).places[0]?.why).toMatch(
      /calculated/,
    );
    undo(context.store, 'Ana', at);
  });

  test('figures are corrected where they stand, with their source, as one operation', () => {
    const { context } = workspace;
    const [row] = figuresPage(context, {
      ...{ where: 'area = AZE and counterpart = CHN and flow = exports' },
      ...{ sort: null, frequency: 'A', offset: 0, limit: 1 },
    }).rows;
    const seriesId = row?.seriesId ?? '';
    const fill = (period: string, text: string) =>
      fillFigures(context, { cells: [{ seriesId, period }], text, sourceId: 'src1' });
    fill('2018', '71.7 bn EUR');
    fill('2019', 'over 71.7 bn');
    const before = stateSha256(context.store.db);
    const scope = wide('area = AZE and counterpart = CHN and flow = exports');
    const hits = found(scope, '71.7');
    expect(hits.map(({ column }) => column)).toEqual(['2018', '2019']);
    const plan = previewReplace(context, replaceOf('figures', '71.7', '71.8', hits));
    expect(plan.written).toBe(2);
    expect(plan.places[0]).toMatchObject({
      before: '71.7 bn EUR',
      after: '71.8 bn EUR',
      value: { value: '71800000000', currency: 'EUR' },
    });
    const done = runReplace(context, {
      replace: replaceOf('figures', '71.7', '71.8', hits),
      sourceId: null,
      note: '',
    });
    expect(done.label).toBe('Replace "71.7" with "71.8" in 2 cells');
    const stated = context.store.db
      .prepare(
        `SELECT value, currency, bound, source_id AS source, status FROM assertion
         WHERE series_id = ? AND period IN ('2018', '2019') ORDER BY period`,
      )
      .all(Number(seriesId.slice(3)));
    expect(stated).toEqual([
      { value: '71800000000', currency: 'EUR', bound: 'exact', source: 1, status: 'A' },
      { value: '71800000000', currency: 'USD', bound: 'more_than', source: 1, status: 'A' },
    ]);
    undo(context.store, 'Ana', at);
    expect(stateSha256(context.store.db)).toBe(before);
    redo(context.store, 'Ana', at);
    undo(context.store, 'Ana', at);
    expect(stateSha256(context.store.db)).toBe(before);
  });

  test('what is derived, rounded, named or emptied is refused; two readings are asked about; missing stays missing', () => {
    const { context } = workspace;
    const plan = (text: string, by: string, hits: readonly FindHit[]) =>
      previewReplace(context, replaceOf('figures', text, by, hits)).places[0];
    const [name] = found(wide(), 'armenia');
    if (name === undefined) throw new Error('No Armenia.');
    expect(plan('armenia', 'Georgia', [name])).toMatchObject({ state: 'refused', isWritten: false });
    const hits = found(wide('area = AZE and counterpart = CHN and flow = exports'), '71.7');
    const only = hits.slice(0, 1);
    expect(plan('71.7 bn EUR', '', only)?.why).toMatch(/nothing would be left/);
    expect(plan('71.7 bn EUR', '1,234', only)).toMatchObject({ state: 'asked', isWritten: false });
    expect(plan('71.7 bn EUR', 'n/a', only)).toMatchObject({ state: 'ready', kind: 'missing', value: null });
    expect(plan('71.9', '72', only)?.why).toMatch(/no longer/);
    const replace = replaceOf('figures', '71.7 bn EUR', '1,234', only);
    expect(() => runReplace(context, { replace, sourceId: null, note: '' })).toThrow(/None of these places/);
    const settled = previewReplace(context, { ...replace, choices: { '0': 0 } });
    expect(settled).toMatchObject({ written: 1, places: [{ value: { currency: 'EUR' } }] });
  });

  test('from another source, the new figure stands beside the old one', () => {
    const { context } = workspace;
    const before = stateSha256(context.store.db);
    const hits = found(wide('area = AZE and counterpart = CHN and flow = exports'), '71.7').slice(0, 1);
    const replace = replaceOf('figures', '71.7', '99.9', hits);
    runReplace(context, { replace, sourceId: 'src2', note: '' });
    const [row] = found(wide('area = AZE and counterpart = CHN and flow = exports'), '99.9');
    expect(row?.column).toBe('2018');
    const claimed = context.store.db
      .prepare("SELECT count(*) FROM assertion WHERE series_id = ? AND period = '2018'")
      .pluck()
      .get(Number(row?.rowId.slice(3)));
    expect(claimed).toBe(2);
    undo(context.store, 'Ana', at);
    expect(stateSha256(context.store.db)).toBe(before);
  });
});

describe('every other sheet', () => {
  test.each(['long', 'sources', 'areas', 'groups', 'rates', 'calculated', 'mirror', 'claims'] as const)(
    '%s is looked through field by field',
    (name) => {
      const rows = sheetPage(workspace.context, {
        ...{ sheet: name, find: '', sort: null },
        ...{ offset: 0, limit: 1000 },
      }).rows.slice(0, 1000);
      const hits = found(sheet(name), 'a', {}, 300);
      const fits = rows.flatMap(({ id, cells }, row) =>
        Object.entries(cells)
          .filter(([, text]) => /a/iu.test(text))
          .map(([column]) => `${row} ${id} ${column}`),
      );
      expect(
        hits.filter(({ row }) => row < 1000).map(({ row, rowId, column }) => `${row} ${rowId} ${column}`),
      ).toEqual(fits);
    },
  );

  test('a number is found with its thousands apart, and by value', () => {
    const [row] = sheetPage(workspace.context, {
      ...{ sheet: 'long' as const, find: 'armenia russia exports 2024', sort: null },
      ...{ offset: 0, limit: 1 },
    }).rows;
    const value = row?.cells['value'] ?? '';
    const grouped = value.replace(/\B(?=(\d{3})+$)/g, ',');
    for (const hits of [found(sheet('long'), grouped), found(sheet('long'), `=${value}`, { byValue: true })])
      expect(hits).toContainEqual(expect.objectContaining({ rowId: row?.id, column: 'value' }));
  });

  test('fields are replaced as one operation; what does not fit there is refused with the reason', () => {
    const { context } = workspace;
    const before = stateSha256(context.store.db);
    const hits = found(sheet('sources'), 'customs');
    expect(hits.length).toBeGreaterThan(1);
    const plan = previewReplace(context, replaceOf('sources', 'customs', 'Zoll', hits));
    expect(plan.written).toBe(hits.filter(({ column }) => column !== 'uses').length);
    const done = runReplace(context, {
      replace: replaceOf('sources', 'customs', 'Zoll', hits),
      sourceId: null,
      note: '',
    });
    expect(done.value.cells).toBe(plan.written);
    expect(found(sheet('sources'), 'customs')).toEqual([]);
    undo(context.store, 'Ana', at);
    expect(stateSha256(context.store.db)).toBe(before);

    const addresses = found(sheet('sources'), 'http').filter(({ column }) => column === 'url');
    const left = replaceOf('sources', 'http', 'ftp', addresses.slice(0, 2));
    expect(previewReplace(context, left)).toMatchObject({ written: 0, places: [{ state: 'ready' }, {}] });
    expect(previewReplace(context, { ...left, choices: { '1': 0 } }).written).toBe(1);

    const values = found(sheet('long', 'armenia'), '2').filter(({ column }) => column === 'value');
    const refused = previewReplace(context, replaceOf('long', '2', 'x', values.slice(0, 3)));
    expect(refused.written).toBe(0);
    for (const place of refused.places) expect(place.state).toBe('refused');
    const [fixed] = found(sheet('groups'), 'armenia');
    if (fixed === undefined) throw new Error('No Armenia in a group.');
    expect(previewReplace(context, replaceOf('groups', 'armenia', 'x', [fixed])).places[0]?.why).toMatch(
      /Attest's own lists/,
    );
  });
});
