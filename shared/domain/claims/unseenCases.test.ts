/** Kinds of statement that unseen articles showed to be missed or misread, each in a dozen sentences of other words and other amounts. */
import { expect, test } from 'vitest';
import { isTold, readCases } from './testing/readCases.ts';

const cases = readCases('unseenCases.txt');

test('nothing sound is called wrong', () => {
  expect(cases.filter(({ ofSound }) => isTold(ofSound)).map(({ sound }) => sound)).toEqual([]);
});

test('nine of ten errors are found', () => {
  const missed = cases
    .filter(({ ofWrong }) => !isTold(ofWrong))
    .map(({ kind, wrong }) => `${kind}: ${wrong}`);
  expect(missed.length, missed.join('\n')).toBeLessThanOrEqual(cases.length / 10);
});
