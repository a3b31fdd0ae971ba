import { expect, test } from 'vitest';
import type { Block } from '../../document/types.ts';
import { readArticle } from '../readArticle.ts';
import { carryDecisions } from './carryDecisions.ts';
import type { Decision } from './types.ts';

/** A version whose paragraphs are read as an article's, each a block. */
function version(paragraphs: readonly string[], published = '2026-01-15') {
  let start = 0;
  const blocks = paragraphs.map((text, at): Block => {
    const block: Block = {
      id: `b${at}`,
      ordinal: at,
      role: 'body',
      locator: `body ¶ ${at + 1}`,
      start,
      end: start + text.length,
      text,
      kept: true,
      rule: 'body',
    };
    start = block.end + 2;
    return block;
  });
  const { mentions } = readArticle(paragraphs.join('\n\n'), blocks, { language: 'en', published });
  return { blocks, mentions, text: paragraphs.join('\n\n') };
}

const dismissed = ({ text }: { text: string }, words: string): Decision => ({
  start: text.indexOf(words),
  end: text.indexOf(words) + words.length,
  text: words,
  state: 'dismissed',
  decided: null,
  reason: 'a hall, no amount',
  actor: 'Ana',
  at: '2026-02-01T10:00:00.000Z',
});

const OLD = ['Fees rose to 40 percent.', 'Coal came in 12 barges.', 'Wool paid $3 million last year.'];

test('goes along with an unchanged paragraph, whose words it then names at their new place', () => {
  const older = version(OLD);
  const newer = version(['A correction was made.', ...OLD]);
  const decision = dismissed(older, '12 barges');
  const [carried, ...others] = carryDecisions([decision], older, newer);
  expect(others).toEqual([]);
  expect(carried).toEqual({ ...decision, start: decision.start + 24, end: decision.end + 24 });
  expect(newer.text.slice(carried?.start, carried?.end)).toBe('12 barges');
});

test('stays behind where the paragraph changed, stands twice or is dropped', () => {
  const older = version(OLD);
  const carriedTo = (paragraphs: readonly string[]): number =>
    carryDecisions([dismissed(older, '12 barges')], older, version(paragraphs)).length;
  expect(carriedTo(['Coal came in 12 barges and by rail.'])).toBe(0);
  expect(carriedTo([...OLD, 'Coal came in 12 barges.'])).toBe(0);
  const newer = version(OLD);
  const blocks = newer.blocks.map((block) => ({ ...block, kept: false }));
  expect(carryDecisions([dismissed(older, '12 barges')], older, { ...newer, blocks })).toEqual([]);
});

test('stays behind where the same words are read otherwise in an article of another year', () => {
  const older = version(OLD);
  const decision = dismissed(older, '$3 million');
  expect(carryDecisions([decision], older, version(OLD))).toEqual([decision]);
  expect(carryDecisions([decision], older, version(OLD, '2028-01-15'))).toEqual([]);
});
