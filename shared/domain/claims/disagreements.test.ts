import { expect, test } from 'vitest';
import { disagreements, type Statement } from './disagreements.ts';

const said = (subject: string | null, low: string | null, high: string | null): Statement => ({
  form: 'level',
  subject,
  expected: { low, high },
  measure: 'money USD',
});

test('two values of one subject that no number can satisfy disagree, both ways', () => {
  const statements = [
    said('ARM 2024', '12', '13'),
    said('ARM 2024', '15', '16'),
    said('ARM 2024', '12.5', '15.5'),
  ];
  expect(disagreements(statements)).toEqual([[1], [0], []]);
});

test('other subjects, forms and measures, and what allows anything, never disagree', () => {
  const one = said('ARM 2024', '1', '2');
  expect(
    disagreements([
      one,
      said('GEO 2024', '8', '9'),
      { ...one, expected: { low: '8', high: '9' }, form: 'ratio' },
      { ...one, expected: { low: '8', high: '9' }, measure: 'money CNY' },
      said('ARM 2024', null, null),
      said(null, '8', '9'),
    ]),
  ).toEqual([[], [], [], [], [], []]);
});
