/** Short passages as the press prints them, sound and wrong: what a whole audit finds of every kind of error, whichever rule finds it. */
import { expect, test } from 'vitest';
import { isTold, readCases } from './testing/readCases.ts';

const cases = readCases('shortCases.txt', '2026-01-20');
const share = (kinds: readonly string[]): number => {
  const of = cases.filter(({ kind }) => kinds.includes(kind));
  return of.filter(({ ofWrong }) => isTold(ofWrong)).length / of.length;
};

test('of sound passages one in twenty is called wrong at most', () => {
  const alarms = cases.filter(({ ofSound }) => isTold(ofSound)).map(({ sound }) => sound);
  expect(alarms.length, alarms.join('\n')).toBeLessThanOrEqual(cases.length / 20);
});

test('of numbers told of two amounts, more than two in three errors are found', () => {
  const kinds = ['percent change', 'factor wording', 'fraction change', 'percent share', 'fraction share'];
  expect(share(kinds)).toBeGreaterThan(2 / 3);
});

test('of lengths of time and figures told twice, two in three errors are found', () => {
  expect(share(['duration', 'same figure differs'])).toBeGreaterThan(2 / 3);
});

test('of statements about several, more than nine in twenty errors are found', () => {
  const kinds = [
    'sum of parts',
    'remainder',
    'average',
    'count vs list',
    'count vs rows',
    'only all but',
    'run of years',
  ];
  expect(share(kinds)).toBeGreaterThan(9 / 20);
});
