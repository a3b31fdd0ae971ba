/**
 * What a text gives away about its own way of writing: the countries it names (which pesos?) and whether "m" is its
 * million. Computed once per article, on first use, and passed to every block of it.
 */
import { COUNTRY_WORDS } from './lexicon/currencyHints.ts';
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
  /** The text has this sign. */
  readonly has: (sign: string) => boolean;
};

const SURELY_MILLION =
  /[$€£¥₹]\s?\d[\d.,]{0,12}m\b|\d\s?bn\b|\d\s?m (?:tonnes|tons|people|barrels|b\/d|bpd|euros|dollars|pounds|teu|hectares|acres|litres)\b/i;
const SURELY_METRES =
  /\d\s?(?:km|cm|mm|metres?|meters?|ft)\b|\d\s?m (?:long|deep|wide|high|tall|above|below|vessel|yacht)\b/i;

const MEGATONNES =
  /\b(?:million|m|mn)\s?(?:metric )?(?:tonnes|tons)\b|\bMt\b|\bmtpa\b|\bmmt\b|\bMMT\b|\bMTPA\b/;

const CURRENCY_OF_WORD: ReadonlyMap<string, string> = new Map(
  Object.entries(COUNTRY_WORDS).flatMap(([code, words]) =>
    words.split(' ').map((word) => [word, code] as const),
  ),
);

/** Hints from any text, usually a whole article; lazy, so that asking for none costs nothing. */
export function readHints(text: string): Hints {
  const words = once(
    () => new Set(tokenize(text).flatMap((token) => (token.kind === 'word' ? [token.fold] : []))),
  );
  return {
    words,
    currencies: once(() => currenciesNamed(tokenize(text).map((token) => token.fold))),
    writesMillionAsM: once(() => SURELY_MILLION.test(text) && !SURELY_METRES.test(text)),
    speaksOfMegatonnes: once(() => MEGATONNES.test(text)),
    has: remembered((sign) => text.includes(sign)),
  };
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

function remembered(compute: (key: string) => boolean): (key: string) => boolean {
  const known = new Map<string, boolean>();
  return (key) => {
    const answer = known.get(key) ?? compute(key);
    known.set(key, answer);
    return answer;
  };
}

function once<T>(compute: () => T): () => T {
  let known: { readonly value: T } | null = null;
  return () => {
    known ??= { value: compute() };
    return known.value;
  };
}
