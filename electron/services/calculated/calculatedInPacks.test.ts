/** Calculated series in charts and packs: derived, on the sources of their operands, computed anew by verify. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { EXTRA_FORMATS, isModelFormat } from '#shared/domain/packs/packFormats.ts';
import { type ChartPart, numbersOfPart, type PackNumber } from '#shared/domain/packs/packModel.ts';
import { recomputer, tablesOf } from '#shared/domain/packs/packTables.ts';
import { untraced } from '#shared/domain/packs/untraced.ts';
import { verifyPackAt } from '../../export/readPack.ts';
import { writePack } from '../../export/writePack.ts';
import { undo } from '../../store/history.ts';
import { pictureOf, pointsOf } from '../charts/chartPictures.ts';
import { drawChart, getChart, saveChart } from '../charts/charts.ts';
import { draftChart } from '../charts/draftChart.ts';
import { impactOf } from '../impact/impact.ts';
import { buildPack } from '../packs/buildPack.ts';
import { createPack, getPackDesign, savePackLayout } from '../packs/packDesign.ts';
import { readPackSpecFile } from '../packs/packSpecFile.ts';
import { addSheetRow, removeSheetRows, setSheetCell } from '../sheets/sheetEdits.ts';
import { at, emptyWorkspace, type TestWorkspace } from '../testing/testWorkspace.ts';
import { UseFinder } from '../uses/useFinder.ts';
import { calculatedPoints } from './calculatedSeries.ts';

const PERIODS = ['2019', '2020', '2021', '2022', '2023'];
let workspace: TestWorkspace;
let folder = '';
/** Ids of sources and calculated series, by name. */
const ids = new Map<string, string>();
const NAMES = [
  'Growth',
  'Index',
  'Cover',
  'Share',
  'Balance in euro',
  'As Russia says',
  'A head',
  'Since 2020',
  'Times the first',
  'At prices of 2015',
];
const add = (sheet: 'long' | 'sources' | 'rates' | 'calculated', values: Record<string, string>): string =>
  addSheetRow(workspace.context, { sheet, values }).value.rowId;
const figure = (flow: string, period: string, value: string, more: Record<string, string> = {}): string =>
  add('long', {
    area: 'Armenia',
    counterpart: 'Russia',
    flow,
    period,
    value,
    reporter: 'ARM',
    currency: 'USD',
    source: 'Customs',
    ...more,
  });
const id = (name: string): string => ids.get(name) ?? '';

beforeAll(() => {
  workspace = emptyWorkspace();
  folder = mkdtempSync(join(tmpdir(), 'attest-calculated-'));
  for (const title of ['Customs', 'Central bank', 'Partner']) ids.set(title, add('sources', { title }));
  for (const [period, out, into] of [
    ['2020', '2 bn', '1.5 bn'],
    ['2021', '2.5 bn', '1.6 bn'],
    ['2022', 'more than 3 bn', '1.7 bn'],
    ['2023', '4 bn', '1.8 bn'],
  ] as const) {
    figure('exports', period, out);
    figure('imports', period, into, { source: 'Partner' });
  }
  figure('exports', '2023', '4.4 bn', { reporter: 'RUS', source: 'Partner' });
  figure('population', '2023', '2.99 million', { counterpart: 'World', currency: '' });
  add('rates', { from_unit: 'USD', to_unit: 'USD 2015', value: '0.8', source: 'Central bank' });
  add('rates', { from_unit: 'USD', to_unit: 'EUR', period: '2023', value: '0.9', source: 'Central bank' });
  for (const [name, expression] of [
    ['Growth', 'growth(exports of ARM to RUS)'],
    ['Index', 'index(exports of ARM to RUS, 2020)'],
    ['Cover', 'ratio(exports of ARM to RUS, imports of ARM from RUS)'],
    ['Share', 'share(exports of ARM to RUS, turnover of ARM with RUS)'],
    ['Balance in euro', 'convert(difference(exports of ARM to RUS, imports of ARM from RUS), EUR)'],
    ['As Russia says', 'exports of ARM to RUS by RUS'],
    ['A head', 'per_capita(exports of ARM to RUS)'],
    ['Since 2020', 'growth(exports of ARM to RUS, since 2020)'],
    ['Times the first', 'ratio(exports of ARM to RUS, exports of ARM to RUS in 2020)'],
    ['At prices of 2015', 'deflated(exports of ARM to RUS, 2015)'],
  ] as const)
    ids.set(name, add('calculated', { name, expression }));
});
afterAll(() => {
  workspace.remove();
  rmSync(folder, { recursive: true });
});

test('a chart draws them as derived, with their intervals, on the sources of operands and rates, and names what lacks', () => {
  const { context } = workspace;
  const spec = { ...draftChart(context, [id('Growth')]), periods: PERIODS };
  expect(spec.title).toBe('Growth');
  const { lines, sourceLine, sources, gone } = drawChart(context, null, spec);
  expect(gone).toEqual([]);
  const [growth] = lines;
  expect(growth?.marks.map(({ value }) => value)).toEqual([null, null, '25', '20', '33.3333333333333333']);
  expect(growth?.marks[1]?.missing).toEqual(['exports of Armenia to Russia, 2019']);
  expect(growth?.marks[3]).toMatchObject({
    unit: '%',
    bound: 'more_than',
    high: null,
    derivation: 'calculated as growth(exports of ARM to RUS)',
    sources: [id('Customs')],
  });
  expect(sourceLine).toBe('Customs');
  const { svg } = pictureOf(context, spec);
  expect(svg).toContain(`id="${id('Growth')}@2021"`);
  expect(svg).toContain('Growth, 2020: missing, lacks exports of Armenia to Russia, 2019.');
  const balance = { ...spec, series: [id('Balance in euro')], periods: ['2023'], type: 'bar' as const };
  expect(drawChart(context, null, balance).sourceLine).toBe('Customs; Partner; Central bank');
  expect(sources).toHaveLength(1);
  expect(pointsOf(context, balance)).toContain('1980000000,EUR');
});

