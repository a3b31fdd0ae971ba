/** Sixty forms of statements of sets and orders, one noun and one way of telling each, sound and wrong. */
import { expect, test } from 'vitest';
import { isTold, readCases } from '../testing/readCases.ts';

const cases = readCases('setCases.txt');

test('nothing sound is called wrong', () => {
  expect(
    cases.filter(({ ofSound }) => isTold(ofSound)).map(({ kind, sound }) => `${kind}: ${sound}`),
  ).toEqual([]);
});

test('nineteen of twenty errors are found', () => {
  const missed = cases
    .filter(({ ofWrong }) => !isTold(ofWrong))
    .map(({ kind, wrong }) => `${kind}: ${wrong}`);
  expect(missed.length, missed.join('\n')).toBeLessThanOrEqual(cases.length / 20);
});
