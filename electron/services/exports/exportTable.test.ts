import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { TOTAL_COLUMN } from '#shared/domain/figures/pivot/rowId.ts';
import { parseCsvText } from '#shared/domain/packs/csvText.ts';
import type { ExportWhat } from '#shared/ipc/exportShapes.ts';
import { openImportFile } from '../../import/openFile.ts';
import { WORKERS } from '../../import/testing/openBytes.ts';
import { undo } from '../../store/history.ts';
import { stateSha256 } from '../../store/stateHash.ts';
import { figuresPage } from '../figures/figuresPage.ts';
import { listFigures } from '../figures/listFigures.ts';
import { seriesOrder } from '../figures/seriesOrder.ts';
import { pivotPage } from '../pivot/pivot.ts';
import { addSheetRow, setSheetCell } from '../sheets/sheetEdits.ts';
import { sheetPage } from '../sheets/sheetRows.ts';
import { at, sampleWorkspace, type TestWorkspace } from '../testing/testWorkspace.ts';
import { exportTable } from './exportTable.ts';

let workspace: TestWorkspace;
const folder = mkdtempSync(join(tmpdir(), 'attest-tables-'));
beforeAll(async () => {
  workspace = await sampleWorkspace();
});
afterAll(async () => {
  rmSync(folder, { recursive: true, force: true });
  await workspace.remove();
});

const write = async (
  what: ExportWhat,
  file: string,
  more: { withBom?: boolean; delimiter?: ',' | ';' } = {},
) => {
  const target = join(folder, file);
  const written = await exportTable(workspace.context, {
    what,
    target,
    withBom: more.withBom ?? false,
    delimiter: more.delimiter ?? ',',
  });
  return { ...written, target, text: readFileSync(target, 'utf8') };
};
const sheet = (
  name: 'sources' | 'long' | 'mirror' | 'claims',
  find = '',
  only: string[] = [],
): ExportWhat => ({
  kind: 'sheet',
  view: { sheet: name, find, sort: null },
  only,
});

describe('a sheet as a file', () => {
  test('holds the rows that are shown, guarded against formulas, and leaves the workspace as it is', async () => {
    const { context } = workspace;
    const [first] = sheetPage(context, { sheet: 'sources', find: '', sort: null, offset: 0, limit: 1 }).rows;
    setSheetCell(context, { sheet: 'sources', rowId: first?.id ?? '', column: 'note', text: '=1+1' });
    const before = stateSha256(context.store.db);
    const { text, rows } = await write(sheet('sources'), 'sources.csv');
    expect(text).toContain(`'=1+1`);
    const parsed = parseCsvText(text);
    expect(parsed).toHaveLength(rows + 1);
    expect(parsed?.[0]?.slice(0, 2)).toEqual(['title', 'publisher']);
    expect(parsed?.[1]).toContain('=1+1');
    expect(stateSha256(context.store.db)).toBe(before);
    undo(context.store, 'Ana', at);
    const excel = await write(sheet('sources', 'armstat'), 'few.csv', { withBom: true, delimiter: ';' });
    expect(excel.text.startsWith('\ufefftitle;publisher;')).toBe(true);
    expect(excel.rows).toBeLessThan(rows);
  });

  test('the wide sheet goes out as it is shown: derived and calculated rows, calculated columns, a line a unit', async () => {
    const { context } = workspace;
    const add = (name: string, expression: string): unknown =>
      addSheetRow(context, { sheet: 'calculated', values: { name, expression } });
    add('Since 2020', 'growth(this, since 2020) in 2024');
    const { text, rows } = await write(
      {
        kind: 'wide',
        where: 'area = ARM or measure = calculated',
        frequency: 'A',
        sort: { column: '2024', descending: true },
        only: [],
      },
      'wide.csv',
    );
    undo(context.store, 'Ana', at);
    const [head = [], ...lines] = parseCsvText(text) ?? [];
    expect(lines).toHaveLength(rows);
    const table = lines.map((line) => Object.fromEntries(head.map((key, place) => [key, line[place] ?? ''])));
    const exported = table.find(
      (line) => line['area'] === 'ARM' && line['counterpart'] === 'RUS' && line['flow'] === 'exports',
    );
    expect(exported).toMatchObject({ shown: 'stated', unit: 'USD', 'Since 2020, unit': '%' });
    expect(Number(exported?.['Since 2020'])).toBeCloseTo(
      (Number(exported?.['2024']) / Number(exported?.['2020']) - 1) * 100,
      6,
    );
    expect(table.some(({ shown, unit }) => shown === 'calculated' && unit === '%')).toBe(true);
    const values = table
      .filter(({ shown, unit }) => shown !== 'calculated' && unit === 'USD')
      .flatMap((line) => (line['2024'] === '' ? [] : [Number(line['2024'])]));
    expect(values.length).toBeGreaterThan(3);
    expect(values).toEqual([...values].sort((a, b) => b - a));
    const one = await write(
      { kind: 'wide', where: '', frequency: 'A', sort: null, only: ['ser1'] },
      'one.json',
    );
    expect(one.rows).toBe(1);
  });

  test('keeps to ticked rows', async () => {
    const { rows } = sheetPage(workspace.context, {
      sheet: 'sources',
      find: '',
      sort: null,
      offset: 0,
      limit: 3,
    });
    const only = rows.map(({ id }) => id);
    expect(JSON.parse((await write(sheet('sources', '', only), 'three.json')).text)).toHaveLength(3);
  });

  test('is a workbook with typed cells that Attest itself opens', async () => {
    const { target } = await write(sheet('mirror'), 'mirror.xlsx');
    const file = await openImportFile(target, WORKERS);
    const names = file.tables.map(({ sheet: tab }) => tab);
    file.close();
    expect(names).toEqual(['Mirror', 'Metadata']);
  });

  test('is a data package whose descriptor names its columns', async () => {
    const { bytes } = await write(sheet('claims'), 'claims.zip');
    expect(bytes).toBeGreaterThan(1000);
  });

  test('is no SDMX where it holds no figures, and nothing is written', async () => {
    await expect(write(sheet('claims'), 'claims.sdmx.csv')).rejects.toThrow('SDMX-CSV holds figures');
    expect(readdirSync(folder)).not.toContain('claims.sdmx.csv');
  });
});

