/** Times of what is awaited, forecast or begins, days of the week on the side their verb looks to, and halves and quarters told by another. */
import { expect, test } from 'vitest';
import { findPeriods } from './findPeriods.ts';

/** Language, day of publication, text, and every time of it in order. */
type Told = readonly [
  language: string,
  published: string,
  text: string,
  ...times: (readonly [words: string, time: string])[],
];
const TOLD: readonly Told[] = [
  ['en', '2026-02-12', 'A final decision is expected in June.', ['June', '2026-06']],
  ['en', '2026-02-12', 'A ruling is likely in May.', ['May', '2026-05']],
  ['en', '2026-02-12', 'It was expected in June.', ['June', '2025-06']],
  ['en', '2026-02-12', 'Sales fell more than expected in November.', ['November', '2025-11']],
  [
    'en',
    '2025-11-20',
    'The fund will pay once its board approves the review, expected in December.',
    ['December', '2025-12'],
  ],
  [
    'en',
    '2025-09-16',
    'The federation expects 1.83 million in October and 1.7 million in December, a fifth less than in the same month of 2024.',
    ['October', '2025-10'],
    ['December', '2025-12'],
    ['same month of 2024', '2024-12'],
  ],
  ['en', '2026-02-12', 'It expects that sales fell in October.', ['October', '2025-10']],
  ['de', '2025-11-20', 'Die Bank erwartet im Juni 3 Prozent.', ['Juni', '2026-06']],
  ['fr', '2025-11-20', 'La décision est attendue en mars.', ['mars', '2026-03']],
  ['fr', '2025-11-20', 'Elle était attendue en juin.', ['juin', '2025-06']],
  ['fr', '2025-11-20', 'Le blé a reculé sur l’échéance de décembre.', ['décembre', '2025-12']],
  ['es', '2025-11-20', 'El trigo con entrega en marzo cayó un 2 %.', ['marzo', '2026-03']],
  ['ru', '2025-11-20', 'Нефть с поставкой в январе подешевела.', ['январе', '2026-01']],
  [
    'en',
    '2025-11-06',
    'The dividend will be paid on 16 January 2026 to shareholders on the register at 12 December.',
    ['16 January 2026', '2026-01-16'],
    ['12 December', '2025-12-12'],
  ],
  [
    'en',
    '2026-02-12',
    'The consultation runs from Monday until March 30.',
    ['Monday', '2026-02-16'],
    ['until March 30', 'null..2026-03-30'],
  ],
  [
    'en',
    '2026-02-12',
    'The fair opens on Monday and closes on Friday.',
    ['Monday', '2026-02-16'],
    ['Friday', '2026-02-13'],
  ],
  [
    'en',
    '2026-02-12',
    'On Friday the court will rule. On Friday the court ruled.',
    ['Friday', '2026-02-13'],
    ['Friday', '2026-02-06'],
  ],
  ['de', '2025-11-20', 'Am Montag treffen sich die Minister.', ['Montag', '2025-11-24']],
  ['de', '2025-11-20', 'Am Montag trafen sich die Minister.', ['Montag', '2025-11-17']],
  ['fr', '2025-11-20', 'Le musée rouvre mercredi.', ['mercredi', '2025-11-26']],
  ['fr', '2025-11-20', 'Une décision est attendue mardi.', ['mardi', '2025-11-25']],
  ['de', '2025-10-22', 'In der ersten Jahreshälfte stieg er.', ['ersten Jahreshälfte', '2025-S1']],
  [
    'de',
    '2025-10-22',
    'In der ersten Hälfte des Jahres 2024 stieg er.',
    ['ersten Hälfte des Jahres 2024', '2024-S1'],
  ],
  ['fr', '2025-10-22', 'Dans la première moitié de l’année.', ['première moitié de l’année', '2025-S1']],
  ['es', '2025-10-22', 'En la segunda mitad de 2024 subieron.', ['segunda mitad de 2024', '2024-S2']],
  ['ru', '2025-10-22', 'В первой половине года они упали.', ['первой половине года', '2025-S1']],
  [
    'en',
    '2025-08-27',
    'Admissions rose in the second quarter compared with the first.',
    ['second quarter', '2025-Q2'],
    ['first', '2025-Q1'],
  ],
  [
    'en',
    '2025-11-20',
    'It grew 0.1% in the three months to September, after 0.3% in the second and 0.7% in the first.',
    ['the three months to September', '2025-07..2025-09'],
    ['second', '2025-Q2'],
    ['first', '2025-Q1'],
  ],
  [
    'en',
    '2025-12-11',
    'In October 2025 it was 20.6 weeks, down from 22.9 weeks in October 2024. It was 1% more than in the same month a year earlier.',
    ['October 2025', '2025-10'],
    ['October 2024', '2024-10'],
    ['same month a year earlier', '2024-10'],
  ],
  [
    'en',
    '2025-06-30',
    'The 2025-26 marketing season, which closes on Monday, beat last season.',
    ['2025-26', '2025..2026'],
    ['Monday', '2025-07-07'],
    ['last season', '2024..2025'],
  ],
  ['en', '2025-08-19', 'My neighbour says 1976 was worse.', ['1976', '1976']],
  ['en', '2025-08-19', 'Room 1976 was empty.'],
  [
    'en',
    '2025-11-20',
    'Stocks stood at 427.6 in the week to November 14, against 430 a week earlier.',
    ['the week to November 14', '2025-11-08..2025-11-14'],
    ['a week earlier', '2025-11-01..2025-11-07'],
  ],
  [
    'en',
    '2025-11-20',
    'It was at $61,300 on Thursday, down from $81,900 seven days earlier. The week before the vote it fell.',
    ['Thursday', '2025-11-20'],
    ['seven days earlier', '2025-11-13'],
  ],
  ['en', '2025-11-20', 'It cost $59 two weeks ago.', ['two weeks ago', '2025-11-06']],
  ['en', '2025-11-20', 'It fell a week earlier than planned.'],
  [
    'de',
    '2025-12-03',
    'Am 1. Dezember waren es 62 Prozent, in der Woche zuvor 65.',
    ['1. Dezember', '2025-12-01'],
    ['der Woche zuvor', '2025-11-24'],
  ],
  [
    'fr',
    '2025-12-03',
    'Le 1er décembre il a cédé 0,18 %, après 1,86 % la veille.',
    ['1er décembre', '2025-12-01'],
    ['la veille', '2025-11-30'],
  ],
  [
    'ru',
    '2025-12-03',
    'С 25 ноября по 1 декабря она составила 0,04% после 0,14% неделей ранее.',
    ['С 25 ноября по 1 декабря', '2025-11-25..2025-12-01'],
    ['неделей ранее', '2025-11-18..2025-11-24'],
  ],
  [
    'en-IN',
    '2025-12-03',
    'In the first nine months of FY25 it rose; in the second quarter of the current fiscal it fell.',
    ['first nine months of FY25', '2024-04..2024-12'],
    ['second quarter of the current fiscal', '2025-07..2025-09'],
  ],
  ['en', '2025-12-03', 'In the decade to 2024 it rose.', ['the decade to 2024', '2015..2024']],
  [
    'en',
    '2025-12-03',
    'There were 1,118 in the year to mid-2025.',
    ['the year to mid-2025', '2024-07..2025-06'],
  ],
  [
    'en',
    '2025-12-03',
    'Growth next year was cut to 1.2%, from 1.3% in September.',
    ['next year', '2026'],
    ['September', '2025-09'],
  ],
  [
    'en',
    '2025-12-03',
    'The plan, drawn up in 2022, foresaw 500 beds by this December.',
    ['2022', '2022'],
    ['December', '2025-12'],
  ],
  [
    'en',
    '2026-02-19',
    'Housing starts rose 6.2% in December, down from 9% the previous January.',
    ['December', '2025-12'],
    ['January', '2025-01'],
  ],
  [
    'en',
    '2026-02-19',
    'It spent $4.1bn in the last three months of 2025, twice as much as in the three months before.',
    ['last three months of 2025', '2025-10..2025-12'],
    ['the three months before', '2025-07..2025-09'],
  ],
  [
    'en',
    '2026-02-19',
    'December’s gain was cut to 48,000 and November’s to 41,000.',
    ['December', '2025-12'],
    ['November', '2025-11'],
  ],
  ['es', '2026-02-19', 'El IPC cerró enero en el 2,3 %.', ['enero', '2026-01']],
  ['ru', '2026-02-19', 'Завод остановят в июне на 40 дней.', ['июне', '2026-06']],
  [
    'de',
    '2026-02-19',
    'Im Vorjahr waren es 3.400, im Jahr davor 2.900.',
    ['Vorjahr', '2025'],
    ['Jahr davor', '2024'],
  ],
  ['en', '2025-12-03', 'Work starts in the spring.', ['spring', '2026-03..2026-05']],
  ['en', '2025-12-03', 'On Thursday the Bank is expected to cut rates.', ['Thursday', '2025-12-04']],
];

test.each(TOLD.map(([language, published, text, ...times]) => ({ language, published, text, times })))(
  '$language, $published: $text',
  ({ language, published, text, times: expected }) => {
    const fiscal = language === 'en-IN' ? { fiscalStart: 4 } : {};
    const { spans } = findPeriods(text, { language, published, ...fiscal });
    const times = spans.map(({ start, end, readings }) => {
      const { from, to } = readings[0]?.period ?? { from: null, to: null };
      return [text.slice(start, end), from === to ? from : `${from}..${to}`];
    });
    expect(times).toEqual(expected);
  },
);
