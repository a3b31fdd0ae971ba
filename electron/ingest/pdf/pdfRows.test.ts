import { expect, test } from 'vitest';
import type { PdfLine } from './pdfLines.ts';
import { withNumberRows } from './pdfRows.ts';
import { pdfText } from './pdfText.ts';

/** Lines of a page from the top, 12 points high, each so far below the one before. */
const page = (...lines: readonly (readonly [text: string, below?: number, size?: number])[]): PdfLine[] => {
  let y = 800;
  return lines.map(([text, below = 16, size = 12]) => {
    y -= below;
    return { text, x: 56, right: 56 + text.length * size * 0.5, y, size, page: 1, isRow: false };
  });
};
const TABLE = [
  ['TWh 2021 2022 2023'],
  ['Generation 12.6 14.2 14.6'],
  ['Imports 0.7 – 1.4'],
  ['Exports 0.4 n/a (0.3)'],
] as const;

test('lines below each other that end in as many values are rows, however close their columns stand', () => {
  const [before, ...rows] = withNumberRows(page(['Power was short in 2021 and 2022.'], ...TABLE));
  expect(before?.isRow).toBe(false);
  expect(rows.every(({ isRow }) => isRow)).toBe(true);
  expect(rows.map(({ text }) => text.split('   '))).toEqual([
    ['TWh', '2021', '2022', '2023'],
    ['Generation', '12.6', '14.2', '14.6'],
    ['Imports', '0.7', '–', '1.4'],
    ['Exports', '0.4', 'n/a', '(0.3)'],
  ]);
});

test.each([
  ['two lines alone', page(...TABLE.slice(0, 2))],
  ['lines that stand apart', page(...TABLE.map(([text]) => [text, 60] as const))],
  ['lines of unlike length', page(['a 1 2 3'], ['b 1 2 3 4'], ['c 1 2 3'])],
  ['sentences', page(['It rose to 12 and 13'], ['then to 14 and 15'], ['and last to 16 17'])],
])('%s stay as they are', (_what, lines) => {
  expect(withNumberRows(lines)).toEqual(lines);
});

test('a heading that goes on in a second line is one, two headings are two', () => {
  const text = 'The flow grew in every month of the year and the price with it, as the office told us.';
  const { text: made, title } = pdfText([
    page(
      ['Gas and power in the South', 28, 24],
      ['Caucasus: winter brief', 28, 24],
      ['Summary', 40, 18],
      [text, 24],
      ['Gas', 40, 18],
      ['Prices', 40, 18],
      [text, 24],
    ),
  ]);
  expect(title).toBe('Gas and power in the South Caucasus: winter brief');
  expect(made.trim().split('\n\n')).toEqual([
    'Gas and power in the South Caucasus: winter brief',
    'Summary',
    text,
    'Gas',
    'Prices',
    text,
  ]);
});
