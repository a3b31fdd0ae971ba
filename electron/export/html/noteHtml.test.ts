import { expect, test } from 'vitest';
import type { NoteShape } from '#shared/domain/notes/noteBody.ts';
import { sampleModel } from '#shared/domain/packs/testing/sampleModel.ts';
import { noteHtml } from './noteHtml.ts';
import { Printer } from './printer.ts';

const print = (...paragraphs: [NoteShape, string][]): string =>
  noteHtml(
    {
      kind: 'note',
      title: 'N',
      paragraphs: paragraphs.map(([, text]) => [{ text }]),
      shapes: paragraphs.map(([shape]) => shape),
    },
    0,
    new Printer(sampleModel),
  ).replaceAll('\n', '');

test('headings stand below the part, lists nest as written, quotes hold their paragraphs', () => {
  expect(
    print(
      [{ kind: 'heading', level: 1 }, 'H'],
      [{ kind: 'bullet', depth: 1 }, 'a'],
      [{ kind: 'more', depth: 1 }, 'a2'],
      [{ kind: 'item', depth: 2, item: 3 }, 'b'],
      [{ kind: 'item', depth: 2, item: 4 }, 'c'],
      [{ kind: 'bullet', depth: 1 }, 'd'],
      [{ kind: 'item', depth: 1, item: 1 }, 'e'],
      [{ kind: 'quote' }, 'q'],
      [{ kind: 'quote' }, 'r'],
      [{ kind: 'paragraph' }, 'end'],
    ),
  ).toBe(
    '<h3>H</h3><ul><li><p>a</p><p>a2</p><ol start="3"><li><p>b</p></li><li><p>c</p></li></ol></li><li><p>d</p>' +
      '</li></ul><ol><li><p>e</p></li></ol><blockquote><p>q</p><p>r</p></blockquote><p>end</p>',
  );
});

test('bold and italic are kept, and what looks like markup is words', () => {
  const part = {
    kind: 'note',
    title: 'N',
    paragraphs: [[{ text: '<b>', marks: ['bold', 'italic'] as const }, { text: ' & ' }, { number: 'n1' }]],
  } as const;
  const html = noteHtml(part, 0, new Printer(sampleModel));
  expect(html).toContain('<p><strong><em>&lt;b&gt;</em></strong> &amp; <button');
});

test('a list that ends the note is closed', () => {
  expect(print([{ kind: 'bullet', depth: 1 }, 'a'], [{ kind: 'bullet', depth: 1 }, 'b'])).toBe(
    '<ul><li><p>a</p></li><li><p>b</p></li></ul>',
  );
});

test('tables, footnotes, links and marked paragraphs are printed as what they are', () => {
  const cell = { kind: 'cell', table: 1, columns: 2, rows: 2 } as const;
  const part = {
    kind: 'note',
    title: 'N',
    paragraphs: [
      [{ text: 'It lasts' }, { text: '¹', footnote: 1 }],
      [{ text: 'Year' }],
      [{ text: '2024' }],
      [{ number: 'n1' }],
      [
        { text: 'here', href: 'https://example.org/?a=1&b=2' },
        { text: 'x', href: 'javascript:alert(1)' },
      ],
      [{ text: 'a footnote' }],
    ],
    shapes: [
      { kind: 'paragraph', stance: 'judgement' },
      { ...cell, row: 0, column: 0, isHead: true },
      { ...cell, row: 1, column: 0, isHead: false },
      { ...cell, row: 1, column: 1, isHead: false },
      { kind: 'paragraph' },
      { kind: 'footnote', number: 1 },
    ],
  } as const;
  const html = noteHtml(part, 2, new Printer(sampleModel)).replaceAll('\n', '');
  expect(html).toContain(
    '<p class="stance judgement"><b>Judgement</b> It lasts<sup class="foot"><a id="mark-3-1" href="#foot-3-1">1</a></sup></p>',
  );
  expect(html).toMatch(
    /<tr><th scope="col">Year<\/th><td class="n"><\/td><\/tr><tr><td>2024<\/td><td class="n"><button/,
  );
  expect(html).toContain('<a href="https://example.org/?a=1&amp;b=2" rel="noreferrer">here</a>x</p>');
  expect(html).toMatch(/<ol class="footnotes"><li id="foot-3-1" value="1">a footnote <a href="#mark-3-1"/);
});
