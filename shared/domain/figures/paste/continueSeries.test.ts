import { expect, test } from 'vitest';
import { continueSeries, continueTexts } from './continueSeries.ts';

test.each([
  [['5'], 2, ['5', '5']],
  [['0.1', '0.3'], 3, ['0.5', '0.7', '0.9']],
  [['10', '7'], 2, ['4', '1']],
  [[], 2, []],
])('%j goes on for %i as %j', (stated, count, terms) => {
  expect(continueSeries(stated, count)).toEqual(terms);
});

test.each([
  [['5 USD', '7.5 USD'], 2, ['10 USD', '12.5 USD']],
  [['2020', '2021'], 2, ['2022', '2023']],
  [['2024-11', '2024-12'], 2, ['2025-01', '2025-02']],
  [['2024-Q1', '2024-Q3'], 2, ['2025-Q1', '2025-Q3']],
  [['2024-S2', '2024-S1'], 2, ['2023-S2', '2023-S1']],
  [['5 USD', '7 EUR'], 3, ['5 USD', '7 EUR', '5 USD']],
  [['0101', '0102'], 2, ['0101', '0102']],
  [['10', ''], 2, ['10', '']],
  [['Riddle'], 2, ['Riddle', 'Riddle']],
  [['5'], 2, ['5', '5']],
])('%j is filled on for %i as %j', (texts, count, filled) => {
  expect(continueTexts(texts, count)).toEqual(filled);
});
