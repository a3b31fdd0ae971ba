import { expect, test } from 'vitest';
import {
  namesOf,
  type Operand,
  operandMeasure,
  operandPeriod,
  operandRounding,
  operandValue,
} from './operandText.ts';

const operand = (more: Partial<Operand>): Operand => ({
  role: 'from',
  mention: null,
  expression: null,
  cells: [],
  value: null,
  low: null,
  high: null,
  period: null,
  members: [],
  missing: [],
  ...more,
});

test('cells are measured in their currency, counted things in nothing', () => {
  const figures = [{ ref: 'ser1@2020', label: '', value: '', currency: 'USD' }];
  expect(operandMeasure(operand({ cells: ['ser1@2020'] }), undefined, figures)).toBe('money USD');
  expect(operandMeasure(operand({}), undefined, figures)).toBe('plain');
});

test('a value is printed with its rounding, an exact one without', () => {
  const sixtyThree = operand({ value: '63000000000', low: '62500000000', high: '63500000000' });
  expect(operandValue(sixtyThree, 'money USD')).toBe('63 bn USD');
  expect(operandRounding(sixtyThree, 'money USD')).toBe('62.5 to 63.5 bn USD');
  // A sum whose digits leave little open is not told as a number outside of what they leave.
  const sum = operand({ value: '84025123456', low: '84021234567', high: '84031234567' });
  expect(operandValue(sum, 'money USD')).toBe('84.03 bn USD');
  expect(operandRounding(sum, 'money USD')).toBe('84.02 to 84.03 bn USD');
  expect(operandRounding(operand({ value: '6', low: '6', high: '6' }), 'plain')).toBeNull();
  expect(operandValue(operand({}), 'plain')).toBe('–');
});

test('periods and areas are written for people', () => {
  expect(operandPeriod(operand({ period: { from: '2020', to: '2020' } }))).toBe('2020');
  expect(operandPeriod(operand({ period: { from: '2020', to: null } }))).toBe('2020–…');
  expect(namesOf(['TKM', 'TKM 2024', 'the whole'])).toEqual([
    'Turkmenistan',
    'Turkmenistan 2024',
    'the whole',
  ]);
});
