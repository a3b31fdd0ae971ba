/** When an article's fiscal years begin, by what it says itself or by how its country counts money. */
import { matchesOf } from '../../../lib/matches.ts';
import { landFiscalStart } from './fiscalLands.ts';
import type { TimeUnit } from './point.ts';

const BRITISH_STATE = /\b(?:Treasury|chancellor|council|NHS|OBR|ONS|borrowing|ministers|government)\b/iu;
/** Money counted the Indian way: years there run from April. */
const INDIAN = /\b(?:crores?|lakhs?)\b|\u20B9/giu;
const ENDS =
  /(?<!\bhalf[ -])\b(?:(?:financial|fiscal|accounting|full)[ -])?years? (?:to|ended|ending|through|that ended)(?: (?:on|in))?(?: \d{1,2})? (March|June|September)\b/gu;
/** The first half of a year that begins in April; halves that end in other months may be a year's second. */
const HALF_ENDS = /\bhalf[ -]year (?:to|ended|ending)(?: on)?(?: \d{1,2})? September\b/u;
/** "the 26 weeks to 27 September", "six months ended December 31" of a half-yearly report: its year begins with them. */
const SIX_MONTHS =
  /\b(?:(?:26|27|twenty-six) weeks|(?:six|6) months)(?: that)? (?:to|ended|ending)(?: on)?(?: \d{1,2})? (March|September|December)\b/gu;
const IS_HALF_YEARLY = /\b(?:[Hh]alf[- ][Yy]ear(?:ly)?|[Ii]nterim|[Ff]irst[- ]half|H1)\b/u;
const HALF_STARTS: ReadonlyMap<string, number> = new Map([
  ['March', 10],
  ['September', 4],
  ['December', 7],
]);

/** The first month of a year whose first half an article reports on; null where it reports on none, or on several. */
function halfStart(article: string): number | null {
  if (!ACCOUNTS.test(article)) return null;
  const [only, ...others] = new Set(
    matchesOf(article, SIX_MONTHS).map((match) => HALF_STARTS.get(match[1] ?? '')),
  );
  return only !== undefined && others.length === 0 && IS_HALF_YEARLY.test(article) ? only : null;
}

/** "bookings in the year to June": twelve months that statistics are told of, unless the article is about accounts. */
const IS_NAMED = /\b(?:financial|fiscal|accounting)\b/u;
const ACCOUNTS =
  /\b(?:revenues?|profits?|turnover|earnings|shareholders?|dividends?|ebitda|balance sheet|accounts|pre-tax|losses)\b|\bFY ?'?\d\d/iu;
/** "the 2025-26 season", "the 2024/25 crop year": split years that a crop or a league counts by, not the country's accounts. */
const SEASONS =
  /\b20\d\d[-\u2013/]\d\d(?:\d\d)? (?:\p{Ll}+ )?(?:season|crop year|marketing year|sugar year|harvest|campaign)\b|\b(?:season|crop year|marketing year|sugar year) (?:of )?20\d\d[-\u2013/]\d\d/iu;
const CROPS = /\b(?:bales|quintals?|sowing|acreage|mandis?|kharif|rabi|growers|harvest)\b/iu;
const SEASON_NAMED = /\b(?:last|previous|current|this|new|next|marketing|cotton|sugar) season\b/iu;
const FISCAL_NAMED = /\b(?:fiscal|financial year)\b|\bFY ?'?\d\d/iu;
const BUDGETS =
  /\b(?:budget|fiscal|financial year|outlay|exchequer|finance (?:ministry|department))\b|\bFY ?'?\d\d/iu;
/** Twelve months of an article that counts in fiscal years are one. */
const TWELVE = /\b(?:12|twelve) months (?:to|ended|ending|through)(?: \d{1,2})? (March|June|September)\b/gu;
const COUNTS_FISCAL = /\bFY ?'?\d\d|\bfiscal (?:19|20)\d\d\b/u;
const BEGINS =
  /\b(?:(?:financial|fiscal) year|fiscal 20\d\d),?(?: (?:that|which))?(?: \p{Ll}+)? (?:began|begins?|starts?|started|runs?) (?:on |in |from )?(?:\d{1,2} )?(April|July|October|Apr|Jul|Oct)\b/gu;
/** "for the three months ended Nov. 1", "the 13 weeks ended August 2": how a company's quarter ended. */
const QUARTER_ENDS =
  /\b(?:(?:13|14|thirteen|fourteen) weeks|(?:three|3) months|quarter)(?: that)? (?:ended|ending|to)(?: on)? (?:(\d{1,2}) )?(Jan|Feb|Mar|Apr|May|June?|July?|Aug|Sept?|Oct|Nov|Dec)[a-z]*\.?(?: (\d{1,2}))?/u;
const WHICH_QUARTER = /\b(first|second|third|fourth)[- ]quarter\b/iu;
const ORDINALS = ['first', 'second', 'third', 'fourth'];
const SHORT_MONTHS = 'Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec'.split(' ');
/** A quarter that ends on one of these days is that of the months before. */
const FIRST_DAYS = 7;

/** "grew 0.1% in the three months to September, down from 0.3% in the second quarter": no company's quarters. */
const OF_ECONOMY = /\b(?:GDP|gross domestic product|unemployment|jobless rate|labour market|household)\b/iu;

