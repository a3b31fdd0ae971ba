import { describe, expect, it } from 'vitest';
import { readNumber } from './readNumber.ts';
import { CELL_CASES } from './testing/casesCells.ts';
import { cellNotation, parseCell } from './testing/cellFormat.ts';

describe('readNumber', () => {
  it.each(CELL_CASES)('%s', (line) => {
    const { text, locale, expected } = parseCell(line);
    expect(cellNotation(readNumber(text, { locale }))).toBe(expected);
  });

  it.each(['0101', '010121', '8542.31', '1,234', '$63 billion'])(
    'keeps %s as text when it is a code',
    (code) => {
      expect(readNumber(code, { locale: 'en', as: 'code' })).toMatchObject({
        state: 'text',
        readings: [],
        kind: null,
      });
    },
  );

  it('still calls an empty code cell missing', () => {
    expect(readNumber(' – ', { locale: 'en', as: 'code' }).state).toBe('missing');
  });

  it('gives the rounding interval of the written digits', () => {
    const interval = (text: string) => {
      const [reading] = readNumber(text, { locale: 'en' }).readings;
      return [reading?.low, reading?.high];
    };
    expect(interval('$63 billion')).toEqual(['62500000000', '63500000000']);
    expect(interval('$107.8 billion')).toEqual(['107750000000', '107850000000']);
    expect(interval('80 percent')).toEqual(['79.5', '80.5']);
    expect(interval('about 80.0 percent')).toEqual(['79.95', '80.05']);
    expect(interval('50 bps')).toEqual(['0.495', '0.505']);
    expect(interval('1.2e9')).toEqual(['1150000000', '1250000000']);
    expect(interval('(1,234)')).toEqual(['-1234.5', '-1233.5']);
    expect(interval('half a billion')).toEqual(['500000000', '500000000']);
    expect(interval('six ports')).toEqual(['6', '6']);
    expect(interval('14 ports')).toEqual(['14', '14']);
    expect(interval('4.5 cents')).toEqual(['0.0445', '0.0455']);
  });

  it('says what it noticed and by which rule it read', () => {
    expect(readNumber('$63 billion dollars', { locale: null }).readings[0]?.note).toBe('unit stated twice');
    expect(readNumber('$80 a barrel', { locale: 'en' }).readings[0]?.note).toBe('per barrel');
    expect(readNumber('$63bn', { locale: 'en' }).readings[0]).toMatchObject({
      rule: 'money.sign',
      magnitude: '1000000000',
      currency: 'USD',
      unit: null,
    });
  });

  it('names both ends of a fiscal year and of a day', () => {
    expect(readNumber('2020/21', { locale: null }).readings[0]?.period).toEqual({ from: '2020', to: '2021' });
    expect(readNumber('01.15.2026', { locale: null }).readings[0]?.period).toEqual({
      from: '2026-01-15',
      to: '2026-01-15',
    });
  });

  it('explains every refusal and every question', () => {
    for (const line of CELL_CASES) {
      const { text, locale } = parseCell(line);
      const { state, why } = readNumber(text, { locale });
      if (state === 'ambiguous' || state === 'refused') expect(why, line).toBeTruthy();
    }
  });
});
