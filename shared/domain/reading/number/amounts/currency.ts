/** Finds currencies around an amount: signs, ISO codes, nouns with or without a nationality. */
import type { DecimalText } from '../../../../lib/decimal.ts';
import { CODE_ALIASES, CURRENCY_CODES, DOUBTFUL_CODES } from '../lexicon/currencyCodes.ts';
import { FOREIGN_CURRENCY_PHRASES } from '../lexicon/currencyForeign.ts';
import { LOCAL_DOLLARS, LOCALE_CURRENCIES } from '../lexicon/currencyHints.ts';
import { CURRENCY_NOUNS } from '../lexicon/currencyNouns.ts';
import { CURRENCY_SIGNS, GLUED_SIGNS } from '../lexicon/currencySigns.ts';
import { split } from '../lexicon/lexicon.ts';
import { currenciesNamed } from '../tokens/hints.ts';
import { type PhraseMatch, PhraseTable } from '../tokens/phrases.ts';
import { foldAt, isDigits, isGlued, isWord, type Scan } from '../tokens/scan.ts';

/** One currency a sign or noun may mean; `unit` instead of a code when it may be no money at all (pounds). */
export type CurrencyOption = {
  readonly code: string | null;
  /** Whole units per named unit: "0.01" for cents. */
  readonly times: DecimalText;
  readonly unit: string | null;
  /** Meant only where its country is named: Egyptian pounds. */
  readonly isRare: boolean;
};

/** A sign, code or noun that was found, with every currency it may stand for. */
export type CurrencyMatch = {
  readonly end: number;
  readonly options: readonly CurrencyOption[];
  readonly style: 'sign' | 'code' | 'noun';
  /** Exponent written into the code: MUSD, USDbn. */
  readonly exponent: number | null;
  /** Believed only beside a large amount: ALL, COP, won. */
  readonly isDoubtful: boolean;
  /** The sign or noun alone, without a nation: "$", not "US$" or "Canadian dollars". */
  readonly isPlain: boolean;
};

const SIGNS = new PhraseTable(Object.entries(CURRENCY_SIGNS), { exactCase: true });
const NOUNS = new PhraseTable<readonly string[]>(nounPhrases());
/** Nouns that are everyday words too. */
const DOUBTFUL_NOUNS: ReadonlySet<string> = new Set(
  'won real sum sums mark marks crown crowns kip dong sol lev'.split(' '),
);

function* nounPhrases(): Generator<readonly [string, readonly string[]]> {
  for (const noun of CURRENCY_NOUNS) {
    for (const form of split(noun.forms)) {
      yield [form, noun.bare];
      for (const [nationalities, code] of Object.entries(noun.by ?? {})) {
        for (const nationality of split(nationalities)) yield [`${nationality} ${form}`, [code]];
      }
    }
  }
  for (const [phrases, codes] of Object.entries(FOREIGN_CURRENCY_PHRASES)) {
    for (const phrase of split(phrases)) yield [phrase, codes];
  }
}

function option(spec: string): CurrencyOption {
  if (spec.startsWith('~')) return { ...option(spec.slice(1)), isRare: true };
  if (spec.startsWith('?')) return { code: null, times: '1', unit: spec.slice(1), isRare: false };
  if (spec.endsWith('/100')) return { code: spec.slice(0, -4), times: '0.01', unit: null, isRare: false };
  if (spec.endsWith('*10')) return { code: spec.slice(0, -3), times: '10', unit: null, isRare: false };
  return { code: spec, times: '1', unit: null, isRare: false };
}

/** A sign whose parts touch: "A$5", not "a $5". */
function signAt(scan: Scan, at: number): PhraseMatch<readonly string[]> | null {
  const sign = SIGNS.match(scan.tokens, at);
  if (sign === null) return null;
  let isTight = true;
  for (let next = at + 1; next < sign.end; next++) isTight &&= scan.tokens[next]?.gap === 'none';
  return isTight || scan.tokens[at]?.text === 'US' ? sign : null;
}

/** A sign or code in front of an amount. */
export function currencyBefore(scan: Scan, at: number): CurrencyMatch | null {
  const sign = signAt(scan, at);
  if (sign !== null && isSignBefore(scan, at, sign.end)) {
    const letters = foldAt(scan, sign.end);
    // "$m 50", "US$ bn 3"
    const exponent =
      isDigits(scan, sign.end + 1) && isWord(scan, sign.end) ? (CODE_MAGNITUDES[letters] ?? null) : null;
    const end = exponent === null ? sign.end : sign.end + 1;
    return {
      end,
      options: sign.value.map(option),
      style: 'sign',
      exponent,
      isDoubtful: false,
      isPlain: sign.end === at + 1,
    };
  }
  return codeAt(scan, at);
}

