import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { defaultChoice } from './defaultChoice.ts';

type Candidate = Parameters<typeof defaultChoice>[0][number];

const plain: Candidate = {
  id: 'a1',
  value: '3200000000',
  low: '3150000000',
  high: '3250000000',
  currency: 'USD',
  reporter: 'ARM',
  bound: 'exact',
  status: 'A',
};
const shown = (...candidates: Partial<Candidate>[]): string | undefined =>
  defaultChoice(
    candidates.map((candidate, at) => ({ ...plain, id: `a${at + 1}`, ...candidate })),
    'ARM',
  )?.id;

describe('what a cell shows when nobody chose', () => {
  test.each<[why: string, first: Partial<Candidate>, second: Partial<Candidate>]>([
    ['a value before none', {}, { value: null }],
    ['dollars before other money', { reporter: 'RUS', bound: 'at_most' }, { currency: 'EUR' }],
    ['own statistics before a partner’s', { bound: 'approximate', status: 'E' }, { reporter: 'RUS' }],
    ['exact before bounded', { status: 'E' }, { bound: 'more_than' }],
    ['normal before estimated', {}, { status: 'E', low: '3199999999', high: '3200000001' }],
    ['more precise before rounder', { value: '3231400000', low: '3231350000', high: '3231450000' }, {}],
    ['a known precision before none', {}, { low: null, high: null }],
  ])('%s, whichever was entered first', (_why, first, second) => {
    expect(shown(first, second)).toBe('a1');
    expect(shown(second, first)).toBe('a2');
  });

  test('of equals the one entered last; nothing when no one has a value', () => {
    expect(shown({}, {}, {})).toBe('a3');
    expect(shown({ value: null })).toBeUndefined();
    expect(shown()).toBeUndefined();
  });

  test('the order of entry decides between equals only', () => {
    const candidate = fc.record({
      value: fc.constantFrom('1', '2', null),
      low: fc.constantFrom('0.5', '0.95', null),
      high: fc.constantFrom('1.5', '1.05'),
      currency: fc.constantFrom('USD', 'EUR', 'CNY', null),
      reporter: fc.constantFrom('ARM', 'RUS', ''),
      bound: fc.constantFrom('exact' as const, 'more_than' as const),
      status: fc.constantFrom('A' as const, 'E' as const),
    });
    fc.assert(
      fc.property(fc.array(candidate, { minLength: 1, maxLength: 6 }), (list) => {
        const numbered = list.map((entry, at) => ({ ...entry, id: `a${at}` }));
        const rankOf = (entries: typeof numbered) => {
          const found = defaultChoice(entries, 'ARM');
          if (found === null) return null;
          const width = found.low === null ? null : Number(found.high) - Number(found.low);
          return [found.currency, found.reporter === 'ARM', found.bound, found.status, width];
        };
        expect(rankOf([...numbered].reverse())).toEqual(rankOf(numbered));
      }),
    );
  });
});
