/**
 * Every kind of claim in many wordings: sentences in which one number or word is sound and another in its place is wrong.
 * The sound one raises nothing; the wrong one is contradicted or found.
 */
import { describe, expect, test } from 'vitest';
import { isTold, readCases } from './testing/readCases.ts';

const cases = readCases('wordedCases.txt');

describe('claims in many wordings', () => {
  test('there are many of each kind', () => {
    expect(cases.length).toBeGreaterThan(300);
  });

  test('nothing sound is called wrong', () => {
    expect(
      cases.filter(({ ofSound }) => isTold(ofSound)).map(({ kind, sound }) => `${kind}: ${sound}`),
    ).toEqual([]);
  });

  test('nine of ten wrong ones are found', () => {
    const missed = cases.filter(({ ofWrong }) => !isTold(ofWrong));
    const told = missed.map(({ kind, wrong }) => `${kind}: ${wrong}`).join('\n');
    expect(missed.length, told).toBeLessThanOrEqual(cases.length / 10);
  });

  test('sound claims that can be tested hold', () => {
    const tested = cases.flatMap(({ ofSound }) =>
      ofSound.claims.filter(({ verdict }) => verdict !== 'untestable'),
    );
    const others = tested.filter(({ verdict }) => verdict !== 'holds');
    expect(tested.length).toBeGreaterThan(250);
    expect(others.length / tested.length).toBeLessThanOrEqual(0.05);
  });
});
