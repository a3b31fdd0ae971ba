import { expect, test } from 'vitest';
import { unitChoices } from './unitChoices.ts';

test('each unit alone, then every pair in both orders', () => {
  expect(unitChoices(['USD', 'CNY'], 'line')).toEqual([['USD'], ['CNY'], ['USD', 'CNY'], ['CNY', 'USD']]);
  expect(unitChoices(['USD', 'CNY', 'EUR'], 'bar')).toHaveLength(9);
  expect(unitChoices([], 'line')).toEqual([]);
});

test('a kind of one axis is offered one unit', () => {
  expect(unitChoices(['USD', 'CNY'], 'slope')).toEqual([['USD'], ['CNY']]);
});
