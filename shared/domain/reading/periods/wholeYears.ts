/** A year told as a whole, without its number: "im Gesamtjahr", "sur l'ensemble de l'année", "en todo el año", "за весь год". */
import { tenseOf } from '../tense.ts';
import { dateParts, dayBounds, isoMonth, isoYear } from './calendar.ts';
import { FISCAL_MONTHS_NOTE, fiscalMonths, fiscalYearOf } from './fiscalMonths.ts';
import type { RelativeRead, TimeMemory } from './periodShifts.ts';
import type { PeriodWords } from './periodWords.ts';
import { relativePhraseAt } from './relativePhrases.ts';
import { hasWords, type Scan, sentenceAround, tokenAt } from './scan.ts';
import { readYearAfter } from './years.ts';

type Whole = {
  /** What stands before it: without one of these it may be "all the year round". */
  readonly lead: RegExp;
  readonly phrases: readonly (readonly string[])[];
};

const split = (phrases: readonly string[]): readonly (readonly string[])[] =>
  phrases.map((words) => words.split(' '));

const WHOLE: Readonly<Record<string, Whole>> = {
  en: { lead: /^(?:for|in|over|across)$/u, phrases: split(['the whole year', 'the entire year']) },
  de: {
    lead: /^(?:im|das|des|dem|fürs|aufs|vom)$/u,
    phrases: split([
      'gesamtjahr',
      'gesamtjahres',
      'gesamten jahr',
      'gesamte jahr',
      'ganzen jahr',
      'ganze jahr',
    ]),
  },
  fr: { lead: /^(?:sur|pour)$/u, phrases: split(["l ' ensemble de l ' année", "toute l ' année"]) },
  es: {
    lead: /^(?:en|para|de)$/u,
    phrases: split(['todo el año', 'el conjunto del año', 'el total del año', 'el año completo']),
  },
  ru: { lead: /^(?:за|на|по)$/u, phrases: split(['весь год', 'итогам года', 'итогам всего года']) },
};
/** "das ganze Jahr über", "todo el año y": at any time of it. */
const ROUND = /^(?:über|hindurch|lang|round)$/u;
/** Results of a year are told in the first months of the next. */
const RESULTS_MONTHS = 3;

/** What such a time begins with. */
export const wholeYearWords = (_: PeriodWords, language: string): readonly string[] =>
  (WHOLE[language.slice(0, 2)]?.phrases ?? []).map((words) => words.slice(0, 2).join(' '));

/** The whole year: the one the paragraph named last, else that of publication. */
export function readWholeYear(scan: Scan, index: number, memory: TimeMemory): RelativeRead | null {
  const own = WHOLE[scan.context.language.slice(0, 2)];
  const words = own?.phrases.find((phrase) => hasWords(scan, index, ...phrase));
  const { published } = scan.context;
  const today = dateParts(published);
  if (
    own === undefined ||
    words === undefined ||
    today === null ||
    !own.lead.test(tokenAt(scan, index - 1).low)
  )
    return null;
  const next = index + words.length;
  // "en todo el año pasado", "im Gesamtjahr 2024" say themselves which year.
  if (relativePhraseAt(scan, next - 1) !== null || readYearAfter(scan, next) !== null) return null;
  if (ROUND.test(tokenAt(scan, next).low)) return null;
  const named = memory.isHere ? dateParts(dayBounds(memory.last?.to ?? '')?.last ?? null) : null;
  const start = scan.context.isFiscalOfLand === true ? 1 : (scan.context.fiscalStart ?? 1);
  const base = named ?? today;
  const isOver =
    named === null &&
    (today.month ?? 12) <= RESULTS_MONTHS &&
    tenseOf(sentenceAround(scan, index), scan.context.language) === 'past';
  const year = fiscalYearOf(start, base.year, base.month ?? 1) - (isOver ? 1 : 0);
  const note =
    named === null ? `counted from the publication date ${published}` : `the year of ${memory.last?.to}`;
  if (start === 1)
    return { next, period: { from: isoYear(year), to: isoYear(year) }, rule: 'relative', note };
  const { from, to } = fiscalMonths(start, year);
  const period = {
    from: isoMonth(from.year ?? year, from.month ?? 1),
    to: isoMonth(to.year ?? year, to.month ?? 12),
  };
  return { next, period, rule: 'fiscal_year', note: `${FISCAL_MONTHS_NOTE}; ${note}` };
}
