/** Which of the currencies that a sign or noun may mean is meant, by the words around it. */
import { LOCAL_DOLLARS, LOCALE_CURRENCIES } from '../lexicon/currencyHints.ts';
import { currenciesNamed } from '../tokens/hints.ts';
import type { Scan } from '../tokens/scan.ts';
import { type CurrencyOption, currencyOption, namedIn } from './currency.ts';

/** The one that is named this many times as often as any other; null when none is. */
function mostlyNamed(
  named: ReadonlyMap<string, number>,
  options: readonly CurrencyOption[],
): CurrencyOption | null {
  const ranked = namedIn(named, options)
    .map((candidate) => ({ candidate, count: named.get(candidate.code ?? '') ?? 0 }))
    .sort((a, b) => b.count - a.count);
  const [first, second] = ranked;
  return first !== undefined && first.count >= MOSTLY * (second?.count ?? 0) ? first.candidate : null;
}

const MOSTLY = 3;

/** Words of the sentence around a token, lower case. */
function sentenceWords(scan: Scan, at: number): string[] {
  const isEnd = (token: (typeof scan.tokens)[number] | undefined): boolean =>
    token === undefined || token.gap === 'break' || (token.kind === 'symbol' && '.!?'.includes(token.text));
  let from = at;
  while (at - from < LONGEST_SENTENCE && !isEnd(scan.tokens[from - 1])) from--;
  let to = at;
  while (to - at < LONGEST_SENTENCE && !isEnd(scan.tokens[to])) to++;
  return scan.tokens.slice(from, to).map((token) => token.fold);
}

/** Tokens looked at on either side of an amount; keeps the search linear in a text without full stops. */
const LONGEST_SENTENCE = 60;

/** Plain "cents" are American unless the sentence, or then the paragraph, speaks of another money that has cents. */
function otherCents(scan: Scan, options: readonly CurrencyOption[], at: number): readonly CurrencyOption[] {
  const [only] = options;
  if (only?.code !== 'USD' || only.times !== '0.01') return options;
  const marked = scan.around?.signedDollar() ?? null;
  if (marked !== null) return [currencyOption(`${marked}/100`)];
  const near = new Set(sentenceWords(scan, at));
  // In German and French articles a cent is the euro's, unless they speak of dollars.
  if (
    /^(?:de|fr)(?:-(?:de|at|fr|be|lu))?$/iu.test(scan.locale ?? '') &&
    !near.has('dollar') &&
    !scan.hints.has('$')
  )
    return [currencyOption('EUR/100')];
  const isDollar = (words: ReadonlySet<string>): boolean =>
    words.has('dollar') || words.has('dollars') || words.has('$');
  if (isDollar(near)) return options;
  if (near.has('€') || near.has('euro') || near.has('euros')) return [currencyOption('EUR/100')];
  const main = scan.around?.mainCurrency() ?? null;
  if (main !== null && main !== 'USD' && main in CENT_WORDS) return [currencyOption(`${main}/100`)];
  const words = scan.hints.words();
  if (isDollar(words) || scan.hints.has('$')) return options;
  const others = Object.entries(CENT_WORDS)
    .filter(
      ([code, names]) =>
        names.split(' ').some((name) => words.has(name)) || (code === 'EUR' && scan.hints.has('€')),
    )
    .map(([code]) => currencyOption(`${code}/100`));
  return [...options, ...others];
}

const CENT_WORDS: Readonly<Record<string, string>> = {
  EUR: 'euro euros eurozone',
  AUD: 'australia australian',
  CAD: 'canada canadian',
  ZAR: 'rand',
  NZD: 'zealand',
  KES: 'shillings',
};

/**
 * What "$" and "dollars" mean where people have dollars of their own: theirs when the text writes "US$" for the
 * others, American when it writes its own with a letter ("A$"), else either.
 */
export function localDollars(scan: Scan, options: readonly CurrencyOption[]): readonly CurrencyOption[] {
  const own = LOCAL_DOLLARS[scan.locale?.toLowerCase() ?? ''];
  const [only] = options;
  if (options.length !== 1 || only?.code !== 'USD') return options;
  const told = scan.around?.localDollar() ?? scan.hints.localDollar();
  if (told !== null) return [{ ...only, code: told }];
  const peso =
    scan.lexicon.language === 'es' && own === undefined ? (scan.around ?? scan.hints).localPeso() : null;
  if (peso !== null)
    return peso.isSure ? [{ ...only, code: peso.code }] : [{ ...only, code: peso.code }, only];
  if (own === undefined) return options;
  const has = (sign: string): boolean => scan.hints.has(sign) || scan.around?.has(sign) === true;
  const local = { ...only, code: own.code };
  if (has('US$')) return [local];
  // An article of such a land that never names America means its own, also where it marks some of them.
  if (scan.around?.namesAmerica() === false) return [local];
  return own.signs.some(has) ? options : [local, only];
}

const BRITISH = [
  'britain',
  'british',
  'uk',
  'england',
  'scotland',
  'wales',
  'london',
  'sterling',
  'gbp',
  'pence',
];

/** Most of the article's amounts are in one money that is no pound, and nothing in it is British. */
function countsInOtherMoney({ around }: Scan): boolean {
  const main = around?.mainCurrency() ?? null;
  if (around === null || main === null || main === 'GBP' || around.has('£')) return false;
  const words = around.words();
  return !BRITISH.some((word) => words.has(word));
}

/** The currencies still possible, and how the choice was made. */
type Settled = { readonly options: readonly CurrencyOption[]; readonly note: string | null };

/**
 * Narrows a shared sign or noun: to the one whose country the sentence names, else the paragraph, else (most of the
 * time) the article, else to the locale's own. What stays open stays several. `at` is a token of the amount, `isPlain`
 * says that no nation stands beside its sign or noun.
 */
export function settleCurrency(
  scan: Scan,
  options: readonly CurrencyOption[],
  at: number,
  isPlain: boolean,
): Settled {
  // "US cents" say whose they are.
  if (options.length <= 1) return { options: isPlain ? otherCents(scan, options, at) : options, note: null };
  const near = namedIn(currenciesNamed(sentenceWords(scan, at)), options);
  if (near.length === 1) return { options: near, note: 'currency taken from the sentence' };
  const named = namedIn(scan.hints.currencies(), options);
  if (named.length === 1) return { options: named, note: 'currency taken from the paragraph' };
  const around = scan.around?.currencies() ?? null;
  const mostly = around === null ? null : mostlyNamed(around, options);
  if (mostly !== null) return { options: [mostly], note: 'currency taken from the article' };
  if (named.length > 1) return { options: named, note: null };
  const usual = options.filter((candidate) => !candidate.isRare);
  const weight = usual.find(({ unit }) => unit !== null);
  if (weight !== undefined && countsInOtherMoney(scan))
    return { options: [weight], note: 'a weight: the article counts in another money' };
  const locale = scan.locale?.toLowerCase() ?? '';
  const own = (LOCALE_CURRENCIES[locale] ?? LOCALE_CURRENCIES[locale.split('-', 1)[0] ?? ''] ?? '').split(
    ' ',
  );
  const local = usual.filter((candidate) => candidate.code !== null && own.includes(candidate.code));
  return local.length === 1
    ? { options: local, note: 'currency taken from the language' }
    : { options: usual, note: null };
}
