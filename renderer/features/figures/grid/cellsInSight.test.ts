import { expect, it } from 'vitest';
import type { SeriesRow } from '#shared/ipc/shapes.ts';
import { hasCell, tookCells, tookRows } from './cellsInSight.ts';

const row = (seriesId: string): SeriesRow => ({
  seriesId,
  kind: 'stated',
  area: 'ARM',
  areaName: 'Armenia',
  counterpart: 'RUS',
  counterpartName: 'Russia',
  flow: 'exports',
  product: 'TOTAL',
  frequency: 'M',
  measure: 'trade_value',
  cells: {},
});
const months = (count: number): string[] =>
  Array.from(
    { length: count },
    (_, at) => `${1900 + Math.floor(at / 12)}-${String((at % 12) + 1).padStart(2, '0')}`,
  );

it('knows which cells a row came with; one that came whole has all of them', () => {
  const [few, many] = [months(120), months(121)];
  tookRows([row('ser1')], 'first', few);
  expect(hasCell('ser1', '2099-01')).toBe(true);
  tookRows([row('ser1'), row('ser2')], 'first', many);
  expect(hasCell('ser1', many[119] ?? '')).toBe(true);
  expect(hasCell('ser1', many[120] ?? '')).toBe(false);
  expect(hasCell('ser1', 'calc3')).toBe(true);
  tookCells('ser1', [many[120] ?? '']);
  expect(hasCell('ser1', many[120] ?? '')).toBe(true);
  expect(hasCell('ser2', many[120] ?? '')).toBe(false);
  // A page read anew holds what was asked for with it, and no more.
  tookRows([row('ser1')], [many[5] ?? ''], many);
  expect(hasCell('ser1', many[120] ?? '')).toBe(false);
  tookRows([row('ser1'), row('ser2')], 'first', few);
  expect(hasCell('ser2', many[120] ?? '')).toBe(true);
});
