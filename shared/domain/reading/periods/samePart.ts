/**
 * Quarters and halves told by their number alone: "0.8% in the fourth quarter, after 0.3% in the third", "nach 0,3 Prozent im
 * dritten". They lie in the year of the one the paragraph named last, or in the one before it.
 */
import { dayBounds } from './calendar.ts';
import type { RelativeRead, TimeMemory } from './periodShifts.ts';
import type { PeriodWords } from './periodWords.ts';
import { type Scan, tokenAt } from './scan.ts';

/** What stands before the number, the nearest first. */
const LEADS: Readonly<Record<string, readonly RegExp[]>> = {
  en: [/^the$/u, /^(?:in|for|from|during|to|of|over|on)$/u],
  de: [/^(?:im|zum|vom)$/u],
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
  /^(?:[.,;:)]|and|but|as|to|und|et|y|и|it|they|we|sales|revenues?|profits?|output|exports|imports|losses|)$/u;
/** Tokens looked back over for a word that says it was before. */
const LOOK_BACK = 9;

/** What such a time begins with. */
export const partNumbers = ({ ordinals }: PeriodWords): Iterable<string> => ordinals.keys();

/** The quarter or half at an ordinal that stands alone; null where none was named in its paragraph. */
export function readSamePart(scan: Scan, index: number, memory: TimeMemory): RelativeRead | null {
  const ordinal = scan.words.ordinals.get(tokenAt(scan, index).low);
  const named = memory.isHere ? /^(\d{4})-([QS])([1-4])$/u.exec(memory.last?.from ?? '') : null;
  if (ordinal === undefined || named === null || memory.last?.from !== memory.last?.to) return null;
  const [, year = '', sort = '', number = ''] = named;
  const most = sort === 'Q' ? 4 : 2;
  if (ordinal > most || ordinal === Number(number)) return null;
  const next = tokenAt(scan, index + 1);
  if (!CLOSING.test(next.low) || (next.text === '-' && !next.spaced) || !hasLead(scan, index)) return null;
  const own = `${year}-${sort}${ordinal}`;
  const isBefore = ordinal > Number(number) && (isToldBefore(scan, index) || isAhead(scan, own));
  const iso = isBefore ? `${Number(year) - 1}-${sort}${ordinal}` : own;
  const note = `a part of the year like ${memory.last?.from}, named before`;
  return { next: index + 1, period: { from: iso, to: iso }, rule: 'same_part', note };
}

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
