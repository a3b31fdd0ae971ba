import { expect, test } from 'vitest';
import { cuesOf, hasCue } from './signCues.ts';

test('a word is told up to where its pattern branches', () => {
  expect(cuesOf('elections?|prévue?s?|erwarte[nt]', 'назначен\\p{L}*|Kontrakt|contrats? à terme')).toEqual([
    'election',
    'prévu',
    'erwarte',
    'назначен',
    'kontrakt',
    'contrat',
  ]);
});

test('a word that begins with a choice may stand anywhere', () => {
  expect(hasCue('whatever', cuesOf('(?:im|am) Herbst'))).toBe(true);
});

test.each([
  ['the Election on ', true],
  ['an elector on ', false],
])('%s', (text, has) => {
  expect(hasCue(text, cuesOf('elections?|votes?'))).toBe(has);
});
