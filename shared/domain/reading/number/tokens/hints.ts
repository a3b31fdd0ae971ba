/**
 * What a text gives away about its own way of writing: the countries it names (which pesos?) and whether "m" is its
 * million. Computed once per article, on first use, and passed to every block of it.
 */

import { once } from '../../../../lib/once.ts';
import { localDollar, namesAmerica, signedDollar } from '../amounts/localDollar.ts';
import { COUNTRY_WORDS } from '../lexicon/currencyHints.ts';
import { tokenize } from './token.ts';

/** Answers about one text, each computed at most once. */
export type Hints = {
  /** Lower-case words of the text. */
  readonly words: () => ReadonlySet<string>;
  /** Currencies whose country, capital or people the text names, with how often it does. */
  readonly currencies: () => ReadonlyMap<string, number>;
  /** The text surely writes million as "m" ("€50m", "1.4m tonnes") or billion as "bn", and no lengths in metres. */
  readonly writesMillionAsM: () => boolean;
  /** The text counts in millions of tonnes: a lower-case "mt" is one. */
  readonly speaksOfMegatonnes: () => boolean;
  /** The currency most of its amounts are in; null when no one stands out. */
  readonly mainCurrency: () => string | null;
  /** Whose dollar a plain "$" is, where the text gives it away. */
  readonly localDollar: () => string | null;
  /** The one dollar besides the American that the text marks with a letter. */
  readonly signedDollar: () => string | null;
  /** The text names America or marks its dollar. */
  readonly namesAmerica: () => boolean;
  /** The text writes its decimals with the other mark ("4,5%" in English), and never with its language's own. */
  readonly hasOtherDecimals: (decimal: '.' | ',') => boolean;
  /** The text groups thousands with its language's own decimal mark ("97,000" in Spanish), and has no decimals with it. */
  readonly hasOtherGroups: (decimal: '.' | ',') => boolean;
  /** The text has this sign. */
  readonly has: (sign: string) => boolean;
};

const SURELY_MILLION =
  /[$€£¥₹]\s?\d[\d.,]{0,12}m\b|\d\s?bn\b|\d\s?m (?:tonnes|tons|people|barrels|b\/d|bpd|euros|dollars|pounds|teu|hectares|acres|litres|bags|doses|votes|jobs|homes|units|passengers|visitors|tourists|users|workers|children|customers|subscribers|households|tests|cases|copies|vehicles|cars|animals|cattle|pigs|sheep|cans|bottles|trees|feddans|refugees|migrants|voters|pupils|students|patients|shares|containers|parcels|letters|ounces|carats|fans|viewers|litres|gallons|bushels|kwh|cubic)\b/i;
const SURELY_METRES =
  /\d\s?(?:km|cm|mm|metres?|meters?|ft)\b|\d\s?m (?:long|deep|wide|high|tall|above|below|vessel|yacht)\b/i;

const MEGATONNES =
  /\b(?:million|m|mn)\s?(?:metric )?(?:tonnes|tons)\b|\bMt\b|\bmtpa\b|\bmmt\b|\bMMT\b|\bMTPA\b/;

const CURRENCY_OF_WORD: ReadonlyMap<string, string> = new Map(
  Object.entries(COUNTRY_WORDS).flatMap(([code, words]) =>
    words.split(' ').map((word) => [word, code] as const),
  ),
);

/** Hints from any text, usually a whole article; lazy, so that asking for none costs nothing. `onlyArea` is the one that it names, ISO3. */
export function readHints(text: string, onlyArea: string | null = null): Hints {
  const words = once(
    () => new Set(tokenize(text).flatMap((token) => (token.kind === 'word' ? [token.fold] : []))),
  );
  return {
    words,
    currencies: once(() => currenciesNamed(tokenize(text).map((token) => token.fold))),
    writesMillionAsM: once(() => SURELY_MILLION.test(text) && !SURELY_METRES.test(text)),
    speaksOfMegatonnes: once(() => MEGATONNES.test(text)),
    mainCurrency: once(() => mainCurrency(text)),
    localDollar: once(() => localDollar(text, onlyArea)),
    signedDollar: once(() => signedDollar(text)),
    namesAmerica: once(() => namesAmerica(text)),
    hasOtherGroups: remembered((decimal) => hasOtherGroups(text, decimal)),
    hasOtherDecimals: remembered((decimal) => hasOtherDecimals(text, decimal)),
    has: remembered((sign) => text.includes(sign)),
  };
}

