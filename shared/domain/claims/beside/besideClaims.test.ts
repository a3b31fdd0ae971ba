/** Who is ahead, first, counted or left out, with the amounts right beside: sentences of news, sound and wrong. */
import { expect, test } from 'vitest';
import { isTold, readCases } from '../testing/readCases.ts';

const cases = readCases('besideCases.txt');

test('nothing sound is called wrong', () => {
  expect(cases.filter(({ ofSound }) => isTold(ofSound)).map(({ sound }) => sound)).toEqual([]);
});

test('every wrong count is found, and most of the others', () => {
  const missed = cases.filter(({ ofWrong }) => !isTold(ofWrong));
  const told = missed.map(({ kind, wrong }) => `${kind}: ${wrong}`);
  expect(told.filter((one) => one.startsWith('count'))).toEqual([]);
  expect(missed.length, told.join('\n')).toBeLessThanOrEqual(30);
});
