/** A number with its magnitude, in digits or words: "63", "1.2 trillion", "50m", "a hundred and five million". */
import { add, type DecimalText, multiply, negate, scale, subtract } from '../../../../lib/decimal.ts';
import { fractionValue, readNumberWords } from '../tokens/numberWords.ts';
import { isLeadingPoint, type Numeral, readNumeral, vulgarFraction } from '../tokens/numeral.ts';
import { foldAt, isDigits, isGlued, isHyphen, isWord, type Scan } from '../tokens/scan.ts';
import { isCurrencyAt } from './currency.ts';
import { nounPhrase } from './nounPhrase.ts';
import { unitAfter } from './unit.ts';

/** One meaning: its value in whole units and the rounding interval of what was written. */
export type Meaning = {
  readonly value: DecimalText;
  readonly low: DecimalText;
  readonly high: DecimalText;
  readonly rule: string;
  /** A unit that this meaning brings with it ("50 m" as metres). */
  readonly unit?: string;
};

/** A number as written, with every meaning it may have; none when it was refused, and then `why` says so. */
export type Amount = {
  readonly start: number;
  readonly end: number;
  readonly meanings: readonly Meaning[];
  readonly why: string | null;
  readonly magnitude: DecimalText | null;
  /** Index of the first token of the magnitude; equals `end` when there is none. */
  readonly bareEnd: number;
  readonly inDigits: boolean;
  /** A whole number without magnitude. */
  readonly isInteger: boolean;
};

/** What stands around an amount and decides how its letters are read. */
export type AmountOptions = {
  /** A currency stands in front: "m" is million and nothing else. */
  readonly isMoney: boolean;
  readonly joinAnd?: boolean;
};

/** The amount that starts at a token, in digits or words, without sign and currency; null when none does. */
export function readAmount(scan: Scan, at: number, options: AmountOptions): Amount | null {
  if (isDigits(scan, at) || isLeadingPoint(scan, at)) return readDigitAmount(scan, at, options);
  const vulgar = vulgarFraction(foldAt(scan, at));
  if (vulgar !== null) {
    const meaning = { value: vulgar, low: vulgar, high: vulgar, rule: 'digits.vulgar_fraction' };
    return {
      start: at,
      end: at + 1,
      bareEnd: at + 1,
      meanings: [meaning],
      why: null,
      magnitude: null,
      inDigits: false,
      isInteger: false,
    };
  }
  const words = readNumberWords(scan, at, options.joinAnd ?? true);
  if (words === null) return null;
  return {
    start: at,
    end: words.end,
    bareEnd: words.end,
    meanings: [{ value: words.value, low: words.value, high: words.value, rule: 'words' }],
    why: null,
    magnitude: words.magnitude,
    inDigits: false,
    isInteger: words.isInteger && words.magnitude === null,
  };
}

function readDigitAmount(scan: Scan, at: number, options: AmountOptions): Amount | null {
  const plain = readNumeral(scan, at);
  if (plain === null) return null;
  const numeral = withPart(scan, plain);
  const magnitude = readMagnitude(scan, numeral.end, options);
  const exponent = magnitude?.exponent ?? 0;
  const meanings: Meaning[] = numeral.meanings.map(({ value, halfUnit, rule }) => {
    const scaled = scale(value, exponent);
    if (halfUnit === null) return { value: scaled, low: scaled, high: scaled, rule };
    const half = scale(halfUnit, exponent);
    return { value: scaled, low: subtract(scaled, half), high: add(scaled, half), rule };
  });
  if (magnitude?.orUnit !== undefined) {
    const unit = magnitude.orUnit;
    for (const { value, halfUnit, rule } of numeral.meanings) {
      const half = halfUnit ?? '0';
      meanings.push({ value, low: subtract(value, half), high: add(value, half), rule, unit });
    }
  }
  return {
    start: at,
    end: magnitude?.end ?? numeral.end,
    bareEnd: numeral.end,
    meanings,
    why: numeral.why,
    magnitude: magnitude === null ? null : scale('1', exponent),
    inDigits: true,
    isInteger: numeral.isInteger && magnitude === null,
  };
}

/** "13 and a half": digits go on in words. */
function withPart(scan: Scan, numeral: Numeral): Numeral {
  const part = numeral.isInteger ? scan.lexicon.plusFraction.match(scan.tokens, numeral.end) : null;
  if (part === null || !/^(?:half|quarters?|demie?|medi[oa]|половиной)$/u.test(foldAt(scan, part.end - 1)))
    return numeral;
  const meanings = numeral.meanings.map((one) => ({
    ...one,
    value: add(one.value, fractionValue(part.value)),
    halfUnit: null,
  }));
  return { ...numeral, end: part.end, meanings, isInteger: false };
}

type Magnitude = { exponent: number; end: number; orUnit?: string };

/** Letters that are a magnitude only when glued to digits or beside a currency. */
const LETTERS: Readonly<Record<string, number>> = { k: 3, m: 6, b: 9, t: 12, mm: 6, к: 3, м: 6 };

