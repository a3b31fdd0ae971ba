/** Whose time a number has: every frame of words with every measure and kind of time. */
import { expect, test } from 'vitest';
import { canonicalText } from '../../document/canonicalText.ts';
import { planTextBlocks } from '../../document/planTextBlocks.ts';
import { readArticle } from '../readArticle.ts';
import { TIME_FRAMES, type TimeFrameCase } from './timeFrames.ts';

const AMOUNTS = new Set(['money', 'quantity', 'percent', 'count']);

/** "words: time" of every amount. */
function timesOf(text: string): readonly string[] {
  const canonical = canonicalText(`A title of the piece\n\n${text}\n`);
  const { mentions } = readArticle(canonical, planTextBlocks(canonical), {
    language: 'en',
    published: '2025-06-03',
  });
  return mentions
    .filter(({ kind }) => AMOUNTS.has(kind))
    .map(({ text: words, readings: [one] }) => {
      const { from, to } = one?.period ?? { from: '-', to: '-' };
      return `${words}: ${from === to ? from : `${from}..${to ?? ''}`}`;
    });
}

test('every number takes the time its sentence gives it', () => {
  expect(TIME_FRAMES.length).toBeGreaterThan(500);
  const read = TIME_FRAMES.map(({ text }): TimeFrameCase => ({ text, expected: timesOf(text) }));
  expect(read).toEqual(TIME_FRAMES);
});
