/** Word ordinals that tell a place and those that do not, points without a nought, parts behind a unit, articles in ranges. */
import type { ProseCase } from './caseFormat.ts';

export const PLACE_CASES: readonly ProseCase[] = [
  ['It opened a second plant in the town.', 'second = rank 2'],
  ['Belgrade pays 500 euros for a third child.', '500 euros = money 500 EUR', 'third = rank 3'],
  ['It was his fifth sentence.', 'fifth = rank 5'],
  ['Third hosepipe ban looms.', 'Third = rank 3'],
  ['Second, the break matters.'],
  ['The shop on Fifth Avenue dates from the Fourth Republic.'],
  ['Water flows at 3 cubic metres a second.', '3 cubic metres a second = quantity 3 cubic_metre_per_second'],
  ['They meet every second week in the second tier.'],
  [
    'Nearly a third missed the fourth shot.',
    'Nearly a third = share 0.333333333333333333 ~nearly',
    'fourth = rank 4',
  ],
  ['Prices rose .5 percent.', '.5 percent = percent 0.5'],
  ['A share cost $.50 then.', '$.50 = money 0.5 USD'],
  ['The sea was 1.8C warmer than average.', '1.8C = quantity 1.8 degree_celsius'],
  ['The seat was 1C on that train.', '1C = name'],
  ['A three-quarter-mile zone was closed.', 'three-quarter-mile = quantity 0.75 mile'],
];

export const PLACE_FOREIGN_CASES: readonly (readonly [language: string, ...one: ProseCase])[] = [
  ['de', 'Deutschland liegt auf dem sechzehnten Platz.', 'sechzehnten = rank 16'],
  ['de', 'Scheitert die vierte Runde, droht ein Streik.', 'vierte = rank 4'],
  ['de', 'Eines von zwölf Kindern kann schwimmen.', 'Eines von zwölf = share 0.083333333333333333'],
  ['de', 'Die Stadt schließt drei ihrer fünf Bäder.', 'drei = count 3', 'fünf Bäder = count 5 bäder'],
  ['de', 'Es waren achteinhalb Hektar.', 'achteinhalb Hektar = quantity 8.5 hectare'],
  ['es', 'Cayó del sexto al undécimo lugar.', 'sexto = rank 6', 'undécimo lugar = rank 11'],
  ['es', 'Tardó cuatro horas y media.', 'cuatro horas y media = quantity 4.5 hour'],
  ['es', 'Crece entre un 4 % y un 6 %.', 'entre un 4 % y un 6 % = percent 4..6'],
  [
    'es',
    'Pasó de los 878 a los 1.345 millones de euros.',
    '878 = money 878000000 EUR >',
    '1.345 millones de euros = money 1345000000 EUR <',
  ],
  ['es', 'Los precios casi se duplicaron.', 'casi se duplicaron = factor 2 ~nearly'],
  ['es', 'Compró una segunda vivienda y esperó un segundo.'],
  ['fr', 'La France occupe le seizième rang.', 'seizième rang = rank 16'],
  ['fr', 'Il a fallu deux ans et demi.', 'deux ans et demi = quantity 2.5 year'],
  ['ru', 'Второе чтение намечено на май.', 'Второе = rank 2'],
  ['ru', 'Тонна пшеницы третьего класса подорожала.'],
];
