/**
 * Whole phrases of relative times in German, French, Spanish and Russian, in every form their grammar gives them: "im
 * letzten Quartal", "au trimestre précédent", "el mes previo", "к прошлому году", "месяцем ранее".
 */
import type { UnitName } from './periodShifts.ts';
import { hasWords, type Scan, tokenAt } from './scan.ts';

/** One phrase: how many units it is away, from the text's own times (`fromText`) or from the day of publication. */
export type RelativePhrase = {
  readonly words: readonly string[];
  readonly unit: UnitName;
  readonly shift: number;
  readonly fromText: boolean;
};

const phrase = (words: string, unit: UnitName, shift: number, fromText = false): RelativePhrase => ({
  words: words.split(' '),
  unit,
  shift,
  fromText,
});

/** "stem:shift" or "stem:shift!", where the mark says that it counts from the text. */
const stems = (list: string): readonly { stem: string; shift: number; fromText: boolean }[] =>
  list.split(' ').map((entry) => {
    const [stem = '', shift = ''] = entry.split(':');
    return { stem, shift: Number.parseInt(shift, 10), fromText: shift.endsWith('!') };
  });

/** Nominative, genitive, dative, instrumental and prepositional; an adjective's ending beside each. */
const RUSSIAN_UNITS: readonly (readonly [UnitName, forms: string, endings: 'hard' | 'neuter'])[] = [
  ['year', 'год года году годом году', 'hard'],
  ['month', 'месяц месяца месяцу месяцем месяце', 'hard'],
  ['quarter', 'квартал квартала кварталу кварталом квартале', 'hard'],
  ['half', 'полугодие полугодия полугодию полугодием полугодии', 'neuter'],
];
const RUSSIAN_STEMS = stems(
  'прошл:-1 позапрошл:-2 минувш:-1 прошедш:-1 предыдущ:-1! эт:0 текущ:0 нынешн:0 следующ:1 будущ:1 предстоящ:1',
);
const HARD = ['ый', 'ого', 'ому', 'ым', 'ом'];
const SOFT = ['ий', 'его', 'ему', 'им', 'ем'];

/** The five cases of an adjective; the first, of a neuter noun, is its own. */
function russianCases(stem: string, isNeuter: boolean): readonly string[] {
  if (stem === 'эт') return [isNeuter ? 'это' : 'этот', 'этого', 'этому', 'этим', 'этом'];
  const isHard = /прошл$/u.test(stem);
  const [, ...rest] = (isHard ? HARD : SOFT).map((ending) => stem + ending);
  return [stem + (isNeuter ? (isHard ? 'ое' : 'ее') : isHard ? 'ый' : 'ий'), ...rest];
}

const RUSSIAN_SAME = [
  'аналогичном периоде',
  'аналогичный период',
  'аналогичным периодом',
  'аналогичного периода',
  'аналогичному периоду',
  'том же периоде',
  'тот же период',
  'того же периода',
  'тому же периоду',
];

const RUSSIAN: readonly RelativePhrase[] = [
  ...RUSSIAN_SAME.flatMap((same) =>
    ['прошлого года', 'предыдущего года', 'годом ранее'].map((year) =>
      phrase(`${same} ${year}`, 'year', -1, true),
    ),
  ),
  ...RUSSIAN_UNITS.flatMap(([unit, forms, endings]) =>
    RUSSIAN_STEMS.flatMap(({ stem, shift, fromText }) =>
      russianCases(stem, endings === 'neuter').map((word, i) =>
        phrase(`${word} ${forms.split(' ')[i]}`, unit, shift, fromText),
      ),
    ),
  ),
  ...RUSSIAN_UNITS.flatMap(([unit, forms]) => {
    const by = forms.split(' ')[3];
    return [
      ...['ранее', 'раньше'].map((word) => phrase(`${by} ${word}`, unit, -1, true)),
      ...['позже', 'позднее'].map((word) => phrase(`${by} ${word}`, unit, 1, true)),
    ];
  }),
];

