/** Finds currencies around an amount: signs, ISO codes, nouns with or without a nationality. */
import type { DecimalText } from '../../../../lib/decimal.ts';
import { CODE_ALIASES, CURRENCY_CODES, DOUBTFUL_CODES } from '../lexicon/currencyCodes.ts';
import { FOREIGN_CURRENCY_PHRASES } from '../lexicon/currencyForeign.ts';
import { CURRENCY_NOUNS } from '../lexicon/currencyNouns.ts';
import { CURRENCY_SIGNS, GLUED_SIGNS } from '../lexicon/currencySigns.ts';
import { split } from '../lexicon/lexicon.ts';
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

/** Reads a table's entry: "USD", "USD/100" for cents, "IRR*10" for tomans, "~EGP" for a rare one, "?pound" for a unit. */
export function currencyOption(spec: string): CurrencyOption {
  if (spec.startsWith('~')) return { ...currencyOption(spec.slice(1)), isRare: true };
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
      options: sign.value.map(currencyOption),
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
  namedIn(scan.hints.currencies(), (CURRENCY_SIGNS[sign] ?? []).map(currencyOption)).length > 0;

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
    options: [currencyOption(code)],
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
      options: [currencyOption('USD/100')],
      style: 'noun',
      exponent: null,
      isDoubtful: false,
      isPlain: true,
    };
  if (isPence(scan, start))
    return {
      end: start + 1,
      options: [currencyOption('GBP/100')],
      style: 'noun',
      exponent: null,
      isDoubtful: false,
      isPlain: true,
    };
  const millions = MILLIONS_OF[foldAt(scan, start)];
  if (millions !== undefined && isDigits(scan, start - 1))
    return {
      end: start + 1,
      options: [currencyOption(millions)],
      style: 'code',
      exponent: 6,
      isDoubtful: false,
      isPlain: false,
    };
  const first = foldAt(scan, start);
  // "54.5 marks out of 100" are a pupil's.
  const noun =
    first === 'marks' && foldAt(scan, start + 1) === 'out' ? null : NOUNS.match(scan.tokens, start);
  if (noun !== null) {
    const isPlain = noun.end === start + 1;
    const isHome = namedIn(scan.hints.currencies(), noun.value.map(currencyOption)).length > 0;
    const isDoubtful = isPlain && DOUBTFUL_NOUNS.has(first) && !isHome;
    return {
      end: noun.end,
      options: noun.value.map(currencyOption),
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
    options: sign.value.map(currencyOption),
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

/** "7½p" */
const FRACTION = /^[\u00BC-\u00BE\u2150-\u215E]$/u;

/** "35p", but not the 1080p of a screen. */
function isPence(scan: Scan, at: number): boolean {
  const isNumber = isDigits(scan, at - 1) || FRACTION.test(foldAt(scan, at - 1));
  const isGluedLetter = scan.tokens[at]?.text === 'p' && isGlued(scan, at) && isNumber;
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

/** Those whose country is named. */
export const namedIn = (
  named: ReadonlyMap<string, number>,
  options: readonly CurrencyOption[],
): CurrencyOption[] => options.filter((candidate) => candidate.code !== null && named.has(candidate.code));
