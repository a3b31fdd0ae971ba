import { describe, expect, test } from 'vitest';
import { type CellValue, NO_VALUE } from './deriveCell.ts';
import { mirrorGap, mirrorGrowth } from './mirror.ts';
import type { Assertion, Valuation } from './types.ts';

const report = (value: string, valuation: Valuation, currency = 'USD'): CellValue => ({
  ...NO_VALUE,
  value,
  low: value,
  high: value,
  currency,
  assertion: { valuation } as Assertion,
});

describe('the gap between two reports of one flow', () => {
  test('is the importer minus the exporter, then what freight leaves of it', () => {
    const gap = mirrorGap(report('100', 'FOB'), report('120', 'CIF'), '1.1');
    expect(gap).toMatchObject({
      gap: { value: '20' },
      percent: { value: '20' },
      after: { value: '10' },
      refusal: null,
    });
    expect(Number(gap?.afterPercent?.value)).toBeCloseTo(9.0909, 3);
  });

  test('carries what rounding leaves open', () => {
    const rounded = { ...report('100', 'FOB'), low: '95', high: '105' };
    expect(mirrorGap(rounded, report('120', 'CIF'), '1.1')).toMatchObject({
      gap: { interval: { low: '15', high: '25' } },
      after: { value: '10', interval: { low: '4.5', high: '15.5' } },
    });
  });

  test.each([
    ['FOB', 'CIF', null, 'no factor'],
    ['unknown', 'CIF', '1.1', 'exporter unknown'],
    ['FOB', 'unknown', '1.1', 'importer unknown'],
    ['CIF', 'CIF', '1.1', 'exporter CIF'],
    ['FOB', 'FOB', '1.1', 'importer FOB'],
  ] as const)('%s against %s with the factor %s: %s', (out, into, factor, refusal) => {
    expect(mirrorGap(report('100', out), report('120', into), factor)).toMatchObject({
      gap: { value: '20' },
      after: null,
      afterPercent: null,
      refusal,
    });
  });

  test('is none between two currencies, nor where one side is silent', () => {
    expect(mirrorGap(report('100', 'FOB'), report('120', 'CIF', 'EUR'), null)).toBeNull();
    expect(mirrorGap(NO_VALUE, report('120', 'CIF'), null)).toBeNull();
    expect(mirrorGap(report('0', 'FOB'), report('1', 'CIF'), null)?.percent).toBeNull();
  });
});

test('growth is of one currency', () => {
  expect(mirrorGrowth(report('150', 'FOB'), report('100', 'FOB'))?.value).toBe('50');
  expect(mirrorGrowth(report('150', 'FOB', 'EUR'), report('100', 'FOB'))).toBeNull();
});
