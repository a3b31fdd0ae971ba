import fc from 'fast-check';
import { expect, test } from 'vitest';
import { plainWhere } from './plainWhere.ts';
import { parseWhere } from './where.ts';

const area = (code: string): string => `(area = "${code}" or counterpart = "${code}")`;

test.each([
  ['', ''],
  ['armenia', area('ARM')],
  ['ARM russia', `${area('ARM')} and ${area('RUS')}`],
  [
    'Armenia with Russia, turnover 2024',
    `${area('ARM')} and ${area('RUS')} and flow = turnover and period = 2024`,
  ],
  ['south caucasus export', `${area('south_caucasus')} and flow = exports`],
  ['re-exports 2024q1', 'flow = re_exports and period = 2024-Q1'],
  ['2020..2024', 'period = 2020..2024'],
  ['china 2020-2024', `${area('CHN')} and period = 2020..2024`],
  [
    'central asia',
    '(area = "central_asia" or counterpart = "central_asia" or area = "CA5" or counterpart = "CA5")',
  ],
  ['area = ARM and value > 5bn', 'area = ARM and value > 5bn'],
])('%s means %s', (typed, where) => {
  expect(plainWhere(typed)).toEqual({ ok: true, value: where });
  expect(parseWhere(where).ok).toBe(true);
});

test('a word that means nothing is named', () => {
  expect(plainWhere('armenia turnip 2024')).toEqual({ ok: false, error: { unknown: 'turnip' } });
});

test('whatever it makes of words can be read as a condition', () => {
  const word = fc.constantFrom(
    'armenia',
    'CHN',
    'EU',
    'exports',
    '2024',
    'with',
    'former Soviet republics',
    'x',
  );
  fc.assert(
    fc.property(fc.array(word, { maxLength: 6 }), (words) => {
      const found = plainWhere(words.join(' '));
      if (found.ok) expect(parseWhere(found.value).ok).toBe(true);
    }),
  );
});
