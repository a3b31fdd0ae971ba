/** Distances in the languages besides English: "vor zwei Jahren", "il y a dix ans", "hace un año", "пять лет назад". */
import { DIGITS } from '../ruleTable.ts';
import { dateParts, isoMonth } from './calendar.ts';
import { endsToldYear } from './monthStretches.ts';
import {
  isTooCoarse,
  type RelativeRead,
  shifted,
  shiftFrom,
  type TimeMemory,
  type UnitName,
} from './periodShifts.ts';
import type { PeriodWords } from './periodWords.ts';
import { hasWords, plainNumber, type Scan, tokenAt } from './scan.ts';

type Distances = {
  /** Words in front of the count that make it "ago". */
  readonly ago: readonly string[];
  readonly agoBehind: readonly string[];
  readonly earlier: readonly string[];
  readonly later: readonly string[];
  /** "the last five years": what stands before or behind the count. */
  readonly last: readonly string[];
  readonly ahead: readonly string[];
};

const DISTANCES: Readonly<Record<string, Distances | undefined>> = {
  de: {
    ago: ['vor'],
    agoBehind: [],
    earlier: ['zuvor', 'früher', 'davor'],
    later: ['später', 'danach'],
    last: ['letzten', 'vergangenen', 'letzte', 'vergangene'],
    ahead: ['nächsten', 'kommenden', 'nächste', 'kommende'],
  },
  fr: {
    ago: ['il y a'],
    agoBehind: [],
    earlier: ['plus tôt', 'auparavant', 'avant'],
    later: ['plus tard', 'après'],
    last: ['dernières', 'derniers', 'dernière'],
    ahead: ['prochaines', 'prochains', 'prochaine'],
  },
  es: {
    ago: ['hace'],
    agoBehind: ['atrás'],
    earlier: ['antes'],
    later: ['después', 'más tarde'],
    last: ['últimos', 'últimas', 'última'],
    ahead: ['próximos', 'próximas', 'próxima'],
  },
  ru: {
    ago: [],
    agoBehind: ['назад'],
    earlier: ['ранее', 'раньше'],
    later: ['спустя', 'позже', 'позднее'],
    last: ['последние', 'последних', 'последнее'],
    ahead: ['ближайшие', 'ближайших', 'следующие', 'следующих', 'ближайшее'],
  },
};

/** What these distances begin with. */
export function otherDistanceWords({ numbers }: PeriodWords, language: string): readonly string[] {
  const words = DISTANCES[language.slice(0, 2)];
  if (words === undefined) return [];
  const { ago, last, ahead } = words;
  const leads = ago.map((phrase) => phrase.split(' ')[0] ?? '');
  return [...leads, ...last, ...ahead, ...numbers.keys(), ...ONE_UNSAID, DIGITS];
}

/** The time at a count or the word before it; null when none is told. */
export function readOtherDistance(scan: Scan, index: number, memory: TimeMemory): RelativeRead | null {
  const language = scan.context.language.slice(0, 2);
  const words = DISTANCES[language];
  if (words === undefined) return null;
  const stretch = readLast(scan, index, words);
  if (stretch !== null) return stretch;
  const lead = words.ago.find((phrase) => hasPhrase(scan, index, phrase));
  const at = lead === undefined ? index : index + lead.split(' ').length;
  const count = countAt(scan, at);
  const unit = count === null ? null : unitAt(scan, count.next);
  if (count === null || unit === null) return null;
  const behind = (phrases: readonly string[]): string | undefined =>
    phrases.find((phrase) => hasPhrase(scan, count.next + 1, phrase));
  const isSince = ['seit', 'depuis', 'desde'].includes(tokenAt(scan, index - 1).low);
  const back = behind(words.agoBehind);
  if (lead !== undefined || back !== undefined) {
    if (isSince) return null;
    const next = count.next + 1 + (back === undefined ? 0 : back.split(' ').length);
    return ago(scan, next, unit, count.value);
  }
  const earlier = behind(words.earlier);
  const later = earlier === undefined ? behind(words.later) : undefined;
  const phrase = isTooCoarse(memory, unit) ? undefined : (earlier ?? later);
  if (phrase === undefined) return count.value > 0 ? readMonthsOfYear(scan, index, count, unit) : null;
  // "deux ans après le début": counted from what follows.
  if (
    /^(?:le|la|les|l|que|de|el|los|dem|der|чем)$/u.test(
      tokenAt(scan, count.next + 1 + phrase.split(' ').length).low,
    )
  )
    return null;
  // With no time before it in its paragraph it is only a length.
  if (earlier === undefined && !memory.isHere) return null;
  const by = earlier === undefined ? count.value : -count.value;
  return shifted(scan.context.published, count.next + 1 + phrase.split(' ').length, memory, unit, by);
}

const hasPhrase = (scan: Scan, index: number, phrase: string): boolean =>
  hasWords(scan, index, ...phrase.split(' '));

type Count = { readonly value: number; readonly next: number };

