/** Statements about several as the press prints them, sound and wrong: ranks, rows under a condition, names set apart, lists, averages, spans and runs. */
import { expect, test } from 'vitest';
import { isTold, readCases } from './testing/readCases.ts';

const cases = readCases('severalCases.txt', '2026-01-20');

test('of statements about several, more than eleven in twenty errors are found', () => {
  const found = cases.filter(({ ofWrong }) => isTold(ofWrong));
  expect(found.length / cases.length).toBeGreaterThan(11 / 20);
});

test('of sound statements about several, one in twenty is called wrong at most', () => {
  const alarms = cases.filter(({ ofSound }) => isTold(ofSound)).map(({ sound }) => sound);
  expect(alarms.length, alarms.join('\n')).toBeLessThanOrEqual(cases.length / 20);
});
