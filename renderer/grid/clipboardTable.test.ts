import { describe, expect, test } from 'vitest';
import { htmlTable, parseTabSeparated } from './clipboardTable.ts';
import { tabSeparated } from './tabSeparated.ts';

describe('the text of a spreadsheet', () => {
  test.each([
    [
      '1\t2\n3\t4\n',
      [
        ['1', '2'],
        ['3', '4'],
      ],
    ],
    [
      '1\t2\r\n3\t4\r\n',
      [
        ['1', '2'],
        ['3', '4'],
      ],
    ],
    [
      '1\t\n\t4',
      [
        ['1', ''],
        ['', '4'],
      ],
    ],
    ['"a\tb"\t"say ""so"""', [['a\tb', 'say "so"']]],
    ['"two\nlines"\t5', [['two\nlines', '5']]],
    ['"open\t5', [['"open', '5']]],
    ['"a"b\t5', [['"a"b', '5']]],
    ['', []],
    ['63 bn', [['63 bn']]],
  ])('%j', (text, rows) => {
    expect(parseTabSeparated(text)).toEqual(rows);
  });

  test('comes back as it was written', () => {
    const rows = [
      ['0101', 'a\tb', '"q"'],
      ['', 'two\nlines', '-1.5'],
    ];
    expect(parseTabSeparated(tabSeparated(rows))).toEqual(rows);
  });
});

test('HTML tells numbers from codes', () => {
  const html = htmlTable([['1234.5', '0101', 'a<b']]);
  expect(html).toContain('<td x:num="1234.5">1234.5</td>');
  expect(html).toMatch(/<td x:str[^>]*>0101<\/td>/);
  expect(html).toContain('a&lt;b');
  // An empty cell takes numbers afterwards.
  expect(htmlTable([['', '1']])).toContain('<tr><td></td><td x:num');
});
