import { expect, test } from 'vitest';
import type { CellView } from '#shared/ipc/shapes.ts';
import { rangeStats } from './rangeStats.ts';

const cell = (value: string | null, currency = 'USD'): CellView => ({
  value,
  currency,
  bound: 'exact',
  status: 'A',
  reporter: '',
  source: null,
  assertionId: null,
  assertions: 1,
  spread: null,
  links: 0,
  derivation: null,
  missing: [],
  inputs: [],
});

test('figures of one currency are counted, added and compared', () => {
  expect(rangeStats([cell('1000000000'), cell('2000000000'), undefined, cell(null)], 4)).toBe(
    'Count 2 (2 without a figure) · Sum 3.00 bn USD · Mean 1.50 bn USD · Min 1.00 bn USD · Max 2.00 bn USD',
  );
});

test('money of two currencies is never added', () => {
  expect(rangeStats([cell('1000000000'), cell('2000000000'), cell('5000000000', 'CNY')], 3)).toBe(
    'Count 3 · Sum 3.00 bn USD · Sum 5.00 bn CNY',
  );
});

test('one cell has no statistics; empty cells have a count', () => {
  expect(rangeStats([cell('1')], 1)).toBe('');
  expect(rangeStats([undefined, undefined], 2)).toBe('Count 0 (2 without a figure)');
});