test('a pack prints them step by step, traced to cells and rates, and verify computes them anew from its data', async () => {
  const { context } = workspace;
  const spec = {
    name: 'Calculated',
    parts: [
      { kind: 'table', title: 'All of them', series: NAMES.map(id), periods: PERIODS },
      { kind: 'drawing', type: 'line', title: 'Drawn', series: [id('Index')], periods: PERIODS },
    ],
  };
  const model = buildPack(context, readPackSpecFile(context, JSON.stringify(spec), 'x.json'), 'Attest 0.1.0');
  expect(untraced(model)).toEqual([]);
  const recompute = recomputer(tablesOf(model));
  const numberOf = (number: string): PackNumber => model.numbers.find((each) => each.id === number)!;
  const [table, drawn] = model.parts as ChartPart[];
  for (const [at, name] of NAMES.entries()) {
    const row = table?.rows[at];
    expect(row?.label).toBe(name);
    const points = new Map(calculatedPoints(context, id(name)).map((point) => [point.period, point.value]));
    for (const [column, period] of PERIODS.entries()) {
      const number = row?.numbers[column] ?? null;
      const expected = points.get(period) ?? null;
      if (number === null) expect(expected, `${name} ${period}`).toBeNull();
      else {
        expect(numberOf(number).value, `${name} ${period}`).toBe(expected);
        expect(recompute(number), `${name} ${period}`).toMatchObject({
          value: expected,
          low: numberOf(number).low,
          high: numberOf(number).high,
        });
      }
    }
  }
  const growth = numberOf(table?.rows[0]?.numbers[3] ?? '');
  expect(growth).toMatchObject({
    text: '>20.0%',
    label: 'Growth, 2022 (growth(exports of ARM to RUS))',
    expression: 'change',
    history: ['Add calculated series "Growth"'],
  });
  expect(growth.inputs.map((input) => numberOf(input).cell)).toEqual(['ser1@2021', 'ser1@2022']);
  const euro = numberOf(table?.rows[4]?.numbers[4] ?? '');
  expect(euro).toMatchObject({ text: '1.98 bn EUR', expression: 'product', unit: 'EUR' });
  expect(
    model.figures.find(({ id: each }) => each === numberOf(euro.inputs[1] ?? '').inputs[0]),
  ).toMatchObject({
    measure: 'exchange_rate',
    value: '0.9',
    source: id('Central bank'),
  });
  expect(model.sources.map(({ title }) => title)).toContain('Central bank');
  expect(drawn?.remarks?.join(' ')).toContain('calculated as index(exports of ARM to RUS, 2020)');
  expect(numbersOfPart(drawn!)).toHaveLength(4);

  const out = join(folder, 'pack.zip');
  await writePack(model, out, {
    format: 'zip',
    extras: EXTRA_FORMATS.filter(isModelFormat),
  });
  const verified = await verifyPackAt(out);
  expect(verified.numbers.failed).toEqual([]);
  expect(verified.ok).toBe(true);
});

test('an edit of an operand tells the series, charts and packs it changes; the cell says where it is used', () => {
  const { context } = workspace;
  const chart = saveChart(context, null, {
    type: 'line',
    title: 'How exports grew',
    series: [id('Growth')],
    periods: PERIODS,
  }).value.chartId;
  const { packId } = createPack(context, null).value;
  const { layout } = getPackDesign(context, packId);
  savePackLayout(context, packId, { ...layout, name: 'Brief', parts: [{ kind: 'chart', chart }] });
  const row = context.store.db.prepare("SELECT id FROM assertion WHERE period = '2021'").get() as {
    id: number;
  };
  const edit = setSheetCell(context, { sheet: 'long', rowId: `a${row.id}`, column: 'value', text: '3 bn' });
  const told = impactOf(context, `op${edit.operationId}`).changes.map(
    ({ kind, label }) => `${kind}: ${label}`,
  );
  expect(told).toContain('calculated: Growth, 2021');
  expect(told).toContain('chart: How exports grew: Growth, 2022');
  expect(told).toContain('pack: Brief: Growth, 2022 (growth(exports of ARM to RUS))');

  const uses = new UseFinder(context).usesOf('ser1@2021').map(({ kind, title }) => `${kind}: ${title}`);
  expect(uses).toEqual(
    expect.arrayContaining(['calculated: Growth', 'chart: How exports grew', 'pack: Brief']),
  );
  expect(new UseFinder(context).usesOf(id('Growth')).map(({ kind }) => kind)).toEqual(['chart', 'pack']);

  removeSheetRows(context, { sheet: 'calculated', rowIds: [id('Growth')] });
  expect(getChart(context, chart)).toMatchObject({
    gone: [id('Growth')],
    lines: [],
    spec: { series: [id('Growth')] },
  });
  undo(context.store, 'Ana', at);
  expect(getChart(context, chart).gone).toEqual([]);
});
