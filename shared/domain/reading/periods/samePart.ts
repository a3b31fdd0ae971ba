/**
 * Quarters and halves told by their number alone: "0.8% in the fourth quarter, after 0.3% in the third", "nach 0,3 Prozent im
 * dritten". They lie in the year of the one the paragraph named last, or in the one before it.
 */

import type { Period } from '../types.ts';
import { dayBounds, shiftMonth } from './calendar.ts';
import type { RelativeRead, TimeMemory } from './periodShifts.ts';
import type { PeriodWords } from './periodWords.ts';
import { type Scan, tokenAt } from './scan.ts';
import { readYearAfter } from './years.ts';

/** What stands before the number, the nearest first. */
const LEADS: Readonly<Record<string, readonly RegExp[]>> = {
  en: [/^the$/u, /^(?:in|for|from|during|to|of|over|on|with|than|against|versus|after)$/u],
  de: [/^(?:im|zum|vom|der)$/u],
  fr: [/^(?:au|du)$/u],
  es: [/^el$/u, /^(?:en|de|del)$/u],
  ru: [/^(?:в|во)$/u],
};
/** "del primero": the article is in the preposition. */
const ONE_WORD_ES = /^del$/u;
/** What was before is told behind these. */
const BEFORE =
  /^(?:after|from|than|against|versus|following|nach|gegenüber|als|après|contre|que|tras|frente|против|после|чем)$/u;
/** What may follow it: the end of its clause, or who did what in it. */
const CLOSING =
  /^(?:[.,;:)–—]|and|but|as|to|und|et|y|и|waren|war|lag|lagen|sind|ist|hatte|hatten|stieg|sank|wurden|it|they|we|sales|revenues?|profits?|output|exports|imports|losses|bajó|bajaron|subió|subieron|cayó|cayeron|creció|crecieron|fue|fueron|perdió|ganó|fielen|fiel|wuchs|упали?|упала|вырос|выросл[аи]|снизил\p{L}+|составил\p{L}*|)$/u;
/** Tokens looked back over for a word that says it was before. */
const LOOK_BACK = 9;

/** What such a time begins with. */
export const partNumbers = ({ ordinals }: PeriodWords): Iterable<string> => ordinals.keys();

/** The quarter or half at an ordinal that stands alone; null where none was named in its paragraph. */
export function readSamePart(scan: Scan, index: number, memory: TimeMemory): RelativeRead | null {
  const ordinal = scan.words.ordinals.get(tokenAt(scan, index).low);
  if (ordinal === undefined || !memory.isHere || memory.last === null) return null;
  const named = partOfYear(
    memory.last,
    scan.context.isFiscalOfLand === true ? 1 : (scan.context.fiscalStart ?? 1),
  );
  const most = named?.sort === 'Q' ? 4 : 2;
  if (named === null || ordinal > most) return null;
  const toldYear = ofYear(scan, index + 1);
  if (toldYear !== null && hasLead(scan, index)) {
    const note = `a part of the year like ${memory.last.from}, named before`;
    return { next: toldYear.next, period: partIn(named, toldYear.year, ordinal), rule: 'same_part', note };
  }
  if (ordinal === named.number) return null;
  const next = tokenAt(scan, index + 1);
  if (!CLOSING.test(next.low) || (next.text === '-' && !next.spaced) || !hasLead(scan, index)) return null;
  const own = partIn(named, named.year, ordinal);
  const isBefore = ordinal > named.number && (isToldBefore(scan, index) || isAhead(scan, own.from ?? ''));
  const period = isBefore ? partIn(named, named.year - 1, ordinal) : own;
  const { from, to } = memory.last;
  const note = `a part of the year like ${from === to ? from : `${from}..${to}`}, named before`;
  return { next: index + 1, period, rule: 'same_part', note };
}

/** "im ersten dieses Jahres", "in the first of this year", "en el primero de 2025": the year that the part is of. */
function ofYear(scan: Scan, index: number): { readonly year: number; readonly next: number } | null {
  const read = readYearAfter(scan, index);
  const isTold = read?.note?.includes('"the year"') !== true && read?.note?.includes('previous') !== true;
  return read?.year != null && isTold ? { year: read.year, next: read.next } : null;
}

/** A quarter or half: of the calendar year, or, with `start`, of one that begins in that month. */
type Part = {
  readonly year: number;
  readonly sort: 'Q' | 'S';
  readonly number: number;
  readonly start: number;
};

/** "The three months to September" is a quarter too. */
function partOfYear({ from, to }: Period, start: number): Part | null {
  if (from === null || to === null) return null;
  const told = from === to ? PART.exec(from) : null;
  if (told !== null)
    return { year: Number(told[1]), sort: told[2] === 'Q' ? 'Q' : 'S', number: Number(told[3]), start: 1 };
  const [first, last] = [MONTH.exec(from), MONTH.exec(to)];
  if (first === null || last === null) return null;
  const [month, length] = [Number(first[2]), monthsBetween(first, last)];
  const since = (month - start + 12) % 12;
  if ((length !== 3 && length !== 6) || since % length !== 0) return null;
  const year = month < start ? Number(first[1]) - 1 : Number(first[1]);
  return { year, sort: length === 3 ? 'Q' : 'S', number: since / length + 1, start };
}

const monthsBetween = (first: RegExpExecArray, last: RegExpExecArray): number =>
  (Number(last[1]) - Number(first[1])) * 12 + Number(last[2]) - Number(first[2]) + 1;

/** The part of another number; `year` is the one in which its year begins. */
function partIn({ sort, start }: Part, year: number, number: number): Period {
  const iso = `${year}-${sort}${number}`;
  if (start === 1) return { from: iso, to: iso };
  const length = sort === 'Q' ? 3 : 6;
  const first = start + (number - 1) * length;
  return { from: shiftMonth(year, 1, first - 1), to: shiftMonth(year, 1, first + length - 2) };
}

const PART = /^(\d{4})-([QS])([1-4])$/u;
const MONTH = /^(\d{4})-(\d\d)$/u;

function hasLead(scan: Scan, index: number): boolean {
  const language = scan.context.language.slice(0, 2);
  const leads = LEADS[language] ?? LEADS['en'] ?? [];
  if (language === 'es' && ONE_WORD_ES.test(tokenAt(scan, index - 1).low)) return true;
  return leads.every((lead, i) => lead.test(tokenAt(scan, index - 1 - i).low));
}

function isToldBefore(scan: Scan, index: number): boolean {
  for (let i = index - 1; i > index - LOOK_BACK; i--) {
    const { low, text } = tokenAt(scan, i);
    if (/^[.;]?$/u.test(text) && tokenAt(scan, i + 1).spaced) return false;
    if (BEFORE.test(low)) return true;
  }
  return false;
}

/** Over only after the day of publication. */
const isAhead = (scan: Scan, iso: string): boolean =>
  scan.context.published !== null &&
  (dayBounds(iso)?.first ?? '') > (dayBounds(scan.context.published)?.last ?? '9');
