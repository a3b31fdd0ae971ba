import { describe, expect, test } from 'vitest';
import { findPeriods } from './findPeriods.ts';

const told = (text: string, language: string, published: string): string[] =>
  findPeriods(text, { language, published }).spans.map((span) => {
    const [one] = span.readings;
    const { from = null, to = null } = one?.period ?? {};
    return `${text.slice(span.start, span.end)} = ${from === to ? from : `${from}..${to}`}`;
  });

describe('months that one sentence sets against each other', () => {
  test.each<[string, string, string[]]>([
    [
      'en',
      'It fell from $652 a tonne in January to $598.50 in December.',
      ['January = 2025-01', 'December = 2025-12'],
    ],
    ['en', 'It rose to 598 in December from 47 in June.', ['December = 2025-12', 'June = 2025-06']],
    [
      'en',
      'It stood at 598 in November, against 652 in December.',
      ['November = 2025-11', 'December = 2024-12'],
    ],
    ['en', 'Sales were higher in October than in January.', ['October = 2025-10', 'January = 2025-01']],
    [
      'en',
      'Sales fell in January from a peak of 40 in December.',
      ['January = 2026-01', 'December = 2025-12'],
    ],
    [
      'en',
      'It began last December and sold 2.3m tons, up from 1.6m in January.',
      ['December = 2025-12', 'January = 2026-01'],
    ],
    [
      'de',
      'Der Preis sank von 652 Euro im Januar auf 598 Euro im Dezember.',
      ['Januar = 2025-01', 'Dezember = 2025-12'],
    ],
    [
      'fr',
      'Le prix est passé de 652 euros en janvier à 598 euros en décembre.',
      ['janvier = 2025-01', 'décembre = 2025-12'],
    ],
    [
      'es',
      'El precio bajó de 652 euros en enero a 598 euros en diciembre.',
      ['enero = 2025-01', 'diciembre = 2025-12'],
    ],
    [
      'ru',
      'Цена упала с 652 рублей в январе до 598 рублей в декабре.',
      ['январе = 2025-01', 'декабре = 2025-12'],
    ],
  ])('%s: %s', (language, text, expected) => {
    expect(told(text, language, '2026-02-19')).toEqual(expected);
  });
});

describe('times set ahead by what stands beside them', () => {
  test.each<[string, string, string[]]>([
    [
      'en',
      'Estimates for 2025 are preliminary and will be revised in May and November.',
      ['2025 = 2025', 'May = 2026-05', 'November = 2026-11'],
    ],
    ['en', 'The board voted to put a bond on the Nov. 3 ballot.', ['Nov. 3 = 2026-11-03']],
    ['en', 'He won the Nov. 3 election.', ['Nov. 3 = 2025-11-03']],
    ['en', 'It asked for twelve months of readings, which end in March.', ['March = 2026-03']],
    ['en', 'The talks ended in March.', ['March = 2025-03']],
    ['en', 'County schools to ask voters for $186 million in November', ['November = 2026-11']],
    ['en', 'Exports fall to four-year low in November', ['November = 2025-11']],
    [
      'de',
      'Die Zahlen für 2025 sind vorläufig und werden im Mai revidiert.',
      ['2025 = 2025', 'Mai = 2026-05'],
    ],
    [
      'fr',
      'Les chiffres de 2025 sont provisoires et seront révisés en mai.',
      ['2025 = 2025', 'mai = 2026-05'],
    ],
  ])('%s: %s', (language, text, expected) => {
    expect(told(text, language, '2026-02-19')).toEqual(expected);
  });
});

