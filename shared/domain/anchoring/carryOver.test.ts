import { expect, test } from 'vitest';
import { canonicalText } from '../document/canonicalText.ts';
import { planTextBlocks } from '../document/planTextBlocks.ts';
import { readArticle } from '../reading/readArticle.ts';
import { proposeCarryOver } from './carryOver.ts';

const read = (written: string) => {
  const text = canonicalText(written);
  const reading = readArticle(text, planTextBlocks(text), { language: 'en', published: '2026-01-15' });
  return { text, mentions: reading.mentions };
};

const ORIGINAL = read(`Rail east

Exports from Armenia to Russia rose to $3.2 billion in 2024, and 40 percent of them were re-exports. Georgia sold $3.2 billion worth of cars abroad in 2023.
`);
const DIGEST = read(`Rail east, a digest

Georgian car exports came to $3.2 billion in 2023. In 2024 Armenian exports to Russia reached $3.2 billion; 40 percent passed through only. In all, 41 percent more trains ran.
`);

const proposals = (quote: string) => {
  const start = ORIGINAL.text.indexOf(quote);
  return proposeCarryOver({ start, end: start + quote.length }, ORIGINAL.mentions, DIGEST.mentions);
};

test('the same number of the same subject and period comes first; its equals follow with less to speak for them', () => {
  const [first, second, ...others] = proposals('$3.2 billion in 2024');
  expect(DIGEST.text.slice(0, first?.start).endsWith('reached ')).toBe(true);
  expect(first?.reasons).toContain('subject');
  expect(second?.score ?? 0).toBeLessThan(first?.score ?? 0);
  expect(others.filter(({ text }) => text.includes('percent'))).toEqual([]);
});

test('another number is never proposed', () => {
  expect(proposals('40 percent').map(({ text }) => text)).toEqual(['40 percent']);
  expect(proposals('Rail east')).toEqual([]);
});
