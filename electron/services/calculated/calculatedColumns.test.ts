/** Calculated columns of the wide sheet, and amounts a head: each of the seven kinds, what they lack, and where they are sorted. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import { figuresPage } from '../figures/figuresPage.ts';
import { addSheetRow } from '../sheets/sheetEdits.ts';
import { emptyWorkspace, type TestWorkspace } from '../testing/testWorkspace.ts';
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

test('a column without a period is refused, with what would say it', () => {
  expect(() => add('calculated', { name: 'No period', expression: 'growth(this)' })).toThrow(
    'With "this" it is a column, and a column has to say its period.',
  );
});
