import { afterAll, beforeAll, expect, test } from 'vitest';
import type { SheetRow } from '#shared/ipc/sheetShapes.ts';
import { multiply, subtract } from '#shared/lib/decimal.ts';
import { undo } from '../../store/history.ts';
import { stateSha256 } from '../../store/stateHash.ts';
import { chooseAssertion } from '../figures/figureEdits.ts';
import { at, sampleWorkspace, type TestWorkspace } from '../testing/testWorkspace.ts';
import { previewBlock, writeBlock } from './block/sheetBlock.ts';
import { getSheetRow } from './rowHistory.ts';
import { addSheetRow, setSheetCell } from './sheetEdits.ts';
import { sheetPage } from './sheetRows.ts';

let workspace: TestWorkspace;
beforeAll(async () => {
  workspace = await sampleWorkspace();
});
afterAll(() => workspace.remove());

const rows = (find: string): readonly SheetRow[] =>
  sheetPage(workspace.context, { sheet: 'mirror', find, sort: null, offset: 0, limit: 1000 }).rows;

function flow(exporter: string, find: string): SheetRow {
  const found = rows(find).find(({ cells }) => cells['exporter'] === exporter);
  if (found === undefined) throw new Error(`No flow has ${find}.`);
  return found;
}

const set = (rowId: string, column: string, text: string) =>
  setSheetCell(workspace.context, { sheet: 'mirror', rowId, column, text });

const FACTOR = { from_unit: 'FOB', to_unit: 'CIF', value: '1.06', source: 'src1' };

test('what a side counts and the factor are settled where the gap is, kept where they belong, and told in the history', () => {
  const { context } = workspace;
  const before = stateSha256(context.store.db);
  const { id, cells } = flow('Armenia', 'armenia russia 2023');
  expect(() => set(id, 'factor', '1.06')).toThrow('No factor is stated for 2023.');
  expect(() => set(id, 'gap', '1')).toThrow('This column is not for editing.');
  addSheetRow(context, { sheet: 'rates', values: FACTOR });
  expect(() => set(id, 'exporter_counts', 'EXW')).toThrow('"EXW" is none of the choices.');
  set(id, 'exporter_counts', 'unknown');
  set(id, 'importer_counts', 'unknown');
  expect(flow('Armenia', 'armenia russia 2023').cells['question']).toMatch(/Its valuation is not stated/);
  expect(set(id, 'exporter_counts', 'FOB').label).toBe(
    'Set Armenia’s valuation of Armenia to Russia, 2023 to "FOB"',
  );
  set(id, 'importer_counts', 'CIF');
  expect(set(id, 'factor', '1.1').label).toBe('Set FOB in CIF, always to "1.1"');
  const settled = flow('Armenia', 'armenia russia 2023').cells;
  expect(settled).toMatchObject({ exporter_counts: 'FOB', importer_counts: 'CIF', factor: '1.1' });
  expect(settled['gap_after']).toBe(
    subtract(cells['importer_says'] ?? '', multiply(cells['exporter_says'] ?? '', '1.1')),
  );
  expect(settled['question']).not.toMatch(/valuation|factor/);
  const { history } = getSheetRow(context, { sheet: 'mirror', rowId: id });
  const changes = history.flatMap((entry) => entry.changes);
  expect(changes).toContainEqual({ field: 'value', from: '1.06', to: '1.1' });
  expect(changes).toContainEqual({ field: 'valuation', from: 'unknown', to: 'FOB' });
  expect(changes).toContainEqual({ field: 'valuation', from: 'unknown', to: 'CIF' });
  while (stateSha256(context.store.db) !== before) undo(context.store, 'Ana', at);
  expect(flow('Armenia', 'armenia russia 2023').cells).toEqual(cells);
});

test('valuations of a whole column are filled in one step, shown before they are written', () => {
  const { context } = workspace;
  const both = rows('armenia russia').filter(({ cells }) => cells['gap'] !== '');
  const block = {
    sheet: 'mirror' as const,
    rows: both.map(({ id }) => id),
    columns: ['importer_counts'],
    texts: both.map(() => ['CIF']),
    clears: false,
    decimal: 'typed' as const,
    leftOut: [],
    cut: [],
  };
  const plan = previewBlock(context, block);
  const open = both.filter(({ cells }) => cells['importer_counts'] !== 'CIF');
  expect(open.length).toBeGreaterThan(1);
  expect(plan.written).toBe(open.length);
  expect(plan.fields.flatMap(({ becomes }) => becomes ?? [])).toEqual(open.map(() => 'CIF'));
  // A trial leaves nothing behind, not even in what is remembered until the next step.
  expect(rows('armenia russia').filter(({ cells }) => cells['gap'] !== '')).toEqual(both);
  writeBlock(context, { block, verb: 'Fill' });
  for (const { id } of both)
    expect(getSheetRow(context, { sheet: 'mirror', rowId: id }).cells).toMatchObject({
      importer_counts: 'CIF',
    });
});

test('of several amounts of one reporter the chosen one is meant, and nobody asks again', () => {
  const { context } = workspace;
  const asked = rows('').find(({ cells }) =>
    /amounts: is the one shown the total/.test(cells['question'] ?? ''),
  );
  if (asked === undefined) throw new Error('Nobody states two amounts.');
  const name = / ?(\S+(?: \S+)?) states \d+ amounts/.exec(asked.cells['question'] ?? '')?.[1] ?? '';
  const side = asked.cells['exporter'] === name ? 'exporter_says' : 'importer_says';
  const said = context.store.db
    .prepare(
      `SELECT other.id, other.value, other.series_id AS seriesId, other.period FROM assertion AS shown
       JOIN assertion AS other ON other.series_id = shown.series_id AND other.period = shown.period AND other.reporter = shown.reporter
       WHERE shown.value = @shown AND shown.period = @period AND other.value <> shown.value`,
    )
    .all({ shown: asked.cells[side] ?? '', period: asked.cells['period'] ?? '' }) as {
    id: number;
    value: string;
    seriesId: number;
    period: string;
  }[];
  const [other] = said;
  if (other === undefined) throw new Error('There is no other amount.');
  chooseAssertion(context, { seriesId: `ser${other.seriesId}`, period: other.period }, `a${other.id}`);
  const settled = getSheetRow(context, { sheet: 'mirror', rowId: asked.id }).cells;
  expect(settled[side]).toBe(other.value);
  expect(settled['question'] ?? '').not.toContain(`${name} states`);
});
