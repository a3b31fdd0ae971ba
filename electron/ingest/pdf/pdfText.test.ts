import { expect, test } from 'vitest';
import type { PdfLine } from './pdfLines.ts';
import { pdfText } from './pdfText.ts';

/** A page of lines from the top, with the size of each in points. */
const page = (number: number, ...lines: readonly (readonly [text: string, size: number])[]): PdfLine[] =>
  lines.map(([text, size], i) => ({
    text,
    x: 56,
    right: 56 + text.length * size * 0.5,
    y: 800 - i * 40,
    size,
    page: number,
    isRow: false,
  }));
const BODY = ['Coal', 'Gas', 'Oil'].map(
  (goods) => `${goods} grew in every month of the year, as the office told us in its last bulletin.`,
);
const RAISED = ['¹', '²', '³'];

test('notes that are alike on three pages are notes, the foot below them runs over the pages', () => {
  const { text } = pdfText(
    [1, 2, 3].map((n) =>
      page(
        n,
        [`${BODY[n - 1]}${RAISED[n - 1]}`, 12],
        [`${n} Energy Ministry, Bulletin no. ${n}, 3 May 2024`, 9],
        [`Quarterly Review ${n + 6}`, 9],
      ),
    ),
  );
  expect(text.trim().split('\n\n')).toEqual([
    ...RAISED.map((mark, i) => `${BODY[i]}${mark}`),
    ...RAISED.map((mark, i) => `${mark} Energy Ministry, Bulletin no. ${i + 1}, 3 May 2024`),
    ...[7, 8, 9].map((n) => `Quarterly Review ${n}`),
  ]);
});

test('a foot that begins with its page’s number is no note', () => {
  const { text } = pdfText(
    [1, 2, 3].map((n) => page(n, [BODY[n - 1] ?? '', 12], [`${n} Quarterly Review`, 9])),
  );
  expect(text.trim().split('\n\n').slice(3)).toEqual([1, 2, 3].map((n) => `${n} Quarterly Review`));
});

/** Lines that stand close below each other, each as wide as told, in parts of the column. */
const close = (...lines: readonly (readonly [text: string, width: number])[]): PdfLine[] =>
  lines.map(([text, width], i) => ({
    text,
    x: 56,
    right: 56 + width * 480,
    y: 800 - i * 14,
    size: 12,
    page: 1,
    isRow: false,
  }));
const paragraphs = (...lines: readonly (readonly [text: string, width: number])[]): string[] =>
  pdfText([close(...lines)])
    .text.trim()
    .split('\n\n');
const FULL = 'so that every line before and after it reaches the right edge of its column';

test.each<[what: string, ...lines: readonly (readonly [text: string, width: number])[]]>([
  [
    'a long word has gone to the next line',
    ['The ministry told the reporters of the', 0.6],
    ['Donaudampfschifffahrtsgesellschaft that', 0.9],
    [FULL, 1],
  ],
  [
    'a name begins the next line',
    [FULL, 1],
    ['and the office said that sales of the maker', 0.6],
    ['Widget & Sons rose', 0.4],
  ],
  [
    'money begins the next line',
    ['The office put what the harbour works have cost at', 0.7],
    ['€5.2 million', 0.3],
    [FULL, 1],
  ],
  ['a comma ends the line', ['For the harbour,', 0.3], ['Lisbon paid more', 0.4], [FULL, 1]],
])('one paragraph: %s', (_what, ...lines) => {
  expect(paragraphs(...lines)).toHaveLength(1);
});

test.each<[what: string, ...lines: readonly (readonly [text: string, width: number])[]]>([
  [
    'a heading',
    ['Results of the year', 0.3],
    ['Sales rose by a tenth, as the board said in May.', 0.9],
    [FULL, 1],
  ],
  [
    'a heading before a number',
    ['Results', 0.2],
    ['12 harbours were built in the year, and more are to come.', 0.9],
    [FULL, 1],
  ],
  [
    'the end of a sentence',
    ['It sold what it had in the harbour.', 0.6],
    ['Sales rose by a tenth, as the board said in May.', 0.9],
    [FULL, 1],
  ],
  ['lines of an address', ['Harbour Office', 0.25], ['Old Quay', 0.2], [FULL, 1]],
])('its own paragraph: %s', (_what, ...lines) => {
  expect(paragraphs(...lines).length).toBeGreaterThan(1);
});
