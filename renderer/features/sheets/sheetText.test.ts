import { expect, test } from 'vitest';
import { printField } from './sheetText.ts';

test.each([
  ['frequency', 'A', 'yearly'],
  ['frequency', 'W', 'W'],
  ['value', '-1234567.5', '−1,234,567.5'],
  ['note', '1234567', '1234567'],
])('outside its column the field %s says %s as %s', (key, text, printed) => {
  expect(printField(key, text)).toBe(printed);
});
