import { expect, test } from 'vitest';
import { fillBlock, fillWithOne } from './fillBlock.ts';

type Row = readonly string[];
const columns = ['0', '1', '2', '3'];
const textOf = (row: Row, column: string): string => row[Number(column)] ?? '';

test('one value is copied down', () => {
  const rows: Row[] = [['5 USD', '6 USD'], [], []];
  expect(fillBlock({ rows, columns: ['0', '1'] }, textOf, 'down', 1, false)).toEqual({
    rows: rows.slice(1),
    columns: ['0', '1'],
    block: [
      ['5 USD', '6 USD'],
      ['5 USD', '6 USD'],
    ],
  });
});

test('two values go on as a series to the right, or are copied in turn', () => {
  const rows: Row[] = [['10 USD', '12.5 USD']];
  expect(fillBlock({ rows, columns }, textOf, 'right', 2, false)?.block).toEqual([['15 USD', '17.5 USD']]);
  expect(fillBlock({ rows, columns }, textOf, 'right', 2, true)?.block).toEqual([['10 USD', '12.5 USD']]);
});

test('an empty cell fills with nothing, and no series is made of it', () => {
  expect(fillBlock({ rows: [['10 USD', '']], columns }, textOf, 'right', 2, false)?.block).toEqual([
    ['10 USD', ''],
  ]);
});

test('nothing is left to fill in a selection that is all source', () => {
  expect(fillBlock({ rows: [['1']], columns }, textOf, 'down', 1, false)).toBeNull();
});

test('one cell fills the others and is left as it is', () => {
  const [first, second]: [Row, Row] = [['5'], []];
  const fill = fillWithOne(
    { rows: [first, second], columns: ['0', '1'] },
    '5',
    (row, column) => row === first && column === '0',
  );
  expect(fill.block).toEqual([
    ['', '5'],
    ['5', '5'],
  ]);
});
