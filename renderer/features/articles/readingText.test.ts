import { describe, expect, test } from 'vitest';
import { areaName } from '#shared/domain/figures/areaNames.ts';
import type { MentionView } from '#shared/ipc/documentShapes.ts';
import { aboutText, groupDigits, intervalText, periodText, valueText } from './readingText.ts';

const reading: MentionView['readings'][number] = {
  value: '63000000000',
  low: '62500000000',
  high: '63500000000',
  unit: null,
  currency: 'USD',
  magnitude: '1000000000',
  bound: 'exact',
  period: null,
  rule: 'money',
  note: null,
};

describe('readings as text', () => {
  test.each([
    ['0', '0'],
    ['999', '999'],
    ['-1234567.891011', '-1,234,567.891011'],
    ['63000000000', '63,000,000,000'],
  ])('%s is shown as %s, never rounded', (decimal, shown) => expect(groupDigits(decimal)).toBe(shown));

  test('a value carries its bound and currency', () => {
    expect(valueText(reading)).toBe('63,000,000,000 USD');
    expect(valueText({ ...reading, bound: 'at_most' })).toBe('≤ 63,000,000,000 USD');
    expect(valueText({ ...reading, value: '80', currency: null, unit: 'percent' })).toBe('80 %');
  });

  test('without a value the range, then the period, then the absence is said', () => {
    expect(valueText({ ...reading, value: null })).toBe('62,500,000,000 to 63,500,000,000 USD');
    const bare = { ...reading, value: null, low: null, high: null, currency: null };
    expect(valueText({ ...bare, period: { from: '2020', to: '2024' } })).toBe('2020 to 2024');
    expect(valueText(bare)).toBe('no exact number');
  });

  test('an exact value has no interval and an open period shows its open end', () => {
    expect(intervalText({ ...reading, low: reading.value, high: reading.value })).toBeNull();
    expect(periodText({ ...reading, period: { from: '2022', to: null } })).toBe('2022 to …');
    expect(periodText({ ...reading, period: { from: '2022', to: '2022' } })).toBe('2022');
  });

  test('about names the measure once', () => {
    const about = { basis: 'stated', pair: null, subject: ['ARM'], counterpart: ['RUS'] };
    expect(aboutText({ ...about, measure: 'exports', flow: 'exports' })).toBe('exports: Armenia ↔ Russia');
    expect(aboutText({ ...about, measure: 'share', flow: 're_exports' })).toBe(
      'share, re-exports: Armenia ↔ Russia',
    );
    expect(aboutText({ ...about, measure: null, flow: null, subject: [], counterpart: [] })).toBe('');
  });

  test('whom it is said of: a whole group by its name, the other side of the trade left out', () => {
    const republics = [
      'ARM',
      'AZE',
      'BLR',
      'EST',
      'GEO',
      'KAZ',
      'KGZ',
      'LTU',
      'LVA',
      'MDA',
      'TJK',
      'TKM',
      'UKR',
      'UZB',
    ];
    const about = { measure: 'turnover', flow: 'turnover', basis: 'stated', pair: null } as const;
    expect(aboutText({ ...about, subject: ['RUS'], counterpart: republics })).toBe(
      'turnover: Russia ↔ former Soviet republics (14)',
    );
    expect(aboutText({ ...about, subject: ['RUS'], counterpart: republics.slice(1) })).toBe(
      `turnover: Russia ↔ ${republics.slice(1).map(areaName).join(', ')}`,
    );
    expect(aboutText({ ...about, subject: republics, counterpart: [] })).toBe(
      'turnover: former Soviet republics (14)',
    );
    expect(aboutText({ ...about, subject: ['EST', 'LVA', 'LTU'], counterpart: [] })).toBe(
      'turnover: Baltic states (3)',
    );
  });
});
