import { expect, test } from 'vitest';
import { missingWords } from './missingWords.ts';

test.each([
  [['Turkmenistan 2024'], 'Turkmenistan in 2024'],
  [['Lithuania 2020', 'Latvia 2020', 'Georgia 2020'], 'Georgia, Latvia and Lithuania in 2020'],
  [['Latvia 2020', 'Georgia 2020', 'Moldova 2024'], 'Georgia and Latvia in 2020; Moldova in 2024'],
  [['Armenia 2024-03', 'Georgia 2024'], 'Armenia in 2024-03; Georgia in 2024'],
  [['Georgia 2020', 'Georgia 2024'], 'Georgia in 2020 and 2024'],
  [
    ['Latvia 2020', 'Georgia 2020', 'Latvia 2024', 'Georgia 2024', 'Moldova 2024'],
    'Georgia and Latvia in 2020 and 2024; Moldova in 2024',
  ],
  [['Moldova 2020 or 2024', 'Armenia 2020 or 2024'], 'Armenia and Moldova in 2020 or 2024'],
  // What is of no period stands as it is told.
  [['one statistic for both years'], 'one statistic for both years'],
  [['Armenia – Russia turnover 2024 in USD'], 'Armenia – Russia turnover 2024 in USD'],
  [['KAZ', 'ARM'], 'KAZ, ARM'],
])('%j is told as "%s"', (missing, told) => {
  expect(missingWords(missing)).toBe(told);
});
