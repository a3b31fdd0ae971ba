import { expect, test } from 'vitest';
import { findPeriods } from './findPeriods.ts';
import { PUBLISHED, spellPeriods } from './testing/spellPeriods.ts';

test.each<[string, string[]]>([
  ['rates: 2.4% (Mar), 27% (Apr)', ['Mar = 2025-03', 'Apr = 2025-04']],
  ['the cap rises by 0.2% in February, to £900', ['February = 2026-02']],
  ['prices rose in December', ['December = 2025-12']],
  [
    'exports in the eleven months to November 2025 were below the corresponding period',
    ['the eleven months to November 2025 = 2025-01..2025-11', 'corresponding period = 2024-01..2024-11'],
  ],
  ['the July-to-June 2025/26 season', ['July-to-June 2025/26 = 2025-07..2026-06']],
  [
    'in 2024/25 (October-September) and April-March 2024-25',
    ['2024/25 (October-September) = 2024-10..2025-09', 'April-March 2024-25 = 2024-04..2025-03'],
  ],
  [
    '18m tonnes in 2025/26, up on the previous season, but a season earlier',
    ['2025/26 = 2025..2026', 'previous season = 2024..2025', 'a season earlier = 2023..2024'],
  ],
  ['they won the previous season', []],
  [
    'on 23 March 2025 it met; 261 fewer than in the same quarter of 2024',
    ['23 March 2025 = 2025-03-23', 'same quarter of 2024 = 2024'],
  ],
  [
    'on 23 March 2025 it met, as in the same month of 2024',
    ['23 March 2025 = 2025-03-23', 'same month of 2024 = 2024-03'],
  ],
  [
    'in the spring of 2023 and summer 2024',
    ['spring of 2023 = 2023-03..2023-05', 'summer 2024 = 2024-06..2024-08'],
  ],
  [
    'half of the increase since 2021 was theirs; 70 mills closed over the same period',
    ['since 2021 = 2021..null', 'same period = 2021..null'],
  ],
  ['seven years later than the plan of 2016', ['2016 = 2016']],
  ['under the 1974 Act', ['1974 = 1974']],
  ['2.3% above 2024’s, thanks to a windless Q1', ['2024 = 2024', 'Q1 = 2026-Q1']],
  ['in the winter of 2024-25', ['winter of 2024-25 = 2024-12..2025-02']],
  ['the three months ended June 30, 2025', ['the three months ended June 30, 2025 = 2025-04..2025-06']],
  ['by 2030, he said on Tuesday, 16 September', ['2030 = 2030', '16 September = 2025-09-16']],
  ['a goal for 2040 was set in March', ['2040 = 2040', 'March = 2025-03']],
  ['exports of Rs 50,312 crore in FY25', ['FY25 = 2025']],
  ['two in May and 1 in September', ['May = 2025-05', 'September = 2025-09']],
  ['in July and August 2024', ['July and August 2024 = 2024-07..2024-08']],
  [
    'it was lost yesterday, the figures published today said',
    ['yesterday = 2026-01-14', 'today = 2026-01-15'],
  ],
  ['today it is 5%', []],
  [
    'last week, this week and next week',
    [
      'last week = 2026-01-05..2026-01-11',
      'this week = 2026-01-12..2026-01-18',
      'next week = 2026-01-19..2026-01-25',
    ],
  ],
  [
    'last spring, next autumn, this summer, last winter',
    [
      'last spring = 2025-03..2025-05',
      'next autumn = 2026-09..2026-11',
      'this summer = 2026-06..2026-08',
      'last winter = 2024-12..2025-02',
    ],
  ],
  ['since last Christmas, and this fall in prices', ['last Christmas = 2025-12']],
  [
    'since the mid-1990s, and in the late 2010s',
    ['since the mid-1990s = 1994..null', 'late 2010s = 2017..2019'],
  ],
  ['in the 13 weeks ended August 2, 2025', ['the 13 weeks ended August 2, 2025 = 2025-05-04..2025-08-02']],
  ['cost more in the last quarter of 2023', ['last quarter of 2023 = 2023-Q4']],
  ['built in the nineties, a man in his late thirties', ['nineties = 1990..1999']],
  ['since the late eighties', ['since the late eighties = 1987..null']],
  ['since the turn of the century', ['since the turn of the century = 2000..null']],
  ['it opens next February and closed last June', ['February = 2026-02', 'June = 2025-06']],
  [
    'the shortfall in the fiscal year that begins July 1',
    ['the fiscal year that begins July 1 = 2026-07..2027-06'],
  ],
  ['It was dry. June was hot; call 1800-225-5582', ['June = 2025-06']],
  ['suspended until at least the second quarter', ['second quarter = 2026-Q2']],
  ['shut until at least 2030, with at least 2030 people', ['2030 = 2030']],
  [
    'in June 2025 it was twice what it was six years earlier',
    ['June 2025 = 2025-06', 'six years earlier = 2019'],
  ],
  ['Press office: +353 1 678 2000', []],
  ['cane crushed in the second half of September', ['second half of September = 2025-09']],
  [
    'duties under the 2009 agreement, in force since 4 March',
    ['2009 = 2009', 'since 4 March = 2025-03-04..null'],
  ],
  ['under the Trade Expansion Act of 1962 it was agreed in May', ['1962 = 1962', 'May = 2025-05']],
  ['trade doubled between 2020 and 2024', ['between 2020 and 2024 = 2020..2024']],
  ['from 2019 to 2023 and in 2020-2024', ['from 2019 to 2023 = 2019..2023', '2020-2024 = 2020..2024']],
  ['2020–24 and 2022-23', ['2020–24 = 2020..2024', '2022-23 = 2022..2023']],
  ['as of 2014, since 2022 and by 2030', ['2014 = 2014', 'since 2022 = 2022..null', '2030 = 2030']],
  [
    'until 2025, before 2022, after 2014',
    ['until 2025 = null..2025', 'before 2022 = null..2022', 'after 2014 = 2014..null'],
  ],
  ['from 2025 onwards', ['from 2025 onwards = 2025..null']],
  ['up from 12% in 2019 to 15% in 2023', ['2019 = 2019', '2023 = 2023']],
  [
    'Q1 2024, 1Q24, Q3’23 and 2Q 2024',
    ['Q1 2024 = 2024-Q1', '1Q24 = 2024-Q1', 'Q3’23 = 2023-Q3', '2Q 2024 = 2024-Q2'],
  ],
  ['2024-Q1, 2024Q2 and 2024 Q3', ['2024-Q1 = 2024-Q1', '2024Q2 = 2024-Q2', '2024 Q3 = 2024-Q3']],
  [
    'the first quarter of 2024, fourth-quarter 2023 output',
    ['first quarter of 2024 = 2024-Q1', 'fourth-quarter 2023 = 2023-Q4'],
  ],
  [
    'H1 2024, 2H23 and the first half of 2022',
    ['H1 2024 = 2024-S1', '2H23 = 2023-S2', 'first half of 2022 = 2022-S1'],
  ],
  [
    'FY2021, FY24, fiscal 2022, 2020/21, fiscal year 2023/24',
    [
      'FY2021 = 2021',
      'FY24 = 2024',
      'fiscal 2022 = 2022',
      '2020/21 = 2020..2021',
      'fiscal year 2023/24 = 2023..2024',
    ],
  ],
  [
    'Between 2020 and 2024 it doubled. In the first few months of 2025 it was 3; over the same period',
    ['Between 2020 and 2024 = 2020..2024', 'first few months of 2025 = 2025', 'same period = 2025'],
  ],
  [
    'From 2020 to 2023 it rose; in 2022 it fell. In Q1 2024 it was 3; over the same period',
    ['From 2020 to 2023 = 2020..2023', '2022 = 2022', 'Q1 2024 = 2024-Q1', 'same period = 2024-Q1'],
  ],
  [
    'the first nine months of 2024 and the first three quarters of 2023',
    ['first nine months of 2024 = 2024-01..2024-09', 'first three quarters of 2023 = 2023-Q1..2023-Q3'],
  ],
  [
    'January-June 2024 and between January and March 2023',
    ['January-June 2024 = 2024-01..2024-06', 'between January and March 2023 = 2023-01..2023-03'],
  ],
  ['from November to February 2024', ['from November to February 2024 = 2023-11..2024-02']],
  [
    'in the 1990s, the ’90s and the 19th century',
    ['1990s = 1990..1999', '90s = 1990..1999', '19th century = 1801..1900'],
  ],
  [
    'On 3 May 2022, May 4, 2022, and the 5th of May 2022',
    ['3 May 2022 = 2022-05-03', 'May 4, 2022 = 2022-05-04', '5th of May 2022 = 2022-05-05'],
  ],
  [
    '3–5 May 2022 and May 3-5, 2021',
    ['3–5 May 2022 = 2022-05-03..2022-05-05', 'May 3-5, 2021 = 2021-05-03..2021-05-05'],
  ],
  [
    '01.15.2026, 15/04/2025 and 2024-07-15',
    ['01.15.2026 = 2026-01-15', '15/04/2025 = 2025-04-15', '2024-07-15 = 2024-07-15'],
  ],
  ['on 03/04/2025', ['03/04/2025 ? 2025-04-03 | 2025-03-04']],
  ['2024-07 and 2010-12', ['2024-07 = 2024-07', '2010-12 = 2010..2012']],
  ['5 April and 3 June 2022', ['5 April = 2022-04-05', '3 June 2022 = 2022-06-03']],
  ['In 2022 exports fell; in March they rose', ['2022 = 2022', 'March = 2022-03']],
  ['in December and in January', ['December = 2025-12', 'January = 2026-01']],
  [
    'early 2024, mid-2023, at the end of 2022',
    ['early 2024 = 2024', 'mid-2023 = 2023', 'end of 2022 = 2022'],
  ],
  [
    'last year, this year, last month, last quarter',
    ['last year = 2025', 'this year = 2026', 'last month = 2025-12', 'last quarter = 2025-Q4'],
  ],
  ['two years ago and in the past five years', ['two years ago = 2024', 'past five years = 2021..2026']],
  ['In 2024 exports were $5bn, up from $4bn a year earlier', ['2024 = 2024', 'a year earlier = 2023']],
  [
    'in Q1 2024, 5% less than in the same period of 2023',
    ['Q1 2024 = 2024-Q1', 'same period of 2023 = 2023-Q1'],
  ],
  [
    'in June 2024, against the same month a year earlier',
    ['June 2024 = 2024-06', 'same month a year earlier = 2023-06'],
  ],
  [
    'between 2020 and 2024; during this period',
    ['between 2020 and 2024 = 2020..2024', 'this period = 2020..2024'],
  ],
  [
    'the year to January 2025 and the 12 months ended June 2024',
    ['the year to January 2025 = 2024-02..2025-01', 'the 12 months ended June 2024 = 2023-07..2024-06'],
  ],
  [
    'since its full-scale invasion of Ukraine',
    ['since its full-scale invasion of Ukraine = 2022-02-24..null'],
  ],
  ['so far this year', ['so far this year = 2026-01']],
  ['first quarter of last year', ['first quarter of last year = 2025-Q1']],
  ['since the start of 2022', ['since the start of 2022 = 2022..null']],
  [
    'over 2022–23 and between 2010 and today',
    ['2022–23 = 2022..2023', 'between 2010 and today = 2010..null'],
  ],
  [
    'until June 30, by 1 March and before 9 January',
    ['until June 30 = null..2026-06-30', '1 March = 2026-03-01', 'before 9 January = null..2026-01-09'],
  ],
  [
    '4Q FY2024, Q4 FY25 and Q1-Q3 2024',
    ['4Q FY2024 = 2024-Q4', 'Q4 FY25 = 2025-Q4', 'Q1-Q3 2024 = 2024-Q1..2024-Q3'],
  ],
  ['in the three months to January', ['the three months to January = 2025-11..2026-01']],
  ['between December 1 and mid-June', ['between December 1 and mid-June = 2025-12-01..2026-06']],
])('%s', (text, expected) => {
  expect(spellPeriods(text)).toEqual(expected);
});

