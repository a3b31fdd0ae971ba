import { expect, test } from 'vitest';
import { ImportPace } from './importPace.ts';

test('an import is reported with its rate and the time left, five times a second at most', () => {
  const pace = new ImportPace(1000);
  expect(pace.report(1010, 5000, 0.01)).toEqual({
    rows: 5000,
    share: 0.01,
    rowsPerSecond: null,
    secondsLeft: null,
  });
  expect(pace.report(1100, 10_000, 0.02)).toBeNull();
  expect(pace.report(3000, 200_000, 0.25)).toEqual({
    rows: 200_000,
    share: 0.25,
    rowsPerSecond: 100_000,
    secondsLeft: 6,
  });
});
