import { expect, test } from 'vitest';
import { exactText } from './exactText.ts';

test.each([
  ['1,234.57', '1234.5678', '1234.5678'],
  ['1.234,57', '1234.5678', '1234.5678'],
  ['1\u202f234,57', '1234.5678', '1234.5678'],
  ['1,234', '1234', '1234'],
  ['1,234', '1.234', '1.2340'],
  ['1.23', '1.234', '1.2340'],
  ['63,000,000,000.00', '63000000000', '63000000000'],
  ['(12.00)', '-12', '-12'],
  ['−5', '-5.2', '-5.2'],
  ['0.13', '0.125', '0.1250'],
  ['0', '0', '0'],
])('%s is shown for %s', (shown, exact, text) => {
  expect(exactText(shown, exact)).toBe(text);
});

test.each([
  ['0101', '101', 'a code with its zero'],
  ['2024', '45292', 'a year that is a date'],
  ['2024-01-01', '45292', 'a date'],
  ['12.5%', '0.125', 'a percent'],
  ['63 bn', '63000000000', 'with its magnitude'],
  ['$63.00', '63', 'with its currency'],
  ['63,000', '63000000', 'thousands of what it is'],
  ['Err:520', '0', 'an error'],
  ['1,234.57', null, 'a text'],
  ['1,234.57', '', 'Excel’s empty mark'],
  ['1.5E+15', '1.5E+15', 'a power of ten'],
])('%s for %s stays as it is shown: %s', (shown, exact, _what) => {
  expect(exactText(shown, exact)).toBeNull();
});
