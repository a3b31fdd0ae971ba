import { expect, test } from 'vitest';
import { findPeriods } from './findPeriods.ts';
import { fiscalStart } from './fiscalMonths.ts';
import { PUBLISHED } from './testing/spellPeriods.ts';

test('fiscal years have their months where the article tells when they begin', () => {
  const months = (text: string, fiscalStart: number): string[] =>
    findPeriods(text, { language: 'en', published: PUBLISHED, fiscalStart }).spans.map(
      ({ start, end, readings: [one] }) =>
        `${text.slice(start, end)} = ${one?.period.from}..${one?.period.to}`,
    );
  expect(months('in 2023-24, FY25 and fiscal 2026', 4)).toEqual([
    '2023-24 = 2023-04..2024-03',
    'FY25 = 2024-04..2025-03',
    'fiscal 2026 = 2025-04..2026-03',
  ]);
  expect(months('in the 2023-24 season and FY24', 7)).toEqual([
    '2023-24 = 2023..2024',
    'FY24 = 2023-07..2024-06',
  ]);
});

test.each<[string, string, number | null]>([
  ['spending of ₹6,100 crore, or ₹40 crore less', 'en', 4],
  ['profit for the year to 30 June', 'en', 7],
  ['profit for the year to June and debt in the year to March', 'en', null],
  ['migration in the 12 months to September', 'en', null],
  ['profit for the 12 months ended June 30 fell from FY24', 'en', 7],
  ['a financial year that begins in April', 'en', 4],
  ['exports rose in March', 'en', null],
  ['profit for the half-year to 30 September', 'en', 4],
  ['77.9 lakh tonnes at ₹31 a kg in the 2025-26 season, ₹40 more', 'en', null],
  ["The company's year runs to 30 June; profit rose", 'en', 7],
  ['The firm, whose year ends in March, made a profit', 'en', 4],
  ['with a September year-end', 'en', 10],
  ['Das Geschäftsjahr endet am 30. September.', 'de', 10],
  ['l’exercice 2025-2026, clos le 30 juin', 'fr', 7],
  ['41 lakh bales in 2024-25, from 15 lakh bales in the previous season', 'en', null],
  ['bookings went unfilled in the year to June', 'en', null],
])('the fiscal year of "%s"', (article, language, expected) => {
  expect(fiscalStart(article, language)).toBe(expected);
});

test('fiscal years of an article that is mostly of India begin in April', () => {
  expect(fiscalStart('Growth was 6.5% in FY26.', 'en', 'IND')).toBe(4);
  expect(fiscalStart('Growth was 6.5% in FY26.', 'en', 'USA')).toBeNull();
  expect(fiscalStart('Growth was 6.5% in 2026.', 'en', 'IND')).toBeNull();
});
