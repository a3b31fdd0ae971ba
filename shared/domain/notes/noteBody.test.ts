import { describe, expect, test } from 'vitest';
import { cellChip, parseChip, statedChip } from './chipRef.ts';
import { chipRefs, noteParagraphs, plainText, referencesIn, untracedInNote } from './noteBody.ts';
import { noteBodyFault } from './noteFault.ts';
import { parseReference } from './noteReference.ts';
import { typedNumbers } from './typedNumbers.ts';
import { typedAddress } from './webAddress.ts';
import { wordsAround } from './wordsAround.ts';

const words = (text: string, ...marks: string[]) => ({
  type: 'text',
  text,
  ...(marks.length === 0 ? {} : { marks: marks.map((type) => ({ type })) }),
});
const chip = (ref: string) => ({ type: 'number', attrs: { ref } });
const paragraph = (...content: object[]) => ({ type: 'paragraph', content });
const item = (...content: object[]) => ({ type: 'listItem', content });
const doc = (...content: object[]) => ({ type: 'doc', content });

const note = doc(
  { type: 'heading', attrs: { level: 2 }, content: [words('Armenia')] },
  paragraph(words('From '), chip('ser1@2020'), words(' to '), words('much more', 'bold'), words('.')),
  { type: 'paragraph' },
  {
    type: 'bulletList',
    content: [
      item(paragraph(words('one point')), paragraph(words('and more of it'))),
      item(paragraph(words('two')), {
        type: 'orderedList',
        attrs: { start: 3 },
        content: [item(paragraph(words('third'))), item(paragraph(chip('d1@4-9')))],
      }),
    ],
  },
  { type: 'blockquote', content: [paragraph(words('said')), paragraph(chip('ser1@2020'))] },
);

describe('a note', () => {
  test('is taken apart into paragraphs with their shapes, empty ones left out', () => {
    expect(noteParagraphs(note).map(({ shape }) => shape)).toEqual([
      { kind: 'heading', level: 2 },
      { kind: 'paragraph' },
      { kind: 'bullet', depth: 1 },
      { kind: 'more', depth: 1 },
      { kind: 'bullet', depth: 1 },
      { kind: 'item', depth: 2, item: 3 },
      { kind: 'item', depth: 2, item: 4 },
      { kind: 'quote' },
      { kind: 'quote' },
    ]);
    expect(noteParagraphs(note)[1]?.runs).toEqual([
      { text: 'From ' },
      { ref: 'ser1@2020' },
      { text: ' to ' },
      { text: 'much more', marks: ['bold'] },
      { text: '.' },
    ]);
  });
  test('names each chip once and gives search its words', () => {
    expect(chipRefs(note)).toEqual(['ser1@2020', 'd1@4-9']);
    expect(plainText(note).split('\n').slice(0, 3)).toEqual(['Armenia', 'From  to much more.', 'one point']);
  });
  test.each([
    [doc(), null],
    [note, null],
    [{}, 'it is not a note document'],
    ['text', 'it is not a note document'],
    [doc({ type: 'image', attrs: { src: 'x' } }), 'a part of kind "image"'],
    [doc(paragraph({ type: 'number' })), 'a number that points nowhere'],
    [doc(paragraph({ type: 'text' })), 'a text without words'],
  ])('%j is faulted with %j', (body, fault) => {
    expect(noteBodyFault(body)).toBe(fault);
  });
  test('nested without end is refused, not walked', () => {
    let deep: object = paragraph(words('x'));
    for (let level = 0; level < 40; level++) deep = { type: 'blockquote', content: [deep] };
    expect(noteBodyFault(doc(deep))).toBe('its lists and quotes are nested too deeply');
  });
  test('an untraced number is found with its place, also where bold begins inside it', () => {
    const body = doc(
      paragraph(chip('ser1@2020'), words(' of '), words('6', 'bold'), words('3 billion in 2024')),
    );
    expect(untracedInNote(noteParagraphs(body))).toEqual([
      { paragraph: 1, start: 5, end: 15, text: '63 billion', around: '\uFFFC of 63 billion in 2024' },
    ]);
  });
});

