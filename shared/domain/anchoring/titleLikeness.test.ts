import { expect, test } from 'vitest';
import { titleLikeness } from './titleLikeness.ts';

test.each([
  ['Harbour ledger for the autumn', 'Harbour Ledger for the Autumn (updated)', 5 / 6],
  ['Harbour ledger', 'Harbour ledger', 1],
  ['Grain went east', 'Timber stayed', 0],
  ['', '', 0],
])('%s / %s', (a, b, likeness) => {
  expect(titleLikeness(a, b)).toBeCloseTo(likeness, 10);
});