/** The magnitude after digits, "thousand million" and "lakh crore" included. */
export function readMagnitude(scan: Scan, at: number, options: AmountOptions): Magnitude | null {
  const letter = letterMagnitude(scan, at, options);
  if (letter !== null) return letter;
  const first = magnitudeWord(scan, at);
  if (first === null) return null;
  const second = scan.tokens[first.end]?.gap === 'none' ? null : magnitudeWord(scan, first.end);
  if (second === null || second.exponent < 3) return first;
  return { exponent: first.exponent + second.exponent, end: second.end };
}

function magnitudeWord(scan: Scan, at: number): Magnitude | null {
  const { lexicon, tokens } = scan;
  const start = isHyphen(scan, at) && tokens[at + 1]?.gap === 'none' ? at + 1 : at;
  if (tokens[start]?.gap === 'break') return null;
  if (lexicon.hundreds.has(foldAt(scan, start)) && foldAt(scan, start).length > 4)
    return { exponent: 2, end: start + 1 };
  const match = lexicon.magnitudes.match(tokens, start);
  if (match === null) return null;
  // An abbreviation's full stop belongs to it when a word follows: "63 млрд. руб.", "63 Mrd. Euro".
  const isShort = match.end === start + 1 && foldAt(scan, start).length <= 4;
  if (isShort && foldAt(scan, match.end) === '.' && isGlued(scan, match.end)) {
    if (isAbbreviationDot(scan, match.end)) return { exponent: match.value, end: match.end + 1 };
  }
  return { exponent: match.value, end: match.end };
}

/** "50m people" and "5m tonnes" are millions; "a 50m yacht" and "50m" alone may be metres, unless the text's habit tells. */
function meansMillion(scan: Scan, at: number): boolean {
  const isLength = LENGTH_WORDS.has(foldAt(scan, at));
  if (isLength || (isGlued(scan, at) && isWord(scan, at))) return false;
  if (unitAfter(scan, at) !== null || (scan.prose && (scan.hints.writesMillionAsM() || habitAround(scan))))
    return true;
  return nounPhrase(scan, at, false) !== null;
}

/** "4.1m have joined", "1.2m voted": metres do neither. */
const isOfPeople = (scan: Scan, at: number): boolean =>
  PEOPLE_DO.test(foldAt(scan, at)) ||
  (/^(?:have|had|who|now|still)$/u.test(foldAt(scan, at)) && PEOPLE_DO.test(foldAt(scan, at + 1)));

/** "The number of passengers topped 7.1m": what is counted stands before it. */
function isOfNumber(scan: Scan, at: number): boolean {
  for (let back = at - 1; back > at - NUMBER_REACH; back--) {
    const word = foldAt(scan, back);
    if (word === '' || /^[.;!?]$/u.test(word)) return false;
    if (word === 'of' && /^(?:number|total)s?$/u.test(foldAt(scan, back - 1))) return true;
    if (COUNTED.test(word)) return true;
  }
  return false;
}

const NUMBER_REACH = 14;
const COUNTED =
  /^(?:passengers|visitors|subscribers|customers|users|arrivals|ridership|audiences?|viewers|households|population|membership|payrolls|workforce)$/u;

const PEOPLE_DO =
  /^(?:joined|join|voted|vote|live|lived|work|worked|died|die|fled|flee|watched|watch|applied|apply|signed|enrolled|registered|receive|received|attended|speak|visited|left|moved|arrived|claim|claimed|use|used|have|own|pay|paid)$/u;

/** The article's habit, unless this very text speaks of lengths. */
const habitAround = (scan: Scan): boolean => scan.around?.writesMillionAsM() ?? false;

/** "3,106 m": thousands of millions would be billions. */
const isHeight = (scan: Scan, at: number): boolean =>
  /^\d{1,2}[,.]?\d{3}$/u.test(scan.tokens[at - 1]?.text ?? '') &&
  scan.tokens[at]?.text === 'm' &&
  !scan.hints.writesMillionAsM() &&
  !habitAround(scan);

/** "the 10,000m in 30:08", "le 100 m", "gold over 400m": a distance that is run or swum, in a sentence that tells of a race. */
function isRace(scan: Scan, at: number): boolean {
  if (!RACES.test((scan.tokens[at - 1]?.text ?? '').replace(/[.,\s]/gu, ''))) return false;
  for (let near = at - RACE_REACH; near <= at + RACE_REACH; near++)
    if (RACING.test(foldAt(scan, near))) return true;
  // "won the 10,000m in 30:08"
  return isDigits(scan, at + 2) && foldAt(scan, at + 3) === ':' && isDigits(scan, at + 4);
}

const RACES = /^(?:50|60|80|100|110|200|400|800|1500|3000|5000|10000)$/u;
const RACE_REACH = 10;
const RACING =
  /^(?:ran|runs?|runner|swam|swims?|swimmer|sprints?|sprinter|hurdles|freestyle|butterfly|backstroke|breaststroke|medley|relay|olympic|olympics|medal|medallist|gold|silver|bronze|champion|championships?|athletics|lief|läuft|rannte|schwamm|staffel|hürden|rennen|läufer\p{L}*|medaille|couru|courir|course|nagé|nage|haies|relais|sprinteur\p{L}*|médaille|corrió|carrera|nadó|relevos|vallas|medalla|пробежал\p{L}*|проплыл\p{L}*|забег\p{L}*|заплыв\p{L}*|дистанци\p{L}+|эстафет\p{L}+|медал\p{L}+)$/u;