test('the words around a number show chips as what they print, and long ones are cut', () => {
  const around = '\uFFFC of \uFFFC, up 42 percent on \uFFFC';
  const at = { around, start: 11, end: 21 };
  expect(around.slice(at.start, at.end)).toBe('42 percent');
  const chips = ['3 bn', '5 bn', '1 bn'];
  expect(wordsAround(at, chips)).toEqual({ before: '3 bn of 5 bn, up ', after: ' on 1 bn' });
  const long = `${'word '.repeat(40)}7${' word'.repeat(40)}`;
  const { before, after } = wordsAround({ around: long, start: 200, end: 201 }, []);
  expect([before.length, before[0], after.length, after.at(-1)]).toEqual([57, '…', 57, '…']);
});

const cell = (type: string, ...content: object[]) => ({ type, content });
const full = doc(
  {
    type: 'paragraph',
    attrs: { stance: 'judgement' },
    content: [words('It will last.'), mark('b'), mark('a')],
  },
  {
    type: 'table',
    content: [
      cell(
        'tableRow',
        cell('tableHeader', paragraph(words('Year'))),
        cell('tableHeader', paragraph(words('Value'))),
      ),
      cell('tableRow', cell('tableCell', paragraph(words('2024'))), cell('tableCell', { type: 'paragraph' })),
      cell('tableRow', cell('tableCell', paragraph(words('one')), paragraph(words('two')))),
    ],
  },
  paragraph(
    { type: 'text', text: 'here', marks: [{ type: 'link', attrs: { href: 'https://example.org/a' } }] },
    words(', says '),
    { type: 'reference', attrs: { ref: 'src3' } },
    mark('b'),
  ),
  {
    type: 'footnotes',
    content: [
      { type: 'footnote', attrs: { id: 'a' }, content: [words('second, '), chip('ser1@2024')] },
      { type: 'footnote', attrs: { id: 'b' }, content: [words('first')] },
      { type: 'footnote', attrs: { id: 'lost' }, content: [words('no mark')] },
    ],
  },
);
function mark(id: string) {
  return { type: 'footnoteMark', attrs: { id } };
}

describe('a note with tables, footnotes, links and references', () => {
  test('has cells with their places, footnotes in the order of their marks, and says what is a judgement', () => {
    const place = { kind: 'cell', table: 1, columns: 2, rows: 3 };
    expect(noteParagraphs(full).map(({ shape }) => shape)).toEqual([
      { kind: 'paragraph', stance: 'judgement' },
      { ...place, row: 0, column: 0, isHead: true },
      { ...place, row: 0, column: 1, isHead: true },
      { ...place, row: 1, column: 0, isHead: false },
      { ...place, row: 2, column: 0, isHead: false },
      { ...place, row: 2, column: 0, isHead: false },
      { kind: 'paragraph' },
      { kind: 'footnote', number: 1 },
      { kind: 'footnote', number: 2 },
    ]);
    const runs = noteParagraphs(full).map((each) => each.runs);
    expect(runs[0]).toEqual([
      { text: 'It will last.' },
      { text: '¹', footnote: 1 },
      { text: '²', footnote: 2 },
    ]);
    expect(runs[6]).toEqual([
      { text: 'here', href: 'https://example.org/a' },
      { text: ', says ' },
      { refers: 'src3' },
      { text: '¹', footnote: 1 },
    ]);
  });
  test('names its chips and references wherever they stand, and gives search its words', () => {
    expect(chipRefs(full)).toEqual(['ser1@2024']);
    expect(referencesIn(full)).toEqual(['src3']);
    expect(plainText(full)).not.toMatch(/[¹²]/);
    expect(plainText(full)).toContain('first');
  });
  test('is sound; a link that could run and a reference to nothing are not', () => {
    expect(noteBodyFault(full)).toBeNull();
    const link = (href: string) =>
      doc(paragraph({ type: 'text', text: 'x', marks: [{ type: 'link', attrs: { href } }] }));
    expect(noteBodyFault(link('javascript:alert(1)'))).toBe('a link that is no web address');
    expect(noteBodyFault(link('mailto:a@example.org'))).toBeNull();
    const reference = (ref: string) => doc(paragraph({ type: 'reference', attrs: { ref } }));
    expect(noteBodyFault(reference('ser1'))).toBe('a reference that points nowhere');
    expect(noteBodyFault(reference('d1!article ratio 1-2'))).toBeNull();
  });
  test('a number typed beside a reference or a footnote is untraced where it stands', () => {
    const body = doc(
      paragraph({ type: 'reference', attrs: { ref: 'src3' } }, mark('a'), words(' says 42 percent')),
    );
    expect(untracedInNote(noteParagraphs(body))).toEqual([
      { paragraph: 1, start: 8, end: 18, text: '42 percent', around: '\uFFFC\uFFFC says 42 percent' },
    ]);
  });
});

