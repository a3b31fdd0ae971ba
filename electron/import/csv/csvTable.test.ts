import fc from 'fast-check';
import iconv from 'iconv-lite';
import Papa from 'papaparse';
import { describe, expect, it } from 'vitest';
import type { Problem } from '#shared/lib/problem.ts';
import { readCsvTable, sniffDelimiter } from './csvTable.ts';

const tableOf = (text: string) => readCsvTable(new TextEncoder().encode(text), 't.csv');
const problemOf = (bytes: Uint8Array): Problem => {
  try {
    readCsvTable(bytes, 't.csv');
  } catch (error) {
    return error as Problem;
  }
  throw new Error('nothing was refused');
};

describe('readCsvTable', () => {
  it.each([
    ['a,b\n1,2', ','],
    ['a;b\n1,5;2,5\n', ';'],
    ['a\tb\r\n1\t2\r\n', '\t'],
    ['a|b\n1|2', '|'],
    ['"a;1",b\n"x;y;z",2', ','],
    ['single\n1\n2', ','],
  ])('finds the delimiter of %j', (text, delimiter) => {
    expect(sniffDelimiter(text)).toBe(delimiter);
    expect(tableOf(text).delimiter).toBe(delimiter);
  });

  it('reads a file in its own encoding', () => {
    const text = 'страна,стоимость\nАрмения,7307\nКазахстан,28000\nГрузия,2500\n';
    const table = readCsvTable(iconv.encode(text, 'windows-1251'), 't.csv');
    expect(table.encoding).toBe('windows-1251');
    expect(table.header).toEqual(['страна', 'стоимость']);
    expect(readCsvTable(iconv.encode(text, 'utf-16le', { addBOM: true }), 't.csv').rows).toEqual(table.rows);
    expect(tableOf(`\ufeff${text}`).header[0]).toBe('страна');
  });

  it('counts lines through quoted line ends and blank lines', () => {
    const { rows } = tableOf('a,b\r\n"one\r\ntwo",2\r\n\r\n0101,"say ""so"""\r\n');
    expect(rows).toEqual([
      { line: 2, cells: ['one\r\ntwo', '2'] },
      { line: 5, cells: ['0101', 'say "so"'] },
    ]);
  });

  it('reads lines that end in several ways, as files put together have them', () => {
    const { rows } = tableOf('a,b\r\n1,"2\n3"\r\n4,"5"\r6,7\n8,"9"\r\n');
    expect(rows).toEqual([
      { line: 2, cells: ['1', '2\n3'] },
      { line: 4, cells: ['4', '5'] },
      { line: 5, cells: ['6', '7'] },
      { line: 6, cells: ['8', '9'] },
    ]);
  });

  it.each([
    ['a,b\n1,2\n1,2,3\n', 'import/ragged_row', 't.csv, line 3'],
    ['a,b\n1,2\n\n1\n1,2', 'import/ragged_row', 't.csv, line 4'],
    ['a,b\n1,"2\n3,4\n', 'import/quotes', 't.csv, line 2'],
    ['a,A\n1,2\n', 'import/column_twice', 't.csv, header'],
    ['', 'import/empty', 't.csv'],
    ['\n\n', 'import/empty', 't.csv'],
    ['a,b\n\u0000\u0000', 'import/binary', 't.csv'],
  ])('refuses %j', (text, code, where) => {
    expect(problemOf(new TextEncoder().encode(text))).toMatchObject({ code, where });
  });

  it('gives back every cell of a written table', () => {
    const cell = fc.string({ unit: 'grapheme' }).map((text) => `x${text.replace(/\p{Cc}/gu, '')}`);
    const rows = fc.array(fc.tuple(cell, cell, cell), { minLength: 1, maxLength: 20 });
    fc.assert(
      fc.property(rows, (written) => {
        const text = Papa.unparse([['p', 'q', 'r'], ...written], { quotes: true });
        expect(tableOf(text).rows.map((row) => row.cells)).toEqual(written.map((row) => [...row]));
      }),
    );
  });
});
