import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { SheetName, SheetView } from '#shared/ipc/sheetShapes.ts';
import { multiply, subtract } from '#shared/lib/decimal.ts';
import { redo, undo } from '../../store/history.ts';
import { stateSha256 } from '../../store/stateHash.ts';
import { dismissClaim } from '../claims/claimDecisions.ts';
import { at, sampleWorkspace, type TestWorkspace } from '../testing/testWorkspace.ts';
import { rowsOfOperation } from './freshRows.ts';
import { getSheetRow } from './rowHistory.ts';
import { addSheetRow, removeSheetRows, setSheetCell } from './sheetEdits.ts';
import { describeSheet, sheetPage, sheetPosition } from './sheetRows.ts';

let workspace: TestWorkspace;
beforeAll(async () => {
  workspace = await sampleWorkspace();
});
afterAll(() => workspace.remove());

const page = (sheet: SheetName, find = '', sort: SheetView['sort'] = null) =>
  sheetPage(workspace.context, { sheet, find, sort, offset: 0, limit: 1000 });
const firstRow = (sheet: SheetName, find: string) => {
  const [row] = page(sheet, find).rows;
  if (row === undefined) throw new Error(`No row has ${find}.`);
  return row;
};

describe('the long sheet', () => {
  test('is found by names of areas and sorted by size, what is missing last', () => {
    const all = page('long');
    expect(all.total).toBe(571);
    const found = page('long', 'armenia russia exports 2024', { column: 'value', descending: true });
    expect(found.rows.length).toBeGreaterThan(0);
    for (const { cells } of found.rows) {
      const sides = [cells['area'], cells['counterpart'], cells['reporter']];
      expect(sides).toEqual(expect.arrayContaining(['Armenia', 'Russia']));
      expect([cells['flow'], cells['period']]).toEqual(['exports', '2024']);
    }
    const values = page('long', '', { column: 'value', descending: false }).rows.map(
      ({ cells }) => cells['value'],
    );
    const stated = values.filter((value) => value !== '').map(Number);
    expect(stated).toEqual([...stated].sort((a, b) => a - b));
    expect(values.slice(stated.length).every((value) => value === '')).toBe(true);
  });

  test('is sorted by every column as its words say, filtered or not', () => {
    const { context } = workspace;
    const told = describeSheet({ sheet: 'long' }).columns.filter(({ isSortable }) => isSortable);
    const all = page('long').rows;
    const folded = (text: string): string => text.replace(/[A-Z]/g, (letter) => letter.toLowerCase());
    for (const { key, kind } of told) {
      for (const [descending, filters] of [
        [false, {}],
        [true, { flow: 'exports' }],
      ] as const) {
        const view = { sheet: 'long', find: '', sort: { column: key, descending }, filters } as const;
        const sorted = sheetPage(context, { ...view, offset: 0, limit: 1000 }).rows;
        const shown = all.filter(({ cells }) => !descending || cells['flow'] === 'exports');
        const says = ({ cells }: (typeof all)[number]) =>
          kind === 'number' ? Number(cells[key]) : folded(cells[key] ?? '');
        const filled = shown.filter(({ cells }) => cells[key] !== '');
        filled.sort((a, b) => (says(a) === says(b) ? 0 : says(a) < says(b) === descending ? 1 : -1));
        const empty = shown.filter(({ cells }) => cells[key] === '');
        expect(sorted.map(({ id }) => id)).toEqual([...filled, ...empty].map(({ id }) => id));
      }
    }
  });

  test('is filtered by column as the wide one is, and says what is wrong with a filter', () => {
    const { context } = workspace;
    const filtered = (filters: Record<string, string>, sheet: SheetName = 'long') =>
      sheetPage(context, { sheet, find: '', sort: null, filters, offset: 0, limit: 1000 }).rows;
    const large = filtered({ area: 'armenia', period: '2023..2024', value: '>1bn' });
    expect(large.length).toBeGreaterThan(0);
    for (const { cells } of large) {
      expect([cells['area'], Number(cells['value']) > 1e9]).toEqual(['Armenia', true]);
      expect(['2023', '2024']).toContain(cells['period']);
    }
    expect(new Set(filtered({ area: '/stan$/' }).map(({ cells }) => cells['area']))).toContain('Kazakhstan');
    const linked = filtered({ value: 'linked' });
    expect(linked.length).toBeGreaterThan(0);
    expect(linked.length + filtered({ value: 'empty' }).length).toBeLessThan(571);
    expect(filtered({ area: 'armenia or georgia', flow: '=exports', note: 'filled' }).length).toBeLessThan(
      571,
    );
    const before2020 = filtered({ joined: '<2020', left: 'filled' }, 'groups');
    expect(before2020.length).toBeGreaterThan(0);
    expect(before2020.every(({ isFixed }) => isFixed)).toBe(true);
    expect(() => filtered({ value: '>many' })).toThrow(/“many” is no number/);
    const [row] = large.slice(-1);
    const view = { sheet: 'long', find: '', sort: null } as const;
    const filters = { area: 'armenia', period: '2023..2024', value: '>1bn' };
    expect(sheetPosition(context, { ...view, filters, rowId: row?.id ?? '' })).toEqual({
      row: large.length - 1,
    });
    expect(sheetPosition(context, { ...view, filters: { area: 'latvia' }, rowId: row?.id ?? '' })).toEqual({
      row: null,
    });
    const sort = { column: 'group', descending: true };
    expect(sheetPage(context, { sheet: 'groups', find: '', sort, offset: 0, limit: 1 }).rows).toHaveLength(1);
  });

  test('a typed value is read, kept as it was typed, and undone to the byte', () => {
    const { context } = workspace;
    const row = firstRow('long', 'armenia russia exports 2024');
    const before = stateSha256(context.store.db);
    const edit = setSheetCell(context, { sheet: 'long', rowId: row.id, column: 'value', text: '3.4 bn' });
    expect(rowsOfOperation(context, `op${edit.operationId}`)).toEqual([row.id]);
    const { cells, history } = getSheetRow(context, { sheet: 'long', rowId: row.id });
    expect(cells).toMatchObject({ value: '3400000000', stated: '3.4 bn USD', currency: 'USD' });
    const last = history.at(-1);
    expect(last).toMatchObject({
      actor: 'Ana',
      label: expect.stringMatching(/^Set value of Armenia – Russia/),
    });
    expect(last?.changes).toContainEqual({ field: 'value', from: row.cells['value'], to: '3400000000' });
    undo(context.store, 'Ana', at);
    expect(stateSha256(context.store.db)).toBe(before);
    const turned = getSheetRow(context, { sheet: 'long', rowId: row.id }).history.at(-1);
    expect(turned?.kind).toBe('undo');
    expect(turned?.changes).toContainEqual({ field: 'value', from: '3400000000', to: row.cells['value'] });
  });

  test.each([
    ['value', '1,23', /can be read as|is no figure/],
    ['currency', 'dollars', /is no currency/],
    ['status', 'X', /none of the choices/],
    ['reporter', 'Atlantis', /No area is called/],
    ['source', 'A title nobody wrote', /No source is called/],
    ['period', '2020', /not for editing/],
  ])('%s refuses "%s" and writes nothing', (column, text, message) => {
    const { context } = workspace;
    const row = firstRow('long', 'armenia');
    const before = stateSha256(context.store.db);
    expect(() => setSheetCell(context, { sheet: 'long', rowId: row.id, column, text })).toThrow(message);
    expect(stateSha256(context.store.db)).toBe(before);
  });

  test('a row is added with its series and removed with its choice; undo and redo go both ways', () => {
    const { context } = workspace;
    const before = stateSha256(context.store.db);
    const source = firstRow('sources', 'analyst').id;
    const values = {
      area: 'Armenia',
      counterpart: 'JPN',
      flow: 'exports',
      period: '2024-Q1',
      value: '12 mn',
      source,
    };
    const { rowId } = addSheetRow(context, { sheet: 'long', values }).value;
    expect(getSheetRow(context, { sheet: 'long', rowId })).toMatchObject({
      label: 'Armenia – Japan, exports, 2024-Q1',
      cells: { value: '12000000', shown: 'yes' },
    });
    const added = stateSha256(context.store.db);
    undo(context.store, 'Ana', at);
    expect(stateSha256(context.store.db)).toBe(before);
    redo(context.store, 'Ana', at);
    expect(stateSha256(context.store.db)).toBe(added);
    removeSheetRows(context, { sheet: 'long', rowIds: [rowId] });
    expect(page('long').total).toBe(571);
    expect(() => addSheetRow(context, { sheet: 'long', values: { ...values, period: 'spring' } })).toThrow(
      /"spring" is no period/,
    );
  });
});

