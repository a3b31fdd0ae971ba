/** Reads number words: "twenty-three", "a hundred and five million", "half a billion", "сто двадцать пять тысяч". */
import { add, type DecimalText, divide, multiply, scale } from '../../../../lib/decimal.ts';
import type { Fraction } from '../lexicon/lexiconData.ts';
import { isOneAlone, multiplierAt } from './roundWords.ts';
import { foldAt, isHyphen, isWord, type Scan } from './scan.ts';

/** A number in words, exact as words are. */
export type NumberWords = {
  readonly end: number;
  readonly value: DecimalText;
  /** The largest magnitude word used, as a plain number; null when none. */
  readonly magnitude: DecimalText | null;
  readonly isInteger: boolean;
};

/** A fraction to 18 places. */
export const fractionValue = (fraction: Fraction): DecimalText =>
  divide(String(fraction[0]), String(fraction[1]));

/** `joinAnd` off: "between one hundred and five hundred" must not become 105. */
export function readNumberWords(scan: Scan, at: number, joinAnd = true): NumberWords | null {
  return (
    spokenThousands(scan, at) ??
    readFractionOfMagnitude(scan, at) ??
    readMixed(scan, at) ??
    readCardinal(scan, at, joinAnd)
  );
}

/** "mil 204 hogares", "mil 27 millones", as Mexican papers write thousands: the word, then digits. */
function spokenThousands(scan: Scan, at: number): NumberWords | null {
  const rest = thousandsRest(scan, at);
  if (rest === null) return null;
  const value = add('1000', rest);
  const millions = magnitudeAt(scan, at + 2);
  if (millions === null) return { end: at + 2, value, magnitude: '1000', isInteger: true };
  const power = scale('1', millions.exponent);
  return { end: millions.end, value: scale(value, millions.exponent), magnitude: power, isInteger: false };
}

/** The digits behind the Spanish "mil" at a token, which are the rest of one number; null where there are none. */
export function thousandsRest(scan: Scan, at: number): DecimalText | null {
  if (scan.lexicon.language !== 'es' || foldAt(scan, at) !== 'mil') return null;
  const digits = scan.tokens[at + 1];
  const isRest = digits?.kind === 'digits' && digits.gap === 'space' && /^[1-9]\d{1,2}$/u.test(digits.text);
  const after = scan.tokens[at + 2];
  const goesOn =
    after?.gap === 'none' &&
    (after.kind === 'digits' || /^[.,/:-]$/u.test(after.text)) &&
    scan.tokens[at + 3]?.kind === 'digits';
  return isRest && !goesOn ? digits.text : null;
}

/** "полтора миллиона", "anderthalb". */
function readMixed(scan: Scan, at: number): NumberWords | null {
  const value = scan.lexicon.mixed.get(foldAt(scan, at));
  if (value === undefined) return null;
  // "anderthalb Dutzend", "полтора десятка"; "сотни" alone are hundreds, nobody knows how many
  const times = value.includes('.') ? multiplierAt(scan, at + 1) : null;
  if (times !== null)
    return { end: at + 2, value: multiply(value, String(times)), magnitude: null, isInteger: true };
  if (multiplierAt(scan, at) !== null && !HEDGED_ONE.test(foldAt(scan, at - 1))) return null;
  // "une quarantaine de millions"
  const isLinked = foldAt(scan, at + 1) === 'de' && magnitudeAt(scan, at + 2) !== null;
  const magnitude = magnitudeAt(scan, isLinked ? at + 2 : at + 1);
  if (magnitude === null) return { end: at + 1, value, magnitude: null, isInteger: !value.includes('.') };
  const power = scale('1', magnitude.exponent);
  return { end: magnitude.end, value: scale(value, magnitude.exponent), magnitude: power, isInteger: false };
}

/** "около сотни", "больше десятка": about one. */
const HEDGED_ONE = /^(?:около|более|больше|менее|меньше|свыше|порядка|до|почти|чем)$/u;

/** "half a million", "three-quarters of a billion", "half a dozen". */
function readFractionOfMagnitude(scan: Scan, at: number): NumberWords | null {
  const part = scan.lexicon.fractionOf.match(scan.tokens, at);
  if (part === null) return null;
  const share = fractionValue(part.value);
  if (scan.lexicon.dozens.has(foldAt(scan, part.end))) {
    return { end: part.end + 1, value: multiply('12', share), magnitude: null, isInteger: true };
  }
  // "medio centenar", "medio millar"
  const round = scan.lexicon.mixed.get(foldAt(scan, part.end));
  if (round !== undefined && /^\d+00+$/u.test(round))
    return { end: part.end + 1, value: multiply(round, share), magnitude: null, isInteger: true };
  if (!isWord(scan, part.end) || foldAt(scan, part.end).length < 4) return null;
  const magnitude = scan.lexicon.magnitudes.match(scan.tokens, part.end);
  if (magnitude === null) return null;
  const value = scale(
    divide(multiply(String(part.value[0]), scale('1', magnitude.value)), String(part.value[1])),
    0,
  );
  return { end: magnitude.end, value, magnitude: scale('1', magnitude.value), isInteger: false };
}

