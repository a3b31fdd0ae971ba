/** Calculated columns of the wide sheet, and amounts a head: each kind, what they lack; sorted, filtered, found, drawn, printed, traced. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import { columnInRow } from '#shared/domain/figures/calculated/calculatedId.ts';
import type { ChartPart } from '#shared/domain/packs/packModel.ts';
import { recomputer, tablesOf } from '#shared/domain/packs/packTables.ts';
import { untraced } from '#shared/domain/packs/untraced.ts';
import { undo } from '../../store/history.ts';
import { drawChart, saveChart } from '../charts/charts.ts';
import { draftChart } from '../charts/draftChart.ts';
import { retractFigures } from '../figures/edits/retractFigures.ts';
import { figuresPage } from '../figures/page/figuresPage.ts';
import { findSlice } from '../find/findSlice.ts';
import { impactOf } from '../impact/impact.ts';
import { buildPack } from '../packs/buildPack.ts';
import { readPackSpecFile } from '../packs/packSpecFile.ts';
import { addSheetRow } from '../sheets/sheetEdits.ts';
import { at, emptyWorkspace, type TestWorkspace } from '../testing/testWorkspace.ts';
import { UseFinder } from '../uses/useFinder.ts';
import { calculatedPoints } from './calculatedSeries.ts';

let workspace: TestWorkspace;
const ids = new Map<string, string>();
const add = (sheet: 'long' | 'sources' | 'calculated' | 'rates', values: Record<string, string>): string =>
  addSheetRow(workspace.context, { sheet, values }).value.rowId;
const figure = (area: string, flow: string, period: string, value: string): string =>
  add('long', {
    area,
    counterpart: flow === 'population' ? 'World' : 'Russia',
    flow,
    period,
    value,
    reporter: area,
    source: 'Customs',
  });
const COLUMNS = {
  'Growth since 2020': 'growth(this, since 2020) in 2024',
  'Growth on the year': 'growth(this) in 2024',
  Share: 'share(this, turnover of this) in 2024',
  Index: 'index(this, 2020) in 2024',
  Change: 'difference(this in 2024, this in 2020)',
  'A head': 'per_capita(this) in 2024',
  'Imports over exports': 'ratio(imports of this, exports of this) in 2024',
  'At prices of 2015': 'deflated(this, 2015) in 2024',
} as const;
const page = (sort: { column: string; descending: boolean } | null = null) =>
  figuresPage(workspace.context, { where: '', sort, frequency: 'A', offset: 0, limit: 100 });
const rowOf = (area: string, flow: string) =>
  page().rows.find((row) => row.areaName === area && row.flow === flow);
const cell = (area: string, flow: string, name: keyof typeof COLUMNS) =>
  rowOf(area, flow)?.cells[ids.get(name) ?? ''];

beforeAll(() => {
  workspace = emptyWorkspace();
  add('sources', { title: 'Customs' });
  for (const [area, exports2020, exports2024, imports] of [
    ['Armenia', '1 bn', '3 bn', '2 bn'],
    ['Georgia', '2 bn', '2.2 bn', '1 bn'],
  ] as const) {
    figure(area, 'exports', '2020', exports2020);
    figure(area, 'exports', '2024', exports2024);
    figure(area, 'imports', '2024', imports);
  }
  figure('Armenia', 'population', '2024', '3 million');
  add('rates', { from_unit: 'USD', to_unit: 'USD 2015', period: '2024', value: '0.75', source: 'Customs' });
  for (const [name, expression] of Object.entries(COLUMNS))
    ids.set(name, add('calculated', { name, expression }));
});
afterAll(() => workspace.remove());

test.each([
  ['Growth since 2020', '200', '%'],
  ['Share', null, null],
  ['Index', '300', 'index'],
  ['Change', '2000000000', 'USD'],
  ['A head', '1000', 'USD per head'],
  ['Imports over exports', '0.666666666666666667', 'ratio'],
  ['At prices of 2015', '2250000000', 'USD 2015'],
] as const)('%s of the exports of Armenia is %s', (name, value, currency) => {
  expect(cell('Armenia', 'exports', name)).toMatchObject({ value, currency, assertionId: null });
});

test('what a row lacks is named: a year, a population, a series', () => {
  expect(cell('Armenia', 'exports', 'Growth on the year')).toMatchObject({
    value: null,
    missing: ['exports of Armenia to Russia, 2023'],
  });
  expect(cell('Georgia', 'exports', 'A head')).toMatchObject({
    value: null,
    missing: ['the series population of Georgia'],
  });
  expect(cell('Armenia', 'exports', 'Share')?.missing).toEqual([
    'the series turnover of Armenia with Russia',
  ]);
});

test('the population stands among the figures as people, not as money', () => {
  const people = rowOf('Armenia', 'population');
  expect(people).toMatchObject({ counterpart: 'W00', measure: 'population' });
  expect(people?.cells['2024']).toMatchObject({ value: '3000000', currency: null });
});

test('columns are told beside the rows, are no rows, and say how a row was made', () => {
  const { columns, rows, calculated } = page();
  expect(columns.map(({ name }) => name).sort()).toEqual(Object.keys(COLUMNS).sort());
  expect(calculated).toBe(0);
  const armenia = rows.find(({ area, flow }) => area === 'ARM' && flow === 'exports');
  const head = ids.get('A head') ?? '';
  expect(calculatedPoints(workspace.context, head, armenia?.seriesId)).toMatchObject([
    {
      period: '2024',
      value: '1000',
      how: 'exports of Armenia to Russia, 2024, a head',
      inputs: [{ period: '2024' }, { period: '2024' }],
    },
  ]);
  expect(calculatedPoints(workspace.context, head)).toEqual([]);
});

test('rows are sorted by a column, those without a value last', () => {
  const column = ids.get('Growth since 2020') ?? '';
  const names = (descending: boolean): string[] =>
    page({ column, descending }).rows.map(({ areaName, flow }) => `${areaName} ${flow}`);
  expect(names(true).slice(0, 2)).toEqual(['Armenia exports', 'Georgia exports']);
  expect(names(false).slice(0, 2)).toEqual(['Georgia exports', 'Armenia exports']);
});

test('a filter asks what a column comes to, or lacks, and goes with other conditions', () => {
  const names = (where: string): string[] =>
    figuresPage(workspace.context, { where, sort: null, frequency: 'A', offset: 0, limit: 100 }).rows.map(
      ({ areaName, flow }) => `${areaName} ${flow}`,
    );
  const [growth = '', head = ''] = [ids.get('Growth since 2020'), ids.get('A head')];
  expect(names(`${growth} > 150%`)).toEqual(['Armenia exports']);
  expect(names(`${growth} = 5..20`)).toEqual(['Georgia exports']);
  expect(names(`${growth} = empty and flow = imports`)).toEqual(['Armenia imports', 'Georgia imports']);
  expect(names(`${head} != empty and ${growth} > 0`)).toEqual(['Armenia exports']);
  expect(names(`row(period = 2024 and value < 2.5bn) and ${growth} > 0`)).toEqual(['Georgia exports']);
  expect(() => names('calc99 > 1')).toThrow('There is no calculated column "calc99" any more.');
  expect(() => names(`${growth} ~ 1`)).toThrow(/not ~/);
});

test('what a column comes to is found, as digits and by its value', () => {
  const growth = ids.get('Growth since 2020') ?? '';
  const scope = {
    kind: 'figures',
    where: '',
    sort: null,
    frequency: 'A',
    columns: ['areaName', growth],
  } as const;
  const found = (text: string, byValue: boolean) =>
    findSlice(workspace.context, {
      scope: { ...scope, columns: [...scope.columns] },
      asked: { text, byValue, matchCase: false, isWhole: false },
      from: 0,
      rows: 100,
    }).hits.map(({ column, label }) => [column, label]);
  expect(found('200', false)).toEqual([[growth, 'Armenia – Russia, exports']]);
  expect(found('>100', true)).toEqual([[growth, 'Armenia – Russia, exports']]);
});

test('a column in a row is a series of one period: drawn side by side, derived, on the sources of its operands', () => {
  const { context } = workspace;
  const growth = ids.get('Growth since 2020') ?? '';
  const bars = ['Armenia', 'Georgia'].map((area) =>
    columnInRow(growth, rowOf(area, 'exports')?.seriesId ?? ''),
  );
  const spec = draftChart(context, bars);
  expect(spec).toMatchObject({
    type: 'bar',
    title: 'Growth since 2020: Exports to Russia: Armenia and Georgia',
    periods: ['2024'],
  });
  const { lines, sourceLine, gone } = drawChart(context, null, spec);
  expect(gone).toEqual([]);
  expect(lines.map(({ short, area, marks }) => [short, area, marks[0]?.value, marks[0]?.unit])).toEqual([
    ['Armenia', 'ARM', '200', '%'],
    ['Georgia', 'GEO', '10', '%'],
  ]);
  expect(lines[0]?.marks[0]?.derivation).toBe('calculated as growth(this, since 2020) in 2024');
  expect(sourceLine).toBe('Customs');
});

test('a pack prints a column row by row, and verify computes it anew', () => {
  const { context } = workspace;
  const series = [...ids].flatMap(([name, column]) =>
    name === 'Growth on the year' ? [] : [columnInRow(column, rowOf('Armenia', 'exports')?.seriesId ?? '')],
  );
  const parts = [{ kind: 'table', title: 'Armenia', series, periods: ['2024'] }];
  const file = JSON.stringify({ name: 'Columns', parts });
  const model = buildPack(context, readPackSpecFile(context, file, 'x.json'), 'Attest 0.1.0');
  expect(untraced(model)).toEqual([]);
  const [table] = model.parts as ChartPart[];
  const printed = new Map(
    table?.rows.map(({ label, numbers }) => [
      label.split(',')[0],
      model.numbers.find(({ id }) => id === numbers[0]),
    ]),
  );
  expect(printed.get('Growth since 2020')).toMatchObject({ value: '200', unit: '%', text: '200.0%' });
  expect(printed.get('A head')).toMatchObject({ value: '1000', unit: 'USD per head' });
  const recompute = recomputer(tablesOf(model));
  for (const number of printed.values())
    if (number !== undefined) expect(recompute(number.id)).toMatchObject({ value: number.value });
});

test('an edit tells in which rows it changes a column; the cell says which columns and charts take it in', () => {
  const { context } = workspace;
  const growth = ids.get('Growth since 2020') ?? '';
  const seriesId = rowOf('Georgia', 'exports')?.seriesId ?? '';
  const chart = saveChart(context, null, draftChart(context, [columnInRow(growth, seriesId)]));
  const uses = new UseFinder(context).usesOf(`${seriesId}@2020`);
  expect(uses).toContainEqual(
    expect.objectContaining({ kind: 'calculated', owner: growth, place: 'Georgia – Russia, exports' }),
  );
  expect(uses).toContainEqual(expect.objectContaining({ kind: 'chart', owner: chart.value.chartId }));
  expect(new UseFinder(context).usesOf(growth)).toContainEqual(
    expect.objectContaining({ kind: 'chart', owner: chart.value.chartId }),
  );
  const { operationId } = retractFigures(context, [{ seriesId, period: '2024' }]);
  const told = impactOf(context, `op${operationId}`).changes.filter(({ owner }) => owner === growth);
  expect(told).toEqual([
    expect.objectContaining({
      label: 'Growth since 2020, Georgia – Russia, exports',
      before: expect.stringMatching(/^10\.0%/),
      after: expect.stringContaining('none: '),
    }),
  ]);
  undo(context.store, 'Ana', at);
  undo(context.store, 'Ana', at);
});

test('a column without a period is refused, with what would say it', () => {
  expect(() => add('calculated', { name: 'No period', expression: 'growth(this)' })).toThrow(
    'With "this" it is a column, and a column has to say its period.',
  );
});
