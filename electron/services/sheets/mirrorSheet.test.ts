import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { SheetRow } from '#shared/ipc/sheetShapes.ts';
import { add, multiply, subtract } from '#shared/lib/decimal.ts';
import { undo } from '../../store/history.ts';
import { stateSha256 } from '../../store/stateHash.ts';
import { calculatedPoints } from '../calculated/calculatedSeries.ts';
import { getCell } from '../figures/cellDetail.ts';
import { chooseAssertion } from '../figures/edits/figureEdits.ts';
import { listFigures } from '../figures/listFigures.ts';
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

const stepsDone = (): number =>
  workspace.context.store.db
    .prepare("SELECT count(*) FROM operation WHERE kind = 'do' AND state = 'done'")
    .pluck()
    .get() as number;
const undoTo = (steps: number): void => {
  while (stepsDone() > steps) undo(workspace.context.store, 'Ana', at);
};

const FACTOR = { from_unit: 'FOB', to_unit: 'CIF', value: '1.06', source: 'src1' };

test('what a side counts and the factor are settled where the gap is, kept where they belong, and told in the history', () => {
  const { context } = workspace;
  const [steps, before] = [stepsDone(), stateSha256(context.store.db)];
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
  undoTo(steps);
  expect(stateSha256(context.store.db)).toBe(before);
  expect(flow('Armenia', 'armenia russia 2023').cells).toEqual(cells);
});

test('a pair has a factor of its own, before that of the period and that of all; both ends of a gap have their thousands apart', () => {
  const { context } = workspace;
  const steps = stepsDone();
  const { id } = flow('Armenia', 'armenia russia 2023');
  set(id, 'exporter_counts', 'FOB');
  set(id, 'importer_counts', 'CIF');
  const addRate = (values: Partial<typeof FACTOR> & { period?: string }) =>
    addSheetRow(context, { sheet: 'rates', values: { ...FACTOR, ...values } });
  const shown = () => flow('Armenia', 'armenia russia 2023').cells;
  addRate({});
  expect(shown()).toMatchObject({
    factor: '1.06',
    factor_of: expect.stringMatching(/^all pairs, always \(.+\)$/),
  });
  addRate({ value: '1.08', period: '2023' });
  expect(shown()).toMatchObject({ factor: '1.08', factor_of: expect.stringMatching(/^all pairs, 2023 /) });
  expect(addRate({ value: '1.12', from_unit: 'FOB Armenia to Russia' }).label).toBe(
    'Add FOB ARM to RUS in CIF, always',
  );
  expect(shown()).toMatchObject({ factor: '1.12', factor_of: expect.stringMatching(/^this pair, always /) });
  expect(flow('Russia', 'armenia russia 2023').cells['factor'] ?? '').not.toBe('1.12');
  expect(() => addRate({ from_unit: 'FOB Nowhere to Russia' })).toThrow('No area is called "Nowhere".');
  set(id, 'factor', '1.13');
  const { history } = getSheetRow(context, { sheet: 'mirror', rowId: id });
  expect(history.at(-1)?.label).toBe('Set FOB ARM to RUS in CIF, always to "1.13"');
  expect(shown()['gap_range'] || '1,000 to 2,000').toMatch(/^-?\d{1,3}(,\d{3})* to -?\d{1,3}(,\d{3})*$/);
  undoTo(steps);
});