test.each([
  'Moscow may feel compelled; they may march',
  'It sold 2,024 tonnes and 2024 tonnes to some 2000 people',
  '$2020, 2020 rubles and 1950 trucks',
  'version 1.2.24, a score of 3-2, at 10:30',
  'Resolution 2001 and Article 1999',
  'Su-34, A380, 5G and G20',
  'a quarter of the crop, the third man',
  'HS 2709 and HS 270900',
  'Germany bought 20 percent',
  'a year-long ban, year after year',
])('no time in: %s', (text) => {
  expect(spellPeriods(text)).toEqual([]);
});

test('without a publication date a missing year is a question, not a guess', () => {
  expect(spellPeriods('on 5 May', 'en', null)).toEqual(['5 May = open']);
  expect(spellPeriods('last year', 'en', null)).toEqual(['last year = open']);
  expect(spellPeriods('in May 2022', 'en', null)).toEqual(['May 2022 = 2022-05']);
});

test('numeric dates take the order of the English that is named', () => {
  expect(spellPeriods('on 03/04/2025', 'en-GB')).toEqual(['03/04/2025 = 2025-04-03']);
  expect(spellPeriods('on 03/04/2025', 'en-US')).toEqual(['03/04/2025 = 2025-03-04']);
  expect(spellPeriods('on 31/02/2025')).toEqual([]);
});

