import { expect, test } from 'vitest';
import { unitInWords } from './unitInWords.ts';

test.each([
  ['10^6 EUR', 'million EUR'],
  ['10^9 USD', 'billion USD'],
  ['10^4 CNY', '10^4 CNY'],
  ['million USD', 'million USD'],
  ['', ''],
])('the unit %j is read as %j', (stated, told) => {
  expect(unitInWords(stated)).toBe(told);
});
