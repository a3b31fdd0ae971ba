/** Relative times in the languages besides English, as whole phrases. */
import { countedFromOver } from './countedFromOver.ts';
import { otherDistanceWords, readOtherDistance } from './otherDistances.ts';
import {
  type RelativeRead,
  shifted,
  shiftFrom,
  shiftYears,
  type TimeMemory,
  type UnitName,
  withYear,
} from './periodShifts.ts';
import type { PeriodWords } from './periodWords.ts';
import { hasWords, type Scan, tokenAt } from './scan.ts';
import { readYearAfter } from './years.ts';

type OtherPhrase = {
  readonly words: readonly string[];
  readonly unit: UnitName;
  readonly shift: number;
  readonly fromText: boolean;
};

const phrase = (words: string, unit: UnitName, shift: number, fromText = false): OtherPhrase => ({
  words: words.split(' '),
  unit,
  shift,
  fromText,
});

const OTHER: Readonly<Record<string, readonly OtherPhrase[] | undefined>> = {
  ru: [
    ...[
      'аналогичном периоде',
      'аналогичный период',
      'аналогичным периодом',
      'аналогичного периода',
      'том же периоде',
      'тот же период',
      'того же периода',
    ].flatMap((same) =>
      ['прошлого года', 'предыдущего года', 'годом ранее'].map((year) =>
        phrase(`${same} ${year}`, 'year', -1, true),
      ),
    ),
    phrase('прошлом году', 'year', -1),
    phrase('минувшем году', 'year', -1),
    phrase('минувшего года', 'year', -1),
    phrase('нынешнем году', 'year', 0),
    phrase('будущем году', 'year', 1),
    phrase('следующего года', 'year', 1),
    phrase('следующем месяце', 'month', 1),
    phrase('этом месяце', 'month', 0),
    phrase('позапрошлом году', 'year', -2),
    phrase('прошлом квартале', 'quarter', -1),
    phrase('этом квартале', 'quarter', 0),
    phrase('следующем квартале', 'quarter', 1),
    phrase('прошлого года', 'year', -1),
    phrase('прошлый год', 'year', -1),
    phrase('этом году', 'year', 0),
    phrase('этого года', 'year', 0),
    phrase('текущем году', 'year', 0),
    phrase('текущего года', 'year', 0),
    ...['текущий год', 'этот год', 'нынешний год', 'нынешнего года'].map((words) => phrase(words, 'year', 0)),
    ...['следующий год', 'будущий год', 'будущего года'].map((words) => phrase(words, 'year', 1)),
    ...['минувший год', 'прошедший год', 'прошедшем году', 'прошедшего года'].map((words) =>
      phrase(words, 'year', -1),
    ),
    ...['предыдущий год', 'предыдущего года', 'предыдущим годом'].map((words) =>
      phrase(words, 'year', -1, true),
    ),
    phrase('прошлым годом', 'year', -1),
    phrase('прошлого месяца', 'month', -1),
    phrase('этого месяца', 'month', 0),
    phrase('текущем месяце', 'month', 0),
    phrase('текущем квартале', 'quarter', 0),
    phrase('следующем году', 'year', 1),
    phrase('предыдущем году', 'year', -1, true),
    phrase('годом ранее', 'year', -1, true),
    phrase('прошлом месяце', 'month', -1),
    ...['этом', 'текущем', 'нынешнем'].map((word) => phrase(`${word} полугодии`, 'half', 0)),
    phrase('прошлом полугодии', 'half', -1),
    phrase('следующем полугодии', 'half', 1),
    phrase('предыдущем полугодии', 'half', -1, true),
  ],
  de: [
    phrase('letztes jahr', 'year', -1),
    phrase('letzten jahr', 'year', -1),
    phrase('vergangenen jahr', 'year', -1),
    phrase('vergangenes jahr', 'year', -1),
    phrase('dieses jahr', 'year', 0),
    phrase('diesem jahr', 'year', 0),
    phrase('laufenden jahr', 'year', 0),
    ...[
      'laufende jahr',
      'laufendes jahr',
      'laufenden jahres',
      'aktuelle jahr',
      'aktuellen jahr',
      'dieses jahres',
    ].map((words) => phrase(words, 'year', 0)),
    ...[
      'letzte jahr',
      'vergangene jahr',
      'vorige jahr',
      'letzten jahres',
      'vergangenen jahres',
      'vorigen jahres',
    ].map((words) => phrase(words, 'year', -1)),
    ...['nächste jahr', 'kommende jahr', 'nächsten jahres', 'kommenden jahres'].map((words) =>
      phrase(words, 'year', 1),
    ),
    ...['laufende quartal', 'laufenden quartals', 'dieses quartal'].map((words) =>
      phrase(words, 'quarter', 0),
    ),
    ...['kommende quartal', 'nächste quartal'].map((words) => phrase(words, 'quarter', 1)),
    phrase('laufende monat', 'month', 0),
    phrase('vorjahres', 'year', -1, true),
    phrase('vorigen jahr', 'year', -1),
    phrase('voriges jahr', 'year', -1),
    phrase('heuer', 'year', 0),
    phrase('nächstes jahr', 'year', 1),
    phrase('kommendes jahr', 'year', 1),
    phrase('nächsten jahr', 'year', 1),
    phrase('kommenden jahr', 'year', 1),
    phrase('vorjahr', 'year', -1, true),
    ...['zeitraum', 'zeitraums', 'monat', 'monats', 'quartal', 'quartals', 'periode'].map((part) =>
      phrase(`vorjahres${part}`, 'year', -1, true),
    ),
    phrase('ein jahr zuvor', 'year', -1, true),
    phrase('jahr zuvor', 'year', -1, true),
    phrase('jahr davor', 'year', -1, true),
    phrase('jahr darauf', 'year', 1, true),
    phrase('folgejahr', 'year', 1, true),
    phrase('vorletzten jahr', 'year', -2),
    phrase('laufenden quartal', 'quarter', 0),
    phrase('diesem quartal', 'quarter', 0),
    ...['nächsten', 'kommenden'].map((word) => phrase(`${word} quartal`, 'quarter', 1)),
    phrase('laufenden monat', 'month', 0),
    phrase('vormonat', 'month', -1, true),
    phrase('vorquartal', 'quarter', -1, true),
    ...['vergangenen', 'letzten', 'vorigen'].map((word) => phrase(`${word} monat`, 'month', -1)),
    ...['nächsten', 'kommenden'].map((word) => phrase(`${word} monat`, 'month', 1)),
    phrase('diesem monat', 'month', 0),
    ...['vergangenen', 'letzten', 'vorigen'].map((word) => phrase(`${word} quartal`, 'quarter', -1)),
    ...['diesem halbjahr', 'dieses halbjahr', 'laufenden halbjahr', 'laufende halbjahr'].map((words) =>
      phrase(words, 'half', 0),
    ),
    ...['vergangenen', 'letzten', 'vorigen'].map((word) => phrase(`${word} halbjahr`, 'half', -1)),
    ...['nächsten', 'kommenden'].map((word) => phrase(`${word} halbjahr`, 'half', 1)),
  ],
  fr: [
    phrase("la même période de l ' année précédente", 'year', -1, true),
    phrase("la même période de l ' an dernier", 'year', -1, true),
    phrase('la même période un an plus tôt', 'year', -1, true),
    phrase("l ' an dernier", 'year', -1),
    phrase("l ' année dernière", 'year', -1),
    phrase("l ' an passé", 'year', -1),
    phrase('cette année', 'year', 0),
    phrase("l ' année prochaine", 'year', 1),
    phrase("l ' an prochain", 'year', 1),
    phrase("l ' année d ' avant", 'year', -1, true),
    phrase("l ' année suivante", 'year', 1, true),
    phrase("l ' année en cours", 'year', 0),
    phrase('le trimestre en cours', 'quarter', 0),
    phrase('le mois en cours', 'month', 0),
    phrase("l ' année écoulée", 'year', -1),
    phrase("l ' année d ' après", 'year', 1, true),
    phrase('ce trimestre', 'quarter', 0),
    phrase('le trimestre prochain', 'quarter', 1),
    phrase('le trimestre précédent', 'quarter', -1, true),
    phrase('le mois précédent', 'month', -1, true),
    phrase('le mois prochain', 'month', 1),
    phrase('ce mois - ci', 'month', 0),
    phrase('le trimestre dernier', 'quarter', -1),
    phrase('un an plus tôt', 'year', -1, true),
    phrase("l ' année précédente", 'year', -1, true),
    phrase('le mois dernier', 'month', -1),
    phrase('ce semestre', 'half', 0),
    phrase('le semestre en cours', 'half', 0),
    phrase('le semestre dernier', 'half', -1),
    phrase('le semestre prochain', 'half', 1),
    phrase('le semestre précédent', 'half', -1, true),
  ],
  es: [
    phrase('mismo período del año anterior', 'year', -1, true),
    phrase('mismo periodo del año anterior', 'year', -1, true),
    phrase('mismo período del año pasado', 'year', -1, true),
    phrase('mismo periodo del año pasado', 'year', -1, true),
    phrase('año pasado', 'year', -1),
    phrase('este año', 'year', 0),
    phrase('próximo año', 'year', 1),
    phrase('año próximo', 'year', 1),
    phrase('año que viene', 'year', 1),
    phrase('mes que viene', 'month', 1),
    phrase('próximo mes', 'month', 1),
    phrase('este mes', 'month', 0),
    phrase('año en curso', 'year', 0),
    phrase('presente año', 'year', 0),
    phrase('mes en curso', 'month', 0),
    phrase('trimestre en curso', 'quarter', 0),
    phrase('próximo trimestre', 'quarter', 1),
    phrase('año entrante', 'year', 1),
    phrase('año siguiente', 'year', 1, true),
    phrase('año previo', 'year', -1, true),
    phrase('este trimestre', 'quarter', 0),
    phrase('trimestre pasado', 'quarter', -1),
    phrase('trimestre anterior', 'quarter', -1, true),
    phrase('mes anterior', 'month', -1, true),
    phrase('año anterior', 'year', -1, true),
    phrase('un año antes', 'year', -1, true),
    phrase('mes pasado', 'month', -1),
    phrase('este semestre', 'half', 0),
    phrase('semestre en curso', 'half', 0),
    phrase('semestre pasado', 'half', -1),
    phrase('próximo semestre', 'half', 1),
    phrase('semestre anterior', 'half', -1, true),
  ],
};