describe('re-exports inside exports', () => {
  const EXPORTED = 'area = ARM and counterpart = RUS and flow = exports and reporter = ARM and period = 2023';
  const stateReExports = (period: string, value: string): void => {
    addSheetRow(workspace.context, {
      sheet: 'long',
      values: {
        area: 'ARM',
        counterpart: 'RUS',
        flow: 're_exports',
        period,
        value,
        reporter: 'ARM',
        source: 'src1',
      },
    });
  };
  const shown = () => flow('Armenia', 'armenia russia 2023').cells;

  test('are asked about, answered for a reporter and its source, undone; the gap is told with them and without', () => {
    const { context } = workspace;
    const steps = stepsDone();
    expect(shown()).toMatchObject({ re_exports: '', gap_with: '', gap_without: '' });
    stateReExports('2023', '1 bn');
    expect(shown()).toMatchObject({
      re_exports: 'asked',
      re_exports_say: '1000000000',
      gap_with: '',
      gap_without: '',
    });
    expect(shown()['question']).toContain('Are Armenia’s re-exports inside its exports?');
    const { id } = flow('Armenia', 'armenia russia 2023');
    expect(() => set(id, 're_exports', 'perhaps')).toThrow('"perhaps" is none of the choices.');
    expect(set(id, 're_exports', 'inside').label).toMatch(/^Set Armenia’s re-exports in .+ to "inside"$/);
    const inside = shown();
    const [out, into] = [inside['exporter_says'] ?? '', inside['importer_says'] ?? ''];
    expect(inside).toMatchObject({
      re_exports: 'inside',
      gap_with: subtract(into, out),
      gap_without: subtract(into, subtract(out, '1000000000')),
    });
    expect(inside['question']).not.toContain('re-exports');
    set(id, 're_exports', 'beside');
    expect(shown()).toMatchObject({
      gap_with: subtract(into, add(out, '1000000000')),
      gap_without: subtract(into, out),
    });
    const { history } = getSheetRow(context, { sheet: 'mirror', rowId: id });
    expect(history.flatMap(({ changes }) => changes)).toContainEqual({
      field: 'answer',
      from: 'inside',
      to: 'beside',
    });
    undo(context.store, 'Ana', at);
    expect(shown()['re_exports']).toBe('inside');
    const [exported] = listFigures(context, EXPORTED);
    const cell = getCell(context, { seriesId: exported?.seriesId ?? '', period: '2023' });
    expect(
      new Set(
        cell.assertions.map(
          ({ source, reporter, reExports }) =>
            `${source.id === exported?.sourceId && reporter === 'ARM'} ${reExports}`,
        ),
      ),
    ).toContain('true inside');
    undoTo(steps);
    expect(shown()['re_exports']).toBe('');
  });

  test('are in the growth of a reporter in both years or in neither, here and in a calculated series', () => {
    const { context } = workspace;
    const steps = stepsDone();
    const { id, cells } = flow('Armenia', 'armenia russia 2023');
    expect(cells['exporter_growth']).not.toBe('');
    set(id, 're_exports', 'inside');
    const same = flow('Armenia', 'armenia russia 2023').cells['exporter_growth'];
    expect(same).toBe(cells['exporter_growth']);
    // Another source of the year before, of which nobody has said it.
    addSheetRow(context, { sheet: 'sources', values: { title: 'Another yearbook' } });
    addSheetRow(context, {
      sheet: 'long',
      values: {
        area: 'ARM',
        counterpart: 'RUS',
        flow: 'exports',
        period: '2022',
        value: '2.1 bn',
        reporter: 'ARM',
        source: 'Another yearbook',
      },
    });
    const [other] = listFigures(
      context,
      'area = ARM and counterpart = RUS and flow = exports and period = 2022',
    ).filter(({ value }) => value === '2100000000');
    chooseAssertion(context, { seriesId: other?.seriesId ?? '', period: '2022' }, other?.id ?? '');
    const mixed = flow('Armenia', 'armenia russia 2023').cells;
    expect(mixed['exporter_growth']).toBe('');
    expect(mixed['question']).toContain(
      'No growth of the exporter is told: re-exports are not settled in 2022 and inside exports in 2023.',
    );
    const grown = addSheetRow(context, {
      sheet: 'calculated',
      values: { name: 'Growth', expression: 'growth(exports of ARM to RUS by ARM)' },
    });
    const point = () => calculatedPoints(context, grown.value.rowId).find(({ period }) => period === '2023');
    expect(point()).toMatchObject({
      value: null,
      how: 're-exports are not settled in 2022 and inside exports in 2023: settle both in the sheet Mirror',
    });
    set(flow('Armenia', 'armenia russia 2022').id, 're_exports', 'inside');
    expect(flow('Armenia', 'armenia russia 2023').cells['exporter_growth']).not.toBe('');
    expect(point()?.value).not.toBeNull();
    undoTo(steps);
  });
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