type Sum = {
  total: DecimalText;
  current: number;
  end: number;
  magnitude: number;
  lastMagnitude: number;
  /** What the last dozens or hundreds multiplied by: their half is half of that. */
  times: number;
  seen: boolean;
};

function readCardinal(scan: Scan, at: number, joinAnd: boolean): NumberWords | null {
  const { lexicon } = scan;
  let start = at;
  const sum: Sum = {
    total: '0',
    current: 0,
    end: at,
    magnitude: 0,
    lastMagnitude: 99,
    times: 1,
    seen: false,
  };
  if (lexicon.articles.has(foldAt(scan, at))) {
    // An article is one only in front of a word that multiplies: "a hundred", "a million", not "a port".
    const next = foldAt(scan, at + 1);
    const multiplies =
      lexicon.hundreds.has(next) ||
      lexicon.dozens.has(next) ||
      (next.length > 3 && magnitudeAt(scan, at + 1) !== null);
    if (!multiplies || !isWord(scan, at + 1)) return null;
    start = at + 1;
    sum.current = 1;
  }
  let position = start;
  for (;;) {
    const next = step(scan, position, sum);
    if (next === null) break;
    sum.end = next;
    sum.seen = true;
    position = connector(scan, next, sum, joinAnd);
  }
  if (!sum.seen) return null;
  const whole = add(sum.total, String(sum.current));
  return withFraction(scan, sum, whole);
}

/** Takes one word; answers the index after it, or null when it does not continue the number. */
function step(scan: Scan, at: number, sum: Sum): number | null {
  if (!isWord(scan, at)) return null;
  const { lexicon } = scan;
  const word = foldAt(scan, at);
  const value = lexicon.cardinals.get(word) ?? (isSpanishOne(scan, at) ? 1 : undefined);
  if (value !== undefined) {
    const isNewGroup = sum.current === 0 && sum.lastMagnitude < 99;
    if (isNewGroup ? !startsGroup(scan, at) : sum.seen && !continues(sum.current, value, lexicon.language))
      return null;
    sum.current = sum.current === 4 && value === 20 ? 80 : sum.current + value;
    return at + 1;
  }
  if (lexicon.hundreds.has(word)) {
    const isAlone = isHundredAlone(lexicon.language) || EVERY.has(foldAt(scan, at - 1));
    if (sum.current === 0 && !sum.seen && !isAlone) return null;
    if (sum.current >= 100) return null;
    sum.current = (sum.current === 0 ? 1 : sum.current) * 100;
    return at + 1;
  }
  const times = multiplierAt(scan, at);
  if (times !== null) {
    if (sum.current === 0) return null;
    sum.current *= times;
    sum.times = times;
    return at + 1;
  }
  const magnitude = word.length > 2 ? magnitudeAt(scan, at) : null;
  if (magnitude === null || (sum.current === 0 && !isOneAlone(scan, at))) return null;
  if (magnitude.exponent >= sum.lastMagnitude) {
    // "mil doscientos millones", "deux mille cinq cents millions": the thousands are of that magnitude too.
    if (sum.magnitude !== 3 || magnitude.exponent < 6 || lexicon.language === 'en') return null;
    sum.total = scale(add(sum.total, String(sum.current)), magnitude.exponent);
    sum.current = 0;
    sum.magnitude = magnitude.exponent;
    sum.lastMagnitude = magnitude.exponent;
    return magnitude.end;
  }
  const group = sum.current === 0 ? 1 : sum.current;
  sum.total = add(sum.total, scale(String(group), magnitude.exponent));
  sum.current = 0;
  sum.magnitude = Math.max(sum.magnitude, magnitude.exponent);
  sum.lastMagnitude = magnitude.exponent;
  return magnitude.end;
}

/** "three million four hundred": in English a further group shows itself; "five million three years ago" has none. */
function startsGroup(scan: Scan, at: number): boolean {
  const { lexicon } = scan;
  if (lexicon.language !== 'en' || lexicon.and.has(foldAt(scan, at - 1))) return true;
  let next = at + 1;
  if (isHyphen(scan, next)) next += 2;
  return (
    lexicon.hundreds.has(foldAt(scan, next)) ||
    (foldAt(scan, next).length > 3 && lexicon.magnitudes.has(foldAt(scan, next)))
  );
}

