import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { add, compare, divide, subtract, toDecimalText } from './decimal.ts';
import { type Interval, isInside, overlaps, point } from './interval.ts';
import { common, differenceOf, hull, mirrored, quotient, sumOf, times } from './intervalArithmetic.ts';

const decimal = fc.integer({ min: 1, max: 1_000_000 }).map((n) => divide(String(n), '100'));
const interval = fc
  .tuple(decimal, decimal)
  .map(([a, b]): Interval => (compare(a, b) <= 0 ? { low: a, high: b } : { low: b, high: a }));
/** A point of an interval, at a share of its width. */
const within = ({ low, high }: Interval, share: number): string => {
  const [from, to] = [low ?? '0', high ?? '0'];
  return add(from, divide(subtract(to, from), toDecimalText(1 + share)));
};

describe('interval arithmetic', () => {
  test('holds the result for every pair of points of its operands', () => {
    fc.assert(
      fc.property(interval, interval, fc.nat(9), fc.nat(9), (a, b, i, j) => {
        const [x, y] = [within(a, i), within(b, j)];
        expect(isInside(point(add(x, y)), sumOf(a, b))).toBe(true);
        expect(isInside(point(subtract(x, y)), differenceOf(a, b))).toBe(true);
        const ratio = quotient(a, b);
        // Both sides are rounded at the eighteenth place, so a result may lie one such step beyond an end.
        expect(
          ratio !== null &&
            overlaps(
              {
                low: subtract(divide(x, y), '0.000000000000000001'),
                high: add(divide(x, y), '0.000000000000000001'),
              },
              ratio,
            ),
        ).toBe(true);
      }),
    );
  });

  test('refuses to divide by what may be zero', () => {
    expect(quotient(point('1'), { low: '0', high: '2' })).toBeNull();
    expect(quotient(point('1'), { low: null, high: '2' })).toBeNull();
    expect(quotient({ low: '-1', high: '2' }, point('1'))).toBeNull();
  });

  test('keeps open ends open', () => {
    const open: Interval = { low: '2', high: null };
    expect(sumOf(open, point('1'))).toEqual({ low: '3', high: null });
    expect(quotient(point('6'), open)).toEqual({ low: '0', high: '3' });
    expect(quotient(open, point('2'))).toEqual({ low: '1', high: null });
    expect(mirrored(open)).toEqual({ low: null, high: '-2' });
    expect(times(open, '10')).toEqual({ low: '20', high: null });
    expect(hull(open, point('1'))).toEqual({ low: '1', high: null });
    expect(common(open, { low: null, high: '3' })).toEqual({ low: '2', high: '3' });
    expect(common(point('1'), point('2'))).toBeNull();
  });

  test('gives the ratio of two rounded amounts as the article test asks', () => {
    const ratio = quotient({ low: '124.5', high: '125.5' }, { low: '62.5', high: '63.5' });
    expect(ratio?.low?.slice(0, 5)).toBe('1.960');
    expect(ratio?.high).toBe('2.008');
  });
});
