/** Sixty forms of statements of sets and orders, one noun and one way of telling each, sound and wrong. */
import { expect, test } from 'vitest';
import { isTold, readCases } from '../testing/readCases.ts';

const cases = readCases('setCases.txt');

test('nothing sound is called wrong', () => {
  expect(
    cases.filter(({ ofSound }) => isTold(ofSound)).map(({ kind, sound }) => `${kind}: ${sound}`),
  ).toEqual([]);
});

test('every error is found', () => {
  expect(
    cases.filter(({ ofWrong }) => !isTold(ofWrong)).map(({ kind, wrong }) => `${kind}: ${wrong}`),
  ).toEqual([]);
});
