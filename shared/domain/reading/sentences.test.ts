import { expect, test } from 'vitest';
import { sentenceAt, splitSentences } from './sentences.ts';

const split = (text: string): string[] =>
  splitSentences(text).map(({ start, end }) => text.slice(start, end));

test.each<[string, string[]]>([
  ['Trade rose. It fell.', ['Trade rose.', 'It fell.']],
  [
    'The U.S. economy grew by 3.5 percent. Exports fell.',
    ['The U.S. economy grew by 3.5 percent.', 'Exports fell.'],
  ],
  ['Goods went to the U.S. The rest stayed.', ['Goods went to the U.S.', 'The rest stayed.']],
  ['Mr. Putin met Dr. Kim at No. 10. They left.', ['Mr. Putin met Dr. Kim at No. 10.', 'They left.']],
  [
    'It rose (see Fig. 3). “Really?” he asked. Yes!',
    ['It rose (see Fig. 3).', '“Really?” he asked.', 'Yes!'],
  ],
  [
    'Am 3. Mai stieg er um 5 Mrd. Euro. Dann fiel er.',
    ['Am 3. Mai stieg er um 5 Mrd. Euro.', 'Dann fiel er.'],
  ],
  ['Рост составил 5 млрд. руб. и т.д. Экспорт упал.', ['Рост составил 5 млрд. руб. и т.д. Экспорт упал.']],
  ['В 2024 г. экспорт вырос. Импорт упал.', ['В 2024 г. экспорт вырос.', 'Импорт упал.']],
  ['J. K. Rowling wrote. He read.', ['J. K. Rowling wrote.', 'He read.']],
  ['  No stop at the end', ['No stop at the end']],
  ['Wait... what? No.', ['Wait... what?', 'No.']],
  ['', []],
])('%s', (text, expected) => {
  expect(split(text)).toEqual(expected);
});

test('a position finds its sentence', () => {
  const text = 'One. Two. Three.';
  const sentences = splitSentences(text);
  expect([0, 5, 10, 15].map((at) => sentenceAt(sentences, at))).toEqual([0, 1, 2, 2]);
});
