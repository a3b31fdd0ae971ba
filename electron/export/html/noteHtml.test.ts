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
  const html = noteHtml(part, new Printer(sampleModel));
  expect(html).toContain('<p><strong><em>&lt;b&gt;</em></strong> &amp; <button');
});

test('a list that ends the note is closed', () => {
  expect(print([{ kind: 'bullet', depth: 1 }, 'a'], [{ kind: 'bullet', depth: 1 }, 'b'])).toBe(
    '<ul><li><p>a</p></li><li><p>b</p></li></ul>',
  );
});