test('figures go out as statements with their sources: the ticked series, or what the long sheet finds', async () => {
  const figures = {
    kind: 'figures',
    where: 'area = ARM and flow = exports',
    frequency: 'A',
    sort: null,
  } as const;
  const all = await write({ ...figures, only: [] }, 'armenia.csv');
  expect(all.text).toMatch(/^area,counterpart,flow,product/);
  const lines = parseCsvText(all.text)?.slice(1) ?? [];
  expect(new Set(lines.map(([area, , flow]) => `${area} ${flow}`))).toEqual(new Set(['ARM exports']));
  const one = await write({ ...figures, only: ['ser1'] }, 'one.csv');
  expect(one.rows).toBeGreaterThan(0);
  expect(one.rows).toBeLessThan(571);
  const found = await write(sheet('long', 'armenia russia exports 2024'), 'found.sdmx.csv');
  expect(found.text).toMatch(/^STRUCTURE,/);
  expect(found.rows).toBe(
    sheetPage(workspace.context, {
      sheet: 'long',
      find: 'armenia russia exports 2024',
      sort: null,
      offset: 0,
      limit: 1,
    }).total,
  );
});

describe('selected cells as a file', () => {
  const wide = { where: 'area = ARM', frequency: 'A', sort: null, only: [] as string[] };

  test('as shown: the columns of the range under their names, each line with its sources, and these told whole', async () => {
    const { context } = workspace;
    const blocks = [{ top: 0, bottom: 1, columns: ['2023', '2022'] }];
    const { text, rows } = await write({ kind: 'wide', ...wide, blocks }, 'range.csv');
    const [head = [], ...lines] = parseCsvText(text) ?? [];
    expect(head.slice(-4)).toEqual(['unit', '2023', '2022', 'sources']);
    expect(rows).toBe(lines.length);
    expect(new Set(lines.map((line) => line.slice(0, 7).join(' '))).size).toBe(2);
    const shown = figuresPage(context, {
      ...wide,
      sort: null,
      offset: 0,
      limit: 2,
      cells: ['2023', '2022'],
    }).rows;
    const [row] = shown;
    expect(lines[0]?.[9]).toBe(row?.cells['2023']?.value ?? '');
    for (const line of lines)
      expect(line.at(-1) !== '', line.join()).toBe([line[9], line[10]].some((cell) => cell !== ''));
    const { target } = await write({ kind: 'wide', ...wide, blocks }, 'range.xlsx');
    const file = await openImportFile(target, WORKERS);
    const tables = file.tables.map(({ sheet: tab, rows: all }) => [tab, [...all()].length]);
    file.close();
    expect(tables.map(([tab]) => tab)).toEqual(['Wide', 'Sources', 'Metadata']);
    expect(tables[1]?.[1]).toBeGreaterThan(1);
  });

  test('ranges that are no block leave what lies between them empty', async () => {
    const blocks = [
      { top: 0, bottom: 0, columns: ['2024'] },
      { top: 1, bottom: 1, columns: ['2023'] },
    ];
    const what: ExportWhat = {
      kind: 'wide',
      ...wide,
      where: 'area = ARM and flow = exports and currency = USD',
      blocks,
    };
    const lines = (parseCsvText((await write(what, 'apart.csv')).text) ?? []).slice(1);
    expect(lines.map((line) => line.slice(9, 11).map((cell) => cell !== ''))).toEqual([
      [false, true],
      [true, false],
    ]);
  });

  test('as statements: those of the cells, none of others; derived cells alone are refused with a way out', async () => {
    const { context } = workspace;
    const where = 'area = ARM';
    const order = seriesOrder(context.store, { where, frequency: 'A', sort: null });
    const blocks = [{ top: 0, bottom: order.length - 1, columns: ['2024'] }];
    const { text } = await write({ kind: 'figures', ...wide, blocks }, 'cells.csv');
    const lines = (parseCsvText(text) ?? []).slice(1);
    const periods = new Set(lines.map((line) => line[7]));
    expect([...periods]).toEqual(['2024']);
    expect(lines).toHaveLength(listFigures(context, 'area = ARM and period = 2024').length);
    const anything = { ...wide, where: '' };
    const { rows } = figuresPage(context, { ...anything, offset: 0, limit: 1000 });
    const derived = rows.findIndex(({ kind }) => kind === 'derived' || kind === 'group');
    expect(derived).toBeGreaterThanOrEqual(0);
    const only = [{ top: derived, bottom: derived, columns: ['2024'] }];
    await expect(write({ kind: 'figures', ...anything, blocks: only }, 'none.csv')).rejects.toThrow(
      'Nobody states a figure in the selected cells.',
    );
    expect(readdirSync(folder)).not.toContain('none.csv');
  });

  test('of another sheet: the fields under their headings, each row with its name, guarded', async () => {
    const { context } = workspace;
    const view = { sheet: 'long', find: '', sort: null } as const;
    const [first] = sheetPage(context, { ...view, offset: 0, limit: 1 }).rows;
    setSheetCell(context, { sheet: 'long', rowId: first?.id ?? '', column: 'note', text: '=1+1' });
    const blocks = [{ top: 0, bottom: 2, columns: ['value', 'note'] }];
    const { text } = await write({ kind: 'sheet', view, asShown: true, only: [], blocks }, 'fields.csv');
    undo(context.store, 'Ana', at);
    const [head, ...lines] = parseCsvText(text) ?? [];
    expect(head).toEqual(['row', 'value', 'note', 'source']);
    expect(lines).toHaveLength(3);
    expect(lines[0]).toEqual([
      expect.stringContaining(', '),
      first?.cells['value'],
      '=1+1',
      first?.cells['source'],
    ]);
    expect(text).toContain("'=1+1");
    const whole = await write({ kind: 'sheet', view, only: [], blocks }, 'whole.sdmx.csv');
    expect(whole.rows).toBe(3);
  });

  test('of a pivot: the places selected among the rows that are open', async () => {
    const { context } = workspace;
    const view = {
      where: 'flow = exports and counterpart = RUS',
      frequency: 'A',
      rows: ['flow', 'area'],
      columns: 'period',
      group: null,
      at: null,
      sort: null,
    } as const;
    const pivot = { ...view, rows: [...view.rows] };
    const open = { isOpen: false, turned: [] };
    const page = pivotPage(context, { ...pivot, ...open, offset: 0, limit: 10 });
    expect(page.total).toBe(2);
    const blocks = [{ top: 1, bottom: 1, columns: ['2024', TOTAL_COLUMN] }];
    const { text } = await write({ kind: 'pivot', view: pivot, open, only: [], blocks }, 'places.csv');
    const [head = [], ...lines] = parseCsvText(text) ?? [];
    expect(lines.map((line) => line.slice(0, 4))).toEqual([
      ['exports', 'total', '2024', page.rows[1]?.places['2024']?.value ?? ''],
      ['exports', 'total', 'total', page.rows[1]?.total?.value ?? ''],
    ]);
    expect(lines[0]?.[head.indexOf('sources')]).toContain(';');
  });
});

test('a pivot goes out place by place, with what each lacks', async () => {
  const { text } = await write(
    {
      kind: 'pivot',
      only: [],
      view: {
        where: 'flow = exports and counterpart = RUS',
        frequency: 'A',
        rows: ['group', 'area'],
        columns: 'period',
        group: 'eaeu',
        at: null,
        sort: null,
      },
    },
    'pivot.csv',
  );
  const [head, ...rows] = parseCsvText(text) ?? [];
  expect(head?.slice(0, 4)).toEqual(['group', 'area', 'period', 'value']);
  expect(
    rows.find((row) => row[0] === 'Eurasian Economic Union' && row[1] === 'total' && row[2] === '2024'),
  ).toContain('Kazakhstan');
});
