/** Times that point at the one just named, stretches that end where it begins, and years told by their word alone. */
import { describe, expect, test } from 'vitest';
import { findPeriods } from './findPeriods.ts';

const told = (text: string, language: string, published: string): string[] =>
  findPeriods(text, { language, published }).spans.map((span) => {
    const [one] = span.readings;
    const { from = null, to = null } = one?.period ?? {};
    return `${text.slice(span.start, span.end)} = ${from === to ? from : `${from}..${to}`}`;
  });

test.each<[language: string, text: string, ...expected: string[]]>([
  ['en', 'He promised it in 2017; that year ended with 20,000 cases.', '2017 = 2017', 'that year = 2017'],
  [
    'en',
    'In March 2021 rates fell; that month 40 banks failed.',
    'March 2021 = 2021-03',
    'that month = 2021-03',
  ],
  ['en', 'In March 2021 rates fell; that year 40 banks failed.', 'March 2021 = 2021-03', 'that year = 2021'],
  [
    'en',
    'In 2021-22 it sold 40. Revenue that season was £12m.',
    '2021-22 = 2021..2022',
    'that season = 2021..2022',
  ],
  ['en', 'In 2021 he said that month by month 40 were lost.', '2021 = 2021'],
  ['en', 'Since 2019 it has lost money; that year it sold 40.', 'Since 2019 = 2019..null'],
  ['fr', 'En 2019, elle a vendu 40 ; cette année-là, 12 ont fermé.', '2019 = 2019', 'cette année-là = 2019'],
  ['fr', 'Cette année, 40 usines ont fermé.', 'Cette année = 2025'],
  ['es', 'En 2019 vendió 40; ese año cerraron 12.', '2019 = 2019', 'ese año = 2019'],
  ['ru', 'В 2019 году продано 40; в том же году закрыто 12.', '2019 году = 2019', 'том же году = 2019'],
  ['de', '2019 schlossen 40; in jenem Jahr kamen 12.', '2019 = 2019', 'jenem Jahr = 2019'],
])('%s: %s', (language, text, ...expected) => {
  expect(told(text, language, '2025-11-20')).toEqual(expected);
});

describe('stretches and seasons before the one named', () => {
  test.each<[text: string, ...expected: string[]]>([
    [
      'In the year to March it earned £71, less than in the preceding twelve months.',
      'the year to March = 2024-04..2025-03',
      'preceding twelve months = 2023-04..2024-03',
    ],
    ['In 2024 it was more than in the previous two years.', '2024 = 2024', 'previous two years = 2022..2023'],
    [
      'On Monday it fell to the lowest in the previous 12 months.',
      'Monday = 2025-11-17',
      'previous 12 months = 2024-11..2025-11',
    ],
    [
      'Losses in the year to May 31 doubled from those of the season before.',
      'the year to May 31 = 2024-06..2025-05',
      'the season before = 2023-06..2024-05',
    ],
    ['In 2023-24 it lost more than in the season before the war.', '2023-24 = 2023..2024'],
    [
      'It hopes for 5m in the second half of 2027. It carried 379,000, less than the year before.',
      'second half of 2027 = 2027-S2',
      'the year before = 2023',
    ],
    ['It should reach 12m in 2028, up from 9m the year before.', '2028 = 2028', 'the year before = 2027'],
    ['It expects profit for the full year to be above £44m.', 'the full year = 2025'],
    ['For the full year to March 2025 profit was £3m.', 'year to March 2025 = 2024-04..2025-03'],
    [
      'It fell to ₹612 on Monday, a third of what growers got a year ago.',
      'Monday = 2025-11-17',
      'a year ago = 2024',
    ],
  ])('%s', (text, ...expected) => {
    expect(told(text, 'en', '2025-11-20')).toEqual(expected);
  });
});

describe('years by their word alone', () => {
  test.each<[language: string, text: string, ...expected: string[]]>([
    ['de', 'Er rechnet für das laufende Jahr mit 40.', 'laufende Jahr = 2025'],
    ['de', 'Im Laufe des kommenden Jahres schließen 40.', 'kommenden Jahres = 2026'],
    ['de', 'Im Oktober dieses Jahres waren es 40.', 'Oktober dieses Jahres = 2025-10'],
    ['fr', "L'année écoulée a rapporté 40.", "L'année écoulée = 2024"],
    ['es', 'Para el presente año espera 40.', 'presente año = 2025'],
    ['ru', 'План на текущий год — 40.', 'текущий год = 2025'],
    ['ru', 'За прошедший год продано 40.', 'прошедший год = 2024'],
  ])('%s: %s', (language, text, ...expected) => {
    expect(told(text, language, '2025-11-20')).toEqual(expected);
  });
});

