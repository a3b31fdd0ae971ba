/** Parts of a whole, halves behind a noun and names that count: "nine nuts in ten picked", "deux personnes et demie", "the first third", "near doubling". */
import type { ProseCase } from './caseFormat.ts';

export const PART_CASES: readonly ProseCase[] = [
  ['Nine nuts in ten picked in the north go west.', 'Nine nuts in ten = share 0.9'],
  ['Three jobs in five created since are here.', 'Three jobs in five = share 0.6'],
  [
    'Five plants in seven countries closed.',
    'Five plants = count 5 plant',
    'seven countries = count 7 country',
  ],
  ['It celebrates the first third of its beds.', 'the first third = share 0.333333333333333333'],
  ['The first quarter was poor.'],
  ['It is a five-year plan.', 'five-year = quantity 5 year'],
  ['The 15th Five-Year Plan begins.', '15th = rank 15', 'Five-Year Plan = name'],
  ['Every second household is insured.', 'Every second = share 0.5'],
  ['Every second counts here.'],
  ['The pound lost half a cent.', 'half a cent = money 0.005 USD'],
  [
    'By May 62 percent was sold, against a five-year average of 72.',
    '62 percent = percent 62',
    'five-year = quantity 5 year',
    '72 = percent 72',
  ],
  [
    'The tax rises from 19 to 21 cents in May and to 24 in June.',
    '19 = money 0.19 USD >',
    '21 cents = money 0.21 USD <',
    '24 = money 0.24 USD',
  ],
  ['Of these, 4.1m have joined.', '4.1m = count 4100000'],
  ['The wall is 4.1m high.', '4.1m = quantity 4.1 metre'],
  ['The near doubling of exports surprised all.', 'near doubling = factor 2 ~nearly'],
  ['A near-tripling of costs followed.', 'near-tripling = factor 3 ~nearly'],
  ['Reach Ann Lee at 555-2142.', '555-2142 = name'],
  ['Ask for 555-0142.', '555-0142 = name'],
  [
    'Bonds pay 4.6%; every half-point on that rate hurts, and a quarter-point cut helps.',
    '4.6% = percent 4.6',
    'half-point = percentage_points 0.5',
    'a quarter-point = percentage_points 0.25',
  ],
  [
    'The rate rose by two-tenths of a percentage point.',
    'two-tenths of a percentage point = percentage_points 0.2',
  ],
  [
    'A three-quarter-percentage-point rise came.',
    'A three-quarter-percentage-point = percentage_points 0.75',
  ],
  ['He won the chess match by a half-point.'],
  [
    'It costs £40 million. Of that, 12 million has been spent.',
    '£40 million = money 40000000 GBP',
    '12 million = money 12000000 GBP',
  ],
  [
    'It costs £40 million, of which 12 million comes from the state.',
    '£40 million = money 40000000 GBP',
    '12 million = money 12000000 GBP',
  ],
  [
    'The city has £40 million. It serves 12 million.',
    '£40 million = money 40000000 GBP',
    '12 million = count 12000000',
  ],
];

export const PART_FOREIGN_CASES: readonly (readonly [language: string, ...one: ProseCase])[] = [
  ['fr', 'Neuf noix sur dix cueillies ici partent.', 'Neuf noix sur dix = share 0.9'],
  ['fr', 'Trois emplois sur cinq créés ici restent.', 'Trois emplois sur cinq = share 0.6'],
  [
    'fr',
    'Trois usines sur cinq sites ferment.',
    'Trois usines = count 3 usines',
    'cinq sites = count 5 sites',
  ],
  ['fr', 'On compte deux personnes et demie par logement.', 'deux personnes et demie = count 2.5 personnes'],
  ['fr', 'Il y consacre plus du tiers de ses revenus.', 'du tiers = share 0.333333333333333333'],
  ['fr', 'Un pays du tiers monde a perdu.'],
  ['es', 'Acabó año y medio tarde.', 'año y medio = quantity 1.5 year'],
  ['es', 'Hay dos personas y media por hogar.', 'dos personas y media = count 2.5 personas'],
  [
    'de',
    'Sie senkte den Zins um einen halben Prozentpunkt.',
    'einen halben Prozentpunkt = percentage_points 0.5',
  ],
  [
    'de',
    'Der Zins fiel um einen Viertelpunkt auf 3 Prozent.',
    'einen Viertelpunkt = percentage_points 0.25',
    '3 Prozent = percent 3',
  ],
  ['fr', "Le taux baisse d'un quart de point.", 'un quart de point = percentage_points 0.25'],
  ['fr', "Le taux baisse d'un demi-point.", 'un demi-point = percentage_points 0.5'],
  ['fr', "Elle mène d'un demi-point au tournoi.", 'un demi-point = count 0.5 point'],
  ['es', 'Bajó medio punto, al 3 %.', 'medio punto = percentage_points 0.5', '3 % = percent 3'],
  [
    'ru',
    'Ставка снижена на четверть процентного пункта.',
    'четверть процентного пункта = percentage_points 0.25',
  ],
  ['ru', 'Ставка снижена на полпункта, до 3%.', 'полпункта = percentage_points 0.5', '3% = percent 3'],
  [
    'fr',
    "Il faut 9,2 millions d'euros. Les tarifs n'en couvrent que 5,5 millions.",
    "9,2 millions d'euros = money 9200000 EUR",
    '5,5 millions = money 5500000 EUR',
  ],
  [
    'fr',
    "Il faut 9,2 millions d'euros. La ville abrite en été 5,5 millions.",
    "9,2 millions d'euros = money 9200000 EUR",
    '5,5 millions = count 5500000',
  ],
  [
    'de',
    'Es kostet 40 Millionen Euro. Davon zahlt der Bund 12 Millionen.',
    '40 Millionen Euro = money 40000000 EUR',
    '12 Millionen = money 12000000 EUR',
  ],
  [
    'es',
    'Cuesta 40 millones de euros. De ellos, 12 millones los paga el Estado.',
    '40 millones de euros = money 40000000 EUR',
    '12 millones = money 12000000 EUR',
  ],
  [
    'ru',
    'Стройка стоит 40 млн рублей. Из них 12 млн заплатит область.',
    '40 млн рублей = money 40000000 RUB',
    '12 млн = money 12000000 RUB',
  ],
];