test.each([
  ['example.org/page', 'https://example.org/page'],
  ['https://example.org', 'https://example.org'],
  ['javascript:alert(1)', null],
  ['file:///etc/passwd', null],
  ['https:// x', null],
  ['words', null],
])('the address typed as %j is %j', (typed, address) => {
  expect(typedAddress(typed)).toBe(address);
});

test.each([
  ['src3', { kind: 'source', id: 'src3' }],
  ['d1', { kind: 'article', id: 'd1' }],
  ['d1@120', { kind: 'paragraph', documentId: 'd1', start: 120 }],
  ['d1!figures change 4-9 A – B', { kind: 'claim', documentId: 'd1', key: 'figures change 4-9 A – B' }],
  ['d1@120-131', null],
  ['ser1', null],
])('the reference %j reads as %j', (text, reference) => {
  expect(parseReference(text)).toEqual(reference);
});

describe('the reference of a chip', () => {
  test('is a place in an article or a cell, and reads back as what it was', () => {
    const place = { documentId: 'd1', start: 120, end: 131 };
    const cell = { seriesId: 'ser12', period: '2024-Q1' };
    expect(statedChip(place)).toBe('d1@120-131');
    expect(parseChip('d1@120-131')).toEqual({ kind: 'stated', ...place });
    expect(cellChip(cell)).toBe('ser12@2024-Q1');
    expect(parseChip('ser12@2024-Q1')).toEqual({ kind: 'cell', cell });
  });
  test.each(['d1:m3', '', 'd1@9', 'x', 'ser1'])('%j is none', (text) => {
    expect(parseChip(text)).toBeNull();
  });
});

test.each([
  ['63 billion dollars', ['63 billion']],
  ['$63bn, €5 mn and 12.5%', ['$63bn', '€5 mn', '12.5%']],
  ['7 000 tonnes and 1,234.5 tonnes', ['7 000', '1,234.5']],
  ['EUR5bn', ['5bn']],
  ['the G7, COVID-19 and a Su-34', []],
  ['HS 8542, Article 5 and Table 2', []],
  ['Article 5 adds 5 percent', ['5 percent']],
  ['Euro 500', ['500']],
  ['5–7 April 2024, April 5–7, 5 and 6 May', []],
  ['2023/24, the 1990s, the 21st century, Q3 and H1', []],
  ['2024 million', ['2024 million']],
  ['no numbers here', []],
])('of %j the gate names %j', (text, found) => {
  const numbers = typedNumbers(text);
  expect(numbers.map((number) => number.text)).toEqual(found);
  for (const { start, end, text: words } of numbers) expect(text.slice(start, end)).toBe(words);
});
