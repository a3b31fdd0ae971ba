/** Reads digits: thousands grouped by space or apostrophe, exponents, vulgar fractions. No sign, no magnitude. */
import { add, type DecimalText, divide, scale } from '../../../../lib/decimal.ts';
import { digitMeanings, eitherMeaning, otherMeaning } from './convention.ts';
import { usesOfMark } from './eitherWay.ts';
import { thousandsRest } from './numberWords.ts';
import { onceAtToken } from './perToken.ts';
import { foldAt, isDigits, isGlued, isHyphen, type Scan } from './scan.ts';
import type { Token } from './token.ts';

/** One possible meaning. `halfUnit` is half of the last written digit's unit; null when the number is exact. */
export type NumeralMeaning = {
  readonly value: DecimalText;
  readonly halfUnit: DecimalText | null;
  readonly rule: string;
};

/** Digits and every meaning they have under the convention. */
export type Numeral = {
  /** Index of the token after it. */
  readonly end: number;
  readonly meanings: readonly NumeralMeaning[];
  /** Why there is no meaning; null when there is one. */
  readonly why: string | null;
  /** No decimals, no exponent, no fraction: can be a plain count. */
  readonly isInteger: boolean;
};

/** More digits than any figure has: a serial number or noise. */
const MAX_DIGITS = 36;
/** Larger exponents are not figures of this world, and would cost memory when written out. */
const MAX_EXPONENT = 30;

const VULGAR: Readonly<Record<string, readonly [number, number]>> = {
  '½': [1, 2],
  '⅓': [1, 3],
  '⅔': [2, 3],
  '¼': [1, 4],
  '¾': [3, 4],
  '⅕': [1, 5],
  '⅖': [2, 5],
  '⅗': [3, 5],
  '⅘': [4, 5],
  '⅙': [1, 6],
  '⅚': [5, 6],
  '⅛': [1, 8],
  '⅜': [3, 8],
  '⅝': [5, 8],
  '⅞': [7, 8],
  '⅒': [1, 10],
};

/** The value of a single vulgar fraction sign. */
export function vulgarFraction(sign: string): DecimalText | null {
  // Asked of every word that may be a share: a sign is one character.
  const parts = sign.length === 1 ? VULGAR[sign] : undefined;
  return parts === undefined ? null : divide(String(parts[0]), String(parts[1]));
}

/** The digits that start at a token; null when none do. Refused digits have no meaning and a reason. */
export const readNumeral = onceAtToken((scan, at): Numeral | null => {
  if (isLeadingPoint(scan, at)) return pointNumeral(scan, at);
  return isDigits(scan, at) ? digitNumeral(scan, at) : null;
});

