/** Merged cells over merged cells: each column has the headings that stand over it, and none of its neighbours'. */
import ExcelJS from 'exceljs';
import { expect, test } from 'vitest';
import { line, readBytes } from '../testing/openBytes.ts';

const EXPECTED = [
  'ARM-RUS exports TOTAL 2022-Q1 = 1000000 USD (1)',
  'ARM-RUS exports TOTAL 2022-Q2 = 2000000 USD (2)',
  'ARM-RUS exports TOTAL 2023-Q1 = 3000000 USD (3)',
  'ARM-RUS exports TOTAL 2023-Q2 = 4000000 USD (4)',
  'ARM-RUS imports TOTAL 2022 = 5000000 USD (5)',
  'ARM-RUS imports TOTAL 2023 = 6000000 USD (6)',
  'ARM-CHN exports TOTAL 2022-Q1 = 7000000 USD (7)',
];
const HEAD = [
  ['Country', 'Partner', 'Exports, mn USD', '', '', '', 'Imports, mn USD', ''],
  ['', '', '2022', '', '2023', '', '', ''],
  ['', '', 'Q1', 'Q2', 'Q1', 'Q2', '2022', '2023'],
];
const ROWS = [
  ['Armenia', 'Russia', '1', '2', '3', '4', '5', '6'],
  ['', 'China', '7', '8', '9', '10', '11', '12'],
];

test('in a workbook, with what they reach over', async () => {
  const book = new ExcelJS.Workbook();
  const sheet = book.addWorksheet('Data');
  sheet.addRows([...HEAD, ...ROWS]);
  for (const merge of ['A1:A3', 'B1:B3', 'C1:F1', 'G1:H2', 'C2:D2', 'E2:F2', 'A4:A5'])
    sheet.mergeCells(merge);
  const { assertions, questions } = await readBytes('a.xlsx', Buffer.from(await book.xlsx.writeBuffer()));
  expect(questions).toEqual([]);
  expect(assertions.slice(0, 7).map(line)).toEqual(EXPECTED);
  expect(assertions).toHaveLength(12);
});

test('in a page, down to names merged over rows', async () => {
  const { assertions, questions } = await readBytes(
    'a.html',
    `<html><head><title>Trade</title></head><body><article><h1>Trade of Armenia in two years</h1>
    <p>The table below tells what Armenia sold and bought in both years, quarter by quarter where it is known.</p>
    <table><thead><tr><th rowspan="3">Country</th><th rowspan="3">Partner</th><th colspan="4">Exports, mn USD</th><th colspan="2" rowspan="2">Imports, mn USD</th></tr>
    <tr><th colspan="2">2022</th><th colspan="2">2023</th></tr>
    <tr><th>Q1</th><th>Q2</th><th>Q1</th><th>Q2</th><th>2022</th><th>2023</th></tr></thead>
    <tbody><tr><td rowspan="2">Armenia</td>${ROWS.map((cells) =>
      cells
        .filter((cell) => cell !== '' && cell !== 'Armenia')
        .map((cell) => `<td>${cell}</td>`)
        .join(''),
    ).join('</tr><tr>')}</tr></tbody></table></article></body></html>`,
  );
  expect(questions).toEqual([]);
  expect(assertions.slice(0, 7).map(line)).toEqual(EXPECTED);
  expect(assertions).toHaveLength(12);
});

test('in text, where a heading ends at the next one above it', async () => {
  const text = [...HEAD, ...ROWS.map(([, ...cells]) => ['Armenia', ...cells])];
  const { assertions, questions } = await readBytes('a.csv', text.map((row) => row.join(';')).join('\n'));
  expect(questions).toEqual([]);
  expect(assertions.slice(0, 7).map(line)).toEqual(EXPECTED);
});