test('what was inferred or inherited says so', () => {
  const notes = (text: string) =>
    findPeriods(text, { language: 'en', published: PUBLISHED }).spans.map((span) => span.readings[0]?.note);
  expect(notes('on January 12')).toEqual(['year inferred from the publication date 2026-01-15']);
  expect(notes('April 5, June 3, 2022')).toEqual(['year inherited from the next date', null]);
  expect(notes('last year')).toEqual(['counted from the publication date 2026-01-15']);
});

test('a calendar day is a date, any other time a period', () => {
  const kinds = (text: string) =>
    findPeriods(text, { language: 'en', published: PUBLISHED }).spans.map((span) => span.kind);
  expect(kinds('3 May 2022, May 2022, 2022, Q1 2022, 3-5 May 2022')).toEqual([
    'date',
    'period',
    'period',
    'period',
    'period',
  ]);
});

test('a later block may refer back', () => {
  const first = findPeriods('between 2020 and 2024', { language: 'en', published: PUBLISHED });
  const second = findPeriods('during this period', { language: 'en', published: PUBLISHED }, first.memory);
  expect(second.spans[0]?.readings[0]?.period).toEqual({ from: '2020', to: '2024' });
});

test('nothing overlaps a masked stretch', () => {
  const text = 'in 2014 (Riddle, December 17, 2025)';
  const found = findPeriods(text, { language: 'en', published: PUBLISHED }, undefined, [
    { start: 8, end: text.length },
  ]);
  expect(found.spans.map((span) => text.slice(span.start, span.end))).toEqual(['2014']);
});