/** The first month of the year of a company that says which quarter ended when; null for calendar years. */
function quarterStart(article: string): number | null {
  const end = QUARTER_ENDS.exec(article);
  const which = WHICH_QUARTER.exec(article)?.[1]?.toLowerCase();
  const month = SHORT_MONTHS.indexOf(end?.[2]?.slice(0, 3) ?? '') + 1;
  if (which === undefined || month < 1) return null;
  const day = Number(end?.[1] ?? end?.[3] ?? 31);
  const last = day <= FIRST_DAYS ? month - 1 : month;
  const start = ((((last - 3 * (ORDINALS.indexOf(which) + 1)) % 12) + 12) % 12) + 1;
  return start === 1 ? null : start;
}

const MONTHS: ReadonlyMap<string, number> = new Map([
  ['March', 4],
  ['June', 7],
  ['September', 10],
  ['März', 4],
  ['Juni', 7],
  ['mars', 4],
  ['juin', 7],
  ['septembre', 10],
  ['April', 4],
  ['July', 7],
  ['October', 10],
  ['Apr', 4],
  ['Jul', 7],
  ['Oct', 10],
]);

/** "The company's year runs to 30 June", "a June year-end", "Das Geschäftsjahr endet am 30. September". */
const YEAR_ENDS =
  /\b(?:(?:financial|fiscal|accounting|company['’]s|group['’]s|club['’]s|its|whose) year (?:runs? (?:to|until)|ends|closes)(?: on| in)?(?: the end of)?(?: \d{1,2})? (March|June|September)|(March|June|September)(?: \d{1,2})? year[- ]ends?)\b|Geschäftsjahr (?:endet|endete)(?: jeweils)?(?: am| im| zum| Ende)?(?: \d{1,2}\.)? (März|Juni|September)|[Ee]xercice[^.]{0,30} (?:clos|close|clôturé|achevé)e?(?: le| fin| au)?(?: \d{1,2})? (mars|juin|septembre)/gu;

/** The first month of the fiscal year of a whole article, mostly of `land` (ISO3); null when it does not say, or says several. */
export function fiscalStart(article: string, language: string, land: string | null = null): number | null {
  const twelve = COUNTS_FISCAL.test(article) ? matchesOf(article, TWELVE) : [];
  const ends = matchesOf(article, ENDS);
  const isOfAccounts = ends.some(([words]) => IS_NAMED.test(words)) || ACCOUNTS.test(article);
  const told = [
    ...(isOfAccounts ? ends : []),
    ...matchesOf(article, BEGINS),
    ...matchesOf(article, YEAR_ENDS),
    ...twelve,
  ].map((match) => MONTHS.get(match.slice(1).find((month) => month !== undefined) ?? ''));
  const [only, ...others] = [...new Set(told)];
  if (only !== undefined && others.length === 0) return only;
  if (told.length === 0 && HALF_ENDS.test(article)) return 4;
  const half = told.length === 0 ? halfStart(article) : null;
  if (half !== null) return half;
  const quarterly = told.length === 0 && !OF_ECONOMY.test(article) ? quarterStart(article) : null;
  if (quarterly !== null) return quarterly;
  // Britain's state, its councils and its health service count from April.
  const isBritish = language === 'en-GB' && article.includes('financial year') && BRITISH_STATE.test(article);
  if (told.length === 0 && isBritish && !ACCOUNTS.test(article)) return 4;
  const isIndian =
    language === 'en-IN' ||
    (land === 'IND' && COUNTS_FISCAL.test(article)) ||
    matchesOf(article, INDIAN).length >= 2;
  if (told.length > 0 || isOfSeasons(article)) return null;
  return isIndian ? 4 : landFiscalStart(article, land);
}

/** Its split years are those of a crop: it names none of the country's accounts. */
const isOfSeasons = (article: string): boolean =>
  (SEASONS.test(article) && !BUDGETS.test(article)) ||
  (CROPS.test(article) && SEASON_NAMED.test(article) && !FISCAL_NAMED.test(article));

/** What a reader of such a year should know. */
export const FISCAL_MONTHS_NOTE = 'a fiscal year; its months are those the article or its country counts by';

/** Shops whose year begins in February call it by the year it begins in; all others by the one it ends in. */
const isNamedByStart = (start: number): boolean => start <= 2;

/** The twelve months of the fiscal year that is called by a year. */
export function fiscalMonths(
  start: number,
  year: number,
): { readonly from: TimeUnit; readonly to: TimeUnit } {
  const first = isNamedByStart(start) ? year : year - 1;
  return { from: { year: first, month: start }, to: { year: first + 1, month: start - 1 } };
}

/** The year a fiscal year ends in, for one that is written as a single year. */
export const labelOfWritten = (
  { isFiscalNamedByStart }: { readonly isFiscalNamedByStart?: boolean },
  year: number,
): number => (isFiscalNamedByStart === true ? year + 1 : year);

/** What the fiscal year is called that a month lies in. */
export function fiscalYearOf(start: number, year: number, month: number): number {
  if (start === 1) return year;
  const first = month >= start ? year : year - 1;
  return isNamedByStart(start) ? first : first + 1;
}
