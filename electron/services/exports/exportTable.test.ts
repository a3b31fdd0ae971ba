import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { parseCsvText } from '#shared/domain/packs/csvText.ts';
import type { ExportWhat } from '#shared/ipc/exportShapes.ts';
import { openImportFile } from '../../import/openFile.ts';
import { WORKERS } from '../../import/testing/openBytes.ts';
import { undo } from '../../store/history.ts';
import { stateSha256 } from '../../store/stateHash.ts';
import { addSheetRow, setSheetCell } from '../sheets/sheetEdits.ts';
import { sheetPage } from '../sheets/sheetRows.ts';
import { at, sampleWorkspace, type TestWorkspace } from '../testing/testWorkspace.ts';
import { type TableChoices, writtenTable } from './testing/writtenTable.ts';

let workspace: TestWorkspace;
const folder = mkdtempSync(join(tmpdir(), 'attest-tables-'));
beforeAll(async () => {
  workspace = await sampleWorkspace();
});
afterAll(async () => {
  rmSync(folder, { recursive: true, force: true });
  await workspace.remove();
});

const write = (what: ExportWhat, file: string, more: TableChoices = {}) =>
  writtenTable(workspace.context, what, join(folder, file), more);
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
