/** How many of several words speak of, and which end a place is counted from. */
import { expect, test } from 'vitest';
import { contextOf } from '../../learned/testing/trainingTexts.ts';
import { totalQuestionsIn } from './parts.ts';
import { quantifiersIn } from './quantifiers.ts';
import { cuesOf } from './totalCues.ts';

const PUBLISHED = '2026-01-20';
const quantifiers = (text: string) => contextOf(text, PUBLISHED).sentences.flatMap(quantifiersIn);

test.each([
  ['March was the driest month.', true],
  ['March was the wettest month.', false],
  ['Hale made the most generous offer.', false],
  ['Hale made the least generous offer.', true],
  ['The pit was the deepest.', null],
])('a place is counted from the end its word names: %s', (text, isLeast) => {
  expect(
    quantifiers(text)
      .filter(({ kind }) => kind === 'place')
      .at(-1)?.isLeast,
  ).toBe(isLeast);
});

test('what is said of changes places no amount', () => {
  expect(quantifiers('The most rapid change came in Togo.').filter(({ kind }) => kind === 'place')).toEqual(
    [],
  );
});

test('a fraction is of as many as there are', () => {
  const [part] = quantifiers('Half of the six districts are above 20 percent.');
  expect(part).toMatchObject({ kind: 'part', part: 0.5, of: 6 });
});

test('words that say how an amount comes of others reach it over counts of other things', () => {
  const context = contextOf(
    'Estmark bought goods worth 13.9 billion crowns and Britain 7.7 billion. Together the two countries took 21.6 billion.',
    PUBLISHED,
  );
  const cues = context.sentences.flatMap((sentence) =>
    totalQuestionsIn(context, sentence).map((question) => [
      question.stated.item.mention.text,
      cuesOf(question).has('total'),
    ]),
  );
  expect(cues).toContainEqual(['21.6 billion', true]);
  expect(cues).toContainEqual(['7.7 billion', false]);
});
