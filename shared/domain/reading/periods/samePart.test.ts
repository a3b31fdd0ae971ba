/** Quarters and halves told by their number alone, parts of years tied to their year by a mark, and counts that are no days. */
import { describe, expect, test } from 'vitest';
import { findPeriods } from './findPeriods.ts';

const told = (text: string, language: string, published: string): string[] =>
  findPeriods(text, { language, published }).spans.map((span) => {
    const [one] = span.readings;
    const { from = null, to = null } = one?.period ?? {};
    return `${text.slice(span.start, span.end)} = ${from === to ? from : `${from}..${to}`}`;
  });

type Case = [language: string, text: string, ...expected: string[]];

describe('parts by their number', () => {
  test.each<Case>([
    [
      'en',
      'It rose 0.8% in the fourth quarter, after 0.3% in the third.',
      'fourth quarter = 2025-Q4',
      'third = 2025-Q3',
    ],
    [
      'en',
      'It grew 0.8% in the first quarter, after 0.3% in the fourth.',
      'first quarter = 2026-Q1',
      'fourth = 2025-Q4',
    ],
    ['en', 'The first half was poor; in the second, sales rose.', 'first half = 2025-S1', 'second = 2025-S2'],
    [
      'de',
      'Sie stiegen im vierten Quartal um 0,8 Prozent, nach 0,3 Prozent im dritten.',
      'vierten Quartal = 2025-Q4',
      'dritten = 2025-Q3',
    ],
    [
      'fr',
      'Ils ont augmenté de 0,8 % au quatrième trimestre, après 0,3 % au troisième.',
      'quatrième trimestre = 2025-Q4',
      'troisième = 2025-Q3',
    ],
    [
      'es',
      'Creció un 0,8 % en el cuarto trimestre, tras un 0,3 % en el tercero.',
      'cuarto trimestre = 2025-Q4',
      'tercero = 2025-Q3',
    ],
    [
      'ru',
      'ВВП вырос на 0,8% в четвертом квартале после 0,3% в третьем.',
      'четвертом квартале = 2025-Q4',
      'третьем = 2025-Q3',
    ],
    ['en', 'In the third quarter it came third, and first in the race.', 'third quarter = 2025-Q3'],
    ['en', 'It grows 6.3 percent this year and 5.9 percent next.', 'this year = 2026', 'next = 2027'],
    ['en', 'What comes next? It sold 40 this year.', 'this year = 2026'],
  ])('%s: %s', (language, text, ...expected) => {
    expect(told(text, language, '2026-02-12')).toEqual(expected);
  });
});

describe('halves told as over, and ahead', () => {
  test.each<Case>([
    ['en', 'The first half benefited from a warm spring.', 'first half = 2025-S1'],
    ['de', 'Im ersten Halbjahr stieg der Umsatz.', 'ersten Halbjahr = 2025-S1'],
    ['en', 'Sales will rise 3% in the first half.', 'first half = 2026-S1'],
    ['en', 'Sales will rise 3% in the first quarter.', 'first quarter = 2026-Q1'],
    ['en', 'In the first half it expects 3%.', 'first half = 2026-S1'],
  ])('%s: %s', (language, text, ...expected) => {
    expect(told(text, language, '2026-02-12')).toEqual(expected);
  });
});

describe('a year tied to its part', () => {
  test.each<Case>([
    ['en', 'In Q1-2026, Q4-25 and H1-2026.', 'Q1-2026 = 2026-Q1', 'Q4-25 = 2025-Q4', 'H1-2026 = 2026-S1'],
    [
      'en',
      'In FY25/26 and 9M 2025, 9M25.',
      'FY25/26 = 2025..2026',
      '9M 2025 = 2025-01..2025-09',
      '9M25 = 2025-01..2025-09',
    ],
    ['en', 'In Jan-25, Mar/25 and Nov.-2024.', 'Jan-25 = 2025-01', 'Mar/25 = 2025-03', 'Nov.-2024 = 2024-11'],
    ['fr', 'Au T4-2025 et au T1 2026.', 'T4-2025 = 2025-Q4', 'T1 2026 = 2026-Q1'],
    ['de', 'In Q4/25 und im 1. HJ 2025.', 'Q4/25 = 2025-Q4', '1. HJ 2025 = 2025-S1'],
    [
      'ru',
      'За 9М 2025 г. и за 9 месяцев 2025 года.',
      '9М 2025 = 2025-01..2025-09',
      '9 месяцев 2025 года = 2025-01..2025-09',
    ],
    ['en', 'It spent $9M in 2025.', '2025 = 2025'],
    ['en', 'A 4-25 defeat in Q1-Q3 2025.', 'Q1-Q3 2025 = 2025-Q1..2025-Q3'],
  ])('%s: %s', (language, text, ...expected) => {
    expect(told(text, language, '2026-02-12')).toEqual(expected);
  });
});

