/** One amount with everything that belongs to it: sign, currency, magnitude, unit or counted noun. */
import { add, compare, type DecimalText, scale } from '../../../../lib/decimal.ts';
import { fractionValue } from '../tokens/numberWords.ts';
import { onceAtToken } from '../tokens/perToken.ts';
import { foldAt, isDigits, isGlued, isWord, type Scan } from '../tokens/scan.ts';
import { type Amount, negated, readAmount, withMagnitude } from './amount.ts';
import { type CurrencyMatch, currencyAfter, currencyBefore } from './currency.ts';
import { lossAmount } from './lossBrackets.ts';
import { partOfPoint } from './partOfPoint.ts';
import { isMoveOfPoint, isPercentagePoints } from './points.ts';
import { isTimeUnit, perUnit, unitAfter } from './unit.ts';

/** What follows an amount and says what it measures. */
export type Suffix =
  | { readonly type: 'none' }
  | { readonly type: 'percent' | 'points' | 'basis_points' | 'per_mille' }
  | { readonly type: 'currency'; readonly match: CurrencyMatch }
  | { readonly type: 'factor' }
  | { readonly type: 'multiple'; readonly mode: 'as' | 'more' | 'less' }
  | { readonly type: 'unit'; readonly unit: string }
  | { readonly type: 'ordinal' }
  | { readonly type: 'noun'; readonly head: string };

/** An amount with what belongs to it, between two tokens. */
export type Term = {
  readonly start: number;
  readonly end: number;
  readonly before: CurrencyMatch | null;
  readonly amount: Amount;
  readonly suffix: Suffix;
  /** What a price is for ("barrel"); null when nothing is said. */
  readonly per: string | null;
};

/** `joinAnd` off: the "and" of "between one hundred and five hundred" joins nothing. */
export type TermOptions = { readonly joinAnd?: boolean };

/** The term that starts at a token, without hedges and without a counted noun; null when none does. */
export const readTerm = (scan: Scan, at: number, options?: TermOptions): Term | null =>
  options === undefined ? plainTerm(scan, at) : termAt(scan, at, options);

const plainTerm = onceAtToken((scan, at) => termAt(scan, at, {}));

function termAt(scan: Scan, at: number, options: TermOptions): Term | null {
  const half = readPartOfPercent(scan, at) ?? readDecimalOfPoint(scan, at);
  if (half !== null) return half;
  const sign = readSign(scan, at);
  const before = believable(scan, currencyBefore(scan, sign.end), sign.end);
  const innerSign = before === null ? { isNegative: false, end: sign.end } : readSign(scan, before.end);
  const amountAt = before === null ? sign.end : innerSign.end;
  const read =
    lossAmount(scan, amountAt, before !== null) ??
    readAmount(scan, amountAt, { isMoney: before !== null, joinAnd: options.joinAnd ?? true });
  if (read === null) return null;
  if (before !== null && !read.inDigits && before.style === 'sign' && isWord(scan, sign.end)) return null;
  const sized =
    before?.exponent === undefined || before.exponent === null
      ? read
      : withMagnitude(read, scale('1', before.exponent));
  const amount = sign.isNegative || innerSign.isNegative ? negated(sized) : sized;
  const told = readFactorOf(scan, at, amount) ?? readSuffix(scan, amount, before);
  const { suffix } = told;
  const part = isWholeUnit(amount, suffix) ? scan.lexicon.plusFraction.match(scan.tokens, told.end) : null;
  const end = part?.end ?? told.end;
  const matched = suffix.type === 'currency' ? suffix.match : null;
  const isMoney = before !== null || matched !== null;
  const grown =
    part !== null
      ? withPart(amount, fractionValue(part.value))
      : matched?.exponent === undefined || matched.exponent === null
        ? amount
        : withMagnitude(amount, scale('1', matched.exponent));
  const per = isMoney ? perUnit(scan, end) : null;
  const isPrice = per !== null && !isTimeUnit(per.unit);
  return {
    start: at,
    end: isPrice ? per.end : end,
    before,
    amount: grown,
    suffix,
    per: isPrice ? per.unit : null,
  };
}

/** "cuatro horas y media", "deux ans et demi": the part stands behind the unit. */
const isWholeUnit = (amount: Amount, suffix: Suffix): boolean =>
  (suffix.type === 'unit' || suffix.type === 'points') && amount.isInteger && amount.why === null;

/** An amount and a part of one more. */
export const withPart = (amount: Amount, part: DecimalText): Amount => ({
  ...amount,
  isInteger: false,
  meanings: amount.meanings.map((one) => {
    const value = add(one.value, part);
    return { ...one, value, low: value, high: value };
  }),
});

