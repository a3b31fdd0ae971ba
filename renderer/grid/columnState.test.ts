import { expect, test } from 'vitest';
import { type ColumnState, isArranged, withNewColumns } from './columnState.ts';

const column = (colId: string, other: Partial<ColumnState> = {}): ColumnState => ({
  colId,
  width: 110,
  hide: false,
  pinned: null,
  sort: null,
  ...other,
});
const now = [column('areaName', { pinned: 'left' }), column('2023'), column('2024', { sort: 'desc' })];

test('columns that stand as they are wanted need no arranging, also with new ones behind them', () => {
  expect(isArranged(now, now)).toBe(true);
  expect(isArranged(now, now.slice(0, 2))).toBe(true);
});

test.each([
  ['another order', [now[0], now[2], now[1]]],
  ['one there is not', [...now, column('2025')]],
  ['another width', [now[0], column('2023', { width: 90 })]],
  ['one hidden', [now[0], column('2023', { hide: true })]],
  ['one pinned', [now[0], column('2023', { pinned: 'left' })]],
  ['no sort', [now[0], now[1], column('2024')]],
])('columns are arranged for %s', (_what, wanted) => {
  expect(isArranged(now, wanted as readonly ColumnState[])).toBe(false);
});

test.each([
  [
    'years before, between and behind those left',
    ['area', '2021', '2026'],
    ['area', '2018', '2021', '2024', '2026', '2027'],
    'area 2018 2021 2024 2026 2027',
  ],
  [
    'columns as they were moved',
    ['2026', 'area', '2021'],
    ['area', '2021', '2024', '2026'],
    '2026 area 2021 2024',
  ],
  ['none that is gone', ['area', '2019', '2021'], ['area', '2021'], 'area 2021'],
  ['as defined where nothing was left', [], ['area', '2018', '2020'], 'area 2018 2020'],
])('an order has %s', (_what, left, defined, order) => {
  expect(withNewColumns(left, defined).join(' ')).toBe(order);
});