describe('so many in a month', () => {
  test.each<Case>([
    ['de', 'Es waren 12 im März.', 'März = 2025-03'],
    ['fr', 'Ils étaient 12 en mars, et le 3 mai 40.', 'mars = 2025-03', '3 mai = 2025-05-03'],
    ['es', 'Eran 12 en marzo y el 3 de mayo 40.', 'marzo = 2025-03', '3 de mayo = 2025-05-03'],
    ['ru', 'Их было 12 в марте.', 'марте = 2025-03'],
    [
      'en',
      'Rent hit $1,995 in January, down 0.5% from December and 1.1% from a year ago.',
      'January = 2026-01',
      'December = 2025-12',
      'a year ago = 2025-01',
    ],
    [
      'en',
      'Sales rose 3% in March from February and 2% from a year earlier.',
      'March = 2025-03',
      'February = 2025-02',
      'a year earlier = 2024-03',
    ],
    [
      'en',
      'It will snow from late Saturday through midday Monday.',
      'Saturday = 2026-02-14',
      'Monday = 2026-02-16',
    ],
    ['ru', 'С 1 октября их поднимут еще раз.', 'С 1 октября = 2026-10-01..null'],
    ['de', 'Die Hälfte der Stellen fällt im Sommer weg.'],
    ['de', 'Im Sommer stieg die Zahl auf 40.', 'Sommer = 2025-06..2025-08'],
  ])('%s: %s', (language, text, ...expected) => {
    expect(told(text, language, '2026-02-12')).toEqual(expected);
  });
});

describe('quarters and months counted from an end of the year', () => {
  test.each<Case>([
    [
      'de',
      'In den ersten drei Quartalen dieses Jahres waren es 40.',
      'ersten drei Quartalen dieses Jahres = 2026-Q1..2026-Q3',
    ],
    [
      'de',
      'In den ersten beiden Quartalen 2025 waren es 40.',
      'ersten beiden Quartalen 2025 = 2025-Q1..2025-Q2',
    ],
    [
      'de',
      'In den letzten drei Monaten des vergangenen Jahres sank er.',
      'letzten drei Monaten des vergangenen Jahres = 2025-10..2025-12',
    ],
    ['de', 'In den letzten drei Monaten sank er.', 'letzten drei Monaten = 2025-11..2026-02'],
    [
      'fr',
      'Au cours des trois premiers trimestres de 2025, elle a vendu 40.',
      'trois premiers trimestres de 2025 = 2025-Q1..2025-Q3',
    ],
    [
      'fr',
      'Sur les deux derniers trimestres de 2025, elle a vendu 40.',
      'deux derniers trimestres de 2025 = 2025-Q3..2025-Q4',
    ],
    [
      'es',
      'En los tres primeros trimestres de 2025 vendió 40.',
      'tres primeros trimestres de 2025 = 2025-Q1..2025-Q3',
    ],
    [
      'es',
      'En los primeros tres trimestres de 2025 vendió 40.',
      'primeros tres trimestres de 2025 = 2025-Q1..2025-Q3',
    ],
    [
      'ru',
      'За первые три квартала 2025 года продано 40.',
      'первые три квартала 2025 года = 2025-Q1..2025-Q3',
    ],
    [
      'en',
      'In the last three months of last year it sold 40.',
      'last three months of last year = 2025-10..2025-12',
    ],
    ['en', 'In the last two quarters of 2025 it sold 40.', 'last two quarters of 2025 = 2025-Q3..2025-Q4'],
    ['en', 'In the last three months it sold 40.', 'last three months = 2025-11..2026-02'],
  ])('%s: %s', (language, text, ...expected) => {
    expect(told(text, language, '2026-02-12')).toEqual(expected);
  });
});

