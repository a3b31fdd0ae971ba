import { expect, test } from 'vitest';
import { unitChoices } from './unitChoices.ts';

test('each unit alone, then every pair in both orders', () => {
  expect(unitChoices(['USD', 'CNY'])).toEqual([['USD'], ['CNY'], ['USD', 'CNY'], ['CNY', 'USD']]);
  expect(unitChoices(['USD', 'CNY', 'EUR'])).toHaveLength(9);
  expect(unitChoices([])).toEqual([]);
});
