import { expect, test } from 'vitest';
import type { CellView, SeriesRow } from '#shared/ipc/shapes.ts';
import { fillBlock, fillWithFirst } from './fillBlock.ts';

const row = (seriesId: string, values: readonly (string | null)[], currency = 'USD'): SeriesRow =>
  ({
    seriesId,
    cells: Object.fromEntries(
      values.flatMap((value, at) =>
        value === null ? [] : [[String(2020 + at), { value, currency } as CellView]],
      ),
    ),
  }) as SeriesRow;
const columns = ['2020', '2021', '2022', '2023'];

test('one value is copied down', () => {
  const rows = [row('ser1', ['5', '6']), row('ser2', []), row('ser3', [])];
  expect(fillBlock({ rows, columns: ['2020', '2021'] }, 'down', 1, false)).toEqual({
    rows: rows.slice(1),
    columns: ['2020', '2021'],
    block: [
      ['5 USD', '6 USD'],
      ['5 USD', '6 USD'],
    ],
  });
});

test('two values go on as a series to the right, or are copied in turn', () => {
  const rows = [row('ser1', ['10', '12.5'])];
  expect(fillBlock({ rows, columns }, 'right', 2, false)?.block).toEqual([['15 USD', '17.5 USD']]);
  expect(fillBlock({ rows, columns }, 'right', 2, true)?.block).toEqual([['10 USD', '12.5 USD']]);
});

test('an empty cell fills with nothing, and no series is made of it', () => {
  const rows = [row('ser1', ['10', null])];
  expect(fillBlock({ rows, columns }, 'right', 2, false)?.block).toEqual([['10 USD', '']]);
});

test('nothing is left to fill in a selection that is all source', () => {
  expect(fillBlock({ rows: [row('ser1', ['1'])], columns }, 'down', 1, false)).toBeNull();
});

test('the first cell fills the others and is left as it is', () => {
  const rows = [row('ser1', ['5']), row('ser2', [])];
  const [first] = rows;
  if (first === undefined) throw new Error('no row');
  const fill = fillWithFirst({ rows, columns: ['2020', '2021'] }, first.cells['2020'], {
    row: first,
    column: '2020',
  });
  expect(fill.block).toEqual([
    ['', '5 USD'],
    ['5 USD', '5 USD'],
  ]);
});
