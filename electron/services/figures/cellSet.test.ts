import { expect, test } from 'vitest';
import { CellSet } from './cellSet.ts';

test('a cell is new once, whatever series and periods stand around it', () => {
  const cells = new CellSet();
  const periods = Array.from({ length: 70 }, (_, index) => `${1950 + index}`);
  const all = [1, 2, 31, 1023, 1024, 5000, 1_000_000].flatMap((id) =>
    periods.map((period) => [id, period] as const),
  );
  expect(all.filter(([id, period]) => cells.add(id, period))).toEqual([]);
  expect(all.filter(([id, period]) => !cells.add(id, period))).toEqual([]);
  expect(cells.add(3, '1950')).toBe(false);
});
