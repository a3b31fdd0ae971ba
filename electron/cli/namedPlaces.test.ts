import { expect, test } from 'vitest';
import { planTextBlocks } from '#shared/domain/document/planTextBlocks.ts';
import { readArticle } from '#shared/domain/reading/readArticle.ts';
import { withNamedPlaces } from './namedPlaces.ts';

const text = `Kenya and its neighbours

Uganda waits. Kenya sold $5bn of tea in 2024. Nobody asked Rwanda, and the Baltic states were silent.`;

test('every area and group of the article stands beside a mention, once, in text order', () => {
  const reading = readArticle(text, planTextBlocks(text), { language: 'en', published: '2025-05-01' });
  const printed = withNamedPlaces(reading);
  const named = printed.map(({ text: words, areas, groups }) => [
    words,
    areas.map(({ iso3 }) => iso3).join(' '),
    groups.map(({ id }) => id).join(' '),
  ]);
  expect(named).toEqual([
    ['$5bn', 'KEN UGA KEN', ''],
    ['2024', 'KEN RWA', 'baltic_states'],
  ]);
  const starts = new Set(printed.flatMap(({ areas }) => areas.map(({ start }) => start)));
  expect(starts.size).toBe(reading.areas.length);
});
