/** What the printed reading writes in another way than the app keeps it. */
import { expect, test } from 'vitest';
import { planTextBlocks } from '#shared/domain/document/planTextBlocks.ts';
import { readArticle } from '#shared/domain/reading/readArticle.ts';
import { mentionJson } from './readingJson.ts';

test('half-years are printed by their months, quarters as they are', () => {
  const text =
    'A title\n\nExports were $5bn in the second half of 2024 and $3bn in the first quarter of 2025.\n';
  const { mentions } = readArticle(text, planTextBlocks(text), { language: 'en', published: '2025-06-03' });
  expect(mentions.map(mentionJson).map(({ text: words, readings: [one] }) => [words, one?.period])).toEqual([
    ['$5bn', { from: '2024-07', to: '2024-12' }],
    ['second half of 2024', { from: '2024-07', to: '2024-12' }],
    ['$3bn', { from: '2025-Q1', to: '2025-Q1' }],
    ['first quarter of 2025', { from: '2025-Q1', to: '2025-Q1' }],
  ]);
});