/** "by a factor of 2.7", "um den Faktor drei", "d'un facteur 4": the word in front makes it a multiple. */
function readFactorOf(scan: Scan, at: number, amount: Amount): { suffix: Suffix; end: number } | null {
  const before = hedgeStart(scan, at);
  const of = FACTOR_OF.has(foldAt(scan, before - 1)) ? before - 1 : before;
  const isMultiplied =
    BY.has(foldAt(scan, before - 1)) &&
    MULTIPLIED_BY.test(`${foldAt(scan, before - 2)} ${foldAt(scan, before - 1)}`);
  if ((!FACTOR.has(foldAt(scan, of - 1)) && !isMultiplied) || amount.magnitude !== null) return null;
  if (scan.lexicon.percent.match(scan.tokens, amount.end) !== null) return null;
  // "multiplié par sept" alone: what follows would be multiplied again.
  if (isMultiplied && scan.lexicon.times.match(scan.tokens, amount.end) !== null) return null;
  const isDivided = isMultiplied && /^(?:divi[sd]|разд)/u.test(foldAt(scan, before - 2));
  return { suffix: isDivided ? { type: 'multiple', mode: 'less' } : { type: 'factor' }, end: amount.end };
}

/** Where the hedge of "a factor of about three" begins. */
const hedgeStart = (scan: Scan, at: number): number =>
  FACTOR_HEDGES.has(foldAt(scan, at - 1)) ? at - 1 : at;

const FACTOR: ReadonlySet<string> = new Set(['factor', 'faktor', 'facteur']);
const MULTIPLIED_BY = /^(?:(?:multipli|divis|dividid)\p{L}* (?:par|por|by)|умнож\p{L}* на)$/u;
const BY: ReadonlySet<string> = new Set(['par', 'por', 'by', 'на']);
const FACTOR_OF: ReadonlySet<string> = new Set(['of', 'von', 'de']);
const FACTOR_HEDGES: ReadonlySet<string> = new Set(
  'about around roughly almost nearly some over ungefähr rund etwa fast knapp environ presque casi unos'.split(
    ' ',
  ),
);

/** "half a percent", "a quarter of a percentage point", "a percentage point". */
function readPartOfPercent(scan: Scan, at: number): Term | null {
  const { lexicon, tokens } = scan;
  const pointed = partOfPoint(scan, at);
  const part = pointed ?? lexicon.fractionOf.match(tokens, at);
  const isArticle = part === null && lexicon.articles.has(foldAt(scan, at));
  const noun = pointed?.noun ?? part?.end ?? (isArticle ? at + 1 : null);
  if (noun === null) return null;
  const points =
    pointed ??
    lexicon.points.match(tokens, noun) ??
    (isArticle && isMoveOfPoint(scan, at) ? barePoint(scan, noun) : null);
  const percent =
    part !== null && points === null && isWord(scan, noun) ? lexicon.percent.match(tokens, noun) : null;
  // "half a cent"
  const coin = part !== null && points === null && percent === null ? coinAt(scan, noun) : null;
  const end = points?.end ?? percent?.end ?? coin?.end;
  if (end === undefined) return null;
  // "has come down a point and a half"
  const plus = part === null && points !== null ? lexicon.plusFraction.match(tokens, points.end) : null;
  const told = part ?? plus;
  const value =
    told === null ? '1' : part === null ? add('1', fractionValue(told.value)) : fractionValue(told.value);
  const amount: Amount = {
    start: at,
    end: noun,
    bareEnd: noun,
    meanings: [{ value, low: value, high: value, rule: 'words' }],
    why: null,
    magnitude: null,
    inDigits: false,
    isInteger: false,
  };
  return {
    start: at,
    end: plus?.end ?? end,
    before: null,
    amount,
    suffix:
      coin !== null ? { type: 'currency', match: coin } : { type: points === null ? 'percent' : 'points' },
    per: null,
  };
}

/** One coin or note, of which a part is told: "half a cent", "a quarter of a dollar". */
const coinAt = (scan: Scan, at: number): CurrencyMatch | null =>
  /^(?:cents?|penny|dollar|euro|pound|rouble|ruble|rupee|yuan|franc|kopeck|копейк[иу]|рубля|cent|centime|céntimo)$/u.test(
    foldAt(scan, at),
  )
    ? currencyAfter(scan, at)
    : null;

/** "fell a point": of percent, where the text speaks of it. */
const barePoint = (scan: Scan, at: number): { end: number } | null =>
  /^points?$/u.test(foldAt(scan, at)) && isPercentagePoints(scan, at + 1) ? { end: at + 1 } : null;

