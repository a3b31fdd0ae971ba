import { expect, test } from 'vitest';
import { formatEnd, formatFigure } from './formatFigure.ts';

test.each([
  ['12400000000', 'USD', '12.4 bn USD'],
  ['9497000000', null, '9.50 bn'],
  ['9500000000', null, '9.5 bn'],
  ['9900000000.0', 'USD', '9.9 bn USD'],
  ['63000000000', 'USD', '63 bn USD'],
  ['100000000000', null, '100 bn'],
  ['9996000000', null, '10.0 bn'],
  ['99960000000', null, '100 bn'],
  ['873000000000', 'CNY', '873 bn CNY'],
  ['999600000', 'USD', '1.00 bn USD'],
  ['999400000', 'USD', '999 mn USD'],
  ['1000000', null, '1 mn'],
  ['999999.4', null, '999,999'],
  ['-12450000000', null, '−12.5 bn'],
  ['1234567000000000', null, '1235 trn'],
  ['-9900000', null, '−9.9 mn'],
  ['-1234', null, '−1,234'],
  ['0', 'USD', '0 USD'],
  ['12', null, '12'],
])('%s %s prints as %s', (value, currency, text) => {
  expect(formatFigure(value, currency)).toBe(text);
});

test('whole numbers print by their digits as every other number does', () => {
  const wholes = [1, 9, 99, 999, 1000, 999_499, 999_500, 999_999].flatMap((first) =>
    [1, 10, 1000, 1_000_000].flatMap((times) => [first * times, first * times + 5, first * times + 49]),
  );
  for (let at = 1; at < 2000; at++) wholes.push((at * 7_919_777_777) % 10 ** ((at % 14) + 1));
  for (const whole of wholes) {
    const value = String(whole);
    expect([value, formatFigure(value, 'USD')]).toEqual([value, formatFigure(`${value}.0`, 'USD')]);
  }
});

test.each([
  // To the last digit where there are five at most.
  ['107750000000', '107.75 bn USD'],
  ['124500000000', '124.5 bn USD'],
  ['63000000000', '63 bn USD'],
  ['-62450000', '−62.45 mn USD'],
  ['998950000', '998.95 mn USD'],
  ['0', '0 USD'],
  // Four of more.
  ['84021234567', '84.02 bn USD'],
  ['999996000000', '1.00 trn USD'],
  ['999950000', '1.00 bn USD'],
])('the end %s is printed as %s', (value, printed) => {
  expect(formatEnd(value, 'USD')).toBe(printed);
});
