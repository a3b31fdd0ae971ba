import { expect, test } from 'vitest';
import { continueSeries } from './continueSeries.ts';

test.each([
  [['5'], 2, ['5', '5']],
  [['0.1', '0.3'], 3, ['0.5', '0.7', '0.9']],
  [['10', '7'], 2, ['4', '1']],
  [[], 2, []],
])('%j goes on for %i as %j', (stated, count, terms) => {
  expect(continueSeries(stated, count)).toEqual(terms);
});
