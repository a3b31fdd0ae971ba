import { expect, test } from 'vitest';
import { computeClaim, type Part } from './computeClaim.ts';

const part = (role: string, low: string, high: string, measure: Part['measure'] = 'money USD'): Part => ({
  role,
  low,
  high,
  measure,
});

test('a ratio and a change carry the rounding of both ends', () => {
  const ends = [part('from', '62.5', '63.5'), part('to', '124.5', '125.5')];
  expect(computeClaim('ratio', ends)).toEqual({
    interval: { low: '1.96062992125984252', high: '2.008' },
    measure: 'times',
  });
  expect(computeClaim('change', [part('from', '50', '50'), part('to', '60', '65')])).toEqual({
    interval: { low: '20', high: '30' },
    measure: 'percent',
  });
});

test('rates are compared in points, amounts in percent of the other', () => {
  const rates = [part('from', '12', '12', 'percent'), part('to', '17', '17', 'percent')];
  expect(computeClaim('change', rates)).toEqual({ interval: { low: '5', high: '5' }, measure: 'points' });
  expect(computeClaim('comparison', [part('this', '110', '110'), part('other', '100', '100')])).toEqual({
    interval: { low: '10', high: '10' },
    measure: 'percent',
  });
});

test('a share is a part of its whole; a level is itself', () => {
  expect(computeClaim('share', [part('part', '1', '1'), part('whole', '4', '4')])?.interval).toEqual({
    low: '25',
    high: '25',
  });
  expect(computeClaim('level', [part('value', '3', '4'), part('stated', '5', '5')])?.interval).toEqual({
    low: '3',
    high: '4',
  });
});

test('currencies are never mixed, nothing is divided by what may be zero, and a lacking role is no number', () => {
  expect(computeClaim('ratio', [part('from', '1', '1'), part('to', '2', '2', 'money CNY')])).toBeNull();
  expect(computeClaim('ratio', [part('from', '0', '1'), part('to', '2', '2')])).toBeNull();
  expect(computeClaim('share', [part('part', '1', '1')])).toBeNull();
  expect(computeClaim('ratio', [])).toBeNull();
});
