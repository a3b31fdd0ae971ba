/** Statements read by the roles of their amounts, sound and wrong: prices, lengths of time, bounds, levels, points, lists, scopes. */
import { expect, test } from 'vitest';
import { isTold, readCases } from '../testing/readCases.ts';

const cases = readCases('roleCases.txt');

test('of what is sound one statement at most is called wrong', () => {
  const alarms = cases.filter(({ ofSound }) => isTold(ofSound)).map(({ kind, sound }) => `${kind}: ${sound}`);
  expect(alarms.length, alarms.join('\n')).toBeLessThanOrEqual(1);
});

test('three of four errors are found', () => {
  const missed = cases
    .filter(({ ofWrong }) => !isTold(ofWrong))
    .map(({ kind, wrong }) => `${kind}: ${wrong}`);
  expect(missed.length, missed.join('\n')).toBeLessThanOrEqual(cases.length / 4);
});