const GERMAN_STEMS = stems(
  'letzt:-1 vergangen:-1 vorig:-1 vorletzt:-2 dies:0 laufend:0 aktuell:0 nächst:1 kommend:1',
);
const GERMAN_NEUTER: readonly (readonly [UnitName, string])[] = [
  ['year', 'jahr'],
  ['quarter', 'quartal'],
  ['half', 'halbjahr'],
];
/** "Vorjahreszeitraum": the part of the year before that is like the one told. */
const GERMAN_PARTS =
  'zeitraum zeitraums zeitraumes monat monats quartal quartals halbjahr halbjahres periode';

const GERMAN: readonly RelativePhrase[] = [
  ...GERMAN_STEMS.flatMap(({ stem, shift }) => [
    ...GERMAN_NEUTER.flatMap(([unit, noun]) => [
      ...['es', 'e', 'en', 'em'].map((ending) => phrase(`${stem}${ending} ${noun}`, unit, shift)),
      ...(stem === 'dies' ? ['es'] : ['en']).flatMap((ending) =>
        ['s', 'es'].map((own) => phrase(`${stem}${ending} ${noun}${own}`, unit, shift)),
      ),
    ]),
    ...['er', 'e', 'en', 'em'].map((ending) => phrase(`${stem}${ending} monat`, 'month', shift)),
    ...['en', 'es'].map((ending) => phrase(`${stem}${ending} monats`, 'month', shift)),
  ]),
  phrase('heuer', 'year', 0),
  ...['vorjahr', 'vorjahres', 'vorjahrs'].map((word) => phrase(word, 'year', -1, true)),
  ...['vormonat', 'vormonats'].map((word) => phrase(word, 'month', -1, true)),
  ...['vorquartal', 'vorquartals'].map((word) => phrase(word, 'quarter', -1, true)),
  ...['vorhalbjahr', 'vorhalbjahres'].map((word) => phrase(word, 'half', -1, true)),
  ...['folgejahr', 'folgejahres'].map((word) => phrase(word, 'year', 1, true)),
  ...['folgemonat', 'folgemonats'].map((word) => phrase(word, 'month', 1, true)),
  ...['folgequartal', 'folgequartals'].map((word) => phrase(word, 'quarter', 1, true)),
  ...GERMAN_PARTS.split(' ').map((part) => phrase(`vorjahres${part}`, 'year', -1, true)),
  ...['ein jahr zuvor', 'jahr zuvor', 'jahr davor', 'vor jahresfrist'].map((words) =>
    phrase(words, 'year', -1, true),
  ),
  phrase('jahr darauf', 'year', 1, true),
];

const FRENCH_NOUNS: readonly (readonly [UnitName, string])[] = [
  ['quarter', 'trimestre'],
  ['month', 'mois'],
  ['half', 'semestre'],
];
const FRENCH_ADJECTIVES: readonly (readonly [words: string, shift: number, fromText: boolean])[] = [
  ['précédent', -1, true],
  ["d ' avant", -1, true],
  ['suivant', 1, true],
  ['dernier', -1, false],
  ['écoulé', -1, false],
  ['prochain', 1, false],
  ['en cours', 0, false],
];
const FRENCH_SAME = "la même période de l '";

const FRENCH: readonly RelativePhrase[] = [
  ...FRENCH_NOUNS.flatMap(([unit, noun]) => [
    ...['le', 'du', 'au', 'ce'].flatMap((article) =>
      FRENCH_ADJECTIVES.map(([words, shift, fromText]) =>
        phrase(`${article} ${noun} ${words}`, unit, shift, fromText),
      ),
    ),
    phrase(unit === 'month' ? 'ce mois - ci' : `ce ${noun}`, unit, 0),
  ]),
  ...[`${FRENCH_SAME} année précédente`, `${FRENCH_SAME} an dernier`, 'la même période un an plus tôt'].map(
    (words) => phrase(words, 'year', -1, true),
  ),
  ...["l ' an dernier", "l ' année dernière", "l ' an passé", "l ' année passée", "l ' année écoulée"].map(
    (words) => phrase(words, 'year', -1),
  ),
  ...["l ' année prochaine", "l ' an prochain"].map((words) => phrase(words, 'year', 1)),
  ...['cette année', "l ' année en cours", "l ' exercice en cours"].map((words) => phrase(words, 'year', 0)),
  ...['un an plus tôt', "l ' année précédente", "l ' année d ' avant", "l ' exercice précédent"].map(
    (words) => phrase(words, 'year', -1, true),
  ),
  ...["l ' année suivante", "l ' année d ' après", "l ' exercice suivant"].map((words) =>
    phrase(words, 'year', 1, true),
  ),
];