/** "for every hundred spent" */
const EVERY: ReadonlySet<string> = new Set(['every', 'each', 'per']);

/** French "cent" and Spanish "cien" need no "one" in front; English "hundred" does. */
const isHundredAlone = (language: string): boolean => language !== 'en';

function continues(current: number, value: number, language: string): boolean {
  if (current === 0) return false;
  // quatre-vingt, soixante-dix, quatre-vingt-dix
  if (language === 'fr') {
    if (current === 4 && value === 20) return true;
    if ((current % 100 === 60 || current % 100 === 80) && value >= 10 && value < 20) return true;
    if (current % 100 === 80 && value < 10) return true;
    // dix-sept, soixante-dix-huit, quatre-vingt-dix-neuf
    if ([10, 70, 90].includes(current % 100) && value >= 7 && value < 10) return true;
  }
  const room = value < 10 ? 10 : value < 100 ? 100 : 1000;
  if (value >= 10 && value < 20) return current % 100 === 0;
  return current % room === 0 && !(value < 10 && current % 100 === 10);
}

function magnitudeAt(scan: Scan, at: number): { exponent: number; end: number } | null {
  const match = scan.lexicon.magnitudes.match(scan.tokens, at);
  return match === null ? null : { exponent: match.value, end: match.end };
}

/** "treinta y un mil", "cuarenta y un barcos": the article is a number behind a ten and its "y". */
const isSpanishOne = (scan: Scan, at: number): boolean =>
  scan.lexicon.language === 'es' &&
  foldAt(scan, at) === 'un' &&
  foldAt(scan, at - 1) === 'y' &&
  (scan.lexicon.cardinals.get(foldAt(scan, at - 2)) ?? 1) % 10 === 0;

/** Where the next number word would stand: after a hyphen, or after an "and" that may join. */
function connector(scan: Scan, at: number, sum: Sum, joinAnd: boolean): number {
  if (isHyphen(scan, at) && isWord(scan, at + 1) && scan.tokens[at + 1]?.gap === 'none') return at + 1;
  if (!scan.lexicon.and.has(foldAt(scan, at))) return at;
  const next =
    scan.lexicon.cardinals.get(foldAt(scan, at + 1)) ?? (isSpanishOne(scan, at + 1) ? 1 : undefined);
  const isJoin =
    next !== undefined && next < 100 && (scan.lexicon.language === 'en' ? joinsInEnglish(sum) : true);
  return isJoin && joinAnd ? at + 1 : at;
}

const joinsInEnglish = (sum: Sum): boolean =>
  (sum.current >= 100 && sum.current % 100 === 0) || (sum.current === 0 && sum.lastMagnitude < 99);

function withFraction(scan: Scan, sum: Sum, whole: DecimalText): NumberWords {
  const magnitudeText = sum.magnitude === 0 ? null : scale('1', sum.magnitude);
  const plus = scan.lexicon.plusFraction.match(scan.tokens, sum.end);
  const decimals = plus === null ? spokenDecimals(scan, sum.end) : null;
  if (plus === null && decimals === null) {
    return { end: sum.end, value: whole, magnitude: magnitudeText, isInteger: true };
  }
  const end = plus?.end ?? decimals?.end ?? sum.end;
  const extra = plus === null ? (decimals?.value ?? '0') : fractionValue(plus.value);
  // "one and a half million" scales all of it; "a million and a half" only the half.
  if (sum.magnitude > 0) {
    const value = add(whole, scale(extra, sum.lastMagnitude));
    return { end, value, magnitude: magnitudeText, isInteger: false };
  }
  const mixed = add(whole, multiply(extra, String(sum.times)));
  // "one and a half dozen"
  const round = multiplierAt(scan, end);
  if (round !== null)
    return { end: end + 1, value: multiply(mixed, String(round)), magnitude: null, isInteger: false };
  const magnitude = isWord(scan, end) && foldAt(scan, end).length > 2 ? magnitudeAt(scan, end) : null;
  if (magnitude === null) return { end, value: mixed, magnitude: null, isInteger: false };
  return {
    end: magnitude.end,
    value: scale(mixed, magnitude.exponent),
    magnitude: scale('1', magnitude.exponent),
    isInteger: false,
  };
}

/** "two point five". */
function spokenDecimals(scan: Scan, at: number): { value: DecimalText; end: number } | null {
  if (scan.lexicon.language !== 'en' || foldAt(scan, at) !== 'point') return null;
  let digits = '';
  let end = at + 1;
  while (digits.length < 6) {
    const value = scan.lexicon.cardinals.get(foldAt(scan, end));
    if (value === undefined || value > 9) break;
    digits += String(value);
    end++;
  }
  return digits === '' ? null : { value: `0.${digits}`, end };
}
