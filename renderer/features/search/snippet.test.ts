import { expect, test } from 'vitest';
import { snippetParts } from './snippet.ts';

test('matched words are told apart from the rest', () => {
  expect(snippetParts('trade \u0001grew\u0002 to \u000163\u0002')).toEqual([
    { text: 'trade ', isMatch: false, at: 0 },
    { text: 'grew', isMatch: true, at: 7 },
    { text: ' to ', isMatch: false, at: 12 },
    { text: '63', isMatch: true, at: 17 },
  ]);
});

test('a snippet without a mark is one part, an empty one none', () => {
  expect(snippetParts('plain')).toEqual([{ text: 'plain', isMatch: false, at: 0 }]);
  expect(snippetParts('')).toEqual([]);
});