describe('days that something is set for, and days of a source', () => {
  test.each<[language: string, text: string, ...expected: string[]]>([
    ['en', 'The judge set a hearing for April 9.', 'April 9 = 2026-04-09'],
    ['en', 'The trial, scheduled for 12 May, may last.', '12 May = 2026-05-12'],
    ['en', 'Sentencing is scheduled for June 3.', 'June 3 = 2026-06-03'],
    ['en', 'The trial was set for June 3.', 'June 3 = 2026-06-03'],
    ['en', 'The vote had been scheduled for 12 January.', '12 January = 2026-01-12'],
    ['en', 'The hearing on January 14 lasted an hour.', 'January 14 = 2026-01-14'],
    ['fr', "L'audience est prévue le 12 mai.", '12 mai = 2026-05-12'],
    ['es', 'La vista está prevista para el 12 de mayo.', '12 de mayo = 2026-05-12'],
    ['ru', 'Слушания назначены на 12 мая.', '12 мая = 2026-05-12'],
    [
      'en',
      'It rose to $275 in 2019, while the cost, according to an email shown on Jan. 14, stayed.',
      '2019 = 2019',
      'Jan. 14 = 2026-01-14',
    ],
    ['en', 'In 2019 it rose to $12, and on June 3 to $14.', '2019 = 2019', 'June 3 = 2019-06-03'],
    ['en', 'Sheffield Wednesday beat Derby on Saturday.', 'Saturday = 2026-03-14'],
    ['en', 'Cyber Monday sales rose. On Super Tuesday they vote.'],
    ['en', 'Ash Wednesday fell on 18 February.', '18 February = 2026-02-18'],
  ])('%s: %s', (language, text, ...expected) => {
    expect(told(text, language, '2026-03-17')).toEqual(expected);
  });
});

test.each<[language: string, published: string, text: string, ...expected: string[]]>([
  [
    'en',
    '2025-10-09',
    'In FY25 it sold 5. It fell in August from the same month last year.',
    'FY25 = 2025',
    'August = 2025-08',
    'same month last year = 2024-08',
  ],
  [
    'en',
    '2025-10-09',
    'In the first eight months of the calendar year it sold 5.',
    'first eight months of the calendar year = 2025-01..2025-08',
  ],
  [
    'de',
    '2025-10-09',
    'In den ersten acht Monaten des Kalenderjahres waren es 5.',
    'ersten acht Monaten des Kalenderjahres = 2025-01..2025-08',
  ],
  [
    'es',
    '2025-10-09',
    'En los primeros ocho meses del año natural vendió 5.',
    'primeros ocho meses del año natural = 2025-01..2025-08',
  ],
  [
    'ru',
    '2025-10-09',
    'За первые восемь месяцев календарного года продано 5.',
    'первые восемь месяцев календарного года = 2025-01..2025-08',
  ],
  ['en', '2025-11-27', 'Sales fell in December and January.', 'December and January = 2024-12..2025-01'],
  ['en', '2025-09-14', 'Only 2011 was worse. Only 2000 were sold.', '2011 = 2011'],
  [
    'en',
    '2025-09-30',
    'Starts for Quarter 4 2024 were revised. In Quarter 3 they rose. Every quarter 3 ships come.',
    'Quarter 4 2024 = 2024-Q4',
    'Quarter 3 = 2025-Q3',
  ],
  [
    'de',
    '2025-09-30',
    'Im Quartal 2/2025 waren es 5. In jedem Quartal 3 Schiffe.',
    'Quartal 2/2025 = 2025-Q2',
  ],
  [
    'fr',
    '2025-09-30',
    'Au trimestre 2 2025, 5 navires. Chaque trimestre 3 navires.',
    'trimestre 2 2025 = 2025-Q2',
  ],
  ['es', '2025-09-30', 'En el trimestre 2 de 2025 vendió 5.', 'trimestre 2 de 2025 = 2025-Q2'],
  [
    'en',
    '2025-11-20',
    'In the 26 weeks to 27 September 2025 it made 5, against 4 a year earlier.',
    'the 26 weeks to 27 September 2025 = 2025-03-30..2025-09-27',
    'a year earlier = 2024-03-31..2024-09-28',
  ],
  // "Last season" is counted from today, "the previous season" from the one named.
  [
    'en',
    '2025-04-08',
    'Books for 2020-21 and 2023-24 are out. Last season it lost 5, in the season before 4.',
    '2020-21 = 2020..2021',
    '2023-24 = 2023..2024',
    'Last season = 2023..2024',
    'the season before = 2022..2023',
  ],
  [
    'en',
    '2025-09-18',
    'It was 45 in 2023-24 and 52 last season.',
    '2023-24 = 2023..2024',
    'last season = 2024..2025',
  ],
  ['en', '2025-09-18', 'It was 52 last season.'],
])('%s, %s: %s', (language, published, text, ...expected) => {
  expect(told(text, language, published)).toEqual(expected);
});

test.each<[language: string, first: string, next: string, time: string]>([
  [
    'en',
    'In 2023-24 it lost 5, in 2020-21 it lost 4.',
    'Crowds are up on the previous season.',
    '2022..2023',
  ],
  ['de', 'Vor zwei Jahren war es anders, 2019 besser.', 'Er verdient mehr als im Vorjahr.', '2024..2024'],
])('%s, another paragraph counts from no season or year of history: %s %s', (language, first, next, time) => {
  const context = { language, published: '2025-04-08' };
  const [span] = findPeriods(next, context, findPeriods(first, context).memory).spans;
  const { from = null, to = null } = span?.readings[0]?.period ?? {};
  expect(`${from}..${to}`).toBe(time);
});