describe('the sheet of sources', () => {
  test('is corrected field by field; a source that is cited stays', () => {
    const { context } = workspace;
    const { rowId } = addSheetRow(context, { sheet: 'sources', values: { title: 'Trade of 2025' } }).value;
    setSheetCell(context, { sheet: 'sources', rowId, column: 'issued', text: '2025-02' });
    expect(() => setSheetCell(context, { sheet: 'sources', rowId, column: 'issued', text: 'May' })).toThrow(
      /"May" is no date/,
    );
    expect(getSheetRow(context, { sheet: 'sources', rowId }).cells).toMatchObject({
      title: 'Trade of 2025',
      issued: '2025-02',
      uses: '0',
    });
    removeSheetRows(context, { sheet: 'sources', rowIds: [rowId] });
    const cited = page('sources').rows.find(({ cells }) => Number(cells['uses']) > 0);
    expect(() => removeSheetRows(context, { sheet: 'sources', rowIds: [cited?.id ?? ''] })).toThrow(
      /cannot be removed: \d+ figures cite it/,
    );
  });
});

describe('the claims sheet', () => {
  test('holds every claim of the articles with its verdict, narrowed by one, and says what was decided of it', () => {
    const { context } = workspace;
    const all = page('claims');
    const contradicted = page('claims', 'contradicted');
    expect(contradicted.total).toBeGreaterThan(0);
    expect(contradicted.total).toBeLessThan(all.total);
    for (const { cells } of contradicted.rows) expect(cells['verdict']).toBe('contradicted');
    const row = firstRow('claims', 'contradicted figures');
    expect(row.claim).toMatchObject({ documentId: 'd1' });
    expect(row.cells['operands']).not.toBe('');
    expect(getSheetRow(context, { sheet: 'claims', rowId: row.id }).history).toEqual([]);
    dismissClaim(context, { documentId: 'd1', key: row.claim?.key ?? '', reason: 'A slip of the pen.' });
    const decided = getSheetRow(context, { sheet: 'claims', rowId: row.id });
    expect(decided.cells['decision']).toBe('dismissed');
    expect(decided.history).toHaveLength(1);
    undo(context.store, 'Ana', at);
  });
});

