import { afterAll, beforeAll, expect, test } from 'vitest';
import type { CalculatedPoint } from '#shared/ipc/sheetShapes.ts';
import { undo } from '../../store/history.ts';
import { stateSha256 } from '../../store/stateHash.ts';
import { impactOf } from '../impact/impact.ts';
import { addSheetRow, removeSheetRows, setSheetCell } from '../sheets/sheetEdits.ts';
import { at, emptyWorkspace, type TestWorkspace } from '../testing/testWorkspace.ts';
import { calculatedPoints } from './calculatedSeries.ts';

let workspace: TestWorkspace;
const add = (sheet: 'long' | 'sources' | 'rates' | 'calculated', values: Record<string, string>): string =>
  addSheetRow(workspace.context, { sheet, values }).value.rowId;
const figure = (period: string, value: string, reporter: string, currency = 'USD'): string =>
  add('long', {
    area: 'Armenia',
    counterpart: 'Russia',
    flow: 'exports',
    period,
    value,
    reporter,
    currency,
    source: 'Customs',
  });
/** What an expression says of some periods; the series itself is taken away again. */
function pointsOf(expression: string): Map<string, CalculatedPoint> {
  const rowId = add('calculated', { name: 'Tried', expression });
  const points = calculatedPoints(workspace.context, rowId);
  undo(workspace.context.store, 'Ana', at);
  return new Map(points.map((point) => [point.period, point]));
}

beforeAll(() => {
  workspace = emptyWorkspace();
  add('sources', { title: 'Customs' });
  figure('2020', '63 bn', 'ARM');
  figure('2021', '125 bn', 'ARM');
  figure('2022', '100 bn', 'RUS');
  figure('2023', '90 bn', 'RUS', 'EUR');
  figure('2025', '80 bn', 'RUS');
});
afterAll(() => workspace.remove());

test('growth keeps the rounding of its parts, and is none without a year before or across a change of reporter', () => {
  const growth = pointsOf('growth(exports of ARM to RUS)');
  expect(growth.get('2021')).toMatchObject({
    value: '98.4126984126984127',
    low: '96.062992125984252',
    high: '100.8',
    unit: '%',
  });
  expect(growth.get('2021')?.inputs).toHaveLength(2);
  expect(growth.get('2020')).toMatchObject({
    value: null,
    how: expect.stringContaining('no figure for 2019'),
  });
  expect(growth.get('2022')).toMatchObject({
    value: null,
    how: expect.stringContaining('the reporter changes from Armenia in 2021 to Russia in 2022'),
  });
  expect(pointsOf('growth(exports of ARM to RUS, any reporter)').get('2022')?.value).toBe('-20');
  expect(growth.get('2023')).toMatchObject({
    value: null,
    how: 'EUR and USD are not compared: convert one of them',
  });
  expect(growth.get('2025')).toMatchObject({
    value: null,
    how: expect.stringContaining('no figure for 2024'),
  });
});

test('a conversion names its rate, and is refused by name without one', () => {
  const { context } = workspace;
  const converted = (): CalculatedPoint | undefined =>
    pointsOf('convert(exports of ARM to RUS, USD)').get('2023');
  expect(converted()).toMatchObject({ value: null, how: 'there is no rate from EUR to USD for 2023' });
  const rate = add('rates', {
    from_unit: 'EUR',
    to_unit: 'USD',
    period: '2023',
    value: '1.08',
    source: 'Customs',
  });
  expect(converted()).toMatchObject({
    value: '97200000000',
    unit: 'USD',
    how: expect.stringContaining('converted at 1.08 USD for 1 EUR (Customs, 2023)'),
  });
  setSheetCell(context, { sheet: 'rates', rowId: rate, column: 'value', text: '1.1' });
  expect(converted()?.value).toBe('99000000000');
  expect(() => setSheetCell(context, { sheet: 'rates', rowId: rate, column: 'value', text: '-1' })).toThrow(
    /is no rate/,
  );
  expect(() =>
    add('rates', { from_unit: 'EUR', to_unit: 'USD', period: '2023', value: '2', source: 'Customs' }),
  ).toThrow(/There is a rate from EUR to USD for 2023 already/);
});

test('shares, differences and an index of the same series are exact', () => {
  expect(pointsOf('share(exports of ARM to RUS, exports of ARM to RUS)').get('2021')?.value).toBe('100');
  expect(
    pointsOf('difference(exports of ARM to RUS, exports of ARM to RUS by RUS)').get('2022'),
  ).toMatchObject({
    value: '0',
    unit: 'USD',
  });
  expect(pointsOf('index(exports of ARM to RUS, 2020)').get('2020')).toMatchObject({
    value: '100',
    low: '100',
    high: '100',
  });
});

test('a series is written once under a name, refused where it cannot be read, and undone', () => {
  const { context } = workspace;
  const before = stateSha256(context.store.db);
  const rowId = add('calculated', { name: 'Growth', expression: 'growth(exports of ARM to RUS)' });
  expect(() => add('calculated', { name: 'Growth', expression: 'exports of ARM to RUS' })).toThrow(/already/);
  expect(() =>
    setSheetCell(context, {
      sheet: 'calculated',
      rowId,
      column: 'expression',
      text: 'grwth(exports of ARM to RUS)',
    }),
  ).toThrow(/There is no function "grwth"/);
  removeSheetRows(context, { sheet: 'calculated', rowIds: [rowId] });
  undo(context.store, 'Ana', at);
  undo(context.store, 'Ana', at);
  expect(stateSha256(context.store.db)).toBe(before);
});

test('an edit of an operand tells which calculated series it changes, and in which periods', () => {
  const { context } = workspace;
  add('calculated', { name: 'Index', expression: 'index(exports of ARM to RUS by ARM, 2020)' });
  const row = context.store.db.prepare("SELECT id FROM assertion WHERE period = '2021'").get() as {
    id: number;
  };
  const edit = setSheetCell(context, { sheet: 'long', rowId: `a${row.id}`, column: 'value', text: '126 bn' });
  const told = impactOf(context, `op${edit.operationId}`).changes.filter(({ kind }) => kind === 'calculated');
  expect(told).toEqual([
    expect.objectContaining({
      label: 'Index, 2021',
      before: expect.stringMatching(/^index 198\.4 \(/),
      after: expect.stringMatching(/^index 200\.0 \(/),
    }),
  ]);
  undo(context.store, 'Ana', at);
  undo(context.store, 'Ana', at);
});
