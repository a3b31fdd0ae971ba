import { expect, test } from 'vitest';
import type { CellView } from '#shared/ipc/shapes.ts';
import { cellMarks, cellTooltip, groupedDigits, rangeText } from './figureText.ts';

const cell: CellView = {
  value: '12400000000',
  currency: 'USD',
  bound: 'exact',
  status: 'A',
  reporter: 'RUS',
  source: 'Customs Service, 2025-02-25',
  assertionId: 'a1',
  assertions: 2,
  spread: { low: '11400000000', high: '12500000000' },
  links: 1,
  derivation: null,
  missing: [],
  inputs: [],
};
const signs = (view: CellView) => cellMarks(view).marks.map(({ sign }) => sign);

test('a value prints with its magnitude and a sign for each thing to know', () => {
  expect(cellMarks(cell)).toMatchObject({ text: '12.4', magnitude: 'bn' });
  expect(signs(cell)).toEqual(['¶', '≠9%']);
  expect(signs({ ...cell, currency: 'CNY', status: 'P' })).toEqual(['¶', '≠9%', 'P', 'CNY']);
  expect(cellMarks({ ...cell, bound: 'more_than' }).text).toBe('>12.4');
});

test('the spread is a percent of what is shown, and says when it is tiny or beyond measure', () => {
  const spread = (low: string, high: string) => signs({ ...cell, links: 0, spread: { low, high } })[0];
  expect(spread('12400000000', '12400000001')).toBe('≠<1%');
  expect(spread('12400000', '999000000000000')).toBe('≠>999%');
  expect(signs({ ...cell, links: 0, value: '0' })).toEqual(['≠']);
  expect(signs({ ...cell, links: 0, bound: 'at_most' })).toEqual(['≠']);
});

test('the tooltip gives the whole value, its reporter and source, and what the signs mean', () => {
  expect(cellTooltip(cell).split('\n')).toEqual([
    '12,400,000,000 USD',
    'reported by Russia',
    'Customs Service, 2025-02-25',
    '¶ 1 linked passage',
    '≠9% in conflict: stated from 11.4 bn USD to 12.5 bn USD',
  ]);
});

test('what nobody states is empty, never zero; a true zero is a zero', () => {
  expect(cellMarks(undefined)).toEqual({ text: '', magnitude: '', marks: [] });
  expect(cellTooltip(undefined)).toBe('No figure');
  expect(cellMarks({ ...cell, value: '0' }).text).toBe('0');
});

test('a derived total names its members that are missing', () => {
  const total = { ...cell, derivation: 'sum of 9 of 14 members', missing: ['TKM', 'imports'], spread: null };
  expect(cellTooltip(total)).toContain('∅ missing: Turkmenistan, imports');
  expect(cellTooltip(total)).toContain('ƒ derived: sum of 9 of 14 members');
});

test('a range has its unit once where both ends share it', () => {
  expect(rangeText({ low: '610000000', high: '666000000' }, 'USD')).toBe('610 – 666 mn USD');
  expect(rangeText({ low: '610000000', high: '1666000000' }, 'USD')).toBe('610 mn USD – 1.67 bn USD');
  expect(rangeText({ low: '1', high: '2' }, null)).toBe('1 – 2');
});

test('thousands are set apart, decimals are not', () => {
  expect(groupedDigits('1234567.0001')).toBe('1,234,567.0001');
  expect(groupedDigits('-1234')).toBe('-1,234');
  expect(groupedDigits('999')).toBe('999');
});
