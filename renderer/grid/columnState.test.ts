import { expect, test } from 'vitest';
import { type ColumnState, isArranged } from './columnState.ts';

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
