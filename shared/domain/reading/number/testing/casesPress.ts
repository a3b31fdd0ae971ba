/** Cases of rules made from unseen articles: lists that say their unit once, spaced letters, headings, laws, pages. */
import type { ProseCase } from './caseFormat.ts';

export const PRESS_CASES: readonly ProseCase[] = [
  [
    'Kazakhstan took 31 percent, Kyrgyzstan 28 and Azerbaijan 9.5 percent.',
    '31 percent = percent 31',
    '28 = percent 28',
    '9.5 percent = percent 9.5',
  ],
  ['Chile has 12%, Peru 9 and Brazil 4.', '12% = percent 12', '9 = percent 9', '4 = percent 4'],
  [
    'Egypt bought 2.1 million tonnes, Algeria 1.4 and the Netherlands 0.9.',
    '2.1 million tonnes = quantity 2100000 tonne',
    '1.4 = quantity 1400000 tonne',
    '0.9 = quantity 900000 tonne',
  ],
  ['China took 14.9 and the EU 12.1 percent.', '14.9 = percent 14.9', '12.1 percent = percent 12.1'],
  ['The bloc grew 12 percent, and all 27 agreed.', '12 percent = percent 12', '27 = count 27'],
  ['It rose 4 percent, and 9 firms left.', '4 percent = percent 4', '9 firms = count 9 firm'],
  [
    'Roasters hold seven to eight weeks of cover against a norm of 12.',
    'seven to eight weeks = quantity 7..8 week',
    '12 = quantity 12 week',
  ],
  [
    'With $5 million it moved 1,120 lorries a day, 140 more than before.',
    '$5 million = money 5000000 USD',
    '1,120 lorries = count 1120 lorry',
    '140 = count 140 lorry',
  ],
  ['The average of 12 rose.', '12 = count 12'],
  ['Two go to Spain and one in six to Peru.', 'Two = count 2', 'one in six = share 0.166666666666666667'],
  ['It is vast, and one in which nobody trades.'],
  ['The aquifer drops 0.5–0.8 m a year.', '0.5–0.8 m = count? 500000..800000 | 0.5..0.8 metre'],
  ['They mined 0.5–0.8 m tonnes.', '0.5–0.8 m tonnes = quantity 500000..800000 tonne'],
  [
    'It takes 237 litres and drops 2–3 m.',
    '237 litres = quantity 237 litre',
    '2–3 m = count? 2000000..3000000 | 2..3 metre',
  ],
  ['1. What changed', '1. = name'],
  ['2.1 Two routes', '2.1 = name', 'Two routes = count 2 route'],
  ['5 things to know', '5 things = count 5 thing'],
  ['3 Ways to trade', '3 Ways = count 3 way'],
  [
    'Article 9(2), Section 4(a)(1) and Art. 12 (3) apply to 5 ports.',
    'Article 9(2) = name',
    'Section 4(a)(1) = name',
    'Art. 12 (3) = name',
    '5 ports = count 5 port',
  ],
  ['2 December · 14 comments', '2 = count 2', '14 comments = name'],
  [
    'Stores open at least a year sold more; the delay of over an hour cost $5.',
    'at least a year = quantity 1 year ~at_least',
    'over an hour = quantity 1 hour ~more_than',
    '$5 = money 5 USD',
  ],
  [
    'Nearly a month passed in less than a week.',
    'Nearly a month = quantity 1 month ~nearly',
    'less than a week = quantity 1 week ~less_than',
  ],
  ['About a week ago it rained almost once a month, almost a year after the flood, for over a year.'],
  ['A single vendor sells on the single market.', 'A single vendor = count 1 vendor'],
  ['A single mother paid a single fare; not a single one left.'],
  ['The number one brake on growth is now number two.', 'number one = rank 1', 'number two = rank 2'],
  ['A number one can trust is number one.'],
  ['It can see as many as 2,000 in a morning.', 'as many as 2,000 = count 2000 ~at_most'],
  ['The ministry had 14 comments.', '14 comments = count 14 comment'],
];

export const PRESS_FOREIGN_CASES: readonly (readonly [language: string, ...prose: ProseCase])[] = [
  ['de', 'Polen ist Deutschlands viertgrößter Absatzmarkt.', 'viertgrößter = rank 4'],
  ['de', 'Die zweitwichtigsten Kunden sitzen in Wien.', 'zweitwichtigsten = rank 2'],
  [
    'fr',
    'Il a attendu plus d’une heure, presque un mois et moins d’un an ; il y a environ un an, c’était pire.',
    'plus d’une heure = quantity 1 hour ~more_than',
    'presque un mois = quantity 1 month ~nearly',
    'moins d’un an = quantity 1 year ~less_than',
  ],
  [
    'de',
    'Es dauerte mehr als ein Jahr und knapp einen Monat; vor knapp einem Jahr war es besser.',
    'mehr als ein Jahr = quantity 1 year ~more_than',
    'knapp einen Monat = quantity 1 month ~nearly',
  ],
  [
    'es',
    'Tardó más de un año y casi un mes.',
    'más de un año = quantity 1 year ~more_than',
    'casi un mes = quantity 1 month ~nearly',
  ],
  ['ru', 'Ушло почти месяц; более года назад было хуже.', 'почти месяц = quantity 1 month ~nearly'],
  [
    'ru',
    'Экспорт составил 4,6 млрд долларов, из них 2,1 млрд пришлось на золото.',
    '4,6 млрд долларов = money 4600000000 USD',
    '2,1 млрд = money 2100000000 USD',
  ],
];
