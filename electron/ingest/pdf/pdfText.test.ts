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