function digitNumeral(scan: Scan, at: number): Numeral {
  const { written, end } = joinGroups(scan, at);
  const rest = /^[1-9]\d{0,2}$/u.test(written) ? thousandsRest(scan, end) : null;
  if (rest !== null) {
    const value = add(scale(written, 3), rest);
    return {
      end: end + 2,
      meanings: [{ value, halfUnit: '0.5', rule: 'digits.spoken_thousands' }],
      why: null,
      isInteger: true,
    };
  }
  if (written.length > MAX_DIGITS) {
    return { end, meanings: [], why: 'more digits than a figure has', isInteger: false };
  }
  const uses = scan.prose ? usesOfMark(scan, written, end) : null;
  const digits =
    uses === null ? digitMeanings(written, scan.convention) : uses.map((use) => eitherMeaning(written, use));
  if (digits.length === 0) return { end, meanings: [], why: explain(written, scan), isInteger: false };
  const isWhole = digits.every((meaning) => meaning.places === 0);
  if (isWhole && /^0\d/.test(written)) {
    return {
      end,
      meanings: [],
      why: 'a leading zero: this looks like a code, not a number',
      isInteger: true,
    };
  }
  const meanings = digits.map((meaning) => ({
    value: meaning.value,
    halfUnit: scale('0.5', -meaning.places),
    rule: meaning.rule,
  }));
  const isCents = digits.every((meaning) => meaning.places === 2);
  const slashed =
    isWhole || isCents
      ? (slashFraction(scan, end) ?? (isHyphen(scan, end) ? slashFraction(scan, end + 1, 'none') : null))
      : null;
  if (slashed !== null) {
    const mixed = meanings.map((m) => ({
      // "$10.28 1/2" and "$10.28-1/2" are ten dollars and twenty-eight and a half cents.
      value: add(m.value, isWhole ? slashed.value : scale(slashed.value, -2)),
      halfUnit: null,
      rule: 'digits.mixed_fraction',
    }));
    return { end: slashed.end, meanings: mixed, why: null, isInteger: false };
  }
  const vulgar = isGlued(scan, end) && (isWhole || isCents) ? vulgarFraction(foldAt(scan, end)) : null;
  if (vulgar !== null) {
    return {
      end: end + 1,
      meanings: meanings.map((m) => ({
        // "$5.28½" a bushel is half a cent more.
        value: add(m.value, isWhole ? vulgar : scale(vulgar, -2)),
        halfUnit: null,
        rule: 'digits.vulgar_fraction',
      })),
      why: null,
      isInteger: false,
    };
  }
  const exponent = exponentAt(scan, end);
  if (exponent === null) return { end, meanings, why: null, isInteger: isWhole };
  if (Math.abs(exponent.power) > MAX_EXPONENT) {
    return { end: exponent.end, meanings: [], why: 'an exponent too large for a figure', isInteger: false };
  }
  const raised = meanings.map((m) => ({
    value: scale(m.value, exponent.power),
    halfUnit: scale(m.halfUnit, exponent.power),
    rule: 'digits.exponent',
  }));
  return { end: exponent.end, meanings: raised, why: null, isInteger: false };
}

