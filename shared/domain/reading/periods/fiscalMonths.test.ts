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

test.each<[land: string, article: string, start: number | null]>([
  ['IND', 'Exports rose in the last fiscal year.', 4],
  ['JPN', 'The budget of fiscal 2025 is larger.', 4],
  ['AUS', 'Exports fell in the 2024-25 financial year.', 7],
  ['GBR', 'Councils spent more in the 2024-25 financial year.', 4],
  ['ZAF', "The state's deficit is 4.7% in the 2025/26 fiscal year.", 4],
  ['USA', 'The federal deficit shrank in fiscal year 2025.', 10],
  ['USA', 'Das Defizit stieg im Fiskaljahr 2025.', 10],
  ['USA', 'Le déficit de l’exercice budgétaire 2025 recule.', 10],
  ['USA', 'El déficit del año fiscal 2025 baja.', 10],
  ['USA', 'Дефицит в 2025 финансовом году вырос.', 10],
  // Companies count as they like, and lands that name no such year by the calendar.
  ['USA', 'The retailer had a net profit in fiscal 2025.', null],
  ['USA', 'Sales rose in fiscal 2025.', null],
  ['ZAF', 'The miner sold more in the 2024/25 financial year.', null],
  ['USA', 'The federal deficit shrank in 2025.', null],
  ['DEU', 'Das Defizit stieg im Haushaltsjahr 2025.', null],
  ['AUS', 'In the 2024-25 season growers made more; the harvest was large.', null],
])('the fiscal year of an article that is mostly of %s: "%s"', (land, article, start) => {
  expect(fiscalStart(article, 'en', land)).toBe(start);
});

test.each<[text: string, isNamedByStart: boolean, start: number, ...expected: string[]]>([
  ['in fiscal 2025 and in 2024-25', true, 4, '2025-04..2026-03', '2024-04..2025-03'],
  ['in fiscal 2025 and in 2024-25', false, 4, '2024-04..2025-03', '2024-04..2025-03'],
  ['in the fiscal year to date', false, 10, '2025-10..2026-01'],
])('"%s", called by the year they begin in: %s', (text, isFiscalNamedByStart, fiscalStart, ...expected) => {
  const context = { language: 'en', published: PUBLISHED, fiscalStart, isFiscalNamedByStart };
  expect(
    findPeriods(text, context).spans.map(({ readings: [one] }) => `${one?.period.from}..${one?.period.to}`),
  ).toEqual(expected);
});

test('a quarter that is not called fiscal is no part of the years of the state of its land', () => {
  const told = (isFiscalOfLand: boolean): string[] =>
    findPeriods('in the second quarter and in the second quarter of fiscal 2025', {
      language: 'en',
      published: '2025-09-15',
      fiscalStart: 10,
      isFiscalOfLand,
    }).spans.map(({ readings: [one] }) => `${one?.period.from}..${one?.period.to}`);
  expect(told(true)).toEqual(['2025-Q2..2025-Q2', '2025-01..2025-03']);
  expect(told(false)).toEqual(['2025-01..2025-03', '2025-01..2025-03']);
});
