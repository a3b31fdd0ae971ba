/** More sentences in the manner of whole articles: tariffs, Africa, Latin America, and single traps of each. */
import type { ProseCase } from './caseFormat.ts';

/** Checked for exactly these spans by findQuantities.test.ts. */
export const ARTICLE_WORLD_CASES: readonly ProseCase[] = [
  [
    'The forecast was cut to minus 0.2 percent from 2.7 percent.',
    'minus 0.2 percent = percent -0.2 >',
    '2.7 percent = percent 2.7 <',
  ],
  [
    'Of the 166 members, some two-thirds are developing; 37 of 45 LDCs are members.',
    '166 members = count 166 member',
    'some two-thirds = share 0.666666666666666667 ~approximate',
    '37 = count 37',
    '45 LDCs = count 45 ldc',
  ],
  [
    'It is the highest since 1934 and more than seven times the 2.4 percent of January.',
    'more than seven times = factor 7 ~more_than',
    '2.4 percent = percent 2.4',
  ],
  [
    'Consumers bear 67 cents of every dollar, or $2,400 per household.',
    '67 cents = money 0.67 USD',
    '$2,400 per household = money 2400 USD',
  ],
  [
    'Swiss watch exports sank 56% to 245.2 million francs.',
    '56% = percent 56',
    '245.2 million francs = money 245200000 CHF',
  ],
  [
    'Ghana put a GH¢1 levy on fuel to raise GH¢5.7 billion.',
    'GH¢1 = money 1 GHS',
    'GH¢5.7 billion = money 5700000000 GHS',
  ],
  [
    'Uganda’s coffee fetched UGX 7.9 trillion, Tanzania’s gold TSh 9trn.',
    'UGX 7.9 trillion = money 7900000000000 UGX',
    'TSh 9trn = money 9000000000000 TZS',
  ],
  [
    'Morocco’s OCP invests $13bn, 130 billion dirhams.',
    '$13bn = money 13000000000 USD',
    '130 billion dirhams = money 130000000000 MAD',
  ],
  [
    'Dangote, at 650,000 b/d, cut petrol to N840 a litre.',
    '650,000 b/d = quantity 650000 barrel_per_day',
    'N840 a litre = money 840 NGN',
  ],
  [
    'The first 800 tonnes took six days, not thirty, on the 1,344km line.',
    '800 tonnes = quantity 800 tonne',
    'six days = quantity 6 day',
    'thirty = count 30',
    '1,344km = quantity 1344 kilometre',
  ],
  [
    'The surplus shrank 27.6 per cent to $30.1bn in seven months.',
    '27.6 per cent = percent 27.6',
    '$30.1bn = money 30100000000 USD',
    'seven months = quantity 7 month',
  ],
  [
    '694 products are exempt from the extra 40 percentage points.',
    '694 products = count 694 product',
    '40 percentage points = percentage_points 40',
  ],
  [
    'JBS will pay R$2.2 billion, equal to R$1 per share.',
    'R$2.2 billion = money 2200000000 BRL',
    'R$1 per share = money 1 BRL',
  ],
  [
    'It got the first $12bn of a loan of $20bn, its 23rd.',
    '$12bn = money 12000000000 USD',
    '$20bn = money 20000000000 USD',
    '23rd = rank 23',
  ],
  [
    'Output is down to 1.6m b/d, half its peak of 3.4m.',
    '1.6m b/d = quantity 1600000 barrel_per_day',
    'half = share 0.5',
    '3.4m = quantity 3400000 barrel_per_day',
  ],
  [
    'A dollar costs 14 bolivianos, twice the official 6.96.',
    '14 bolivianos = money 14 BOB',
    'twice = factor 2',
    '6.96 = money 6.96 BOB',
  ],
  [
    'Rates slid 58% in 10 weeks to $2,100/FEU.',
    '58% = percent 58',
    '10 weeks = quantity 10 week',
    '$2,100/FEU = money 2100 USD',
  ],
  [
    'MSC has 900-plus ships with room for 6.6m TEU, a fifth of the fleet and 1.5 times that of Maersk.',
    '900-plus ships = count 900 ship ~at_least',
    '6.6m TEU = quantity 6600000 teu',
    'a fifth = share 0.2',
    '1.5 times = factor 1.5',
  ],
  [
    'Ships of 9,500 TEU or more pay three tolls.',
    '9,500 TEU or more = quantity 9500 teu ~at_least',
    'three tolls = count 3 toll',
  ],
  [
    'It offers 15 per cent off for ships over 130,000 tons.',
    '15 per cent = percent 15',
    'over 130,000 tons = quantity 130000 ton ~more_than',
  ],
  [
    'Insurers ask 0.7-1 per cent for a 7-day voyage.',
    '0.7-1 per cent = percent 0.7..1',
    '7-day = quantity 7 day',
  ],
  ['The odds are 3-to-1.', '3-to-1 = count!'],
  ['Call +44 20 7946 0958 now.', '+44 20 7946 0958 = name'],
  ['A 50m yacht sank.', '50m = count? 50000000 | 50 metre'],
  [
    'Unemployment rose, with 1.67m out of work and £3bn lost.',
    '1.67m = count 1670000',
    '£3bn = money 3000000000 GBP',
  ],
  ['It took one-and-a-half times as long.', 'one-and-a-half times = factor 1.5'],
  [
    'It has 2,000 m2 of space, 5 ha, and 12 sq km.',
    '2,000 m2 = quantity 2000 square_metre',
    '5 ha = quantity 5 hectare',
    '12 sq km = quantity 12 square_kilometre',
  ],
  [
    'Three hundred Spartans took a three-hundred-million-dollar loan.',
    'Three hundred Spartans = count 300 spartan',
    'three-hundred-million-dollar = money 300000000 USD',
  ],
  ['The 1,000th ship was the 2nd of 3.', '1,000th = rank 1000', '2nd = rank 2', '3 = count 3'],
  [
    'About 1 million b/d to 1.5 million b/d is shut in.',
    'About 1 million b/d to 1.5 million b/d = quantity 1000000..1500000 barrel_per_day ~approximate',
  ],
  [
    'It sold 3–4m tonnes, or two to three million tonnes net.',
    '3–4m tonnes = quantity 3000000..4000000 tonne',
    'two to three million tonnes = quantity 2000000..3000000 tonne',
  ],
  ['It fell $2 to $68.21 a barrel.', '$2 = money 2 USD', '$68.21 a barrel = money 68.21 USD'],
  ['It fell 3.4 per cent to 1,429.', '3.4 per cent = percent 3.4', '1,429 = count 1429'],
  ['It rose 5% to 10%.', '5% to 10% = percent 5..10'],
];