/** What these begin with. */
export function otherRelativeWords(words: PeriodWords, language: string): readonly string[] {
  const phrases = OTHER[language.slice(0, 2)];
  if (phrases === undefined) return [];
  return [
    ...phrases.map((entry) => entry.words.slice(0, 2).join(' ')),
    ...[...SAME].flatMap((same) => [...SAME_PARTS, 'же'].map((part) => `${same} ${part}`)),
    ...otherDistanceWords(words, language),
  ];
}

/** The relative time at a token in one of these languages; null when there is none. */
export function readOtherRelative(scan: Scan, index: number, memory: TimeMemory): RelativeRead | null {
  const found = OTHER[scan.context.language.slice(0, 2)]?.find((entry) =>
    hasWords(scan, index, ...entry.words),
  );
  if (!found) return readSameMonth(scan, index, memory) ?? readOtherDistance(scan, index, memory);
  const next = index + found.words.length;
  if (found.fromText) {
    const read = shifted(scan.context.published, next, memory, found.unit, found.shift);
    return found.unit === 'year' ? countedFromOver(scan, index, memory, read, found.shift) : read;
  }
  const published = scan.context.published;
  if (published === null) return { next, period: null, rule: 'relative', note: null };
  return {
    next,
    period: shiftFrom({ from: published, to: published }, found.unit, found.shift, true),
    rule: 'relative',
    note: `counted from the publication date ${published}`,
  };
}