describe('the previous year is the one before the year told last', () => {
  test.each<Case>([
    [
      'en',
      'It sold 9 in May 2024, and 8 in May of the previous year.',
      'May 2024 = 2024-05',
      'May of the previous year = 2023-05',
    ],
    ['en', 'It sold 9 in May of the previous year.', 'May of the previous year = 2025-05'],
    [
      'en',
      'It sold 9 in May 2024, 8 in the same month of the previous year.',
      'May 2024 = 2024-05',
      'same month of the previous year = 2023-05',
    ],
    [
      'de',
      'Im ersten Halbjahr des Vorjahres waren es 9, im Mai des Vorjahres 1.',
      'ersten Halbjahr des Vorjahres = 2025-S1',
      'Mai des Vorjahres = 2025-05',
    ],
    [
      'fr',
      'En mai 2024, 9 ; en mai de l’année précédente, 8.',
      'mai 2024 = 2024-05',
      'mai de l’année précédente = 2023-05',
    ],
    [
      'es',
      'En mayo de 2024 vendió 9, y 8 en mayo del año anterior.',
      'mayo de 2024 = 2024-05',
      'mayo del año anterior = 2023-05',
    ],
    [
      'ru',
      'В мае 2024 года продано 9, в мае предыдущего года — 8.',
      'мае 2024 года = 2024-05',
      'мае предыдущего года = 2023-05',
    ],
  ])('%s: %s', (language, text, ...expected) => {
    expect(told(text, language, '2026-02-12')).toEqual(expected);
  });
});

describe('two years in a row', () => {
  test.each<Case>([
    ['en', 'The harvests of 2023 and 2024 were 941,000 and 853,000 tonnes.', '2023 = 2023', '2024 = 2024'],
    ['en', 'Exports in 2023 and 2024 came to $4bn and $5bn.', '2023 = 2023', '2024 = 2024'],
    ['en', 'Exports in 2023 and 2024 came to $9bn in all.', '2023 and 2024 = 2023..2024'],
    ['en', 'In 2023 and 2024 it sold 4 ships and 5 boats.', '2023 and 2024 = 2023..2024'],
    ['en', 'In 2023 and 2024 it grew by between 4 and 5 percent.', '2023 and 2024 = 2023..2024'],
    ['de', 'Die Ernten 2023 und 2024 betrugen 941.000 und 853.000 Tonnen.', '2023 = 2023', '2024 = 2024'],
    [
      'fr',
      'Les récoltes de 2023 et 2024 ont été de 941 000 et 853 000 tonnes.',
      '2023 = 2023',
      '2024 = 2024',
    ],
    [
      'es',
      'Las cosechas de 2023 y 2024 fueron de 941.000 y 853.000 toneladas.',
      '2023 = 2023',
      '2024 = 2024',
    ],
    [
      'ru',
      'Урожай в 2023 и 2024 годах составил 941 тыс. и 853 тыс. тонн.',
      '2023 = 2023',
      '2024 годах = 2024',
    ],
  ])('%s: %s', (language, text, ...expected) => {
    expect(told(text, language, '2026-02-12')).toEqual(expected);
  });
});

test.each<Case>([
  [
    'en-IN',
    '₹624 crore in FY25 from ₹418 crore in the previous fiscal.',
    'FY25 = 2024-04..2025-03',
    'previous fiscal = 2023-04..2024-03',
  ],
  ['en-IN', 'It lost ₹418 crore in the previous fiscal.', 'previous fiscal = 2024-04..2025-03'],
  [
    'en-IN',
    'In 2023-24 it lost ₹4 crore, as in the preceding financial year.',
    '2023-24 = 2023-04..2024-03',
    'preceding financial year = 2022-04..2023-03',
  ],
  [
    'en-IN',
    'In the June quarter of FY26 it lost ₹4 crore, ₹3 crore in the same quarter of the previous fiscal.',
    'June quarter of FY26 = 2025-Q2',
    'same quarter of the previous fiscal = 2024-Q2',
  ],
  [
    'en-IN',
    'It made ₹4 crore in the quarter (Q3FY26) and ₹9 crore in H1FY26.',
    'Q3FY26 = 2025-10..2025-12',
    'H1FY26 = 2025-04..2025-09',
  ],
  ['en-IN', 'The March quarter of 2024-25 was poor.', 'March quarter of 2024-25 = 2025-Q1'],
])('fiscal years count from the one named before, %s: %s', (language, text, ...expected) => {
  const spans = findPeriods(text, { language, published: '2026-02-12', fiscalStart: 4 }).spans;
  expect(
    spans.map(({ start, end, readings: [one] }) => {
      const { from = null, to = null } = one?.period ?? {};
      return `${text.slice(start, end)} = ${from === to ? from : `${from}..${to}`}`;
    }),
  ).toEqual(expected);
});
