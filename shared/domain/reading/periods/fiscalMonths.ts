/** When an article's fiscal years begin, by what it says itself or by how its country counts money. */
import type { TimeUnit } from './point.ts';

/** Money counted the Indian way: years there run from April. */
const INDIAN = /\b(?:crores?|lakhs?)\b|\u20B9/giu;
const ENDS =
  /\b(?:(?:financial|fiscal|accounting|full|half)[ -])?years? (?:to|ended|ending|through|that ended)(?: (?:on|in))?(?: \d{1,2})? (March|June|September)\b/gu;
/** Twelve months of an article that counts in fiscal years are one. */
const TWELVE = /\b(?:12|twelve) months (?:to|ended|ending|through)(?: \d{1,2})? (March|June|September)\b/gu;
const COUNTS_FISCAL = /\bFY ?'?\d\d|\bfiscal (?:19|20)\d\d\b/u;
const BEGINS =
  /\b(?:financial|fiscal) year,?(?: (?:that|which))?(?: \p{Ll}+)? (?:began|begins?|starts?|started|runs?) (?:on |in |from )?(?:\d{1,2} )?(April|July|October)\b/gu;
const MONTHS: ReadonlyMap<string, number> = new Map([
  ['March', 4],
  ['June', 7],
  ['September', 10],
  ['April', 4],
  ['July', 7],
  ['October', 10],
]);

/** The first month of the fiscal year of a whole article; null when it does not say, or says several. */
export function fiscalStart(article: string, language: string): number | null {
  const twelve = COUNTS_FISCAL.test(article) ? article.matchAll(TWELVE) : [];
  const told = [...article.matchAll(ENDS), ...article.matchAll(BEGINS), ...twelve].map((match) =>
    MONTHS.get(match[1] ?? ''),
  );
  const [only, ...others] = [...new Set(told)];
  if (only !== undefined && others.length === 0) return only;
  const isIndian = language === 'en-IN' || [...article.matchAll(INDIAN)].length >= 2;
  return told.length === 0 && isIndian ? 4 : null;
}

/** What a reader of such a year should know. */
export const FISCAL_MONTHS_NOTE = 'a fiscal year; its months are those the article or its country counts by';

/** The twelve months of the fiscal year that ends in a year. */
export const fiscalMonths = (
  start: number,
  year: number,
): { readonly from: TimeUnit; readonly to: TimeUnit } => ({
  from: { year: year - 1, month: start },
  to: { year, month: start - 1 },
});
