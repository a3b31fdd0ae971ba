import { expect, test } from 'vitest';
import type { Bound } from '../reading/types.ts';
import { conflictSpread, contradicts } from './conflict.ts';

const stated = (value: string | null, low: string | null, high: string | null, bound: Bound = 'exact') => ({
  value,
  low,
  high,
  bound,
  currency: 'USD',
});

const round = stated('3200', '3150', '3250');
const precise = stated('3231.4', '3231.35', '3231.45');
const other = stated('2800', '2750', '2850');

test('rounding is no conflict, another value is, with the spread', () => {
  expect(conflictSpread([round, precise], 'USD')).toBeNull();
  expect(conflictSpread([round, precise, other], 'USD')).toEqual({ low: '2800', high: '3231.4' });
  expect(conflictSpread([round], 'USD')).toBeNull();
  expect(conflictSpread([], 'USD')).toBeNull();
});

test('a bound that holds is no conflict, one that does not is', () => {
  expect(conflictSpread([stated('3000', '2950', '3050', 'more_than'), precise], 'USD')).toBeNull();
  expect(conflictSpread([stated('3300', '3250', '3350', 'at_least'), precise], 'USD')).toEqual({
    low: '3231.4',
    high: '3300',
  });
  expect(conflictSpread([stated('3300', '3250', '3350', 'nearly'), precise], 'USD')).toBeNull();
});

test('amounts of two currencies and missing values are never compared', () => {
  expect(conflictSpread([round, { ...other, currency: 'EUR' }], 'USD')).toBeNull();
  expect(conflictSpread([round, stated(null, null, null)], 'USD')).toBeNull();
  expect(conflictSpread([stated('5', null, null), stated('6', null, null)], 'USD')).toEqual({
    low: '5',
    high: '6',
  });
});

test('two statements contradict each other where both say a value in one currency and no value fits both', () => {
  expect(contradicts(precise, other)).toBe(true);
  expect(contradicts(precise, round)).toBe(false);
  expect(contradicts(precise, { ...other, currency: 'EUR' })).toBe(false);
  expect(contradicts(precise, { ...other, currency: null })).toBe(false);
  expect(contradicts(precise, stated(null, null, null))).toBe(false);
});
