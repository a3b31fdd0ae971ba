import { expect, test } from 'vitest';
import { formatSuffix, parseFormat, printAs } from './chipFormat.ts';
import { chipCells, chipFormatOf, computedChip, parseChip, withChipFormat } from './chipRef.ts';
import { readComputedQuery } from './computedQuery.ts';

test.each([
  ['growth arm turnover 2020 2024', ['change'], ['arm turnover 2020', 'arm turnover 2024']],
  ['ratio arm turnover 2020 2024', ['ratio'], ['arm turnover 2024', 'arm turnover 2020']],
  ['arm turnover 2024 / 2020', ['ratio', 'share'], ['arm turnover 2024', 'arm turnover 2020']],
  ['share arm 2024 of geo 2024', ['share'], ['arm 2024', 'geo 2024']],
  ['arm 2024 + geo 2024 + kaz 2024', ['sum'], ['arm 2024', 'geo 2024', 'kaz 2024']],
  ['arm 2024 - geo 2024', ['difference'], ['arm 2024', 'geo 2024']],
])('%j asks for %j of %j', (text, expressions, operands) => {
  expect(readComputedQuery(text)).toMatchObject({ expressions, operands });
});

test.each(['armenia turnover 2024', 'growth', 'growth arm 2024', 'Armenia – Russia, turnover, 2024', ' / '])(
  '%j asks for no computed number',
  (text) => expect(readComputedQuery(text)).toBeNull(),
);

test('a computed reference reads back, with how it prints kept apart', () => {
  const ref = computedChip({ expression: 'change', operands: ['ser1@2020', 'd1@4-9'] });
  const shown = withChipFormat(ref, { unit: 'full', decimals: 2 });
  expect(shown).toBe('change(ser1@2020,d1@4-9)|full.2');
  expect(parseChip(shown)).toEqual({
    kind: 'computed',
    expression: 'change',
    operands: ['ser1@2020', 'd1@4-9'],
  });
  expect(chipFormatOf(shown)).toEqual({ unit: 'full', decimals: 2 });
  expect(withChipFormat(shown, null)).toBe(ref);
  expect(chipCells(shown)).toEqual([{ seriesId: 'ser1', period: '2020' }]);
  expect(chipCells('ser1@2024|bn.1')).toEqual([{ seriesId: 'ser1', period: '2024' }]);
});

test.each([
  'ser1@2020|',
  'ser1@2020|bn',
  'ser1@2020|bn.9',
  'power(ser1@2020,ser1@2021)',
  'change(ser1@2020)',
])('%j is no reference', (text) => expect(parseChip(text)).toBeNull());

test.each([
  ['12405000000', 'USD', 'bn.1', '12.4 bn USD'],
  ['-1234567', null, 'full.0', '−1,234,567'],
  ['1234567', 'USD', 'thousand.1', '1,234.6 thousand USD'],
])('%s %s as %s is %s', (value, currency, suffix, text) => {
  const format = parseFormat(suffix);
  if (format === null) throw new Error(suffix);
  expect(printAs(value, currency, format)).toBe(text);
  expect(formatSuffix(format)).toBe(suffix);
});
