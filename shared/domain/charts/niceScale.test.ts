import fc from 'fast-check';
import { expect, test } from 'vitest';
import { magnitudeOf, niceScale, tickText } from './niceScale.ts';

const labels = (values: readonly number[]): string[] => {
  const { ticks, step } = niceScale(values);
  return ticks.map((tick) => tickText(tick, step, magnitudeOf(values)));
};

test.each<[string, number[], string[]]>([
  ['billions', [2.27e9, 11.3e9], ['0', '2.5', '5.0', '7.5', '10.0', '12.5']],
  ['just under a billion stays in millions', [950e6], ['0', '200', '400', '600', '800', '1,000']],
  ['a loss goes below zero', [-3, 7], ['−4', '−2', '0', '2', '4', '6', '8']],
  ['one value', [5], ['0', '1', '2', '3', '4', '5']],
  ['nothing', [], ['0', '1']],
  ['only zeros', [0, 0], ['0', '1']],
  ['trillions', [1.2e12], ['0', '0.25', '0.50', '0.75', '1.00', '1.25']],
])('an axis of %s', (_name, values, expected) => {
  expect(labels(values)).toEqual(expected);
});

test('every axis holds zero and all values, and no two ticks read the same', () => {
  fc.assert(
    fc.property(fc.array(fc.double({ min: -1e14, max: 1e14, noNaN: true }), { maxLength: 20 }), (raw) => {
      const values = raw.map((value) => Math.round(value));
      const { low, high } = niceScale(values);
      expect(low).toBeLessThanOrEqual(0);
      expect(high).toBeGreaterThan(low);
      for (const value of values) {
        expect(value).toBeGreaterThanOrEqual(low);
        expect(value).toBeLessThanOrEqual(high);
      }
      const read = labels(values);
      expect(new Set(read).size).toBe(read.length);
    }),
  );
});
