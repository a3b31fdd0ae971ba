import { periodsBetween, wholeRange } from '../periodRange.ts';
import type { Rest } from './rest.ts';

/** Years as words name them: two or more that are set beside each other, or everything between two. */
export type PeriodWords =
  | { readonly kind: 'listed'; readonly years: readonly string[] }
  | { readonly kind: 'range'; readonly from: string; readonly to: string | null };

const YEAR = '((?:19|20)\\d{2})';
const RANGE = new RegExp(`\\b(?:from )?${YEAR} ?(?:to|until|till|through|[-–—]) ?${YEAR}\\b`, 'i');
const SINCE = new RegExp(`\\b(?:since|from) ${YEAR}\\b`, 'i');
const ONE = new RegExp(`\\b${YEAR}\\b`);

/** The years of a sentence; null when it names none. */
export function periodsInWords(rest: Rest): PeriodWords | null {
  const range = rest.take(RANGE);
  if (range !== null) {
    const [from = '', to = ''] = [range[1], range[2]].sort();
    return { kind: 'range', from, to };
  }
  const since = rest.take(SINCE);
  if (since !== null) return { kind: 'range', from: since[1] ?? '', to: null };
  const years: string[] = [];
  for (let found = rest.take(ONE); found !== null; found = rest.take(ONE)) years.push(found[1] ?? '');
  return years.length === 0 ? null : { kind: 'listed', years: [...new Set(years)].sort() };
}

/** The periods of an axis: those named, or of a range every one between. Without words the whole of `filled`. */
export function axisPeriods(words: PeriodWords | null, filled: readonly string[]): string[] {
  const known = wholeRange(filled);
  if (words === null) return known;
  if (words.kind === 'listed') return [...words.years];
  const to = words.to ?? known.at(-1) ?? words.from;
  return periodsBetween(wholeRange([words.from, to]), words.from, to);
}
