/** Times of what is awaited, forecast or begins, days of the week on the side their verb looks to, and halves and quarters told by another. */
import { expect, test } from 'vitest';
import { findPeriods } from './findPeriods.ts';

/** Language, day of publication, text, and every time of it in order. */
const TOLD: readonly (readonly [
  language: string,
  published: string,
  text: string,
  ...times: (readonly [words: string, time: string])[],
])[] = [
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
];

test.each(TOLD)('%s, %s: %s', (language, published, text, ...expected) => {
  const { spans } = findPeriods(text, { language, published });
  const times = spans.map(({ start, end, readings }) => {
    const { from, to } = readings[0]?.period ?? { from: null, to: null };
    return [text.slice(start, end), from === to ? from : `${from}..${to}`];
  });
  expect(times).toEqual(expected);
});
