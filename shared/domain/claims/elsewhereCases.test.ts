/** Statements whose amounts stand in another sentence or under a title, and figures told in another form, each sound and wrong. */
import { expect, test } from 'vitest';
import { isTold, readCases } from './testing/readCases.ts';

const cases = readCases('elsewhereCases.txt', '2026-01-20');

test('of twenty-five sound ones at most one is called wrong', () => {
  const alarms = cases.filter(({ ofSound }) => isTold(ofSound)).map(({ sound }) => sound);
  expect(alarms.length, alarms.join('\n')).toBeLessThanOrEqual(cases.length / 25);
});

test('six of ten errors are found', () => {
  const missed = cases
    .filter(({ ofWrong, ofSound }) => !isTold(ofWrong) || isTold(ofSound))
    .map(({ kind, wrong }) => `${kind}: ${wrong}`);
  expect(missed.length, missed.join('\n')).toBeLessThanOrEqual(cases.length * 0.4);
});
