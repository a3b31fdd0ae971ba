/** Which amounts are limits, and what is said of them. */
import { describe, expect, test } from 'vitest';
import { contextOf } from '../../learned/testing/trainingTexts.ts';
import { verdictsIn } from '../../lexicon/verdictWords.ts';
import { limitSideOf } from './limits.ts';
import { fitsOf } from './relation.ts';
import { wordQuestions } from './wordCandidates.ts';
import { wordCuesIn } from './wordCues.ts';

const limitsOf = (text: string): readonly string[] =>
  contextOf(text, '2026-01-20').sentences.flatMap((sentence) =>
    sentence.items.flatMap((item) => {
      const side = limitSideOf(sentence, item);
      return side === null ? [] : [`${side} ${item.reading.value}`];
    }),
  );

/** What each verdict says of the amounts held to a limit near it. */
const heldIn = (text: string): readonly string[] => {
  const context = contextOf(text, '2026-01-20');
  return context.sentences.flatMap((sentence) =>
    wordQuestions(
      context,
      sentence,
      wordCuesIn(sentence).filter(({ form }) => form === 'kept'),
    ).flatMap(({ cue, candidates }) =>
      candidates
        .filter(({ a }) => limitSideOf(a.sentence, a.item) === null)
        .map(
          (one) => `${one.a.item.reading.value} to ${one.b.item.reading.value}: ${fitsOf(context, cue)(one)}`,
        ),
    ),
  );
};

describe('limits', () => {
  test.each([
    ['The treaty has a ceiling of 60 percent.', ['most 60']],
    ['The bridge was to cost 70 million crowns at most.', ['most 70000000']],
    ['A motion needs 176 votes.', ['least 176']],
    ['The ride is for those of 140 centimetres or taller.', ['least 140']],
    ['The bridge is 140 metres long.', []],
  ])('%s', (text, sides) => {
    expect(limitsOf(text)).toEqual(sides);
  });
});

describe('verdicts', () => {
  test.each([
    ['The works met the target.', [[true, null]]],
    ['The works did not meet the target.', [[false, null]]],
    ['The limit was not breached.', [[true, null]]],
    ['The truck was too heavy.', [[false, 'most']]],
    ['She was not tall enough.', [[false, 'least']]],
    ['The mayor met the minister.', []],
  ])('%s', (text, said) => {
    expect(verdictsIn(text).map(({ isKept, side }) => [isKept, side])).toEqual(said);
  });
});

describe('what is held to a limit', () => {
  test.each([
    ['The rule allows no more than 3 percent. At 3.4 percent it was broken.', ['3.4 to 3: true']],
    ['The rule allows no more than 3 percent. At 3.4 percent it was respected.', ['3.4 to 3: false']],
    ['Bidders need 176 votes. Hale got 164 and met the requirement.', ['164 to 176: false']],
  ])('%s', (text, said) => {
    expect(heldIn(text)).toEqual(said);
  });
});
