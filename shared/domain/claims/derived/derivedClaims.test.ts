/** Statements of news as they are worded, sound and wrong: what numbers make together, scopes, ranks, years, repeats, bounds. */
import { expect, test } from 'vitest';
import { isTold, readCases } from '../testing/readCases.ts';

const cases = readCases('derivedCases.txt');
const kindsOf = (kinds: readonly string[]) => cases.filter(({ kind }) => kinds.includes(kind));

test('sums, rests, averages and parts of parts: nine of ten wrong numbers are found', () => {
  const made = kindsOf(['sum', 'remaining', 'average', 'percentOf']);
  const missed = made.filter(({ ofWrong }) => !isTold(ofWrong)).map(({ wrong }) => wrong);
  expect(made.length - missed.length, missed.join('\n')).toBeGreaterThanOrEqual(34);
});

test('over half of all kinds is found, and hardly anything sound is called wrong', () => {
  const alarms = cases.filter(({ ofSound }) => isTold(ofSound)).map(({ kind, sound }) => `${kind}: ${sound}`);
  expect(alarms.length, alarms.join('\n')).toBeLessThanOrEqual(5);
  expect(cases.filter(({ ofWrong }) => isTold(ofWrong)).length).toBeGreaterThanOrEqual(102);
});