/** One or two decimals in front of what measures them: no thousands, no list, no time of day. */
const DECIMALS: Readonly<Record<'.' | ',', RegExp>> = {
  ',': /(?<![\d.,])\d{1,3},\d{1,2}(?:\s?(?:%|‰|[a-zа-я€£$°])|(?= (?:per|points|times|Prozent|pour|por|млрд|млн)))/giu,
  '.': /(?<![\d.,])\d{1,3}\.\d{1,2}(?:\s?(?:%|‰|[a-zа-я€£$°])|(?= (?:per|points|times|Prozent|pour|por|млрд|млн)))/giu,
};
/** A habit shows itself this often. */
const LEAST_DECIMALS = 2;

function hasOtherDecimals(text: string, decimal: '.' | ','): boolean {
  const other = text.match(DECIMALS[decimal === '.' ? ',' : '.'])?.length ?? 0;
  return other >= LEAST_DECIMALS && (text.match(DECIMALS[decimal])?.length ?? 0) * 4 < other;
}

const GROUPED: Readonly<Record<'.' | ',', RegExp>> = {
  ',': /(?<![\d.,])[1-9]\d{0,2}(?:,\d{3})+(?![\d,])/gu,
  '.': /(?<![\d.,])[1-9]\d{0,2}(?:\.\d{3})+(?![\d.])/gu,
};
const SHORT: Readonly<Record<'.' | ',', RegExp>> = {
  ',': /(?<![\d.,])\d+,\d{1,2}(?![\d,])/u,
  '.': /(?<![\d.,])\d+\.\d{1,2}(?![\d.])/u,
};

const hasOtherGroups = (text: string, decimal: '.' | ','): boolean =>
  (text.match(GROUPED[decimal])?.length ?? 0) >= LEAST_DECIMALS && !SHORT[decimal].test(text);

const CURRENCY_MARKS: Readonly<Record<string, RegExp>> = {
  EUR: /€|(?<!\p{L})(?:euros?|EUR)(?!\p{L})/giu,
  USD: /(?<![A-Z])(?:US)?\$|(?<!\p{L})(?:dollars?|dólares|USD|доллар\p{L}*|долл)(?!\p{L})/giu,
  GBP: /£|\bGBP\b/gu,
  RUB: /₽|(?<!\p{L})(?:руб|рубл\p{L}*|rou?bles?)(?!\p{L})/giu,
  INR: /₹|\b(?:crores?|rupees?|INR)\b/giu,
  JPY: /¥|\b(?:yen|JPY)\b/giu,
  CNY: /\b(?:yuan|renminbi|RMB|CNY)\b|юан/giu,
  CHF: /\b(?:CHF|Franken|Fr\.)/gu,
  KZT: /₸|тенге|\btenge\b/giu,
  TRY: /₺|\bliras?\b/giu,
  ZAR: /(?<![\p{L}\d])R\s?\d|\brand\b/gu,
  NGN: /₦|(?<![\p{L}\d])N\d|\bnaira\b/gu,
  BRL: /R\$|\bre(?:ais|al)\b/gu,
  KES: /\bKS?h\.?\s?\d|\bKES\b/gu,
};
/** A currency stands out when it is named this often, and this many times as often as any other. */
const LEAST_NAMED = 2;
const STANDS_OUT = 3;

function mainCurrency(text: string): string | null {
  const [first, second] = Object.entries(CURRENCY_MARKS)
    .map(([code, mark]) => ({ code, count: text.match(mark)?.length ?? 0 }))
    .sort((a, b) => b.count - a.count);
  if (first === undefined || first.count < LEAST_NAMED) return null;
  return first.count >= STANDS_OUT * (second?.count ?? 0) ? first.code : null;
}

/** Currency codes by how often the words name their country. */
export function currenciesNamed(words: readonly string[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const word of words) {
    const code = CURRENCY_OF_WORD.get(word);
    if (code !== undefined) counts.set(code, (counts.get(code) ?? 0) + 1);
  }
  return counts;
}

function remembered<K extends string>(compute: (key: K) => boolean): (key: K) => boolean {
  const known = new Map<K, boolean>();
  return (key) => {
    const answer = known.get(key) ?? compute(key);
    known.set(key, answer);
    return answer;
  };
}
