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

test('a letter that a page raises behind a name, a value or a heading is its footnote', async () => {
  const { assertions, refused } = await readBytes(
    'a.html',
    `<html><body><p>Exports of Armenia, million USD</p><table>
    <tr><th>Country</th><th>2022</th><th>2023<sup>a</sup></th></tr>
    <tr><td>T\u00fcrkiye<sup>b</sup></td><td>2411.9</td><td>3411.9<sup>c</sup></td></tr>
    <tr><td>China <sup>(h)</sup></td><td>375.4</td><td>425.9</td></tr></table>
    <p><sup>a</sup> Preliminary.</p><p><sup>b</sup> Including free zones.</p><p><sup>c</sup> Without gold.</p></body></html>`,
  );
  expect(refused).toEqual([]);
  expect(
    assertions.map(({ counterpart, period, value, status, note }) => [
      counterpart,
      period,
      value,
      status,
      note,
    ]),
  ).toEqual([
    ['TUR', '2022', '2411900000', 'A', 'marked \u1d47: Including free zones.'],
    [
      'TUR',
      '2023',
      '3411900000',
      'P',
      'marked \u1d43: Preliminary.; marked \u1d9c: Without gold.; marked \u1d47: Including free zones.',
    ],
    ['CHN', '2022', '375400000', 'A', 'marked \u02b0\u207e'],
    ['CHN', '2023', '425900000', 'P', 'marked \u1d43: Preliminary.; marked \u02b0\u207e'],
  ]);
});
