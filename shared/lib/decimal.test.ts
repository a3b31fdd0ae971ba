/** Figures of every size, against big.js alone: whatever way a result was come by, it is the same text. */
import Big from 'big.js';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  absolute,
  add,
  compare,
  DIVISION_PLACES,
  divide,
  isZero,
  multiply,
  negate,
  scale,
  subtract,
} from './decimal.ts';

const Exact = Big();
Exact.PE = 1e6;
Exact.NE = -1e6;
Exact.DP = DIVISION_PLACES;
Exact.RM = 1;
const print = (value: Big): string => (value.toFixed() === '-0' ? '0' : value.toFixed());

/** From one digit to more than a double holds, with and without places, some of them zeros at the end. */
const figure = fc
  .tuple(
    fc.boolean(),
    fc.oneof(fc.bigInt(0n, 999n), fc.bigInt(0n, 10n ** 15n), fc.bigInt(0n, 10n ** 24n)),
    fc.constantFrom('', '.5', '.50', '.007', '.000000000000001', '.123456789012345678'),
  )
  .map(([isNegative, whole, places]) => `${isNegative ? '-' : ''}${whole}${places}`);

describe('decimal arithmetic', () => {
  it('adds, subtracts, multiplies and compares exactly', () => {
    fc.assert(
      fc.property(figure, figure, (a, b) => {
        expect([add(a, b), subtract(a, b), multiply(a, b)]).toEqual([
          print(new Exact(a).plus(b)),
          print(new Exact(a).minus(b)),
          print(new Exact(a).times(b)),
        ]);
        expect(compare(a, b)).toBe(new Exact(a).cmp(b));
      }),
      { numRuns: 2_000 },
    );
  });

  it('divides to as many places, rounded half up', () => {
    const divisor = fc.oneof(
      figure.filter((each) => !isZero(each)),
      fc.constantFrom('3', '-7', '0.6', '6000000000000', '0.000000000000009', '1999999999999.99'),
    );
    fc.assert(
      fc.property(figure, divisor, (a, b) => {
        expect(divide(a, b)).toBe(print(new Exact(a).div(b)));
      }),
      { numRuns: 3_000 },
    );
    expect(divide('5', '10000000000000000000')).toBe('0.000000000000000001');
    expect(divide('-0.000001', '2000000000000')).toBe('-0.000000000000000001');
    expect(() => divide('1', '0')).toThrow();
  });

  it('turns the sign and tells nothing from something', () => {
    fc.assert(
      fc.property(figure, (a) => {
        expect([negate(a), absolute(a)]).toEqual([print(new Exact(a).times(-1)), print(new Exact(a).abs())]);
        expect(isZero(a)).toBe(new Exact(a).eq(0));
      }),
      { numRuns: 1_000 },
    );
  });

  it('shifts the mark exactly, either way', () => {
    fc.assert(
      fc.property(figure, fc.integer({ min: -30, max: 30 }), (a, exponent) => {
        expect(scale(a, exponent)).toBe(print(new Exact(a).times(new Exact(`1e${exponent}`))));
      }),
      { numRuns: 2_000 },
    );
  });

  it.each(['', '-', '1.', '.5', '1e3', ' 1', '1..2', 'x'])('"%s" is handed to big.js as before', (text) => {
    const told = (work: () => string): string => {
      try {
        return work();
      } catch {
        return 'refused';
      }
    };
    expect(told(() => add(text, '1'))).toBe(told(() => print(new Exact(text).plus('1'))));
  });
});