describe('the mirror sheet', () => {
  test('sets both reports of a flow beside each other, and a stated factor takes freight out of the gap', () => {
    const { context } = workspace;
    const before = page('mirror', 'armenia russia 2023');
    const both = before.rows.find(({ cells }) => cells['exporter'] === 'Armenia' && cells['gap'] !== '');
    if (both === undefined) throw new Error('No flow has both sides.');
    const { cells } = both;
    expect(cells['gap']).toBe(subtract(cells['importer_says'] ?? '', cells['exporter_says'] ?? ''));
    expect(cells['question']).toMatch(/No factor is stated/);
    expect(both.cell).toMatchObject({ period: '2023' });
    expect(getSheetRow(context, { sheet: 'mirror', rowId: both.id }).label).toBe('Armenia to Russia, 2023');
    const rate = { from_unit: 'FOB', to_unit: 'CIF', value: '1.06', source: 'src1' };
    addSheetRow(context, { sheet: 'rates', values: rate });
    const after = page('mirror').rows;
    const used = after.filter(({ cells: row }) => row['factor'] === '1.06');
    const asked = after.filter(({ cells: row }) => /Its valuation is not stated/.test(row['question'] ?? ''));
    expect(used.length + asked.length).toBeGreaterThan(0);
    for (const { cells: row } of used)
      expect(row['gap_after']).toBe(
        subtract(row['importer_says'] ?? '', multiply(row['exporter_says'] ?? '', '1.06')),
      );
    undo(context.store, 'Ana', at);
    expect(page('mirror', 'armenia russia 2023')).toEqual(before);
  });

  test('shows the side that says nothing as saying nothing', () => {
    const silent = page('mirror').rows.filter(({ cells }) => cells['gap'] === '');
    expect(silent.length).toBeGreaterThan(0);
    for (const { cells } of silent) expect(cells['question']).not.toBe('');
  });
});
