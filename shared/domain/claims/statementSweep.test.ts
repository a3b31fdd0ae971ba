/** Statements whose own words tie their amounts together: of the crossings of the sweep those that nothing is learned from. */
import { describe, expect, test } from 'vitest';
import { auditText } from './fixtures/auditText.ts';
import { sweptStatements } from './fixtures/statementSweep.ts';
import { isTold } from './testing/readCases.ts';

const cases = sweptStatements(2, 1).map((one) => ({
  ...one,
  name: `${one.shape}, ${one.setting}`,
  ofSound: auditText(one.sound),
  ofWrong: auditText(one.wrong),
}));

describe('statements whose words tie their amounts together', () => {
  test('nothing sound is called wrong', () => {
    expect(
      cases.filter(({ ofSound }) => isTold(ofSound)).map(({ name, sound }) => `${name}: ${sound}`),
    ).toEqual([]);
  });

  test('seven of eight wrong ones are found', () => {
    const missed = cases.filter(({ ofWrong }) => !isTold(ofWrong));
    expect(cases.length).toBeGreaterThan(400);
    expect(missed.length / cases.length, missed.map(({ name }) => name).join('\n')).toBeLessThanOrEqual(
      0.125,
    );
  });
});
