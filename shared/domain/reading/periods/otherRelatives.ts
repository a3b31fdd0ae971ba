/** Relative times in the languages besides English, as whole phrases. */
import { countedFromOver } from './countedFromOver.ts';
import { otherDistanceWords, readOtherDistance } from './otherDistances.ts';
import {
  type RelativeRead,
  shifted,
  shiftFrom,
  shiftYears,
  type TimeMemory,
  withYear,
} from './periodShifts.ts';
import type { PeriodWords } from './periodWords.ts';
import { hasRelativePhrases, relativePhraseAt, relativePhraseWords } from './relativePhrases.ts';
import { hasWords, type Scan, tokenAt } from './scan.ts';
import { readYearAfter } from './years.ts';

/** What these begin with. */
export function otherRelativeWords(words: PeriodWords, language: string): readonly string[] {
  if (!speaksOther(language)) return [];
  return [
    ...relativePhraseWords(language),
    ...[...SAME].flatMap((same) => [...SAME_PARTS, 'же'].map((part) => `${same} ${part}`)),
    ...otherDistanceWords(words, language),
  ];
}

/** The relative time at a token in one of these languages; null when there is none. */
export function readOtherRelative(scan: Scan, index: number, memory: TimeMemory): RelativeRead | null {
  const found = relativePhraseAt(scan, index);
  if (found === null) return readSameMonth(scan, index, memory) ?? readOtherDistance(scan, index, memory);
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
export const speaksOther = (language: string): boolean => hasRelativePhrases(language);
