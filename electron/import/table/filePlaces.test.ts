import { expect, test } from 'vitest';
import { readBytes } from '../testing/openBytes.ts';
import { filePlaces } from './filePlaces.ts';

test.each([
  [
    'CSV',
    'a.csv, line 4',
    'a.csv, line 4, column 3',
    'a.csv, header in line 4',
    'lines 4, 5',
    'Lines 4 and 5',
  ],
  ['XLSX', 'a.csv, row 4', 'a.csv, cell C4', 'a.csv, header in row 4', 'rows 4, 5', 'Rows 4 and 5'],
  ['JSON', 'a.csv, record 3', 'a.csv, record 3', 'a.csv', 'records 3, 4', 'Records 3 and 4'],
])('%s has places of its own', (format, line, cell, header, lines, atStart) => {
  const places = filePlaces(format, 'a.csv');
  expect([
    places.at(4),
    places.atCell(4, 3),
    places.atHeader(4),
    places.lines([4, 5]),
    places.linesAtStart(4, 5),
  ]).toEqual([line, cell, header, lines, atStart]);
  expect(places.inSheet('S').at(4)).toBe(`a.csv, sheet "S", ${places.line(4)}`);
});

test('words of the file that look like a place stay as they are', async () => {
  const rows = [
    {
      country: 'ARM',
      partner: 'Supply line 7, column 2',
      flow: 'exports',
      year: 2023,
      value: 5,
      unit: 'USD',
    },
    { country: 'ARM', partner: 'RUS', flow: 'exports', year: 2023, value: 5, unit: 'USD' },
  ];
  const { refused } = await readBytes('trade.json', JSON.stringify(rows));
  expect(refused.map(({ message, where }) => `${message} ${where}`)).toEqual([
    'The counterpart "Supply line 7, column 2" cannot be read. trade.json, record 1',
  ]);
});
