/** What many sentences asked, put together, is touched by an edit exactly where one of them is. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { allReads, type FigureReads, isAnyTouched, isTouched } from './auditReads.ts';

const cell = fc.constantFrom('ser1:2023', 'ser1:2024', 'ser2:2023', 'ser3:2024');
const currency = fc.constantFrom('USD', 'EUR');
const period = fc.constantFrom('2023', '2024');
const size = fc.integer({ min: -5, max: 5 });
const reads: fc.Arbitrary<FigureReads> = fc.record({
  cells: fc.array(cell, { maxLength: 3 }).map((cells) => new Set(cells)),
  searches: fc.array(
    fc
      .record({ currency, period, ends: fc.tuple(size, size) })
      .map(({ ends: [a, b], ...asked }) => ({ ...asked, low: Math.min(a, b), high: Math.max(a, b) })),
    { maxLength: 3 },
  ),
});
const rows = fc.array(
  fc.record({
    cell,
    seriesId: fc.constant(1),
    period,
    currency: fc.option(currency),
    size: fc.option(size),
  }),
  { maxLength: 3 },
);

test('reads put together are touched where one of them is', () => {
  fc.assert(
    fc.property(fc.array(reads, { maxLength: 4 }), rows, (many, changed) => {
      expect(isAnyTouched(allReads(many), changed)).toBe(many.some((one) => isTouched(one, changed)));
    }),
    { numRuns: 2_000 },
  );
});
