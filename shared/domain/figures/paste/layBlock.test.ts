import { expect, test } from 'vitest';
import { layBlock, transposed } from './layBlock.ts';

const room = { rows: 10, columns: 10 };

test('one value fills the selection', () => {
  expect(layBlock([['5']], { rows: 2, columns: 2 }, room).texts).toEqual([
    ['5', '5'],
    ['5', '5'],
  ]);
});

test('a block repeats over a multiple of it, and is laid once over anything else', () => {
  const block = [['1', '2']];
  expect(layBlock(block, { rows: 2, columns: 2 }, room).texts).toEqual([
    ['1', '2'],
    ['1', '2'],
  ]);
  expect(layBlock(block, { rows: 1, columns: 3 }, room).texts).toEqual([['1', '2']]);
});

test('what finds no room is counted', () => {
  const block = [['1', '2', '3'], ['4', '5', '6'], ['7']];
  expect(layBlock(block, { rows: 1, columns: 1 }, { rows: 2, columns: 2 })).toEqual({
    texts: [
      ['1', '2'],
      ['4', '5'],
    ],
    rowsLeft: 1,
    columnsLeft: 1,
  });
});

test('a short row is filled with nothing', () => {
  expect(layBlock([['1', '2'], ['3']], { rows: 1, columns: 1 }, room).texts).toEqual([
    ['1', '2'],
    ['3', ''],
  ]);
});

test('rows become columns', () => {
  expect(transposed([['1', '2'], ['3']])).toEqual([
    ['1', '3'],
    ['2', ''],
  ]);
});
