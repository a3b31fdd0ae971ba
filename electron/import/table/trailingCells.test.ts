import { expect, test } from 'vitest';
import { line, readBytes } from '../testing/openBytes.ts';

const READ = [
  'ARM-RUS exports TOTAL 2023 = 1234500 USD (1 234,5)',
  'ARM-IRN imports TOTAL 2023 = 77500 USD (77,5)',
];

test.each([
  ['rows', '', ';', ';'],
  ['some rows', '', ';', ''],
  ['the header', ';', '', ''],
  ['every line', ';', ';', ';'],
])('a separator at the end of %s is no column', async (_, header, one, other) => {
  const text = `Country;Partner;Flow;Year;Value, USD thousand${header}\nArmenia;Russia;Exports;2023;1 234,5${one}\nArmenia;Iran;Imports;2023;77,5${other}\n`;
  const { assertions, refused } = await readBytes('t.csv', text);
  expect(assertions.map(line)).toEqual(READ);
  expect(refused).toEqual([]);
});

test('of a known shape neither', async () => {
  const comtrade =
    'typeCode,freqCode,period,reporterCode,flowCode,partnerCode,cmdCode,primaryValue\nC,A,2023,51,X,643,TOTAL,5,\nC,A,2023,51,M,643,TOTAL,6,\n';
  const { shape, assertions, refused } = await readBytes('c.csv', comtrade);
  expect(shape).toBe('UN Comtrade');
  expect(assertions.map(({ value }) => value)).toEqual(['5', '6']);
  expect(refused).toEqual([]);
});
