/**
 * What a text gives away about its own way of writing: the countries it names (which pesos?) and whether "m" is its
 * million. Computed once per article, on first use, and passed to every block of it.
 */

import { once } from '../../../../lib/once.ts';
import { localDollar, namesAmerica, signedDollar } from '../amounts/localDollar.ts';
import { type LocalPeso, localPeso } from '../amounts/localPeso.ts';
import { COUNTRY_WORDS } from '../lexicon/currencyHints.ts';
import { countMarks, type Mark, type MarkCounts } from './articleMarks.ts';
import { landMark } from './landMarks.ts';
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
  /** Whose peso a plain "$" is in Spanish. */
  readonly localPeso: () => LocalPeso | null;
  /** The one dollar besides the American that the text marks with a letter. */
  readonly signedDollar: () => string | null;
  /** The text names America or marks its dollar. */
  readonly namesAmerica: () => boolean;
  /** How its numbers use the point and the comma. */
  readonly marks: () => MarkCounts;
  /** The decimal mark of the lands it is about, where a language's lands differ. */
  readonly landMark: (language: string) => Mark | null;
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

/** Hints from any text, usually a whole article; lazy, so that asking for none costs nothing. `lands`: how often it names each, by ISO3. */
export function readHints(text: string, lands: ReadonlyMap<string, number> = NO_LANDS): Hints {
  const onlyArea = lands.size === 1 ? ([...lands.keys()][0] ?? null) : null;
  const words = once(
    () => new Set(tokenize(text).flatMap((token) => (token.kind === 'word' ? [token.fold] : []))),
  );
  const currencies = once(() => currenciesNamed(tokenize(text).map((token) => token.fold)));
  return {
    words,
    currencies,
    writesMillionAsM: once(() => SURELY_MILLION.test(text) && !SURELY_METRES.test(text)),
    speaksOfMegatonnes: once(() => MEGATONNES.test(text)),
    mainCurrency: once(() => mainCurrency(text)),
    localDollar: once(() => localDollar(text, onlyArea)),
    localPeso: once(() => localPeso(text, lands, currencies())),
    signedDollar: once(() => signedDollar(text)),
    namesAmerica: once(() => namesAmerica(text)),
    marks: once(() => countMarks(text)),
    landMark: remembered((language) => landMark(language, text, lands)),
    has: remembered((sign) => text.includes(sign)),
  };
}

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
  UAH: /₴|гривн\p{L}*|\bhryvnias?\b/giu,
  PLN: /z[łl]ot(?:ys?|ych|é)\b|\bPLN\b|злот[ыао]/giu,
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

const NO_LANDS: ReadonlyMap<string, number> = new Map();

function remembered<K extends string, T>(compute: (key: K) => T): (key: K) => T {
  const known = new Map<K, T>();
  return (key) => {
    const answer = known.get(key);
    if (answer !== undefined) return answer;
    const found = compute(key);
    known.set(key, found);
    return found;
  };
}
