import { expect, test } from 'vitest';
import { findMeasures } from './measureWords.ts';

const measured = (text: string, start = 0, end = text.length): readonly string[] =>
  findMeasures(text, start, end, 'en').map((word) => text.slice(word.start, word.end));

test.each([
  ['Re-exports fell and exports rose.', ['Re-exports', 'exports']],
  ['its exports- and import-led growth', ['exports']],
  ['exports-', ['exports']],
  ['🚢exports🚢', ['exports']],
  ['', []],
])('%j has the measure words %j', (text, words) => {
  expect(measured(text)).toEqual(words);
});

test('a stretch ends where it is told to', () => {
  expect(measured('exports and imports', 0, 7)).toEqual(['exports']);
  expect(measured('exports-led', 0, 8)).toEqual(['exports']);
});