/** Behind these "30m" is metres. */
const SHAPES: ReadonlySet<string> = new Set('long wide deep high tall sprint hurdles'.split(' '));
const LENGTH_WORDS: ReadonlySet<string> = new Set(
  'long wide deep high tall above below away race sprint hurdles draught draft'.split(' '),
);

/** A full stop is the abbreviation's own when a small letter, a currency, a unit or, in a cell, nothing follows. */
function isAbbreviationDot(scan: Scan, at: number): boolean {
  const next = scan.tokens[at + 1];
  if (next === undefined) return !scan.prose;
  const isWordNext = next.kind === 'word' && next.gap !== 'break';
  if (isWordNext && next.text[0] === next.fold[0]) return true;
  // German writes its nouns with a capital: "9,07 Mio. Einwohner".
  if (isWordNext && scan.lexicon.language === 'de' && !scan.lexicon.functionWords.has(next.fold)) return true;
  return isCurrencyAt(scan, at + 1) || unitAfter(scan, at + 1) !== null;
}

function letterMagnitude(scan: Scan, at: number, options: AmountOptions): Magnitude | null {
  const token = scan.tokens[at];
  if (token?.kind !== 'word' || token.gap === 'break') return null;
  // "63 T€": German accounts count in thousands.
  const isThousands = token.text === 'T' && scan.lexicon.language === 'de';
  const isSlangMillion = token.fold === 'mil' && scan.lexicon.language === 'en' && options.isMoney;
  const exponent = isThousands ? 3 : isSlangMillion ? 6 : LETTERS[token.fold];
  if (exponent === undefined) return null;
  if (isSlangMillion) return { exponent, end: at + 1 };
  const isPower = /^[²³]$/u.test(foldAt(scan, at + 1));
  const isNextGlued = isGlued(scan, at + 1) && (isWord(scan, at + 1) || isDigits(scan, at + 1) || isPower);
  if (isNextGlued) return null;
  const end = at + 1;
  if (options.isMoney || isCurrencyAt(scan, end))
    return token.gap === 'none' || token.fold !== 'k' || isGlued(scan, end) ? { exponent, end } : null;
  // "1,40 m de plus": small letters are metres where a language shortens its millions otherwise.
  const isMetre =
    /^[mм]$/u.test(token.text) && scan.prose && /^(?:de|fr|es|ru)$/u.test(scan.lexicon.language);
  if (isMetre) return null;
  // "63 MM" are millions in accounts, and millimetres where nobody writes small letters.
  if (token.text === 'MM') return { exponent: 6, end, orUnit: 'millimetre' };
  if (token.gap !== 'none') {
    if (token.fold !== 'm' || isHeight(scan, at) || isRace(scan, at)) return null;
    return { exponent: 6, end, orUnit: 'metre' };
  }
  // "4K" is a screen, "25K" a count.
  if (token.text === 'K' && scan.tokens[at - 1]?.text.length === 1) return null;
  if (token.fold === 'к' || token.fold === 'k') return { exponent, end };
  if (token.text === 'M' || token.text === 'B') return { exponent, end };
  if (token.fold === 'm' || token.fold === 'м') {
    if (SHAPES.has(foldAt(scan, end)) || isRace(scan, at)) return null;
    return meansMillion(scan, end) || isOfPeople(scan, end) || isOfNumber(scan, end)
      ? { exponent: 6, end }
      : { exponent: 6, end, orUnit: 'metre' };
  }
  // "Smith (2024b)" is a year's second work, not 2,024 billion.
  const isYear = /^(?:19|20)\d\d$/.test(scan.tokens[at - 1]?.text ?? '');
  if (token.fold === 'b') return isYear ? null : { exponent, end };
  if (token.text === 'T') return { exponent, end, orUnit: 'tonne' };
  return null;
}

/** The same amount on the other side of zero. */
export function negated(amount: Amount): Amount {
  return {
    ...amount,
    meanings: amount.meanings.map((m) => ({
      ...m,
      value: negate(m.value),
      low: negate(m.high),
      high: negate(m.low),
    })),
  };
}

/**
 * The same digits under a magnitude that a range or list states only once ("63 to 125 billion"); where its letter may
 * also be a unit ("0.5–0.8 m"), they have that meaning too.
 */
export function withMagnitude(amount: Amount, magnitude: DecimalText, partner?: Amount): Amount {
  const units = [...new Set(partner?.meanings.flatMap(({ unit }) => unit ?? []))];
  return {
    ...amount,
    magnitude,
    isInteger: false,
    meanings: amount.meanings.flatMap((m) => [
      {
        ...m,
        value: multiply(m.value, magnitude),
        low: multiply(m.low, magnitude),
        high: multiply(m.high, magnitude),
      },
      ...units.map((unit) => ({ ...m, unit })),
    ]),
  };
}