/** ".5 percent", "a .22 rifle": a point that nothing touches on its left and digits on its right. */
export function isLeadingPoint(scan: Scan, at: number): boolean {
  if (scan.tokens[at]?.fold !== '.' || !isDigits(scan, at + 1) || !isGlued(scan, at + 1)) return false;
  if (scan.convention !== null && scan.convention.decimal !== '.') return false;
  return !isGlued(scan, at) || /^[($€£¥₹+\u2212-]$/u.test(foldAt(scan, at - 1));
}

function pointNumeral(scan: Scan, at: number): Numeral | null {
  const digits = foldAt(scan, at + 1);
  if (!/^\d{1,6}$/u.test(digits)) return null;
  const value = scale(digits, -digits.length);
  const meaning = { value, halfUnit: scale('0.5', -digits.length), rule: 'digits.leading_point' };
  return { end: at + 2, meanings: [meaning], why: null, isInteger: false };
}

/** "1/2", "2/3", "3/4" at a token, as in "1 1/2 years" and "6-1/4 cents"; null for any other digits and slashes. */
export function slashFraction(
  scan: Scan,
  at: number,
  gap: Token['gap'] = 'space',
): { value: DecimalText; end: number } | null {
  const [part, mark, whole] = [scan.tokens[at], scan.tokens[at + 1], scan.tokens[at + 2]];
  const isWritten =
    part?.kind === 'digits' &&
    part.gap === gap &&
    mark?.fold === '/' &&
    mark.gap === 'none' &&
    whole?.gap === 'none';
  if (
    !isWritten ||
    !/^(?:1\/(?:[2-9]|10)|2\/[35]|3\/[458]|4\/5|5\/[68]|7\/8|9\/10)$/.test(`${part.text}/${whole.text}`)
  )
    return null;
  if (foldAt(scan, at + 3) === '/' && isGlued(scan, at + 3)) return null;
  return { value: divide(part.text, whole.text), end: at + 3 };
}

/** Appends groups of three that follow after a space or an apostrophe; spaces become plain, apostrophes straight. */
function joinGroups(scan: Scan, at: number): { written: string; end: number } {
  const first = scan.tokens[at] as Token;
  let written = first.text;
  let end = at + 1;
  if (first.text.length > 3 || !/^[1-9]\d*$/.test(first.text)) return { written, end };
  let mark: string | null = null;
  for (;;) {
    const next = groupMark(scan, end, mark);
    if (next === null) return { written, end };
    const group = (scan.tokens[next.digits] as Token).text;
    written += next.mark + group;
    end = next.digits + 1;
    mark = next.mark;
    if (group.length > 3) return { written, end };
  }
}

function groupMark(scan: Scan, at: number, mark: string | null): { mark: string; digits: number } | null {
  const token = scan.tokens[at];
  if (token === undefined) return null;
  if (token.kind === 'digits') {
    if (mark === "'" || !isGroup(token.text) || !joinsBySpace(scan, token)) return null;
    // "200 300-tonne wagons": the second number belongs to its own word.
    return { mark: ' ', digits: at };
  }
  const after = scan.tokens[at + 1];
  if (mark === ' ' || token.fold !== "'" || token.gap !== 'none') return null;
  if (after?.kind !== 'digits' || after.gap !== 'none' || !isGroup(after.text)) return null;
  return { mark: "'", digits: at + 1 };
}

function joinsBySpace(scan: Scan, token: Token): boolean {
  if (token.gap === 'fixed') return true;
  return token.gap === 'space' && (scan.convention === null || scan.convention.groups.includes(' '));
}

/** Three digits, perhaps with a decimal part that ends the number. */
const isGroup = (text: string): boolean => /^\d{3}([.,]\d+)?$/.test(text);

function exponentAt(scan: Scan, at: number): { power: number; end: number } | null {
  if (foldAt(scan, at) === 'e' && isGlued(scan, at)) return signedPower(scan, at + 1);
  const isTimes = ['×', 'x', '*', '·'].includes(foldAt(scan, at));
  if (!isTimes || scan.tokens[at + 1]?.text !== '10' || foldAt(scan, at + 2) !== '^') return null;
  return signedPower(scan, at + 3);
}

function signedPower(scan: Scan, at: number): { power: number; end: number } | null {
  const sign = foldAt(scan, at);
  const isSigned = isGlued(scan, at) && (sign === '+' || sign === '-' || sign === '−');
  const digitsAt = isSigned ? at + 1 : at;
  const digits = scan.tokens[digitsAt];
  if (digits?.kind !== 'digits' || digits.gap !== 'none' || !/^\d+$/.test(digits.text)) return null;
  const power = digits.text.length > 4 ? MAX_EXPONENT + 1 : Number(digits.text);
  return { power: isSigned && sign !== '+' ? -power : power, end: digitsAt + 1 };
}

const LANGUAGES: Readonly<Record<string, string>> = {
  en: 'English',
  de: 'German',
  fr: 'French',
  es: 'Spanish',
  ru: 'Russian',
  it: 'Italian',
  pt: 'Portuguese',
};
const COUNTRIES: Readonly<Record<string, string>> = {
  GB: 'Britain',
  US: 'the United States',
  IN: 'India',
  CH: 'Switzerland',
  AT: 'Austria',
};

/** "en-IN" as "English as in India"; a tag without a name stands for itself. */
function languageName(locale: string | null): string {
  if (locale === null) return 'any language';
  const [tag = '', land] = locale.split('-');
  const name = LANGUAGES[tag.toLowerCase()];
  const country = COUNTRIES[land ?? ''];
  return name === undefined ? locale : country === undefined ? name : `${name} as in ${country}`;
}

function explain(written: string, scan: Scan): string {
  const language = languageName(scan.locale);
  const other = scan.convention === null ? null : otherMeaning(written, scan.convention);
  const hint = other === null ? '' : `; with the other decimal mark it would be ${other}`;
  return `"${written}" is not how a number is written in ${language}${hint}`;
}
