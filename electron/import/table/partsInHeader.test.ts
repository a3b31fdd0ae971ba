import { expect, test } from 'vitest';
import { periodIn } from './wordsOfHeader.ts';

test.each([
  ['2023Q1, USD mn', '2023-Q1'],
  ['1Q2023 (mn USD)', '2023-Q1'],
  ['Q1-2023, USD mn', '2023-Q1'],
  ['Exports Q1 2023', '2023-Q1'],
  ['2023 H1 mn', '2023-S1'],
  ['2023M07, EUR', '2023-07'],
  ['Jan 2024, USD mn', '2024-01'],
  ['январь 2024, млн долл.', '2024-01'],
  ['2023, m USD', '2023'],
  ['HS2 2023', '2023'],
])('"%s" over a column is %s', (text, period) => {
  expect(periodIn(text)).toBe(period);
});

test.each(['9M2023', '9M 2023, USD mn', '6m2023', '2023Q1/2022Q1', 'Q1 2023 to Q2 2023'])(
  '"%s" is no period, and no year',
  (text) => {
    expect(periodIn(text)).toBeNull();
  },
);
