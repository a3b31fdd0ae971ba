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
  ['china 2020–2024', `${area('CHN')} and period = 2020..2024`],
  ['armenia 2024 >5bn', `${area('ARM')} and period = 2024 and value > 5000000000`],
  ['exports >= 5 bn', 'flow = exports and value >= 5000000000'],
  ['< 200 mn EUR', 'value < 200000000 and currency = EUR'],
  ['5bn..10bn', 'value >= 5000000000 and value <= 10000000000'],
  ['63bn', 'value >= 62500000000 and value <= 63500000000'],
  ['~stan conflict', '(area ~ "stan" or counterpart ~ "stan") and conflict = yes'],
  ['/^(est|lat)/ linked', '(area ~ /^(est|lat)/ or counterpart ~ /^(est|lat)/) and linked = yes'],
  ['EUR 2023', 'currency = EUR and period = 2023'],
  ['Estimate', 'status = E'],
  ['eur', '(area ~ "eur" or counterpart ~ "eur")'],
  ['untraced 2023', 'traced = no and period = 2023'],
  ['kyrgyz russia', `(area ~ "kyrgyz" or counterpart ~ "kyrgyz") and ${area('RUS')}`],
  ['not row(period = 2023)', 'not row(period = 2023)'],
  ['area = ARM and value > 5bn', 'area = ARM and value > 5bn'],
])('%s means %s', (typed, where) => {
  expect(plainWhere(typed)).toEqual({ ok: true, value: where });
  expect(parseWhere(where).ok).toBe(true);
});

test('a word that means nothing is named', () => {
  expect(plainWhere('armenia turnip 2024')).toEqual({
    ok: false,
    error: { unknown: 'turnip', message: null },
  });
  expect(plainWhere('armenia >5x')).toMatchObject({ ok: false, error: { unknown: '>5x' } });
  expect(plainWhere('/(/')).toMatchObject({ ok: false, error: { message: expect.stringMatching(/./) } });
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
    '>5bn',
    '~stan',
    '/^est/',
    'conflict',
  );
  fc.assert(
    fc.property(fc.array(word, { maxLength: 6 }), (words) => {
      const found = plainWhere(words.join(' '));
      if (found.ok) expect(parseWhere(found.value).ok).toBe(true);
    }),
  );
});
