import { expect, test } from 'vitest';
import type { CellView } from '#shared/ipc/shapes.ts';
import { cellMarks, cellTooltip } from './figureText.ts';

const cell: CellView = {
  value: '12400000000',
  currency: 'USD',
  bound: 'exact',
  status: 'A',
  reporter: 'RUS',
  assertionId: 'a1',
  assertions: 2,
  spread: { low: '12000000000', high: '12400000000' },
  links: 1,
  derivation: null,
  missing: [],
  inputs: [],
};

test('a value prints with its unit and a sign for each thing to know', () => {
  expect(cellMarks(cell)).toMatchObject({ text: '12.4', unit: 'bn USD' });
  expect(cellMarks(cell).marks.map(({ sign }) => sign)).toEqual(['≠', '¶']);
  expect(cellTooltip(cell)).toContain('stated from 12.0 bn USD to 12.4 bn USD');
  expect(cellMarks({ ...cell, bound: 'more_than' }).text).toBe('>12.4');
});

test('what nobody states is empty, never zero; a true zero is a zero', () => {
  expect(cellMarks(undefined)).toEqual({ text: '', unit: '', marks: [] });
  expect(cellTooltip(undefined)).toBe('No figure');
  expect(cellMarks({ ...cell, value: '0' }).text).toBe('0');
});

test('a derived total names its members that are missing', () => {
  const total = { ...cell, derivation: 'sum of 9 of 14 members', missing: ['TKM'], spread: null };
  expect(cellTooltip(total)).toContain('∅ missing: TKM');
  expect(cellTooltip(total)).toContain('ƒ derived: sum of 9 of 14 members');
});
