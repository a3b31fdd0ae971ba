import { describe, expect, test } from 'vitest';
import { PLAIN_READING, readPasted } from './readPasted.ts';

const money = (text: string, how: Partial<typeof PLAIN_READING> = {}) =>
  readPasted(text, 'trade_value', { ...PLAIN_READING, ...how });

describe('a mixed block', () => {
  test.each([
    ['1 234,5', '1234.5'],
    ['(12)', '-12'],
    ['63 bn', '63000000000'],
    ['0', '0'],
  ])('%s is read as %s', (text, value) => {
    expect(money(text)).toMatchObject({ state: 'read', value: { value, currency: 'USD' } });
  });

  test('a code is no figure', () => {
    expect(money('0101')).toEqual({
      state: 'refused',
      why: 'a leading zero: this looks like a code, not a number',
    });
    expect(money('0101', { asText: true })).toMatchObject({ state: 'text' });
  });

  test('four kinds of nothing stay apart', () => {
    expect(money(' ')).toEqual({ state: 'empty' });
    expect(money('–')).toEqual({ state: 'missing', why: 'a dash: nil or none' });
    expect(money('n/a')).toEqual({ state: 'missing', why: 'not available' });
    expect(money('0')).toMatchObject({ state: 'read', value: { value: '0' } });
  });
});

describe('a number that has two readings', () => {
  test('is asked about, with both', () => {
    expect(money('1,234')).toMatchObject({
      state: 'ambiguous',
      readings: [{ value: '1234' }, { value: '1.234' }],
    });
  });

  test.each([
    ['1,234', 'point', '1234'],
    ['1,234', 'comma', '1.234'],
    ['1.234', 'point', '1.234'],
    ['1.234', 'comma', '1234'],
    ['1.234,5', 'comma', '1234.5'],
    ['1 234,5', 'comma', '1234.5'],
  ] as const)('%s with a decimal %s is %s', (text, decimal, value) => {
    expect(money(text, { decimal })).toMatchObject({ state: 'read', value: { value } });
  });

  test('is refused where the mark that was named does not fit', () => {
    expect(money('1.234,5', { decimal: 'point' })).toMatchObject({ state: 'refused' });
  });
});

describe('what a column says', () => {
  test('multiplies bare numbers with their intervals, and not those with a magnitude of their own', () => {
    expect(money('12.4', { magnitude: '1000' })).toMatchObject({
      value: { value: '12400', low: '12350', high: '12450', assumedUnit: 'thousand USD' },
    });
    expect(money('2 bn', { magnitude: '1000' })).toMatchObject({ value: { value: '2000000000' } });
  });

  test('names the currency of bare numbers, and not of those with one of their own', () => {
    expect(money('5', { currency: 'EUR' })).toMatchObject({ value: { currency: 'EUR', assumedUnit: 'EUR' } });
    expect(money('$5 mn', { currency: 'EUR' })).toMatchObject({
      value: { currency: 'USD', assumedUnit: '' },
    });
  });
});

test.each([
  ['80%', /percent, and this cell holds money/],
  ['3-4 bn', /3000000000 to 4000000000, not one value/],
  ['2024-Q1', /a period, not a figure/],
  ['Armenia', /a text, not a figure/],
])('%s is refused with the reason', (text, why) => {
  expect(money(text)).toEqual({ state: 'refused', why: expect.stringMatching(why) });
});

test('a weight is no money', () => {
  expect(readPasted('$5 bn', 'net_weight', PLAIN_READING)).toMatchObject({ state: 'refused' });
  expect(readPasted('5', 'net_weight', PLAIN_READING)).toMatchObject({ value: { currency: null } });
});