const SPANISH_NOUNS: readonly (readonly [UnitName, string])[] = [
  ['year', 'año'],
  ['year', 'ejercicio'],
  ['quarter', 'trimestre'],
  ['month', 'mes'],
  ['half', 'semestre'],
];
const SPANISH_BEHIND: readonly (readonly [words: string, shift: number, fromText: boolean])[] = [
  ['pasado', -1, false],
  ['anterior', -1, true],
  ['previo', -1, true],
  ['precedente', -1, true],
  ['siguiente', 1, true],
  ['próximo', 1, false],
  ['entrante', 1, false],
  ['que viene', 1, false],
  ['en curso', 0, false],
  ['actual', 0, false],
];
const SPANISH_AHEAD: readonly (readonly [word: string, shift: number])[] = [
  ['este', 0],
  ['presente', 0],
  ['próximo', 1],
  ['pasado', -1],
];

const SPANISH: readonly RelativePhrase[] = [
  ...['período', 'periodo'].flatMap((same) =>
    ['anterior', 'pasado', 'previo'].map((year) => phrase(`mismo ${same} del año ${year}`, 'year', -1, true)),
  ),
  ...SPANISH_NOUNS.flatMap(([unit, noun]) => [
    ...SPANISH_BEHIND.map(([words, shift, fromText]) => phrase(`${noun} ${words}`, unit, shift, fromText)),
    ...SPANISH_AHEAD.map(([word, shift]) => phrase(`${word} ${noun}`, unit, shift)),
  ]),
  phrase('un año antes', 'year', -1, true),
];

/** By their first word, the longest first. */
function byFirstWord(phrases: readonly RelativePhrase[]): ReadonlyMap<string, readonly RelativePhrase[]> {
  const found = new Map<string, RelativePhrase[]>();
  for (const one of [...phrases].sort((a, b) => b.words.length - a.words.length)) {
    const [first = ''] = one.words;
    const known = found.get(first);
    if (known === undefined) found.set(first, [one]);
    else known.push(one);
  }
  return found;
}

const BY_FIRST: ReadonlyMap<string, ReadonlyMap<string, readonly RelativePhrase[]>> = new Map([
  ['de', byFirstWord(GERMAN)],
  ['fr', byFirstWord(FRENCH)],
  ['es', byFirstWord(SPANISH)],
  ['ru', byFirstWord(RUSSIAN)],
]);

export const hasRelativePhrases = (language: string): boolean => BY_FIRST.has(language.slice(0, 2));

/** The first two words of each. */
export const relativePhraseWords = (language: string): readonly string[] => [
  ...new Set(
    [...(BY_FIRST.get(language.slice(0, 2))?.values() ?? [])].flatMap((phrases) =>
      phrases.map(({ words }) => words.slice(0, 2).join(' ')),
    ),
  ),
];

/** The phrase that begins at a token; null where none does. */
export function relativePhraseAt(scan: Scan, index: number): RelativePhrase | null {
  const phrases = BY_FIRST.get(scan.context.language.slice(0, 2))?.get(tokenAt(scan, index).low);
  const found = phrases?.find(({ words }) => hasWords(scan, index, ...words)) ?? null;
  // "el pasado mes de octubre" is that month.
  const isNamed = found?.unit === 'month' && tokenAt(scan, index + found.words.length).low === 'de';
  return isNamed && found?.words[0] === 'pasado' ? null : found;
}
