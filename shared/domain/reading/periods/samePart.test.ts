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
