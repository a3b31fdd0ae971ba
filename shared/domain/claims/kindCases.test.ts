/** Errors of the kinds an audit must find, each in sentences of its own, beside the same sentence as it is sound. */
import { expect, test } from 'vitest';
import { isTold, readCases } from './testing/readCases.ts';

const cases = readCases('kindCases.txt');

test('nothing sound is called wrong', () => {
  expect(cases.filter(({ ofSound }) => isTold(ofSound)).map(({ sound }) => sound)).toEqual([]);
});

test('three of four errors are found', () => {
  const missed = cases
    .filter(({ ofWrong }) => !isTold(ofWrong))
    .map(({ kind, wrong }) => `${kind}: ${wrong}`);
  expect(missed.length, missed.join('\n')).toBeLessThanOrEqual(cases.length / 4);
});
