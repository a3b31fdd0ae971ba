import { expect, test } from 'vitest';
import { isOnlyEnds, periodRuns, periodsBetween, wholeRange } from './periodRange.ts';

test.each([
  [
    ['2022', '2018', '2018', '2020'],
    ['2018', '2019', '2020', '2021', '2022'],
  ],
  [
    ['2023-Q3', '2024-Q2'],
    ['2023-Q3', '2023-Q4', '2024-Q1', '2024-Q2'],
  ],
  [
    ['2023-11', '2024-02'],
    ['2023-11', '2023-12', '2024-01', '2024-02'],
  ],
  [
    ['2023-S2', '2024-S2'],
    ['2023-S2', '2024-S1', '2024-S2'],
  ],
  [
    ['2024', '2023-Q1'],
    ['2023-Q1', '2024'],
  ],
  [
    ['spring', '2024'],
    ['2024', 'spring'],
  ],
  [
    ['0001', '9999'],
    ['0001', '9999'],
  ],
  [[], []],
])('the whole range of %o', (known, range) => {
  expect(wholeRange(known)).toEqual(range);
});

const years = ['2018', '2019', '2020', '2021', '2022'];

test('a part of a range, whichever end comes first, or its ends alone', () => {
  expect(periodsBetween(years, '2021', '2019')).toEqual(['2019', '2020', '2021']);
  expect(periodsBetween(years, '2018', '2021', true)).toEqual(['2018', '2021']);
  expect(periodsBetween(years, '2020', '2020', true)).toEqual(['2020']);
  expect(isOnlyEnds(years, ['2018', '2021'])).toBe(true);
  expect(isOnlyEnds(years, ['2018', '2019'])).toBe(false);
});

test('neighbours are named as one run', () => {
  expect(periodRuns(years, ['2018', '2019', '2020', '2022'])).toBe('2018–2020, 2022');
  expect(periodRuns(years, ['2019', '2018'])).toBe('2018, 2019');
});
