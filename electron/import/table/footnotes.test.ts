import { expect, test } from 'vitest';
import { readBytes } from '../testing/openBytes.ts';
import { footnotesIn, nameAndMark } from './footnotes.ts';

test('lines below a table say what its marks mean, whatever stands around the mark', () => {
  expect(
    footnotesIn([
      '(a) Preliminary.',
      '* предварительные данные',
      '1/ Including gold',
      'Source: CIS',
      '² оценка',
      '(A) again',
    ]),
  ).toEqual({ a: 'Preliminary.', '*': 'предварительные данные', '1': 'Including gold', '2': 'оценка' });
});

test.each([
  ['Türkiye (c)', 'Türkiye', '(c)'],
  ['China¹', 'China', '¹'],
  ['Georgia 1)', 'Georgia', '1)'],
  ['Kazakhstan 2/', 'Kazakhstan', '2/'],
  ['Uzbekistan1', 'Uzbekistan', '1'],
  ['Congo (B)', 'Congo (B)', ''],
  ['EU27', 'EU27', ''],
  ['Congo (Dem. Rep.)', 'Congo (Dem. Rep.)', ''],
])('%s is a name and its mark', (text, name, mark) => {
  expect(nameAndMark(text)).toEqual({ name, mark });
});

test('marks of values, headers and names keep their footnote in the note, and its status where it says one', async () => {
  const { assertions, refused } = await readBytes(
    'trade.csv',
    [
      'Country,Partner,Flow,2023,2024 (a)',
      'Armenia,Türkiye (c),exports,12.5*,13',
      'Georgia¹,China,exports,7,8**',
      'Moldova,Romania,exports,1,2',
      '(a) Preliminary.',
      '(c) Including free zones.',
      '* Excluding gold.',
      '** Estimate of the office.',
    ].join('\n'),
  );
  expect(refused).toEqual([]);
  expect(
    assertions.map(({ area, counterpart, period, status, note }) => [
      area,
      counterpart,
      period,
      status,
      note,
    ]),
  ).toEqual([
    ['ARM', 'TUR', '2023', 'A', 'marked *: Excluding gold.; marked (c): Including free zones.'],
    ['ARM', 'TUR', '2024', 'P', 'marked (a): Preliminary.; marked (c): Including free zones.'],
    ['GEO', 'CHN', '2023', 'A', 'marked ¹'],
    ['GEO', 'CHN', '2024', 'P', 'marked (a): Preliminary.; marked **: Estimate of the office.; marked ¹'],
    ['MDA', 'ROU', '2023', 'A', ''],
    ['MDA', 'ROU', '2024', 'P', 'marked (a): Preliminary.'],
  ]);
});
