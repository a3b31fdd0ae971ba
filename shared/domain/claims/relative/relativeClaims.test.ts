/** Relative numbers of two amounts, sound and wrong, wherever the two stand. */
import { expect, test } from 'vitest';
import { isTold, readCases } from '../testing/readCases.ts';

const cases = readCases('relativeCases.txt');

test('nothing sound is called wrong', () => {
  expect(
    cases.filter(({ ofSound }) => isTold(ofSound)).map(({ kind, sound }) => `${kind}: ${sound}`),
  ).toEqual([]);
});

test('nine of ten errors are found', () => {
  const missed = cases
    .filter(({ ofWrong }) => !isTold(ofWrong))
    .map(({ kind, wrong }) => `${kind}: ${wrong}`);
  expect(missed.length, missed.join('\n')).toBeLessThanOrEqual(cases.length / 10);
});