/** "0.6 of a percentage point" */
function readDecimalOfPoint(scan: Scan, at: number): Term | null {
  if (!isDigits(scan, at) || foldAt(scan, at + 1) !== 'of' || foldAt(scan, at + 2) !== 'a') return null;
  const points = scan.lexicon.points.match(scan.tokens, at + 3);
  const amount = points === null ? null : readAmount(scan, at, { isMoney: false });
  if (points === null || amount === null) return null;
  return { start: at, end: points.end, before: null, amount, suffix: { type: 'points' }, per: null };
}

function readSign(scan: Scan, at: number): { isNegative: boolean; end: number } {
  const minus = scan.lexicon.minus.match(scan.tokens, at);
  // "plus or minus 5%" is no loss.
  const isEither = minus !== null && scan.lexicon.or.match(scan.tokens, at - 1) !== null;
  if (minus !== null) return { isNegative: !isEither, end: minus.end };
  const sign = foldAt(scan, at);
  const isMinus = sign === '-' || sign === '−' || sign === '–';
  if (!isMinus && sign !== '+') return { isNegative: false, end: at };
  // A sign stands free on its left and touches the number: "fell –5.2 percent", not "Su-34" or "a – 5".
  const previous = scan.tokens[at - 1];
  const isFree =
    at === 0 ||
    !isGlued(scan, at) ||
    (previous?.kind === 'symbol' && '([€$£¥«"“‘:;=/'.includes(previous.text));
  // "négatif : – 8 500": behind a colon or bracket a dash apart is a minus too.
  const isApart = !isGlued(scan, at + 1) && isDigits(scan, at + 1) && /^[:(=]$/u.test(foldAt(scan, at - 1));
  if (!isFree || !(isGlued(scan, at + 1) || isApart)) return { isNegative: false, end: at };
  return { isNegative: isMinus, end: at + 1 };
}

/** Codes and nouns that are also everyday words need a large amount beside them. */
function believable(scan: Scan, match: CurrencyMatch | null, at: number): CurrencyMatch | null {
  if (match !== null && isModelName(scan, match, at)) return null;
  if (match === null || !match.isDoubtful) return match;
  const amount = readAmount(scan, match.end, { isMoney: true });
  return amount !== null && isLarge(amount) && match.end > at ? match : null;
}

/** "the N4", "the K2": a letter and a small number, in an article that names no money of that letter. */
function isModelName(scan: Scan, match: CurrencyMatch, at: number): boolean {
  const coins = LETTER_MONEY[scan.tokens[at]?.text ?? ''];
  if (coins === undefined || match.end !== at + 1 || !/^[1-9]\d?$/u.test(foldAt(scan, match.end)))
    return false;
  if (isGlued(scan, match.end + 1) && isWord(scan, match.end + 1)) return false;
  if (isWord(scan, match.end + 1) && scan.lexicon.magnitudes.match(scan.tokens, match.end + 1) !== null)
    return false;
  return ![scan.hints, scan.around].some(
    (hints) => hints !== null && coins.some((coin) => hints.words().has(coin)),
  );
}

/** Letters that stand for money, and what it is called there. */
const LETTER_MONEY: Readonly<Record<string, readonly string[] | undefined>> = {
  N: ['naira', 'nigeria', 'nigerian', 'lagos', 'abuja'],
  K: ['kwacha', 'kina', 'kyat', 'zambia', 'zambian'],
  P: ['peso', 'pesos', 'pula', 'philippine', 'philippines', 'manila', 'botswana'],
  W: ['won', 'korea', 'korean', 'seoul'],
};

const isLarge = (amount: Amount): boolean =>
  amount.magnitude !== null ||
  amount.meanings.some((meaning) => compare(meaning.value, '1000') >= 0 || meaning.value.includes('.'));

/** What measures an amount from behind a hedge: "20-odd per cent"; null when nothing does. */
export function suffixBehind(scan: Scan, amount: Amount, at: number): { suffix: Suffix; end: number } | null {
  const read = readSuffix(scan, amount, null, at);
  const isMeasure = ['percent', 'points', 'currency', 'unit'].includes(read.suffix.type);
  return isMeasure ? read : null;
}

function readSuffix(
  scan: Scan,
  amount: Amount,
  before: CurrencyMatch | null,
  at: number = amount.end,
): { suffix: Suffix; end: number } {
  const { tokens, lexicon } = scan;
  const token = tokens[at];
  if (token === undefined || token.gap === 'break') return { suffix: { type: 'none' }, end: at };
  const word = foldAt(scan, at) === '-' && isGlued(scan, at) && isGlued(scan, at + 1) ? at + 1 : at;
  const currency = currencyAfter(scan, at);
  const isBelieved = currency !== null && (!currency.isDoubtful || isLarge(amount));
  if (before !== null) {
    return isBelieved && currency !== null && isSameMoney(scan, currency)
      ? { suffix: { type: 'currency', match: currency }, end: currency.end }
      : { suffix: { type: 'none' }, end: at };
  }
  const points = lexicon.points.match(tokens, word);
  if (points !== null) return { suffix: { type: 'points' }, end: points.end };
  const basis = lexicon.basisPoints.match(tokens, word);
  if (basis !== null) return { suffix: { type: 'basis_points' }, end: basis.end };
  const percent = lexicon.percent.match(tokens, word);
  if (percent !== null && !(isWord(scan, percent.end) && isGlued(scan, percent.end))) {
    return { suffix: { type: 'percent' }, end: percent.end };
  }
  const perMille = lexicon.perMille.match(tokens, word);
  if (perMille !== null) return { suffix: { type: 'per_mille' }, end: perMille.end };
  const multiple = readMultiple(scan, amount, word);
  if (multiple !== null) return multiple;
  if (isOrdinalEnding(scan, at, amount)) return { suffix: { type: 'ordinal' }, end: at + 1 };
  const unit = unitAfter(scan, at) ?? looseTonnes(scan, amount, at);
  if (isBelieved && currency !== null && (unit === null || unit.end <= currency.end)) {
    return { suffix: { type: 'currency', match: currency }, end: currency.end };
  }
  if (unit !== null) return { suffix: { type: 'unit', unit: unit.unit }, end: unit.end };
  return { suffix: { type: 'none' }, end: at };
}

/**
 * "mt" in small letters is metric tonnes behind a large number ("25,000 mt") and millions of tonnes in the trade press
 * ("82 mt of LNG"); the article's other words tell, or nobody does.
 */
function looseTonnes(scan: Scan, amount: Amount, at: number): { unit: string; end: number } | null {
  if (!['mt', 'Mt'].includes(scan.tokens[at]?.text ?? '') || (isGlued(scan, at + 1) && isWord(scan, at + 1)))
    return null;
  const isPlain =
    amount.magnitude !== null || amount.meanings.every(({ value }) => compare(value, '1000') >= 0);
  if (isPlain) return { unit: 'tonne', end: at + 1 };
  const isMillions = [scan.hints, scan.around].some((hints) => hints?.speaksOfMegatonnes() ?? false);
  return { unit: isMillions ? 'megatonne' : 'metric_or_million_tonnes', end: at + 1 };
}

/** After "$63 billion", "dollars" or "USD" states the unit again; "a" or "R" does not. */
const isSameMoney = (scan: Scan, match: CurrencyMatch): boolean =>
  match.style !== 'sign' || !isWord(scan, match.end - 1);

function isOrdinalEnding(scan: Scan, at: number, amount: Amount): boolean {
  return (
    amount.inDigits &&
    amount.isInteger &&
    isGlued(scan, at) &&
    foldAt(scan, at + 2) !== 'lb' &&
    ['st', 'nd', 'rd', 'th'].includes(foldAt(scan, at))
  );
}

/** "5-fach", "das 5-fache". */
const GERMAN_FOLD = /^fach(?:e[nmrs]?)?$/u;

/** "five times", "2.5x", "5-fold". Whether "times" means occurrences is for the caller to see. */
function readMultiple(scan: Scan, amount: Amount, at: number): { suffix: Suffix; end: number } | null {
  const { lexicon, tokens } = scan;
  const sign = foldAt(scan, at);
  if (isGlued(scan, at) && (sign === 'x' || sign === '×' || sign === 'fold' || GERMAN_FOLD.test(sign))) {
    const isAmountNext = isDigits(scan, at + 1);
    return isAmountNext ? null : { suffix: { type: 'multiple', mode: 'as' }, end: at + 1 };
  }
  const times = lexicon.times.match(tokens, at);
  if (times === null || (!amount.isInteger && amount.magnitude !== null && amount.inDigits)) return null;
  const more = lexicon.timesMore.match(tokens, times.end);
  if (more !== null) return { suffix: { type: 'multiple', mode: 'more' }, end: more.end };
  const less = lexicon.timesLess.match(tokens, times.end);
  if (less !== null) return { suffix: { type: 'multiple', mode: 'less' }, end: less.end };
  return { suffix: { type: 'multiple', mode: 'as' }, end: times.end };
}

/** Whether a term says by itself what it measures, so that nothing has to be taken from its partner. */
export const isComplete = (term: Term): boolean =>
  term.suffix.type !== 'none' || (term.before !== null && term.amount.magnitude !== null);
