/** Shares and levels that leave out their percent, results of games and races, what there is a month for. */
import type { ProseCase } from './caseFormat.ts';

export const LEVEL_CASES: readonly ProseCase[] = [
  ['60 percent of voters agreed; only 8 disagreed.', '60 percent = percent 60', '8 = percent 8'],
  [
    '48 percent of them back it, while 31 oppose it and 12 people had no view.',
    '48 percent = percent 48',
    '31 = percent 31',
    '12 people = count 12 people',
  ],
  ['Prices rose 5 percent, and 12 were hurt.', '5 percent = percent 5', '12 = count 12'],
  [
    'Support stood at 52 percent then. It has not been above 47 in any poll since.',
    '52 percent = percent 52',
    'above 47 = percent 47 ~more_than',
  ],
  [
    'Inflation is 3 percent and will stay above 2 until summer.',
    '3 percent = percent 3',
    'above 2 = percent 2 ~more_than',
  ],
  ['The rate is 3 percent. He is over 70.', '3 percent = percent 3', 'over 70 = count 70 ~more_than'],
  ['She won 6-4, 3-6, 7-5.', '6-4 = name', '3-6 = name', '7-5 = name'],
  ['She won the 10,000m in 30:08.', '10,000m = quantity 10000 metre', '30:08 = name'],
  ['He ran the 1,500m in 3:28.4.', '1,500m = quantity 1500 metre', '3:28.4 = name'],
  ['It was minus 12C there.', 'minus 12C = quantity -12 degree_celsius'],
  ['He won it in 2hr 4min 11sec.', '2hr 4min 11sec = quantity 7451 second'],
  ['They must reply within a month.', 'a month = quantity 1 month'],
  ['Leaders of UAW Local 4127 met 40 workers.', 'Local 4127 = name', '40 workers = count 40 worker'],
  ['He earns $40 a month.', '$40 = money 40 USD'],
];

export const LEVEL_FOREIGN_CASES: readonly (readonly [language: string, ...ProseCase])[] = [
  ['de', '60 Prozent stimmten zu, nur 8 lehnten ab.', '60 Prozent = percent 60', '8 = percent 8'],
  [
    'de',
    'Die Quote liegt bei 6,1 Prozent. Im Osten bleibt sie über 7.',
    '6,1 Prozent = percent 6.1',
    'über 7 = percent 7 ~more_than',
  ],
  ['de', 'Binnen eines Monats müssen sie antworten.', 'eines Monats = quantity 1 month'],
  [
    'de',
    'Beim Gericht (Az. 3 K 1187/25) klagen 40 Anwohner gegen die Linie 171.',
    '3 K 1187/25 = name',
    '40 Anwohner = count 40 anwohner',
    'Linie 171 = name',
  ],
  ['fr', '60 % des Français approuvent, seuls 8 désapprouvent.', '60 % = percent 60', '8 = percent 8'],
  ['fr', 'Il faut répondre sous un mois.', 'un mois = quantity 1 month'],
  [
    'fr',
    'Les Bleus se sont imposés 3-1 devant 54 000 spectateurs.',
    '3-1 = name',
    '54 000 spectateurs = count 54000 spectateurs',
  ],
  ['es', 'El 60 % votó a favor y solo un 8 en contra.', '60 % = percent 60', '8 = percent 8'],
  ['es', 'Deben responder en el plazo de un mes.', 'un mes = quantity 1 month'],
  ['ru', '60% проголосовали за, и только 8 — против.', '60% = percent 60', '8 = percent 8'],
  ['ru', 'Ответ надо дать в течение месяца.', 'месяца = quantity 1 month'],
];
