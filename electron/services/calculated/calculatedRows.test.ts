/** Calculated series among the rows of the grid: below the figures, filtered and sorted, each gap with what it lacks. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import { figuresPage, figuresPosition } from '../figures/page/figuresPage.ts';
import { addSheetRow } from '../sheets/sheetEdits.ts';
import { emptyWorkspace, type TestWorkspace } from '../testing/testWorkspace.ts';

let workspace: TestWorkspace;
const ids = new Map<string, string>();
const add = (sheet: 'long' | 'sources' | 'calculated', values: Record<string, string>): string =>
  addSheetRow(workspace.context, { sheet, values }).value.rowId;
const view = { where: '', sort: null, frequency: 'A' } as const;
const rowsOf = (more: Partial<Parameters<typeof figuresPage>[1]> = {}) =>
  figuresPage(workspace.context, { ...view, offset: 0, limit: 1000, ...more }).rows;
const namesOf = (more: Partial<Parameters<typeof figuresPage>[1]> = {}): string[] =>
  rowsOf(more).map(({ areaName, counterpartName }) => `${areaName} ${counterpartName}`.trim());

beforeAll(() => {
  workspace = emptyWorkspace();
  add('sources', { title: 'Customs' });
  for (const [area, period, value] of [
    ['Armenia', '2022', '2 bn'],
    ['Armenia', '2023', '3 bn'],
    ['Georgia', '2022', '1 bn'],
    ['Georgia', '2023', '1.2 bn'],
  ] as const)
    add('long', {
      area,
      counterpart: 'Russia',
      flow: 'exports',
      period,
      value,
      reporter: area,
      currency: 'USD',
      source: 'Customs',
    });
  for (const [name, expression] of [
    ['Growth of Armenia', 'growth(exports of ARM to RUS)'],
    ['Growth of Georgia', 'growth(exports of GEO to RUS)'],
    ['Apart', 'difference(exports of ARM to RUS, exports of GEO to RUS)'],
  ] as const)
    ids.set(name, add('calculated', { name, expression }));
});
afterAll(() => workspace.remove());

test('they stand below the figures, derived, and say what a period lacks', () => {
  expect(namesOf()).toEqual([
    'Armenia Russia',
    'Georgia Russia',
    'Apart',
    'Growth of Armenia',
    'Growth of Georgia',
  ]);
  const growth = rowsOf()[3];
  expect(growth).toMatchObject({ kind: 'calculated', seriesId: ids.get('Growth of Armenia') });
  expect(growth?.cells['2023']).toMatchObject({
    value: '50',
    currency: '%',
    assertionId: null,
    derivation: expect.stringContaining('against 2022'),
    inputs: [
      { seriesId: 'ser1', period: '2023' },
      { seriesId: 'ser1', period: '2022' },
    ],
  });
  expect(growth?.cells['2022']).toMatchObject({
    value: null,
    missing: ['exports of Armenia to Russia, 2021'],
  });
});

test('pages and places count them after the others', () => {
  expect(figuresPage(workspace.context, { ...view, offset: 0, limit: 1 }).total).toBe(5);
  expect(namesOf({ offset: 1, limit: 2 })).toEqual(['Georgia Russia', 'Apart']);
  expect(namesOf({ offset: 4, limit: 9 })).toEqual(['Growth of Georgia']);
  const place = (seriesId: string, where: string) =>
    figuresPosition(workspace.context, { ...view, where, seriesId });
  const georgia = ids.get('Growth of Georgia') ?? '';
  expect(place(georgia, '')).toEqual({ row: 4, frequency: 'A' });
  expect(place(georgia, 'area = GEO')).toEqual({ row: 2, frequency: 'A' });
  expect(place(georgia, 'area = ARM')).toEqual({ row: null, frequency: 'A' });
  expect(() => place('calc99', '')).toThrow('There is no calculated "calc99".');
});

test.each([
  ['area = GEO', ['Georgia Russia', 'Apart', 'Growth of Georgia']],
  ['area ~ growth', ['Growth of Armenia', 'Growth of Georgia']],
  ['measure = calculated', ['Apart', 'Growth of Armenia', 'Growth of Georgia']],
  ['period = 2023 and value = 20..60', ['Growth of Armenia', 'Growth of Georgia']],
  ['row(period = 2023 and value > 40) and measure = calculated', ['Apart', 'Growth of Armenia']],
  ['not row(period = 2022 and (value >= 0 or value < 0))', ['Growth of Armenia', 'Growth of Georgia']],
  ['flow = imports', []],
])('the filter %s keeps %j', (where, kept) => {
  expect(namesOf({ where })).toEqual(kept);
});

test('sorted by a period each unit stands by itself, below the figures, and what has no value comes last', () => {
  const sorted = (column: string, descending: boolean) => namesOf({ sort: { column, descending } }).slice(2);
  expect(sorted('2023', true)).toEqual(['Growth of Armenia', 'Growth of Georgia', 'Apart']);
  expect(sorted('2023', false)).toEqual(['Growth of Georgia', 'Growth of Armenia', 'Apart']);
  expect(sorted('2022', false)[0]).toBe('Apart');
  expect(sorted('areaName', true)).toEqual(['Growth of Georgia', 'Growth of Armenia', 'Apart']);
});
