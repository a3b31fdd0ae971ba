import { expect, test } from 'vitest';
import { planTextBlocks } from '../../document/planTextBlocks.ts';
import { readArticle } from '../../reading/readArticle.ts';
import { claimSentences } from './claimSentence.ts';

const WORD = '12345 ';
const asked = { language: 'en', published: null };
const [one] = readArticle(WORD, planTextBlocks(`Sold were ${WORD}units.`), asked).mentions;

/** What a paragraph of so many numbers costs, in milliseconds of this process's own work. */
function cost(numbers: number): number {
  if (one === undefined) throw new Error('the number is not read');
  const text = WORD.repeat(numbers);
  const [block] = planTextBlocks(`Sold were ${WORD}units.`).map((first) => ({
    ...first,
    text,
    end: text.length,
  }));
  if (block === undefined) throw new Error('no block');
  const mentions = Array.from({ length: numbers }, (_, i) => ({
    ...one,
    block: block.id,
    start: i * WORD.length,
    end: i * WORD.length + 5,
  }));
  const began = process.cpuUsage();
  claimSentences({ blocks: [block], mentions, citations: [], ...asked });
  return process.cpuUsage(began).user / 1000;
}

test('a paragraph of nothing but numbers costs in proportion to their count', () => {
  cost(6_000);
  // Eight times the numbers; each number that looked at all others would make it sixty-four times as much.
  expect(cost(48_000)).toBeLessThan(Math.max(60, cost(6_000) * 20));
});