describe('days of one month', () => {
  test.each<[string, string, string[]]>([
    ['en', 'It ran between 3 and 9 October.', ['between 3 and 9 October = 2025-10-03..2025-10-09']],
    ['en', 'Between October 3 and 9 it rained.', ['Between October 3 and 9 = 2025-10-03..2025-10-09']],
    ['en', 'Between 3 and 9 people came in October.', ['October = 2025-10']],
    [
      'de',
      'Die Umfrage lief zwischen dem 3. und 9. Oktober.',
      ['zwischen dem 3. und 9. Oktober = 2025-10-03..2025-10-09'],
    ],
    ['de', 'Vom 3. bis 9. Oktober 2024 regnete es.', ['Vom 3. bis 9. Oktober 2024 = 2024-10-03..2024-10-09']],
    [
      'fr',
      "L'enquête a été menée entre le 3 et le 9 octobre.",
      ['entre le 3 et le 9 octobre = 2025-10-03..2025-10-09'],
    ],
    ['es', 'Del 3 al 9 de octubre llovió.', ['Del 3 al 9 de octubre = 2025-10-03..2025-10-09']],
    ['ru', 'Между 3 и 9 октября шёл дождь.', ['Между 3 и 9 октября = 2025-10-03..2025-10-09']],
  ])('%s: %s', (language, text, expected) => {
    expect(told(text, language, '2026-02-19')).toEqual(expected);
  });
});

describe('what was before', () => {
  test.each<[string, string, string[]]>([
    [
      'en',
      'Inflation eased to 2.2% in October, after 2.4% in September and 3.1% a year earlier.',
      ['October = 2025-10', 'September = 2025-09', 'a year earlier = 2024-10'],
    ],
    [
      'en',
      'It fell to 4.1% in September, from 4.3% the month before.',
      ['September = 2025-09', 'the month before = 2025-08'],
    ],
    ['en', 'In 2019, the year before the war, it sold 40.', ['2019 = 2019']],
    ['en', 'It rises in 2027 and again the year after.', ['2027 = 2027', 'the year after = 2028']],
    ['en', 'In 2024 it sold more, 6% more than 2023’s.', ['2024 = 2024', '2023 = 2023']],
    [
      'en',
      'Profit for the half-year to 30 September fell.',
      ['the half-year to 30 September = 2025-04..2025-09'],
    ],
    [
      'de',
      'Von Januar bis September kamen mehr als im gleichen Zeitraum des Vorjahres.',
      ['Von Januar bis September = 2025-01..2025-09', 'gleichen Zeitraum des Vorjahres = 2024-01..2024-09'],
    ],
    [
      'es',
      'De enero a marzo subió un 2 % sobre el mismo semestre del año anterior.',
      ['De enero a marzo = 2025-01..2025-03', 'mismo semestre del año anterior = 2024-01..2024-03'],
    ],
  ])('%s: %s', (language, text, expected) => {
    expect(told(text, language, '2026-02-19')).toEqual(expected);
  });
});

describe('times of other forms', () => {
  test.each<[string, string, string[]]>([
    ['en', 'An April frost cost it a third of the crop.', ['April = 2025-04']],
    ['en', 'They sat under a May tree.', []],
    [
      'en',
      'Fares rose in June, August and October.',
      ['June = 2025-06', 'August = 2025-08', 'October = 2025-10'],
    ],
    ['en', 'The loss for the three years to 2025 was small.', ['the three years to 2025 = 2023..2025']],
    ['en', 'Rovers lost £9m in 2024. Ten months later they are last.', ['2024 = 2024']],
    ['fr', 'Il perd 9 millions en 2024. Dix mois plus tard il revient.', ['2024 = 2024']],
    ['en', 'He came this morning.', ['this morning = 2026-02-19']],
    ['de', 'Heute Morgen kam er.', ['Heute Morgen = 2026-02-19']],
    ['fr', 'Il est venu ce matin.', ['ce matin = 2026-02-19']],
    ['es', 'Llegó esta mañana.', ['esta mañana = 2026-02-19']],
    ['ru', 'Он приехал сегодня утром.', ['сегодня утром = 2026-02-19']],
    [
      'en',
      'It sold 9.4 million tons in September, beating the record of 9.33 million tons set in August. A year earlier it sold 7.1 million.',
      ['September = 2025-09', 'August = 2025-08', 'A year earlier = 2024-09'],
    ],
  ])('%s: %s', (language, text, expected) => {
    expect(told(text, language, '2026-02-19')).toEqual(expected);
  });
});
