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
  [
    'armenia or georgia russia 2024',
    `(${area('ARM')} or ${area('GEO')}) and ${area('RUS')} and period = 2024`,
  ],
  ['conflict or untraced or estimate', '(conflict = yes or traced = no or status = E)'],
  ['>5bn or <1 mn', '(value > 5000000000 or value < 1000000)'],
  ['conflict OR >5bn', '(conflict = yes or value > 5000000000)'],
  [
    '(armenia exports) or (georgia imports)',
    `((${area('ARM')} and flow = exports) or (${area('GEO')} and flow = imports))`,
  ],
  ['armenia not turnover', `${area('ARM')} and flow != turnover`],
  ['not russia exports', '(area != "RUS" and counterpart != "RUS") and flow = exports'],
  ['not 2020..2022', 'period != 2020..2022'],
  ['2024 not conflict', 'period = 2024 and not row(period = 2024 and conflict = yes)'],
  ['not not conflict', 'conflict = yes'],
  ['not (conflict or estimate)', 'not row((conflict = yes or status = E))'],
  ['not ~stan', 'not row((area ~ "stan" or counterpart ~ "stan"))'],
  ['exports > 5 млрд', 'flow = exports and value > 5000000000'],
  ['>5,5 млрд долл. 2024', 'value > 5500000000 and currency = USD and period = 2024'],
  ['>5 Mrd russia', `value > 5000000000 and ${area('RUS')}`],
  ['< 5 mil millones', 'value < 5000000000'],
  ['5 milliards', 'value >= 4500000000 and value <= 5500000000'],
  ['not row(period = 2023)', 'not row(period = 2023)'],
  ['area = ARM and value > 5bn', 'area = ARM and value > 5bn'],
])('%s means %s', (typed, where) => {
  expect(plainWhere(typed)).toEqual({ ok: true, value: where });
  expect(parseWhere(where).ok).toBe(true);
});

test.each([
  ['untracd', '“untracd” is no area, flow, period or state. Did you mean untraced?'],
  ['russia turnovr', '“turnovr” is no area, flow, period or state. Did you mean turnover?'],
  ['armenai', '“armenai” is no area, flow, period or state. Did you mean armenia?'],
  ['or armenia', /nothing on one side of “or”/],
  ['armenia or', /nothing on one side of “or”/],
  ['armenia or or georgia', /nothing on one side of “or”/],
  ['not', /nothing behind “not”/],
  ['(armenia', /“\(” without its “\)”/],
  ['armenia)', /“\)” without its “\(”/],
  ['armenia exports or georgia imports', /“or” stands between “exports” and “georgia”/],
  ['>1,234 млрд', /more than one way/],
])('%s is refused, and says why', (typed, why) => {
  const read = plainWhere(typed);
  expect(read.ok ? read.value : read.error.message).toEqual(
    typeof why === 'string' ? why : expect.stringMatching(why),
  );
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
    'or',
    'not',
    '(',
    ')',
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
