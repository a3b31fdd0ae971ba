/** What stands where furniture stands and belongs to the article: captions that tell a number, how a body knows it, a calendar. */
import { describe, expect, test } from 'vitest';
import { planTextBlocks } from '../planTextBlocks.ts';
import { tellsNumber } from './imageCaptions.ts';

test.each([
  ['Women at a borehole wait up to nine hours for water.', true],
  ['The port handled 212 ship calls.', true],
  ['A third of the crop lies under water.', true],
  ['Two women sort tea in Jorhat.', false],
  ['Workers at the plant on 3 May 2024.', false],
])('caption "%s" tells a number: %s', (caption, expected) => {
  expect(tellsNumber(caption)).toBe(expected);
});

const LEAD =
  'The Danish brewer sold more beer in the first half of the year than in any other, it said on Wednesday, and raised its forecast for the year.';

const keptOf = (text: string): readonly string[] =>
  planTextBlocks(text)
    .filter((block) => block.kept)
    .map((block) => block.text);

describe('at the end of an article', () => {
  test('a calendar is read, a stamp is not', () => {
    const text = `Brewer sells more beer\n\n${LEAD}\n\n${LEAD}\n\n14 November 2025: trading update\n5 March 2026: annual results\n3 May 2025 - updated at noon\n`;
    expect(keptOf(text)).toContain('14 November 2025: trading update');
    expect(keptOf(text)).toContain('5 March 2026: annual results');
    expect(keptOf(text)).not.toContain('3 May 2025 - updated at noon');
  });

  test('how a body made its survey is read, what it is, is not', () => {
    const method = 'Bridge Relief has worked here since 1994. Our survey covered 612 households.';
    const text = `Half of Renk is hungry\n\nBy Bridge Relief | July 2025\n\n${LEAD}\n\n${LEAD}\n\n${method}\n`;
    expect(keptOf(text)).toContain(method);
  });
});
