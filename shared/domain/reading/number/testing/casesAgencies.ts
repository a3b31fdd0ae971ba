/** Cases as news agencies and business pages write them: multiples, levels with what they were, a counted "one". */
import type { ProseCase } from './caseFormat.ts';
import type { ForeignCase } from './casesLanguages.ts';

export const AGENCY_CASES: readonly ProseCase[] = [
  ['Profit more than halved.', 'more than halved = factor 0.5 ~less_than'],
  ['Costs have less than halved.', 'less than halved = factor 0.5 ~more_than'],
  [
    'It is more than three times lower.',
    'more than three times lower = factor 0.333333333333333333 ~less_than',
  ],
  ['It used less than half as much.', 'less than half as much = factor 0.5 ~less_than'],
  ['The margin fell to 8.9 from 11.6 percent.', '8.9 = percent 8.9 >', '11.6 percent = percent 11.6 <'],
  [
    'Italy has three seats, France two and Spain one.',
    'three seats = count 3 seat',
    'two = count 2 seat',
    'one = count 1 seat',
  ],
  ['Germany is on seven points, Spain on one.', 'seven points = count 7 point', 'one = count 1 point'],
  ['Not one day more will be granted.', 'one day = quantity 1 day'],
  ['He bought three plants; nobody relied on one.', 'three plants = count 3 plant'],
  ['One day he will come, and they work as one.'],
  ['It has two plants, and nobody wants one.', 'two plants = count 2 plant'],
  ['The number of passengers topped 7.1m.', '7.1m = count 7100000'],
  ['The yacht was 7.1m.', '7.1m = count? 7100000 | 7.1 metre'],
  [
    'It added 119,000 jobs; the 50,000 economists had expected were fewer.',
    '119,000 jobs = count 119000 job',
    '50,000 = count 50000',
  ],
  ['The 50 economists met.', '50 economists = count 50 economist'],
];

export const AGENCY_FOREIGN_CASES: readonly ForeignCase[] = [
  // Duden and everyday use differ in German; elsewhere grammars and use say as many times as much.
  ['de', 'Die Nachfrage war fünfmal höher.', 'fünfmal höher = factor? 5 | 6'],
  ['de', 'Es sind 5-mal mehr.', '5-mal mehr = factor? 5 | 6'],
  ['de', 'Es sind fünfmal so viele.', 'fünfmal so viele = factor 5'],
  ['de', 'Es ist fünfmal weniger.', 'fünfmal weniger = factor 0.2'],
  ['de', 'Einmal mehr scheiterte er.'],
  ['de', 'Der Gewinn wurde mehr als halbiert.', 'mehr als halbiert = factor 0.5 ~less_than'],
  ['fr', 'Il y a cinq fois plus de visiteurs.', 'cinq fois = factor 5'],
  ['es', 'Hay cinco veces más visitantes.', 'cinco veces = factor 5'],
  ['ru', 'Посетителей стало в пять раз больше.', 'в пять раз = factor 5'],
  ['ru', 'Цена более чем вдвое ниже.', 'более чем вдвое ниже = factor 0.5 ~less_than'],
  ['fr', 'Les prix ont plus que doublé.', 'plus que doublé = factor 2 ~more_than'],
  ['fr', 'Il ne reste plus que 12 magasins.', '12 magasins = count 12 magasins'],
  ['es', 'El precio se duplicó con creces.', 'duplicó con creces = factor 2 ~more_than'],
  ['de', 'Die Marge sank auf 8,9 nach 11,6 Prozent.', '8,9 = percent 8.9', '11,6 Prozent = percent 11.6'],
  [
    'de',
    'Der Umsatz stieg auf 3,4 nach 3,1 Milliarden Euro.',
    '3,4 = money 3400000000 EUR',
    '3,1 Milliarden Euro = money 3100000000 EUR',
  ],
  ['de', 'Auf Platz 8 nach 11 Prozent Minus.', 'Platz 8 = rank 8', '11 Prozent = percent 11'],
  ['de', 'Der Wert lag bei 6,57 ct/kWh.', '6,57 ct/kWh = money 0.0657 EUR'],
  [
    'de',
    'Unter dem Strich blieben 212 (Vorjahr: 187) Millionen Euro.',
    '212 = money 212000000 EUR',
    '187 = money 187000000 EUR',
  ],
  ['de', 'Die Marge lag bei 8,9 (9,2) Prozent.', '8,9 = percent 8.9', '9,2 = percent 9.2'],
  [
    'fr',
    "Il a importé pour 212 (contre 187) millions d'euros.",
    '212 = money 212000000 EUR',
    '187 = money 187000000 EUR',
  ],
  ['de', 'In 12 (von 16) Ländern stieg sie.', '12 = count 12', '16 = count 16'],
  ['de', 'Sie verliert zwei auf 14 Prozent.', 'zwei = count 2', '14 Prozent = percent 14'],
  ['fr', 'Elle a été divisée par trois.', 'trois = factor 0.333333333333333333'],
  ['es', 'El precio se ha dividido por dos.', 'dos = factor 0.5'],
  [
    'ru',
    'В 2023 году — 145 млн т, в 2024-м — 125.',
    '145 млн т = quantity 145000000 tonne',
    '125 = quantity 125000000 tonne',
  ],
  ['ru', 'В 2023 году — 145 млн т, цехов — 12.', '145 млн т = quantity 145000000 tonne', '12 = count 12'],
];
