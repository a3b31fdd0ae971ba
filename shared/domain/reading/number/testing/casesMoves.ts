/** Points that are percentage points, basis points or points of a game: "fell a point", "4.5 points over base rate". */
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
];

export const MOVE_FOREIGN_CASES: readonly (readonly [string, string, ...string[]])[] = [
  ['de', 'Der Kredit kostet 2,5 Punkte über dem Basiszins.', '2,5 Punkte = percentage_points 2.5'],
  ['fr', "L'emprunt se traite 80 points au-dessus du Bund.", '80 points = percentage_points 0.8'],
];
