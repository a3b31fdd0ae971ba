import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readNumber } from '#shared/domain/reading/number/readNumber.ts';
import { readUnit } from './statedUnit.ts';
import { readStatedValue } from './statedValue.ts';

describe('readUnit', () => {
  it.each([
    ['thousand USD', 3, 'USD'],
    ['millions USD', 6, 'USD'],
    ['bn USD', 9, 'USD'],
    ['bn USD (sic)', 9, 'USD'],
    ['million EUR', 6, 'EUR'],
    ['EUR', 0, 'EUR'],
    ['10,000 CNY (unit not in file; matches published RMB totals)', 4, 'CNY'],
    ['亿美元 (100 million USD)', 8, 'USD'],
    ['亿美元', 8, 'USD'],
    ['1000 EUR', 3, 'EUR'],
    ['US$ mn', 6, 'USD'],
    ['mn', 6, null],
    ['', 0, null],
  ])('reads %j', (unit, exponent, currency) => {
    expect(readUnit(unit)).toEqual({ exponent, currency });
  });

  it.each(['tonnes', 'USD EUR', '2024 USD', '1990 USD', '%', 'USD/kg', 'bn quatloos', '250 USD'])(
    'does not know %j',
    (unit) => {
      expect(readUnit(unit)).toBeNull();
    },
  );
});

describe('readStatedValue', () => {
  it('agrees with the reader of numbers on every plain figure and magnitude', () => {
    const digits = fc
      .tuple(fc.integer({ min: 0, max: 99_999 }), fc.integer({ min: 0, max: 99 }))
      .map(([whole, part]) => `${whole}.${String(part).padStart(2, '0')}`);
    fc.assert(
      fc.property(digits, fc.constantFrom('thousand', 'million', 'billion'), (written, magnitude) => {
        const stated = readStatedValue(written, `${magnitude} USD`);
        const [reading] = readNumber(`${written} ${magnitude}`, { locale: 'en' }).readings;
        expect(stated).toEqual({
          ok: true,
          value: {
            value: reading?.value,
            low: reading?.low,
            high: reading?.high,
            currency: 'USD',
            bound: 'exact',
          },
        });
      }),
    );
  });

  it.each([
    ['<0.1', 'less_than', '100000'],
    ['< 0.1', 'less_than', '100000'],
    ['<= 5', 'at_most', '5000000'],
    ['≥2', 'at_least', '2000000'],
    ['> 1,200', 'more_than', '1200000000'],
    ['~3', 'approximate', '3000000'],
    ['5', 'exact', '5000000'],
    ['-5', 'exact', '-5000000'],
    ['over 3', 'more_than', '3000000'],
  ])('keeps what %j says of its bound', (written, bound, value) => {
    expect(readStatedValue(written, 'mn USD')).toMatchObject({ ok: true, value: { value, bound } });
  });
});
