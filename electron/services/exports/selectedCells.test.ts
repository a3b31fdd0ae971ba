import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { TOTAL_COLUMN } from '#shared/domain/figures/pivot/rowId.ts';
import { parseCsvText } from '#shared/domain/packs/csvText.ts';
import type { ExportWhat } from '#shared/ipc/exportShapes.ts';
import { openImportFile } from '../../import/openFile.ts';
import { WORKERS } from '../../import/testing/openBytes.ts';
import { undo } from '../../store/history.ts';
import { listFigures } from '../figures/listFigures.ts';
import { figuresPage } from '../figures/page/figuresPage.ts';
import { seriesOrder } from '../figures/page/seriesOrder.ts';
import { pivotPage } from '../pivot/pivot.ts';
import { setSheetCell } from '../sheets/sheetEdits.ts';
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
