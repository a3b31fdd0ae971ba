import { expect, test } from 'vitest';
import type { LookupMatch } from '#shared/ipc/lookupShapes.ts';
import {
  allowedText,
  distanceText,
  fromValueText,
  linkedCells,
  matchValue,
  missingText,
  shownCell,
  sourceNames,
} from './matchText.ts';

const match = (more: Partial<LookupMatch>): LookupMatch => ({
  rank: 1,
  kind: 'cell',
  score: 1,
  value: '244800000000',
  low: '244800000000',
  high: '244800000000',
  fromValue: null,
  currency: 'USD',
  distance: 0,
  label: '',
  marks: [],
  areas: [],
  counterpart: '',
  flow: '',
  reporter: '',
  periods: [],
  cells: [],
  missing: [],
  sources: [],
  ...more,
});

test('values are printed in what was asked', () => {
  expect(matchValue(match({}), 'amount')).toBe('244.8 bn USD');
  expect(matchValue(match({ kind: 'ratio', value: '5.3481', currency: null }), 'factor')).toBe('5.35×');
  expect(matchValue(match({ kind: 'ratio', value: '41.2', currency: null }), 'percent')).toBe('41.2%');
  expect(fromValueText(match({ kind: 'pair', fromValue: '107760000000' }))).toBe('107.76 bn USD →');
  expect(fromValueText(match({}))).toBeNull();
  expect(distanceText(match({ distance: 0.00102 }))).toBe('0.10% off');
});

test('a figure of few digits says what they leave open', () => {
  const rough = match({ value: '1000000000', low: '500000000', high: '1500000000' });
  expect(allowedText(rough, 'amount')).toBe('Its digits allow 500 mn to 1.5 bn USD');
  const fine = match({ low: '244750000000', high: '244850000000' });
  expect(allowedText(fine, 'amount')).toBe('Its digits allow 244.75 to 244.85 bn USD');
  expect(allowedText(match({ kind: 'ratio', low: '5.1', high: '5.64', currency: null }), 'factor')).toBe(
    'Its digits allow 5.10 to 5.64×',
  );
  expect(allowedText(match({ low: '244799950000', high: '244800050000' }), 'amount')).toBeNull();
});

test('a source’s name is told once, whatever of it is used', () => {
  const [office, again, other] = ['Office', 'Office', 'Agency'].map((name, at) => ({ id: `src${at}`, name }));
  if (office === undefined || again === undefined || other === undefined) throw new Error('three sources');
  expect(sourceNames(match({ sources: [office, again, other] }))).toEqual(['Office', 'Agency']);
});

test('members by name, months as they are', () => {
  expect(missingText(match({ missing: ['TKM', '2021-12', 'ARM 2021-03'] }))).toBe(
    'Turkmenistan, 2021-12, Armenia 2021-03',
  );
});

test('one end of a pair is linked to the cells of its own period', () => {
  const [early, late] = [
    { seriesId: 'ser1', period: '2020' },
    { seriesId: 'ser1', period: '2024' },
  ];
  const pair = match({ kind: 'pair', periods: ['2020', '2024'], cells: [early, late] });
  expect(linkedCells(pair, 'from')).toEqual([early]);
  expect(linkedCells(pair, 'to')).toEqual([late]);
  expect(linkedCells(pair, null)).toEqual([early, late]);
  expect(shownCell(pair)).toEqual(late);
  const other = { seriesId: 'ser2', period: '2024' };
  expect(shownCell(match({ kind: 'share', periods: ['2024'], cells: [late, other] }))).toEqual(late);
});