function countAt(scan: Scan, index: number): Count | null {
  const value = scan.words.numbers.get(tokenAt(scan, index).low) ?? plainNumber(scan, index, 2);
  if (value !== null && value !== undefined) return { value, next: index + 1 };
  // "год назад", "год спустя": one goes without saying.
  return ONE_UNSAID.has(tokenAt(scan, index).low) ? { value: 1, next: index } : null;
}

const ONE_UNSAID: ReadonlySet<string> = new Set(['год', 'месяц']);

const forms = (unit: UnitName, words: string): readonly (readonly [string, UnitName])[] =>
  words.split(' ').map((word) => [word, unit]);
const UNITS: ReadonlyMap<string, UnitName> = new Map([
  ...forms('year', 'jahr jahren jahre jahres an ans année années año años год года годы лет'),
  ...forms('month', 'monat monaten monate mois mes meses месяц месяца месяцев'),
  ...forms('quarter', 'quartal quartale quartalen quartaln trimestre trimestres квартал квартала кварталов'),
  ...forms(
    'decade',
    'jahrzehnt jahrzehnten jahrzehnte décennie décennies década décadas десятилетие десятилетия десятилетий',
  ),
]);

const unitAt = (scan: Scan, index: number): UnitName | null => UNITS.get(tokenAt(scan, index).low) ?? null;

function ago(scan: Scan, next: number, unit: UnitName, count: number): RelativeRead {
  const { published } = scan.context;
  const period =
    published === null ? null : shiftFrom({ from: published, to: published }, unit, -count, true);
  const note = published && `counted back from the publication date ${published}`;
  return { next, period, rule: 'before_publication', note };
}

/** "les cinq dernières années", "in den letzten fünf Jahren", "в ближайшие три года", "en la próxima década". */
function readLast(scan: Scan, index: number, { last, ahead }: Distances): RelativeRead | null {
  if (endsToldYear(scan, index)) return null;
  const side = (word: string): -1 | 1 | null => (last.includes(word) ? -1 : ahead.includes(word) ? 1 : null);
  const before = side(tokenAt(scan, index).low);
  const count = countAt(scan, before === null ? index : index + 1);
  const decade = count === null && before !== null ? readDecadeBeside(scan, index + 1) : null;
  if (decade !== null && before !== null) return stretch(scan, decade, 'decade', before);
  if (count === null || count.value < 2) return null;
  const behind = before === null ? side(tokenAt(scan, count.next).low) : null;
  const which = before ?? behind;
  const at = behind === null ? count.next : count.next + 1;
  const unit = which === null ? null : (unitAt(scan, at) ?? seasonAt(scan, at));
  return unit === null || which === null ? null : stretch(scan, at + 1, unit, which * count.value);
}

/** "la última década", "за последнее десятилетие": one goes without saying. */
const readDecadeBeside = (scan: Scan, index: number): number | null =>
  unitAt(scan, index) === 'decade' ? index + 1 : null;

/** From the day of publication so many units back or ahead. */
function stretch(scan: Scan, next: number, unit: UnitName, by: number): RelativeRead | null {
  const { published } = scan.context;
  if (published === null) return null;
  const anchor = { from: published, to: published };
  const far = shiftFrom(anchor, unit, by, true);
  const near = shiftFrom(anchor, unit === 'decade' ? 'year' : unit, 0, true);
  const period =
    by < 0
      ? { from: far?.from ?? null, to: near?.to ?? null }
      : { from: near?.from ?? null, to: far?.to ?? null };
  return { next, period, rule: 'stretch', note: `counted from the publication date ${published}` };
}

const seasonAt = (scan: Scan, index: number): UnitName | null =>
  /^(?:campagnes|campañas|saisons|temporadas|сезонов|сезона)$/u.test(tokenAt(scan, index).low)
    ? 'year'
    : null;

/**
 * Months counted from January, by what stands before them: "за восемь месяцев", "по итогам девяти месяцев", "sur dix mois",
 * "nach neun Monaten". Fewer than `least` may as well be the last ones.
 */
const YEAR_SO_FAR: Readonly<Record<string, { readonly lead: RegExp; readonly least: number }>> = {
  ru: { lead: /^(?:за|итогам|результатам)$/u, least: 2 },
  fr: { lead: /^sur$/u, least: 5 },
  de: { lead: /^nach$/u, least: 9 },
};

/** "за восемь месяцев" in September: the year's first eight, as business papers count them. */
function readMonthsOfYear(scan: Scan, index: number, count: Count, unit: UnitName): RelativeRead | null {
  const today = dateParts(scan.context.published);
  const own = YEAR_SO_FAR[scan.context.language.slice(0, 2)];
  if (own === undefined || !own.lead.test(tokenAt(scan, index - 1).low)) return null;
  if (unit !== 'month' || today?.month == null || count.value < own.least) return null;
  // "nach neun Monaten Bauzeit" is a length.
  const behind = tokenAt(scan, count.next + 1);
  if (scan.context.language.startsWith('de') && /^\p{Lu}/u.test(behind.text)) return null;
  const past = today.month - count.value;
  if (past < 1 || past > 2) return null;
  return {
    next: count.next + 1,
    period: { from: isoMonth(today.year, 1), to: isoMonth(today.year, count.value) },
    rule: 'first_months',
    note: 'the months of the year so far',
  };
}
