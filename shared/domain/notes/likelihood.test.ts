import { describe, expect, test } from 'vitest';
import { likelihoodFaults, likelihoodMarks, likelihoodsIn } from './likelihood.ts';

describe('words of likelihood', () => {
  test.each([
    ['Almost no chance of a deal.', [['Almost no chance', 1, 5]]],
    ['It is very unlikely to last.', [['very unlikely', 5, 20]]],
    ['That is improbable.', [['improbable', 20, 45]]],
    ['There is a roughly even chance.', [['roughly even chance', 45, 55]]],
    ['It will probably grow.', [['probably', 55, 80]]],
    [
      'It is very likely, not likely.',
      [
        ['very likely', 80, 95],
        ['likely', 55, 80],
      ],
    ],
    ['It almost certainly fell.', [['almost certainly', 95, 99]]],
    ['The likelihood is not told; the remoteness neither.', []],
  ])('%s', (text, bands) => {
    expect(likelihoodsIn(text).map(({ term, low, high }) => [term, low, high])).toEqual(bands);
  });
});

describe('a sentence', () => {
  test.each([
    'We judge with high confidence that trade will likely grow.',
    'It is very likely, and we are confident that it lasts.',
  ])('must not join likelihood and confidence: %s', (text) => {
    expect(likelihoodFaults(text)).toMatchObject([{ sentence: text, why: 'with-confidence' }]);
  });
  test('may state them one after the other', () => {
    expect(likelihoodFaults('Trade will likely grow. We have high confidence in this judgement.')).toEqual(
      [],
    );
  });
  test('is named when it hedges with a word that stands for no band', () => {
    expect(likelihoodFaults('It fell. Re-exports are possibly behind it.')).toEqual([
      { sentence: 'Re-exports are possibly behind it.', why: 'no-band', words: ['possibly'] },
    ]);
  });
  test('of consumer confidence alone is no fault', () => {
    expect(likelihoodFaults('Consumer confidence likely rose.')).toEqual([]);
  });
});

test('each word is marked where it stands, with its band or what is wrong with it', () => {
  const text = 'It is very likely to last. We have high confidence that it is unlikely; perhaps not.';
  const marks = likelihoodMarks(text);
  expect(marks.map(({ start, end }) => text.slice(start, end))).toEqual([
    'very likely',
    'high confidence',
    'unlikely',
    'perhaps',
  ]);
  expect(marks.map(({ band, fault }) => [band?.low ?? null, fault])).toEqual([
    [80, null],
    [null, 'with-confidence'],
    [20, 'with-confidence'],
    [null, 'no-band'],
  ]);
  expect(likelihoodMarks('Nothing of the kind.')).toEqual([]);
});