function isSignBefore(scan: Scan, at: number, end: number): boolean {
  const text = scan.tokens[at]?.text ?? '';
  if (!isWord(scan, end - 1)) return true;
  if (isGlued(scan, at) && isWord(scan, at - 1)) return false;
  if (end === at + 1 && GLUED_SIGNS.has(text)) {
    return isDigits(scan, end) && (isGlued(scan, end) || isAtHome(scan, text));
  }
  return isDigits(scan, end) || foldAt(scan, end) === '.';
}

/** "N 12.6 million" where the text speaks of Nigeria. */
const isAtHome = (scan: Scan, sign: string): boolean =>
  namedIn(scan.hints.currencies(), (CURRENCY_SIGNS[sign] ?? []).map(option)).length > 0;

const CODE_MAGNITUDES: Readonly<Record<string, number>> = {
  k: 3,
  m: 6,
  mn: 6,
  mln: 6,
  mio: 6,
  million: 6,
  b: 9,
  bn: 9,
  bln: 9,
  billion: 9,
  g: 9,
  t: 3,
  trn: 12,
  tn: 12,
};

/** An ISO code, perhaps with a magnitude written into it ("MUSD", "EURm", "USDbn") or after it ("EUR mn 50"). */
function codeAt(scan: Scan, at: number): CurrencyMatch | null {
  const token = scan.tokens[at];
  if (token?.kind !== 'word' || token.text.length < 3 || token.text.length > 6) return null;
  // No code is written without a capital.
  if (token.text === token.fold) return null;
  const parts = /^(k|K|M|B|T|G|bn|mn|m)?([A-Z]{3})(k|m|mn|mln|bn|b|M|B)?$/.exec(token.text);
  const whole = knownCode(token.text);
  const code = whole ?? (parts === null ? null : knownCode(parts[2] ?? ''));
  if (code === null) return null;
  const affix = whole === null ? (parts?.[1] ?? parts?.[3] ?? '') : '';
  if (whole === null && affix === '') return null;
  let exponent = affix === '' ? null : (CODE_MAGNITUDES[affix.toLowerCase()] ?? null);
  let end = at + 1;
  if (exponent === null && isWord(scan, end) && isDigits(scan, end + 1) && !isDigits(scan, at - 1)) {
    exponent = CODE_MAGNITUDES[foldAt(scan, end)] ?? null;
    if (exponent !== null) end++;
  }
  if (foldAt(scan, end) === '$' && isGlued(scan, end)) end++;
  return {
    end,
    options: [option(code)],
    style: 'code',
    exponent,
    isDoubtful: DOUBTFUL_CODES.has(code),
    isPlain: false,
  };
}

function knownCode(text: string): string | null {
  const code = CODE_ALIASES[text] ?? text;
  return CURRENCY_CODES.has(code) ? code : null;
}

/** A sign, code or noun after an amount. */
export function currencyAfter(scan: Scan, at: number): CurrencyMatch | null {
  const start = foldAt(scan, at) === '-' && isGlued(scan, at) && isGlued(scan, at + 1) ? at + 1 : at;
  if (scan.tokens[start]?.gap === 'break') return null;
  if (isCentsRate(scan, start))
    return {
      end: start + 1,
      options: [option('USD/100')],
      style: 'noun',
      exponent: null,
      isDoubtful: false,
      isPlain: true,
    };
  if (isPence(scan, start))
    return {
      end: start + 1,
      options: [option('GBP/100')],
      style: 'noun',
      exponent: null,
      isDoubtful: false,
      isPlain: true,
    };
  const millions = MILLIONS_OF[foldAt(scan, start)];
  if (millions !== undefined && isDigits(scan, start - 1))
    return {
      end: start + 1,
      options: [option(millions)],
      style: 'code',
      exponent: 6,
      isDoubtful: false,
      isPlain: false,
    };
  const noun = NOUNS.match(scan.tokens, start);
  if (noun !== null) {
    const first = foldAt(scan, start);
    const isPlain = noun.end === start + 1;
    const isHome = namedIn(scan.hints.currencies(), noun.value.map(option)).length > 0;
    const isDoubtful = isPlain && DOUBTFUL_NOUNS.has(first) && !isHome;
    return {
      end: noun.end,
      options: noun.value.map(option),
      style: 'noun',
      exponent: null,
      isDoubtful,
      isPlain,
    };
  }
  const code = codeAt(scan, start);
  if (code !== null) return code;
  const sign = signAt(scan, start);
  if (sign === null) return null;
  const isLetters = isWord(scan, start) && isWord(scan, sign.end - 1);
  // "63 Rs" and "50 kr" stand after; a lone capital such as R or K does not.
  if (isLetters && GLUED_SIGNS.has(scan.tokens[start]?.text ?? '')) return null;
  if (isDigits(scan, sign.end) && isGlued(scan, sign.end)) return null;
  return {
    end: sign.end,
    options: sign.value.map(option),
    style: 'sign',
    exponent: null,
    isDoubtful: false,
    isPlain: sign.end === start + 1,
  };
}

