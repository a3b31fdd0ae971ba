import { expect, test } from 'vitest';
import { PERIOD_EXAMPLE, readPeriod } from './periodText.ts';
import { FREQUENCIES, type Frequency } from './types.ts';

test.each<[typed: string, frequency: Frequency, period: string | null]>([
  ['2025', 'A', '2025'],
  [' 2025 ', 'A', '2025'],
  ['2025q1', 'Q', '2025-Q1'],
  ['2025-Q4', 'Q', '2025-Q4'],
  ['2025 Q5', 'Q', null],
  ['2025h2', 'S', '2025-S2'],
  ['2025-7', 'M', '2025-07'],
  ['2025-13', 'M', null],
  ['2025', 'Q', null],
  ['2025-Q1', 'A', null],
  ['25', 'A', null],
  ['', 'A', null],
  ['next year', 'A', null],
])('%s at %s is %s', (typed, frequency, period) => {
  expect(readPeriod(typed, frequency)).toBe(period);
});

test('every example is a period of its frequency', () => {
  expect(FREQUENCIES.map((frequency) => readPeriod(PERIOD_EXAMPLE[frequency], frequency))).toEqual(
    FREQUENCIES.map((frequency) => PERIOD_EXAMPLE[frequency]),
  );
});
