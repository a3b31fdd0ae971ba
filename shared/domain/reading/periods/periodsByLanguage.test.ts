import { describe, expect, test } from 'vitest';
import { spellPeriods } from './testing/spellPeriods.ts';

describe('other languages', () => {
  test.each<[string, string, string[]]>([
    ['ru', 'в январе–июне 2024 года', ['январе–июне 2024 года = 2024-01..2024-06']],
    [
      'ru',
      'с 2020 по 2024 год, 2020–2024 гг., между 2020 и 2024 годами',
      [
        'с 2020 по 2024 год = 2020..2024',
        '2020–2024 гг. = 2020..2024',
        'между 2020 и 2024 годами = 2020..2024',
      ],
    ],
    [
      'ru',
      'I кв. 2024 г., 1 квартал 2023 года, 9 месяцев 2024 года',
      ['I кв. 2024 г. = 2024-Q1', '1 квартал 2023 года = 2023-Q1', '9 месяцев 2024 года = 2024-01..2024-09'],
    ],
    [
      'ru',
      '15 января 2026 года, 03.04.2025, в прошлом году',
      ['15 января 2026 года = 2026-01-15', '03.04.2025 = 2025-04-03', 'прошлом году = 2025'],
    ],
    [
      'de',
      'zwischen 2020 und 2024, von 2019 bis 2023, seit 2022',
      ['zwischen 2020 und 2024 = 2020..2024', 'von 2019 bis 2023 = 2019..2023', 'seit 2022 = 2022..null'],
    ],
    [
      'de',
      'am 15. Januar 2026, im ersten Quartal 2024, im vergangenen Jahr',
      ['15. Januar 2026 = 2026-01-15', 'ersten Quartal 2024 = 2024-Q1', 'vergangenen Jahr = 2025'],
    ],
    [
      'fr',
      'entre 2020 et 2024, depuis 2022, le 15 janvier 2026',
      ['entre 2020 et 2024 = 2020..2024', 'depuis 2022 = 2022..null', '15 janvier 2026 = 2026-01-15'],
    ],
    [
      'fr',
      'le premier trimestre 2024, de janvier à juin 2024, l’an dernier',
      [
        'premier trimestre 2024 = 2024-Q1',
        'de janvier à juin 2024 = 2024-01..2024-06',
        'l’an dernier = 2025',
      ],
    ],
    [
      'es',
      'entre 2020 y 2024, desde 2022, el 15 de enero de 2026',
      ['entre 2020 y 2024 = 2020..2024', 'desde 2022 = 2022..null', '15 de enero de 2026 = 2026-01-15'],
    ],
    [
      'es',
      'el primer trimestre de 2024, de enero a junio de 2024, el año pasado',
      [
        'primer trimestre de 2024 = 2024-Q1',
        'de enero a junio de 2024 = 2024-01..2024-06',
        'año pasado = 2025',
      ],
    ],
  ])('%s: %s', (language, text, expected) => {
    expect(spellPeriods(text, language)).toEqual(expected);
  });
});

describe('days of the week and distances', () => {
  test.each<[string, string, string[]]>([
    ['en', 'The port closed on Tuesday.', ['Tuesday = 2026-01-13']],
    ['en', 'Every Tuesday the Sunday Times comes.', []],
    ['de', 'Vor zwei Jahren schloss der Hafen.', ['Vor zwei Jahren = 2024']],
    ['fr', 'Il y a dix ans, le port a fermé.', ['Il y a dix ans = 2016']],
    ['es', 'Hace un año cerró el puerto.', ['Hace un año = 2025']],
    ['ru', 'Пять лет назад порт закрыли.', ['Пять лет назад = 2021']],
    ['en', 'Sales rose in the June quarter of 2025.', ['June quarter of 2025 = 2025-Q2']],
    ['en', 'They sell at the Sunday market.', []],
    ['en', 'In a report by Reuters on Tuesday it was less.', ['Tuesday = 2026-01-13']],
    ['en', 'It must be paid by Friday.', ['Friday = 2026-01-16']],
    ['en', 'Stocks fell at June-end.', ['June-end = 2025-06']],
    ['en', 'The 2024-25 school year was short.', ['2024-25 school year = 2024-08..2025-07']],
    ['en', 'The last academic year was short.', ['last academic year = 2024-08..2025-07']],
    ['de', 'Im Schuljahr 2024/25 waren es mehr.', ['Schuljahr 2024/25 = 2024-08..2025-07']],
    ['de', 'Im laufenden Schuljahr sind es mehr.', ['laufenden Schuljahr = 2025-08..2026-07']],
    ['fr', "L'année scolaire 2024-2025 fut courte.", ['année scolaire 2024-2025 = 2024-09..2025-08']],
    ['fr', "C'est moins que l'année scolaire dernière.", ['année scolaire dernière = 2024-09..2025-08']],
    ['es', 'En el curso escolar 2024-2025 hubo más.', ['curso escolar 2024-2025 = 2024-09..2025-08']],
    ['ru', 'В 2024/25 учебном году было больше.', ['2024/25 учебном году = 2024-09..2025-08']],
    ['ru', 'В прошлом учебном году было больше.', ['прошлом учебном году = 2024-09..2025-08']],
    ['en', 'A cold May cost them sales.', ['May = 2025-05']],
    ['en', 'It fell half a year later.', []],
    ['en', 'It will open no earlier than 2028.', ['no earlier than 2028 = 2028..null']],
    ['en', 'It was paid no later than March 2025.', ['no later than March 2025 = null..2025-03']],
    [
      'de',
      'Sie öffnet nicht vor 2028, spätestens Ende 2029.',
      ['nicht vor 2028 = 2028..null', 'spätestens Ende 2029 = null..2029'],
    ],
    [
      'fr',
      'Elle n’ouvrira pas avant 2028, au plus tard en mars 2029.',
      ['pas avant 2028 = 2028..null', 'au plus tard en mars 2029 = null..2029-03'],
    ],
    [
      'es',
      'No antes de 2028, a más tardar en 2030.',
      ['No antes de 2028 = 2028..null', 'a más tardar en 2030 = null..2030'],
    ],
    [
      'ru',
      'Откроют не ранее 2028 года, не позднее марта 2029 года.',
      ['не ранее 2028 года = 2028..null', 'не позднее марта 2029 года = null..2029-03'],
    ],
    [
      'de',
      'Das sind 237 Euro mehr als vor einem Jahr, hieß es am 1. Dezember.',
      ['vor einem Jahr = 2025', '1. Dezember = 2025-12-01'],
    ],
    [
      'de',
      'Für 2027 fehlt Geld, obwohl der Satz im Dezember gestiegen ist.',
      ['2027 = 2027', 'Dezember = 2025-12'],
    ],
    [
      'en',
      'It will need $5bn in 2027, although fees rose in December.',
      ['2027 = 2027', 'December = 2025-12'],
    ],
    ['en', 'It was dear, April through June.', ['April through June = 2025-04..2025-06']],
  ])('%s: %s', (language, text, expected) => {
    expect(spellPeriods(text, language)).toEqual(expected);
  });
});
