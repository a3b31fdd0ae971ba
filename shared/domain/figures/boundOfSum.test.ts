import { expect, test } from 'vitest';
import type { Bound } from '../reading/types.ts';
import { boundOfSum, turnedBound } from './boundOfSum.ts';

test.each<[Bound[], Bound]>([
  [[], 'exact'],
  [['exact', 'exact'], 'exact'],
  [['exact', 'more_than'], 'more_than'],
  [['at_least', 'more_than'], 'more_than'],
  [['at_least', 'exact'], 'at_least'],
  [['nearly', 'exact'], 'nearly'],
  [['nearly', 'less_than'], 'less_than'],
  [['nearly', 'at_most'], 'at_most'],
  [['more_than', 'less_than'], 'approximate'],
  [['more_than', 'approximate'], 'approximate'],
])('the sum of values stated as %j is stated as %s', (bounds, bound) => {
  expect(boundOfSum(bounds)).toBe(bound);
});

test('what is taken away works the other way', () => {
  expect(boundOfSum(['exact', turnedBound('more_than')])).toBe('less_than');
  expect(turnedBound('approximate')).toBe('approximate');
});
