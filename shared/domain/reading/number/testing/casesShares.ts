/** Parts of points, of centuries and of years that come so seldom, rates of exchange and sums whose money is told elsewhere. */
import type { ProseCase } from './caseFormat.ts';

export const SHARE_CASES: readonly ProseCase[] = [
  ['It flew at a load factor of 93 per cent.', '93 per cent = percent 93'],
  ['Seven in every ten starts were social homes.', 'Seven in every ten = share 0.7'],
  ['The stocks last about a day and a half.', 'about a day and a half = quantity 1.5 day ~approximate'],
  ['For a decade and a half the line stood idle.', 'a decade and a half = quantity 15 year'],
  [
    'It hit 6.1 per cent; since then it has come down a point and a half.',
    '6.1 per cent = percent 6.1',
    'a point and a half = percentage_points 1.5',
  ],
  [
    'Rates rose two points and a quarter, to 6 percent.',
    'two points and a quarter = percentage_points 2.25',
    '6 percent = percent 6',
  ],
  ['After half a century he sold it.', 'half a century = quantity 50 year'],
  [
    'It took two centuries and half a decade.',
    'two centuries = quantity 2 century',
    'half a decade = quantity 5 year',
  ],
  ['A galaxy 13.5 billion light-years away.', '13.5 billion light-years = quantity 13500000000 light_year'],
  ['Children aged 8 were asked.', '8 = quantity 8 year'],
  ['The 1 in 100 year flood came.', '1 in 100 = share 0.01'],
  ['A one-in-50-year drought came.', 'one-in-50 = share 0.02'],
  [
    'The tunnel cuts the journey from two hours and ten minutes to 55 minutes.',
    'two hours and ten minutes = quantity 130 minute >',
    '55 minutes = quantity 55 minute <',
  ],
  [
    'It lasts two years and three to five months.',
    'two years = quantity 2 year',
    'three to five months = quantity 3..5 month',
  ],
  [
    'In Mumbai the rupee ended at 88.71 against the dollar, 12 paise weaker than the close of 88.59, as India slowed.',
    '88.71 against the dollar = money 88.71 INR',
    '12 paise = money 0.12 INR',
    '88.59 = money 88.59 INR',
  ],
  [
    'The zloty weakened to 4.26 per euro from 4.21.',
    '4.26 per euro = money 4.26 PLN >',
    '4.21 = money 4.21 PLN <',
  ],
  [
    'Interest is at 3.75 per cent, its lowest in almost three years; markets price in two more cuts, to 3.25.',
    '3.75 per cent = percent 3.75',
    'almost three years = quantity 3 year ~nearly',
    'two more cuts = count 2 cut',
    '3.25 = percent 3.25',
  ],
  [
    'Lloyds fell 2.1p, or 2.2 per cent, to 95.4p, Barclays 7.2p to 470p.',
    '2.1p = money 0.021 GBP',
    '2.2 per cent = percent 2.2',
    '95.4p = money 0.954 GBP',
    '7.2p = money 0.072 GBP',
    '470p = money 4.7 GBP',
  ],
  [
    'They sued over the $8.2 billion cut, saying 1.3 million would lose coverage.',
    '$8.2 billion = money 8200000000 USD',
    '1.3 million = count 1300000',
  ],
];

/** The same in other languages, each with its own. */
export const SHARE_FOREIGN_CASES: readonly (readonly [language: string, ...ProseCase])[] = [
  [
    'es',
    'Banxico recortó su tasa en 25 puntos base, a 7,25 %, y el peso de México cotizaba en 18,35 por dólar.',
    '25 puntos base = percentage_points 0.25',
    '7,25 % = percent 7.25',
    '18,35 por dólar = money 18.35 MXN',
  ],
  ['es', 'La encuesta tiene un margen de error de ±2,9 puntos.', '2,9 puntos = percentage_points 2.9'],
  [
    'fr',
    'Le taux est à 1,7 % ; chaque quart de point rapporte 370 millions d’euros.',
    '1,7 % = percent 1.7',
    'quart de point = percentage_points 0.25',
    '370 millions d’euros = money 370000000 EUR',
  ],
  [
    'ru',
    'Каждый пятый тратит половину, каждый десятый — свыше 70%.',
    'Каждый пятый = share 0.2',
    'половину = share 0.5',
    'каждый десятый = share 0.1',
    'свыше 70% = percent 70 ~more_than',
  ],
];
