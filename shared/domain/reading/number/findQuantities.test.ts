import { describe, expect, it } from 'vitest';
import { findQuantities } from './findQuantities.ts';
import { notation, type ProseCase, yearsOf } from './testing/caseFormat.ts';
import { AGENCY_CASES, AGENCY_FOREIGN_CASES } from './testing/casesAgencies.ts';
import { ARTICLE_CASES } from './testing/casesArticles.ts';
import { ARTICLE_WORLD_CASES } from './testing/casesArticlesWorld.ts';
import { BESIDES_CASES, BESIDES_FOREIGN_CASES } from './testing/casesBesides.ts';
import { GAPPED_CASES, UNGAPPED_CASES } from './testing/casesGapped.ts';
import { HABIT_CASES, HABIT_FOREIGN_CASES } from './testing/casesHabits.ts';
import { FOREIGN_CASES } from './testing/casesLanguages.ts';
import { LEVEL_CASES, LEVEL_FOREIGN_CASES } from './testing/casesLevels.ts';
import { MOVE_CASES, MOVE_FOREIGN_CASES } from './testing/casesMoves.ts';
import { NEWS_CASES } from './testing/casesNews.ts';
import { NEWS_EUROPE_CASES } from './testing/casesNewsEurope.ts';
import { OUTSIDE_CASES, OUTSIDE_FOREIGN_CASES } from './testing/casesOutside.ts';
import { PART_CASES, PART_FOREIGN_CASES } from './testing/casesParts.ts';
import { PLACE_CASES, PLACE_FOREIGN_CASES } from './testing/casesPlaces.ts';
import { PRESS_CASES, PRESS_FOREIGN_CASES } from './testing/casesPress.ts';
import { SHARE_CASES, SHARE_FOREIGN_CASES } from './testing/casesShares.ts';
import { TRADE_CASES } from './testing/casesTrade.ts';
import { TRAP_CASES } from './testing/casesTraps.ts';
import { USAGE_CASES, USAGE_FOREIGN_CASES } from './testing/casesUsage.ts';
import { WORD_CASES } from './testing/casesWords.ts';
import { findNumberTokens } from './tokens/findNumberTokens.ts';

const ENGLISH: readonly (readonly [string, readonly ProseCase[]])[] = [
  ['trade', TRADE_CASES],
  ['news', NEWS_CASES],
  ['news of Europe and Asia', NEWS_EUROPE_CASES],
  ['the press', PRESS_CASES],
  ['articles', ARTICLE_CASES],
  ['articles on world trade', ARTICLE_WORLD_CASES],
  ['words', WORD_CASES],
  ['traps', TRAP_CASES],
  ['other topics', OUTSIDE_CASES],
  ['parts, durations, exchange', BESIDES_CASES],
  ['usage', USAGE_CASES],
  ['habits of an article', HABIT_CASES],
  ['places, points and parts', PLACE_CASES],
  ['parts and halves', PART_CASES],
  ['moves of points', MOVE_CASES],
  ['parts of points and of ages', SHARE_CASES],
  ['levels, results and limits', LEVEL_CASES],
  ['agencies', AGENCY_CASES],
];

/** Exactly the expected spans, in order: a missing one and a false one fail alike. */
function check(language: string, sentence: string, expected: readonly string[]): void {
  const withVague = expected.some((line) => line.endsWith('= vague'));
  const found = findQuantities(sentence, { language, masked: yearsOf(sentence) });
  expect(notation(sentence, found, withVague)).toEqual(expected);
}

describe.each(ENGLISH)('English: %s', (_name, cases) => {
  it.each(cases)('%s', (sentence, ...expected) => check('en', sentence, expected));
});

describe('other languages', () => {
  it.each([
    ...FOREIGN_CASES,
    ...AGENCY_FOREIGN_CASES,
    ...PRESS_FOREIGN_CASES,
    ...OUTSIDE_FOREIGN_CASES,
    ...BESIDES_FOREIGN_CASES,
    ...USAGE_FOREIGN_CASES,
    ...HABIT_FOREIGN_CASES,
    ...PLACE_FOREIGN_CASES,
    ...SHARE_FOREIGN_CASES,
    ...PART_FOREIGN_CASES,
    ...MOVE_FOREIGN_CASES,
    ...LEVEL_FOREIGN_CASES,
  ])('%s: %s', (language, sentence, ...expected) => check(language, sentence, expected));
});

describe('numbers that leave out what they measure', () => {
  it.each([...GAPPED_CASES, ...UNGAPPED_CASES])('%s: %s', (language, sentence, ...expected) =>
    check(language, sentence, expected),
  );
});

describe('spans', () => {
  it('name the digit tokens and number words inside', () => {
    const text = 'about twenty-three of 1,200 trucks, $63 billion';
    const tokens = findQuantities(text, { language: 'en' }).map((span) =>
      span.numberTokens.map((token) => text.slice(token.start, token.end)),
    );
    expect(tokens).toEqual([['twenty-three'], ['1,200'], ['63', 'billion']]);
  });

  it('tie both ends of a change to each other', () => {
    const text = 'rose from $107.8 billion in 2020 to $244 billion in 2024, to 5 percent from 4 percent';
    const spans = findQuantities(text, { language: 'en', masked: yearsOf(text) });
    expect(spans.map((span) => span.pair)).toEqual([1, 0, 3, 2]);
  });

  it('go on over the line ends of wrapped text, but not over tabs, empty lines or between digits', () => {
    const found = (text: string) =>
      findQuantities(text, { language: 'en' }).map((span) => text.slice(span.start, span.end));
    expect(found('worth $63\nbillion and six\nports')).toEqual(['$63\nbillion', 'six\nports']);
    expect(found('six\tports')).toEqual(['six']);
    expect(found('six\n\nports')).toEqual(['six']);
    expect(found('12\n345 ports')).toEqual(['12', '345 ports']);
  });

  it('never touch a mask, and a mask ends a noun phrase', () => {
    const text = 'On 3 May 2024 five of six ports closed';
    const masked = [{ start: 3, end: 13 }];
    const spans = findQuantities(text, { language: 'en', masked });
    expect(spans.map((span) => text.slice(span.start, span.end))).toEqual(['five', 'six ports']);
  });
});

describe('number words', () => {
  it('are each in a quantity or dismissed by a named rule', () => {
    for (const [, cases] of ENGLISH) {
      for (const [sentence] of cases) {
        const spans = findQuantities(sentence, { language: 'en' });
        const open = findNumberTokens(sentence).filter(
          (token) =>
            token.dismissal === null &&
            !spans.some((span) => span.start <= token.start && token.end <= span.end),
        );
        expect(open, sentence).toEqual([]);
      }
    }
  });
});