/** "igual mes de 2024", "mismo período de 2023", "le même mois de 2024": the part of the year named before. */
function readSameMonth(scan: Scan, index: number, memory: TimeMemory): RelativeRead | null {
  if (!SAME.has(tokenAt(scan, index).low)) return null;
  // "к тому же периоду 2024 года"
  const noun = tokenAt(scan, index + 1).low === 'же' ? index + 2 : index + 1;
  if (!SAME_PARTS.has(tokenAt(scan, noun).low)) return null;
  const prior = PRIOR_YEARS.find((words) => hasWords(scan, noun + 1, ...words));
  const part = memory.part ?? memory.last;
  if (prior !== undefined && part !== null) {
    const note = 'a year before the time named before';
    return { next: noun + 1 + prior.length, period: shiftYears(part, -1), rule: 'same_period', note };
  }
  const year = readYearAfter(scan, noun + 1);
  if (year === null || year.year === null || memory.part === null) return null;
  const period = withYear(memory.part, year.year);
  const note = 'the part of the year is inherited from the text before';
  return period && { next: year.next, period, rule: 'same_period', note };
}

const SAME = new Set(
  'igual mismo misma même gleichen gleiche gleicher selben entsprechenden том тот тому того тем аналогичном аналогичный аналогичного аналогичному аналогичным'.split(
    ' ',
  ),
);
/** Behind "the same period": of the year before. */
const PRIOR_YEARS: readonly (readonly string[])[] = [
  'des vorjahres',
  'im vorjahr',
  'ein jahr zuvor',
  'des jahres zuvor',
  "de l ' année précédente",
  "l ' année précédente",
  "l ' année d ' avant",
  'un an plus tôt',
  'un an auparavant',
  'del año anterior',
  'del año previo',
  'un año antes',
  'предыдущего года',
  'годом ранее',
  'годом раньше',
].map((words) => words.split(' '));
const SAME_PARTS = new Set(
  'mes período periodo lapso trimestre mois période trimestre monat zeitraum quartal halbjahr semestre semana semaine woche месяце месяца месяцу месяцем месяц периода периоде периоду периодом период кварталу квартала квартале кварталом'.split(
    ' ',
  ),
);

/** True for a language with a list here. */
export const speaksOther = (language: string): boolean => OTHER[language.slice(0, 2)] !== undefined;
