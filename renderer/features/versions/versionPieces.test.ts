import { describe, expect, test } from 'vitest';
import { contextOf, drawnPieces, findWords, type VersionRow, type VersionSide } from './versionPieces.ts';

const side = (text: string, start: number, pieces: VersionSide['pieces']): VersionSide => ({
  block: {
    id: 'b1',
    ordinal: 1,
    role: 'body',
    locator: 'body ¶ 1',
    start,
    end: start + [...text].length,
    text,
    kept: true,
    rule: null,
  },
  pieces,
});
const whole = (text: string, start = 0): VersionSide => side(text, start, [{ text, isChanged: false }]);
const row = (now: VersionSide): VersionRow => ({ kind: 'changed', old: null, now });

describe('drawnPieces', () => {
  const quay = side('The 🚢 earned $64 billion.', 10, [
    { text: 'The 🚢 earned ', isChanged: false },
    { text: '$64', isChanged: true },
    { text: ' billion.', isChanged: false },
  ]);

  test('marks the linked words across what changed, counted in code points', () => {
    const drawn = drawnPieces(quay, { start: 23, end: 34 });
    expect(drawn.map(({ text, isChanged, isMarked }) => [text, isChanged, isMarked])).toEqual([
      ['The 🚢 earned ', false, false],
      ['$64', true, true],
      [' billion', false, true],
      ['.', false, false],
    ]);
    expect(drawn.map(({ start }) => start)).toEqual([10, 23, 26, 34]);
  });

  test('joined, the pieces are the paragraph, wherever the mark lies', () => {
    for (let start = 0; start < 40; start++) {
      const drawn = drawnPieces(quay, { start, end: start + 7 });
      expect(drawn.map(({ text }) => text).join('')).toBe(quay.block.text);
    }
    expect(drawnPieces(quay, null).some(({ isMarked }) => isMarked)).toBe(false);
  });
});

test('words are found as typed, in any case and spacing, nothing read as a pattern', () => {
  const rows = [row(whole('🚢 Grain (5%) rose. grain  (5%) fell.', 100))];
  expect(findWords(rows, ' Grain (5%)', 9).map(({ start, end }) => [start, end])).toEqual([
    [102, 112],
    [119, 130],
  ]);
  expect(findWords(rows, 'grain', 1)).toHaveLength(1);
  expect(findWords(rows, '.*', 9)).toEqual([]);
  expect(findWords(rows, '  ', 9)).toEqual([]);
});

test('a passage is shown with the words around it, and not where it does not stand', () => {
  const rows = [row(whole(`${'quayside '.repeat(12)}five ships${' unladen'.repeat(12)}`, 7))];
  expect(contextOf(rows, 'now', { start: 115, end: 125 })).toEqual({
    before: `… ${'quayside '.repeat(9)}`,
    words: 'five ships',
    after: `${' unladen'.repeat(11)} …`,
    locator: 'body ¶ 1',
  });
  const near = contextOf(rows, 'now', { start: 16, end: 24 });
  expect(near).toMatchObject({ before: 'quayside ', words: 'quayside' });
  expect(contextOf(rows, 'old', { start: 108, end: 118 })).toBeNull();
  expect(contextOf(rows, 'now', { start: 0, end: 3 })).toBeNull();
});
