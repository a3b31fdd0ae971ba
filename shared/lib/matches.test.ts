import { expect, test } from 'vitest';
import { matchesOf } from './matches.ts';

const read = (matches: Iterable<RegExpExecArray>) =>
  [...matches].map((match) => [match.index, ...match, { ...match.groups }]);

test.each([
  ['a1 b22 c333', /(?<letter>[a-z])(\d+)/gu],
  ['nothing here', /\d+/g],
  ['', /x*/gu],
  ['a😀b', /x*/gu],
  ['one, two', /(?<=, )two|one(?=,)/gu],
])('%s has the matches that the language finds', (text, pattern) => {
  expect(read(matchesOf(text, pattern))).toEqual(read(text.matchAll(pattern)));
});

test('a pattern that was left in the middle of a text begins at its start', () => {
  const pattern = /\d/gu;
  pattern.exec('12');
  expect(matchesOf('12', pattern).map(([digit]) => digit)).toEqual(['1', '2']);
});
