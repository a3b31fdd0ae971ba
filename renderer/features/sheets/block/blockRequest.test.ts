import { expect, test } from 'vitest';
import type { SheetRow } from '#shared/ipc/sheetShapes.ts';
import { type BlockRequest, columnsOfTable, layFields } from './blockRequest.ts';

const request: BlockRequest = {
  verb: 'Paste',
  block: [
    ['a', 'b'],
    ['c', 'd'],
    ['e', 'f'],
  ],
  rows: [{ id: 'src1' }, { id: 'src2' }] as SheetRow[],
  columns: ['title', 'publisher'],
  selection: { rows: 1, columns: 1 },
  isSorted: false,
  isFiltered: false,
  addsRows: false,
  cut: [],
  isForeign: false,
};

test('lines that find no row are counted, and laid behind the last one where they become new rows', () => {
  expect(layFields(request, false, false)).toMatchObject({
    rows: ['src1', 'src2'],
    rowsLeft: 1,
    texts: [
      ['a', 'b'],
      ['c', 'd'],
    ],
  });
  const added = layFields(request, false, true);
  expect(added.rows).toEqual(['src1', 'src2']);
  expect(added.texts).toHaveLength(3);
  expect(layFields(request, true, true)).toMatchObject({ rowsLeft: 0, columnsLeft: 1 });
});

test('a table with headings names its columns in any order; one without begins at the first', () => {
  const titleOf = (key: string): string => (key === 'title' ? 'Title' : key);
  const table = [
    ['Publisher', 'title'],
    ['Riddle', 'Trade'],
  ];
  expect(columnsOfTable(table, ['title', 'publisher'], titleOf)).toEqual({
    columns: ['publisher', 'title'],
    block: [['Riddle', 'Trade']],
  });
  const bare = [['Trade', 'Riddle']];
  expect(columnsOfTable(bare, ['title', 'publisher'], titleOf)).toEqual({
    columns: ['title', 'publisher'],
    block: bare,
  });
});
