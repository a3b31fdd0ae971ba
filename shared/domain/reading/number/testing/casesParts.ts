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
  ['The near doubling of exports surprised all.', 'near doubling = factor 2 ~nearly'],
  ['A near-tripling of costs followed.', 'near-tripling = factor 3 ~nearly'],
  ['Reach Ann Lee at 555-2142.', '555-2142 = name'],
  ['Ask for 555-0142.', '555-0142 = name'],
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
  ['es', 'Hay dos personas y media por hogar.', 'dos personas y media = count 2.5 personas'],
];
