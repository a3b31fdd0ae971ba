/** A place against the names that are told to be ahead of it. */
import { expect, test } from 'vitest';
import { auditText } from '../fixtures/auditText.ts';
import { isTold } from '../testing/readCases.ts';

/** The right place, the wrong one, and the sentence with `_` for it. */
const CASES: readonly (readonly [string, string, string])[] = [
  ['third', 'second', 'Ireland ranks _ in exports of butter, behind only New Zealand and Denmark.'],
  ['second', 'third', 'Ireland ranks _ in exports of butter, behind only New Zealand.'],
  ['third', 'second', "Only India and Thailand sell more rice than Vietnam, the world's _ largest exporter."],
  ['three', 'two', 'Peru trails only Chile and Congo in copper, which makes it number _.'],
  ['fourth', 'third', 'Kazakhstan dropped to _ among suppliers, passed by Canada, Namibia and Australia.'],
  ['fourth', 'third', 'Oman is the _-largest buyer, after only China, India and Japan.'],
  ['third', 'fourth', 'The team finished _, behind only Lyon and Turin.'],
];

test.each(CASES)('%s, not %s: %s', (right, wrong, sentence) => {
  expect(isTold(auditText(sentence.replace('_', right)))).toBe(false);
  expect(isTold(auditText(sentence.replace('_', wrong)))).toBe(true);
});

test.each([
  'It is the largest economy in the region behind only Brazil.',
  'It is the largest harbour on the coast, behind only Rotterdam and Antwerp in Europe.',
  'Ireland was second in 2022, and in 2023 it came third, behind only Spain and Portugal.',
  'The yard won its second order in a month, passed by Hyundai and Samsung on price.',
  'Only Poland and Hungary voted for a higher tax in the second round.',
  'It ranks fifth in the north, behind Oulu and Kemi.',
])('no place that the names contradict: %s', (sentence) => {
  expect(isTold(auditText(sentence))).toBe(false);
});
