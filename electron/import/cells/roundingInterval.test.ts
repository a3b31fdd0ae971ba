import fc from 'fast-check';
import { expect, test } from 'vitest';
import { add, scale, subtract } from '#shared/lib/decimal.ts';
import { roundingInterval } from './roundingInterval.ts';

test.each([
  ['666126.1', 3, ['666126100', '666126050', '666126150']],
  ['8813', 0, ['8813', '8812.5', '8813.5']],
  ['0', 0, ['0', '-0.5', '0.5']],
  ['000', 3, ['0', '-500', '500']],
  ['63', 9, ['63000000000', '62500000000', '63500000000']],
  ['-1.0', 0, ['-1', '-1.05', '-0.95']],
  ['007', -2, ['0.07', '0.065', '0.075']],
  ['12345678901234567890', 0, ['12345678901234567890', '12345678901234567889.5', '12345678901234567890.5']],
] as const)('%s times 10^%i', (written, exponent, [value, low, high]) => {
  expect(roundingInterval(written, exponent)).toEqual({ value, low, high });
});

test('any number of digits agrees with decimal arithmetic', () => {
  const written = fc
    .tuple(fc.boolean(), fc.bigInt({ min: 0n, max: 10n ** 17n }), fc.integer({ min: 0, max: 6 }))
    .map(([isNegative, digits, places]) => {
      const text = String(digits).padStart(places + 1, '0');
      const whole = text.slice(0, text.length - places);
      return `${isNegative ? '-' : ''}${whole}${places === 0 ? '' : `.${text.slice(-places)}`}`;
    });
  fc.assert(
    fc.property(written, fc.integer({ min: -6, max: 12 }), (text, exponent) => {
      const places = text.split('.')[1]?.length ?? 0;
      const half = scale('5', exponent - places - 1);
      const value = scale(text, exponent);
      expect(roundingInterval(text, exponent)).toEqual({
        value,
        low: subtract(value, half),
        high: add(value, half),
      });
    }),
  );
});