/** Mexican papers: "15,200 mdp" is millions of pesos, "mdd" of dollars. */
const MILLIONS_OF: Readonly<Record<string, string>> = { mdp: 'MXN', mdd: 'USD', mde: 'EUR' };

/** "187c/lb": cents for a unit. */
const isCentsRate = (scan: Scan, at: number): boolean =>
  scan.tokens[at]?.text === 'c' &&
  isGlued(scan, at) &&
  ((foldAt(scan, at + 1) === '/' && isGlued(scan, at + 1)) || isCents(scan, at));

/** "412c a share", where the text counts in a money that has cents. */
const isCents = (scan: Scan, at: number): boolean =>
  !isGlued(scan, at + 1) || /^[),.;:]$/u.test(foldAt(scan, at + 1))
    ? CENTS_OF.has((scan.around ?? scan.hints).mainCurrency() ?? '')
    : false;

const CENTS_OF: ReadonlySet<string> = new Set(['ZAR', 'USD', 'EUR', 'BRL']);

/** "35p", but not the 1080p of a screen. */
function isPence(scan: Scan, at: number): boolean {
  const isGluedLetter = scan.tokens[at]?.text === 'p' && isGlued(scan, at) && isDigits(scan, at - 1);
  const isEnd = !(isGlued(scan, at + 1) && (isWord(scan, at + 1) || isDigits(scan, at + 1)));
  return (
    isGluedLetter &&
    isEnd &&
    (scan.hints.has('£') ||
      scan.around?.has('£') === true ||
      !/^(?:360|480|576|720|1080|1440|2160|4320)$/.test(scan.tokens[at - 1]?.text ?? ''))
  );
}

/** Whether a token is a currency's sign or code, with a number or without. */
export const isCurrencyMark = (scan: Scan, at: number): boolean =>
  SIGNS.match(scan.tokens, at)?.end === at + 1 || knownCode(scan.tokens[at]?.text ?? '') !== null;

/** Whether a currency stands after an amount that ends here. */
export const isCurrencyAt = (scan: Scan, at: number): boolean =>
  currencyAfter(scan, at)?.isDoubtful === false;

type Named = ReadonlyMap<string, number>;

/** Those whose country is named. */
const namedIn = (named: Named, options: readonly CurrencyOption[]): CurrencyOption[] =>
  options.filter((candidate) => candidate.code !== null && named.has(candidate.code));

/** The one that is named this many times as often as any other; null when none is. */
function mostlyNamed(named: Named, options: readonly CurrencyOption[]): CurrencyOption | null {
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
  if (marked !== null) return [option(`${marked}/100`)];
  const near = new Set(sentenceWords(scan, at));
  const isDollar = (words: ReadonlySet<string>): boolean =>
    words.has('dollar') || words.has('dollars') || words.has('$');
  if (isDollar(near)) return options;
  if (near.has('€') || near.has('euro') || near.has('euros')) return [option('EUR/100')];
  const main = scan.around?.mainCurrency() ?? null;
  if (main !== null && main !== 'USD' && main in CENT_WORDS) return [option(`${main}/100`)];
  const words = scan.hints.words();
  if (isDollar(words) || scan.hints.has('$')) return options;
  const others = Object.entries(CENT_WORDS)
    .filter(
      ([code, names]) =>
        names.split(' ').some((name) => words.has(name)) || (code === 'EUR' && scan.hints.has('€')),
    )
    .map(([code]) => option(`${code}/100`));
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
export type Settled = { readonly options: readonly CurrencyOption[]; readonly note: string | null };

/**
 * Narrows a shared sign or noun: to the one whose country the sentence names, else the paragraph, else (most of the
 * time) the article, else to the locale's own. What stays open stays several. `at` is a token of the amount.
 */
export function settleCurrency(scan: Scan, options: readonly CurrencyOption[], at: number): Settled {
  if (options.length <= 1) return { options: otherCents(scan, options, at), note: null };
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
