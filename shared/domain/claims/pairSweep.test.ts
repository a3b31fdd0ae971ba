/** Simple statements about a pair of amounts, wherever they stand to it: every fifth of the crossings of the sweep. */
import { describe, expect, test } from 'vitest';
import { auditText } from './fixtures/auditText.ts';
import { sweptCases } from './fixtures/pairSweep.ts';
import type { Audit } from './types.ts';

const audited = (text: string): Audit => auditText(`Report on the year\n\nBy A Writer\n\n${text}\n`);

const isTold = ({ claims, findings }: Audit): boolean =>
  findings.some(({ severity }) => severity !== 'info') ||
  claims.some(({ verdict }) => verdict === 'contradicted');

const cases = sweptCases(5).map((one) => ({
  ...one,
  name: `${one.statement}, ${one.frame}, ${one.place}`,
  ofSound: audited(one.sound),
  ofWrong: audited(one.wrong),
}));

describe('statements about a pair of amounts', () => {
  test('nothing sound is called wrong', () => {
    expect(
      cases.filter(({ ofSound }) => isTold(ofSound)).map(({ name, sound }) => `${name}: ${sound}`),
    ).toEqual([]);
  });

  test('nineteen of twenty wrong ones are found', () => {
    const missed = cases.filter(({ ofWrong }) => !isTold(ofWrong));
    const told = missed.map(({ name, wrong }) => `${name}: ${wrong}`).join('\n');
    expect(cases.length).toBeGreaterThan(300);
    expect(missed.length / cases.length, told).toBeLessThanOrEqual(0.05);
  });

  test('ninety-seven of a hundred sound ones are tested and hold', () => {
    const held = cases.filter(({ ofSound }) => ofSound.claims.some(({ verdict }) => verdict === 'holds'));
    expect(held.length / cases.length).toBeGreaterThanOrEqual(0.97);
  });
});
