/**
 * Points that are percentage points, basis points or points of a game ("fell a point", "4.5 points over base rate"), prices told
 * without their currency, places in digits and a stop, hours of the day.
 */
import type { ProseCase } from './caseFormat.ts';

export const MOVE_CASES: readonly ProseCase[] = [
  [
    'The gap has since narrowed by one point, to 12 percent.',
    'one point = percentage_points 1',
    '12 percent = percent 12',
  ],
  ['Unemployment fell a point to 6 percent.', 'a point = percentage_points 1', '6 percent = percent 6'],
  ['The party is up a point on 23 per cent.', 'a point = percentage_points 1', '23 per cent = percent 23'],
  [
    'The loan of a league club bears interest at 4.5 points over base rate.',
    '4.5 points = percentage_points 4.5',
  ],
  [
    "It pays 4 points over the Bank of England's base rate, said the league.",
    '4 points = percentage_points 4',
  ],
  ['It pays 250 points above Libor.', '250 points = percentage_points 2.5'],
  ['The bond yields 180 points over Treasuries.', '180 points = percentage_points 1.8'],
  ['They lost by one point to Derby in a league match.', 'one point = count 1 point'],
  ['At one point 40 percent had left.', '40 percent = percent 40'],
  ['He makes a point of paying 5 percent more, up to a point.', '5 percent = percent 5'],
  ['The index is 40 points above its low.', '40 points = count 40 point'],
  [
    'Rice sells for 1,100 ariary; it cost 750 last year.',
    '1,100 ariary = money 1100 MGA',
    '750 = money 750 MGA',
  ],
  [
    'A bale that fetched 17,500 Kenyan shillings goes for 11,000 (Daily).',
    '17,500 Kenyan shillings = money 17500 KES',
    '11,000 = money 11000 KES',
  ],
  ['Bread costs 60 lira, when it was 35 in 2024.', '60 lira = money 60 TRY', '35 = money 35 TRY'],
  ['A room costs 900 euros. It slept 650 in 2024.', '900 euros = money 900 EUR', '650 = count 650'],
  ['He paid $40 and charged 30 people.', '$40 = money 40 USD', '30 people = count 30 people'],
  ['It costs £40. It pays to book 12 in advance.', '£40 = money 40 GBP', '12 = count 12'],
  [
    'Labour is on 23 per cent, the Tories on 18 and Reform on 29.',
    '23 per cent = percent 23',
    '18 = percent 18',
    '29 = percent 29',
  ],
  [
    'Instead of the planned 4.1 billion it will cost more than 11 billion euros.',
    '4.1 billion = money 4100000000 EUR',
    'more than 11 billion euros = money 11000000000 EUR ~more_than',
  ],
  ['They scored four goals in 20 games.', 'four goals = count 4 goal', '20 games = count 20 game'],
  ['Updated 3 hours ago', '3 hours = name'],
];

export const MOVE_FOREIGN_CASES: readonly (readonly [string, string, ...string[]])[] = [
  ['de', 'Der Kredit kostet 2,5 Punkte über dem Basiszins.', '2,5 Punkte = percentage_points 2.5'],
  ['fr', "L'emprunt se traite 80 points au-dessus du Bund.", '80 points = percentage_points 0.8'],
  ['de', 'Das Tor fiel in der 89. Minute.', '89. = rank 89'],
  ['de', 'Zum 15. Jahrestag kamen 40. Danach gingen sie.', '15. = rank 15', '40 = count 40'],
  ['de', 'Sie spielt in der 2. Bundesliga.', '2. = name'],
  [
    'de',
    'Die CDU kommt auf 26 Prozent, die SPD auf 14 und die Grünen auf 11.',
    '26 Prozent = percent 26',
    '14 = percent 14',
    '11 = percent 11',
  ],
  ['fr', 'Il part à 16 heures, à deux heures de Paris.', '16 heures = name', 'deux heures = quantity 2 hour'],
  ['fr', 'Le nombre a bondi de 17 %, à 65 764.', '17 % = percent 17', '65 764 = count 65764'],
  ['fr', 'Le pain coûte 3 euros ; elle payait 2 en 2019.', '3 euros = money 3 EUR', '2 = money 2 EUR'],
  ['es', 'Cierra a las 18 horas; trabaja 8 horas.', '18 horas = name', '8 horas = quantity 8 hour'],
  ['ru', 'В 16 часов пришли 40 человек.', '16 часов = name', '40 человек = count 40 человек'],
];
