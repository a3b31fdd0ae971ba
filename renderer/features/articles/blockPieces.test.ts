import { describe, expect, test } from 'vitest';
import { blockPieces } from './blockPieces.ts';

const none = { mentions: [], citations: [], links: [] };

describe('blockPieces', () => {
  test('a plain block is one piece', () => {
    expect(blockPieces({ start: 10, end: 15, text: 'abcde' }, none)).toMatchObject([
      { start: 10, end: 15, text: 'abcde', mention: null },
    ]);
  });

  test('an empty block has no piece', () => {
    expect(blockPieces({ start: 3, end: 3, text: '' }, none)).toEqual([]);
  });

  test('a link that overlaps a mention cuts it, and only its last piece carries the mark', () => {
    const pieces = blockPieces(
      { start: 0, end: 10, text: '0123456789' },
      { ...none, mentions: [{ id: 'm1', start: 2, end: 6 }], links: [{ id: 'l1', start: 4, end: 8 }] },
    );
    expect(pieces.map(({ text }) => text)).toEqual(['01', '23', '45', '67', '89']);
    expect(pieces.map(({ mention }) => mention)).toEqual([null, 'm1', 'm1', null, null]);
    expect(pieces.map(({ endsMention }) => endsMention)).toEqual([false, false, true, false, false]);
    expect(pieces.map(({ endsLinks }) => endsLinks)).toEqual([[], [], [], ['l1'], []]);
  });

  test('a number inside a larger one has its own piece', () => {
    const pieces = blockPieces(
      { start: 0, end: 9, text: 'abc def g' },
      {
        ...none,
        mentions: [
          { id: 'outer', start: 0, end: 9 },
          { id: 'inner', start: 4, end: 7 },
        ],
      },
    );
    expect(pieces.map(({ text, mention }) => [text, mention])).toEqual([
      ['abc ', 'outer'],
      ['def', 'inner'],
      [' g', 'outer'],
    ]);
  });

  test('characters outside the basic plane count once', () => {
    const pieces = blockPieces(
      { start: 100, end: 105, text: '𝟞a𝟛bc' },
      { ...none, mentions: [{ id: 'm1', start: 102, end: 104 }] },
    );
    expect(pieces.map(({ text }) => text)).toEqual(['𝟞a', '𝟛b', 'c']);
    expect(pieces.map(({ start, end }) => [start, end])).toEqual([
      [100, 102],
      [102, 104],
      [104, 105],
    ]);
  });

  test('marks outside the block or reaching over its edge are cut to it', () => {
    const pieces = blockPieces(
      { start: 10, end: 14, text: 'abcd' },
      { ...none, mentions: [{ id: 'm1', start: 0, end: 5 }], links: [{ id: 'l1', start: 5, end: 12 }] },
    );
    expect(pieces.map(({ text, links }) => [text, links])).toEqual([
      ['ab', ['l1']],
      ['cd', []],
    ]);
  });
});
