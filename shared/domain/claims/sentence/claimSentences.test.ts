import { expect, test } from 'vitest';
import { planTextBlocks } from '../../document/planTextBlocks.ts';
import { readArticle } from '../../reading/readArticle.ts';
import { claimSentences } from './claimSentence.ts';

const WORD = '12345 ';
const asked = { language: 'en', published: null };
const [one] = readArticle(WORD, planTextBlocks(`Sold were ${WORD}units.`), asked).mentions;

/** How often the places of so many numbers of one paragraph are looked at. */
function looks(numbers: number): number {
  if (one === undefined) throw new Error('the number is not read');
  const text = WORD.repeat(numbers);
  const [block] = planTextBlocks(`Sold were ${WORD}units.`).map((first) => ({
    ...first,
    text,
    end: text.length,
  }));
  if (block === undefined) throw new Error('no block');
  let looked = 0;
  const mentions = Array.from({ length: numbers }, (_, i) => ({
    ...one,
    block: block.id,
    get start() {
      looked++;
      return i * WORD.length;
    },
    end: i * WORD.length + 5,
  }));
  claimSentences({ blocks: [block], mentions, citations: [], ...asked });
  return looked;
}

test('a paragraph of nothing but numbers is looked through in proportion to their count', () => {
  // Eight times the numbers; each number that looked at all others would make it sixty-four times as many.
  expect(looks(16_000)).toBeLessThan(looks(2_000) * 12);
});
