import { expect, test } from 'vitest';
import { amountsOf } from './facts.ts';
import { FactTableBuilder, isExactTable } from './factTable.ts';
import { allFacts, StretchBuilder } from './stretches.ts';

const series = [1, 2, 3].map((id) => ({
  id,
  area: 'ARM',
  counterpart: 'RUS',
  flow: 'exports',
  product: String(id),
  measure: 'trade_value',
  frequency: 'A',
}));
const tag = { reporter: 'ARM', source: 'src1', bound: 'exact', status: 'A', currency: 'USD' } as const;

function tableOf(amounts: readonly (readonly [seriesAt: number, text: string])[]) {
  const builder = new FactTableBuilder(series, 2);
  for (const [at, [seriesAt, text]] of amounts.entries())
    builder.add(
      at + 1,
      seriesAt,
      builder.periodAt(String(2000 + at)),
      builder.tagAt('', () => tag),
      text,
      0,
    );
  return builder.end();
}

test('neighbours of one series are one stretch, those of the next begin another, and series without figures none', () => {
  const table = tableOf([
    [0, '1'],
    [0, '2'],
    [2, '3'],
    [2, '4'],
  ]);
  const all = allFacts(table);
  expect([[...all.from], [...all.to]]).toEqual([
    [0, 2],
    [2, 4],
  ]);
  const some = new StretchBuilder(table);
  for (const fact of [0, 1, 2, 0]) some.add(fact, fact + 1);
  const { from, to } = some.end();
  expect([[...from], [...to]]).toEqual([
    [0, 2, 0],
    [2, 3, 1],
  ]);
});

test('what values lie between has columns of its own from the first value on that is not exact', () => {
  const exact = tableOf([
    [1, '12345678901234567890'],
    [0, '2.5'],
    [0, '3'],
  ]);
  expect(isExactTable(exact)).toBe(true);
  expect([0, 1, 2].map((fact) => amountsOf(exact, fact).high)).toEqual(['2.5', '3', '12345678901234567890']);
  const ranged = tableOf([
    [1, '2.5'],
    [0, '3 2.95 '],
    [0, '4'],
  ]);
  expect(isExactTable(ranged)).toBe(false);
  expect([0, 1, 2].map((fact) => amountsOf(ranged, fact))).toEqual([
    { value: '3', low: '2.95', high: null },
    { value: '4', low: '4', high: '4' },
    { value: '2.5', low: '2.5', high: '2.5' },
  ]);
});
