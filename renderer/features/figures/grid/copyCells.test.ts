import { expect, test } from 'vitest';
import type { CellView, SeriesRow } from '#shared/ipc/shapes.ts';
import { copyText } from './copyCells.ts';

const cell = (value: string | null, currency = 'USD'): CellView => ({
  value,
  currency,
  bound: 'exact',
  status: 'A',
  reporter: '',
  source: null,
  assertionId: null,
  assertions: 1,
  spread: null,
  links: 0,
  derivation: null,
  missing: [],
  inputs: [],
});
const row = (areaName: string, cells: SeriesRow['cells']): SeriesRow => ({
  seriesId: areaName,
  kind: 'stated',
  area: areaName,
  areaName,
  counterpart: 'RUS',
  counterpartName: 'Russia',
  flow: 're_exports',
  product: '0101',
  frequency: 'A',
  measure: 'trade_value',
  cells,
});

test('values go out whole, a missing one as an empty cell', () => {
  const rows = [
    row('Armenia', { '2023': cell('666126100.5'), '2024': cell('0') }),
    row('Georgia', { '2024': cell(null) }),
  ];
  expect(copyText(rows, ['2023', '2024'], null)).toBe('666126100.5\t0\n\t');
  expect(copyText(rows, ['2023', '2024'], ['2023', '2024'])).toBe(
    'Area\tWith\tFlow\tProduct\tUnit\t2023\t2024\nArmenia\tRussia\tre-exports\t0101\tUSD\t666126100.5\t0\nGeorgia\tRussia\tre-exports\t0101\tUSD\t\t',
  );
});

test('other money among dollars carries its code', () => {
  const rows = [row('Armenia', { '2023': cell('5'), '2024': cell('7', 'CNY') })];
  expect(copyText(rows, ['2023', '2024'], null)).toBe('5\t7 CNY');
  expect(copyText(rows, ['2024'], null)).toBe('7');
  expect(copyText(rows, ['2024'], ['2024'])).toContain('\tCNY\t7');
});

test('a calculated column goes out under its name, its percents plain beside amounts', () => {
  const rows = [row('Armenia', { '2024': cell('5'), calc1: cell('12.5', '%') })];
  expect(copyText(rows, ['2024', 'calc1'], ['2024', 'Growth'])).toContain('\t2024\tGrowth\n');
  expect(copyText(rows, ['2024', 'calc1'], null)).toBe('5\t12.5');
  expect(copyText(rows, ['calc1'], ['Growth'])).toContain('\t%\t12.5');
});
