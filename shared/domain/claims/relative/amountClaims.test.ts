/** What amounts make of other amounts, told with a number or in words alone: sound and wrong, in words the rules were not built on. */
import { expect, test } from 'vitest';
import { isTold, readCases } from '../testing/readCases.ts';

const cases = readCases('amountCases.txt');

test('nothing sound is called wrong', () => {
  expect(
    cases.filter(({ ofSound }) => isTold(ofSound)).map(({ kind, sound }) => `${kind}: ${sound}`),
  ).toEqual([]);
});

test('six of seven errors are found', () => {
  const missed = cases
    .filter(({ ofWrong }) => !isTold(ofWrong))
    .map(({ kind, wrong }) => `${kind}: ${wrong}`);
  expect(missed.length, missed.join('\n')).toBeLessThanOrEqual(cases.length / 7);
});
