/** Parts of years and stretches of years: quarters, halves, "the first nine months of 2024", fiscal years, decades, centuries. */

import { DIGITS, type OpenedRule } from '../ruleTable.ts';
import { dateParts, shiftMonth } from './calendar.ts';
import { FISCAL_MONTHS_NOTE, fiscalMonths, labelOfWritten } from './fiscalMonths.ts';
import { fiscalPart } from './fiscalParts.ts';
import { monthsCounted, readFirstMonths } from './monthStretches.ts';
import type { PeriodWords } from './periodWords.ts';
import { type Point, type TimeUnit, unitPoint } from './point.ts';
import { plainNumber, type Scan, tokenAt } from './scan.ts';
import { FISCAL_NOTE, readYearAfter, shortYear, skipYearNoun, yearAt } from './years.ts';

const ROMAN: ReadonlyMap<string, number> = new Map([
  ['i', 1],
  ['ii', 2],
  ['iii', 3],
  ['iv', 4],
]);

/** "Q1 2024", "1Q24", "2024-Q1", "first quarter of 2024", "I кв. 2024 г.", "H1 2024", "first half", each by its first word. */
export const PARTS_OF_YEARS: readonly OpenedRule<(scan: Scan, index: number) => Point | null, PeriodWords>[] =
  [
    { opens: () => [...CODE_LETTERS.map((letter) => `${letter} ${DIGITS}`), DIGITS], rule: readCode },
    {
      opens: ({ quarter, half }) => [...quarter, ...half].map((noun) => `${noun} ${DIGITS}`),
      rule: readNamedPart,
    },
    { opens: () => [DIGITS], rule: readYearCode },
    { opens: () => [`${DIGITS} m`, `${DIGITS} м`], rule: readMonthsCode },
    { opens: ({ ordinals }) => [...ordinals.keys(), ...ROMAN.keys(), DIGITS], rule: readOrdinalPart },
    { opens: monthsCounted, rule: readFirstMonths },
  ];

/** "FY2021", "fiscal year 2021/22", "2020/21", "2020-21" after a fiscal word. */
export function readFiscalYear(scan: Scan, index: number): Point | null {
  const head = tokenAt(scan, index);
  let i = index;
  if (scan.words.fiscal.has(head.low)) {
    i++;
    if (scan.words.yearNouns.has(tokenAt(scan, i).low)) i++;
    else if (FISCAL_ADJECTIVES.has(tokenAt(scan, i).low)) i++;
    else if (!FISCAL_ALONE.test(head.low)) return null;
    const short = head.low === 'fy' ? shortYear(tokenAt(scan, i).text) : null;
    if (short !== null) {
      // "FY25/26"
      const mark = tokenAt(scan, i + 1);
      const isSplit = /^[-\u2013/]$/u.test(mark.text) && !mark.spaced && !tokenAt(scan, i + 2).spaced;
      const last = isSplit ? splitEnd(short, tokenAt(scan, i + 2).text) : null;
      return last === null
        ? fiscalPoint(scan, i + 1, { year: short }, { year: short })
        : fiscalPoint(scan, i + 3, { year: short }, { year: last });
    }
  }
  const token = tokenAt(scan, i);
  if (token.kind !== 'digits' || token.text.length !== 4 || (i > index && plainNumber(scan, i, 4) === null))
    return null;
  const year = Number(token.text);
  const slash = tokenAt(scan, i + 1);
  const second = tokenAt(scan, i + 2);
  const isFiscal = i > index || (scan.context.fiscalStart ?? null) !== null;
  const isSplit =
    !slash.spaced &&
    !second.spaced &&
    (slash.text === '/' || (isFiscal && !isOtherYear(scan, i + 3) && /^[-\u2013]$/.test(slash.text)));
  const end = isSplit ? splitEnd(year, second.text) : null;
  const isLonger = !tokenAt(scan, i + 3).spaced && tokenAt(scan, i + 3).kind === 'digits';
  if (end !== null && !isLonger && year >= 1500 && year <= 2200)
    return fiscalPoint(scan, i + 3, { year }, { year: end });
  // "в 2025 финансовом году"
  const isNamedBehind =
    scan.words.fiscal.has(tokenAt(scan, i + 1).low) && scan.words.yearNouns.has(tokenAt(scan, i + 2).low);
  if ((i === index && !isNamedBehind) || year < 1500 || year > 2200) return null;
  return fiscalPoint(scan, isNamedBehind ? i + 3 : i + 1, { year }, { year });
}

/** Words that tell such a year by themselves: "FY 2025", "exercice 2025", "Fiskaljahr 2025". */
const FISCAL_ALONE = /^(?:fy|fiscal|gj|exercice|\p{Ll}+jahr)$/u;
const FISCAL_ADJECTIVES: ReadonlySet<string> = new Set(['budgétaire', 'fiscal', 'comptable']);

/** "the 2024-25 academic year", "the 2024-25 season": years that begin when their trade's do. */
const isOtherYear = (scan: Scan, next: number): boolean =>
  /^(?:academic|school|season|crop|marketing|campaign|harvest|league|winter)$/u.test(tokenAt(scan, next).low);

/** A fiscal year by its months where the article or its country tells them, else by the calendar years it touches. */
function fiscalPoint(scan: Scan, next: number, from: TimeUnit, to: TimeUnit): Point {
  const start = scan.context.fiscalStart ?? null;
  if (start === null || to.year === null) return { next, from, to, rule: 'fiscal_year', note: FISCAL_NOTE };
  const label = from.year === to.year ? labelOfWritten(scan.context, to.year) : to.year;
  return { next, ...fiscalMonths(start, label), rule: 'fiscal_year', note: FISCAL_MONTHS_NOTE };
}

/** The year after, for "2020/21" and "2020/2021"; null when the digits are not the next year. */
function splitEnd(year: number, text: string): number | null {
  const end =
    text.length === 2
      ? Math.floor(year / 100) * 100 + Number(text)
      : text.length === 4
        ? Number(text)
        : Number.NaN;
  const value = text.length === 2 && end < year ? end + 100 : end;
  return value === year + 1 ? value : null;
}

/** "1990s", "the '90s", "the nineties", "the 19th century". */
export function readDecade(scan: Scan, index: number): Point | null {
  const token = tokenAt(scan, index);
  const next = tokenAt(scan, index + 1);
  if (token.kind === 'digits' && next.low === 's' && !next.spaced) {
    if (/^(?:1[5-9]|20)\d0$/.test(token.text)) return decade(index + 2, Number(token.text));
    const before = tokenAt(scan, index - 1).text;
    if (/^[2-9]0$/.test(token.text) && (before === "'" || tokenAt(scan, index - 1).low === 'the'))
      return decade(index + 2, 1900 + Number(token.text));
  }
  if (token.kind === 'digits' && ['th', 'st', 'nd', 'rd'].includes(next.low) && !next.spaced) {
    const at = tokenAt(scan, index + 2).text === '-' ? index + 3 : index + 2;
    if (scan.words.centuryNouns.has(tokenAt(scan, at).low)) return century(at + 1, Number(token.text));
  }
  if (
    token.kind === 'digits' &&
    token.text.length === 4 &&
    scan.context.language.startsWith('ru') &&
    next.text === '-' &&
    /^(?:х|е|ых|ые)$/.test(tokenAt(scan, index + 2).low)
  ) {
    return decade(index + 3, Number(token.text));
  }
  return null;
}

const decade = (next: number, first: number): Point | null =>
  first % 10 === 0
    ? { next, from: { year: first }, to: { year: first + 9 }, rule: 'decade', note: null }
    : null;

const century = (next: number, ordinal: number): Point | null =>
  ordinal >= 1 && ordinal <= 22
    ? { next, from: { year: ordinal * 100 - 99 }, to: { year: ordinal * 100 }, rule: 'century', note: null }
    : null;

const codeUnit = (letter: string, ordinal: number, year: number | null): TimeUnit | null => {
  if (letter === 'h' || letter === 's') return ordinal <= 2 ? { year, half: ordinal } : null;
  return ordinal <= 4 ? { year, quarter: ordinal } : null;
};

const CODE_LETTERS = ['q', 'h', 't', 's'];

const codeLetter = (scan: Scan, low: string): string | null => {
  if (low === 'q' || low === 'h') return low;
  if (low === 't' && /^(?:fr|es)/.test(scan.context.language)) return 'q';
  return low === 's' && /^(?:fr|es)/.test(scan.context.language) ? 's' : null;
};

/** "Q1 2024", "Q1'24", "Q3" and the other way round, "1Q24", "1H 2024". */
function readCode(scan: Scan, index: number): Point | null {
  const [first, second] = [tokenAt(scan, index), tokenAt(scan, index + 1)];
  const isLetterFirst = first.kind === 'word';
  const isRangeEnd = isLetterFirst && /^[-\u2013]$/u.test(tokenAt(scan, index - 1).text);
  if (second.spaced || (isGluedBefore(scan, index) && !isRangeEnd)) return null;
  const glued = readGluedFiscal(scan, index);
  if (glued !== null) return glued;
  const letter = codeLetter(scan, isLetterFirst ? first.low : second.low);
  const digit = isLetterFirst ? second : first;
  if (letter === null || !/^[1-4]$/.test(digit.text) || (isLetterFirst && first.text === first.low))
    return null;
  const third = tokenAt(scan, index + 2);
  // "2h20" are hours where the language writes them so.
  const isHours = second.text === 'h' && !isLetterFirst && /^(?:fr|es|pt|de)/.test(scan.context.language);
  if (isHours && !third.spaced && third.kind === 'digits') return null;
  // "1QFY26", "Q3FY26": the fiscal year touches its part.
  if (!isLetterFirst && !third.spaced && third.kind === 'digits') {
    const year = third.text.length === 4 ? Number(third.text) : shortYear(third.text);
    const unit = year === null ? null : codeUnit(letter, Number(digit.text), year);
    return unit && unitPoint(index + 3, unit, partRule(unit));
  }
  if (
    !third.spaced &&
    third.low !== 'fy' &&
    (third.kind !== 'mark' || third.text === '.') &&
    tokenAt(scan, index + 3).kind === 'digits'
  )
    return null;
  const beside = besideYear(scan, index + 2);
  if (beside !== null) {
    const unit = codeUnit(letter, Number(digit.text), beside);
    return unit && unitPoint(index + 3, unit, partRule(unit));
  }
  return withYear(scan, index + 2, (year) => codeUnit(letter, Number(digit.text), year));
}

/** "2QFY26", "1HFY26", "9MFY26", as Indian brokers write them. */
function readGluedFiscal(scan: Scan, index: number): Point | null {
  const [count, letters, digits] = [index, index + 1, index + 2].map((at) => tokenAt(scan, at));
  const letter = /^([QHM])FY$/u.exec(letters?.text ?? '')?.[1];
  const number = Number(count?.text);
  if (letter === undefined || count?.kind !== 'digits' || digits?.kind !== 'digits' || digits.spaced)
    return null;
  const year = digits.text.length === 4 ? Number(digits.text) : shortYear(digits.text);
  if (year === null) return null;
  if (letter === 'M') return number > 1 && number < 12 ? firstOfYear(scan, index + 3, year, number) : null;
  if (number < 1 || number > (letter === 'Q' ? 4 : 2)) return null;
  const told = { year, next: index + 3, note: FISCAL_NOTE };
  const length = letter === 'Q' ? 3 : 6;
  const unit = codeUnit(letter.toLowerCase(), number, year);
  return (
    fiscalPart(scan, index + 2, { ordinal: number, length }, told) ??
    (unit && unitPoint(index + 3, unit, partRule(unit), FISCAL_NOTE))
  );
}

/** The first months of a fiscal year. */
function firstOfYear(scan: Scan, next: number, year: number, months: number): Point {
  const { from } = fiscalMonths(scan.context.fiscalStart ?? 1, labelOfWritten(scan.context, year));
  const first = scan.context.fiscalStart == null ? { year, month: 1 } : from;
  const last = dateParts(shiftMonth(first.year ?? year, first.month ?? 1, months - 1));
  const to = { year: last?.year ?? year, month: last?.month ?? months };
  return { next, from: first, to, rule: 'first_months', note: FISCAL_NOTE };
}

/** "H1 25: 11.8%", "(Q3 25)": a year in two digits that nothing else can be counted by. */
function besideYear(scan: Scan, index: number): number | null {
  const [digits, after] = [tokenAt(scan, index), tokenAt(scan, index + 1)];
  const year = plainNumber(scan, index, 2) === null ? null : shortYear(digits.text);
  const published = Number(scan.context.published?.slice(0, 4) ?? Number.NaN);
  const isNear = year !== null && published - year >= 0 && published - year <= MOST_YEARS;
  return isNear && /^[:)]$/u.test(after.text) && !after.spaced ? year : null;
}

/** Reports set themselves against no earlier years. */
const MOST_YEARS = 3;

/** "Quarter 4 2024", "Trimestre 2 de 2025", "im Quartal 3": the number stands behind the part, as tables have it. */
function readNamedPart(scan: Scan, index: number): Point | null {
  const [noun, digit] = [tokenAt(scan, index), tokenAt(scan, index + 1)];
  const isHalf = scan.words.half.has(noun.low);
  if (!isHalf && !scan.words.quarter.has(noun.low)) return null;
  const ordinal = plainNumber(scan, index + 1, 1);
  if (ordinal === null || ordinal < 1 || ordinal > (isHalf ? 2 : 4) || !digit.spaced) return null;
  const read = withYear(scan, index + 2, (year) =>
    isHalf ? { year, half: ordinal } : { year, quarter: ordinal },
  );
  // "every quarter 3 ships", "half 2 litres": nothing but a year or a capital tells that it is one, in German its "im".
  const before = tokenAt(scan, index - 1).low;
  const isNamed = scan.context.language.startsWith('de')
    ? /^(?:im|vom|zum|ab|seit)$/u.test(before) && !/^\p{Lu}/u.test(tokenAt(scan, index + 2).text)
    : noun.text !== noun.low && !/^(?:every|each|per)$/u.test(before);
  return isNamed || read?.from.year != null ? read : null;
}

/** "9M 2025", "9M25", "6M-2025": the first months of a year as accounts call them. */
function readMonthsCode(scan: Scan, index: number): Point | null {
  const [count, letter, third] = [index, index + 1, index + 2].map((at) => tokenAt(scan, at));
  if (
    count === undefined ||
    !/^[MМ]$/u.test(letter?.text ?? '') ||
    letter?.spaced ||
    !/^[369]$/u.test(count.text)
  )
    return null;
  if (plainNumber(scan, index, 1) === null || isGluedBefore(scan, index)) return null;
  const isTied = /^[-\u2013/]$/u.test(third?.text ?? '') && third?.spaced === false;
  const at = isTied ? index + 3 : index + 2;
  const digits = tokenAt(scan, at);
  const year = /^(?:19|20)\d\d$/u.test(digits.text)
    ? Number(digits.text)
    : digits.spaced
      ? null
      : shortYear(digits.text);
  if (year === null || tokenAt(scan, at + 1).text === '%') return null;
  const months = { from: { year, month: 1 }, to: { year, month: Number(count.text) } };
  return { next: at + 1, ...months, rule: 'first_months', note: null };
}

/** "2024-Q1", "2024 Q1", "2024Q1", "2024-S1". */
function readYearCode(scan: Scan, index: number): Point | null {
  const year =
    tokenAt(scan, index).kind === 'digits' &&
    tokenAt(scan, index).text.length === 4 &&
    !isGluedBefore(scan, index)
      ? Number(tokenAt(scan, index).text)
      : null;
  if (year === null || year < 1500 || year > 2200) return null;
  const mark = tokenAt(scan, index + 1);
  const i = !mark.spaced && (mark.text === '-' || mark.text === '/') ? index + 2 : index + 1;
  const letter = tokenAt(scan, i);
  const digit = tokenAt(scan, i + 1);
  if (digit.spaced || !/^[QHS]$/.test(letter.text) || !/^[1-4]$/.test(digit.text)) return null;
  const unit = codeUnit(letter.low, Number(digit.text), year);
  return unit && unitPoint(i + 2, unit, partRule(unit));
}

/** "first quarter of 2024", "fourth-quarter", "first half", "первом полугодии 2024 года", "I кв. 2024". */
function readOrdinalPart(scan: Scan, index: number): Point | null {
  const token = tokenAt(scan, index);
  const ordinal = scan.words.ordinals.get(token.low) ?? ROMAN.get(token.low) ?? ordinalDigit(scan, index);
  if (ordinal === undefined || ordinal === null) return null;
  const both = readTwoParts(scan, index, ordinal);
  if (both !== null) return both;
  let i = index + 1;
  if (token.kind === 'digits' && !tokenAt(scan, i).spaced && tokenAt(scan, i).text !== '-') i++;
  if (tokenAt(scan, i).text === '-') i++;
  const noun = tokenAt(scan, i).low;
  const isQuarter = scan.words.quarter.has(noun);
  const isHalf = scan.words.half.has(noun) || (HALVES.has(noun) && readYearAfter(scan, i + 1) !== null);
  if (!isQuarter && !isHalf) return null;
  if (!isQuarter && ordinal > 2) return null;
  const end = tokenAt(scan, i + 1).text === '.' && noun.length <= 2 ? i + 2 : i + 1;
  return withYear(scan, end, (year) => (isQuarter ? { year, quarter: ordinal } : { year, half: ordinal }));
}

/** "die erste Hälfte des Jahres", "la segunda mitad de 2024": halves of a year only beside one. */
const HALVES: ReadonlySet<string> = new Set(
  'hälfte moitié mitad половина половине половину половины'.split(' '),
);

/** "the first and second quarters of 2024", "the third and fourth quarters". */
function readTwoParts(scan: Scan, index: number, ordinal: number): Point | null {
  const second = scan.words.ordinals.get(tokenAt(scan, index + 2).low);
  const isJoined =
    scan.words.and.has(tokenAt(scan, index + 1).low) || scan.words.to.has(tokenAt(scan, index + 1).low);
  if (second === undefined || !isJoined || second !== ordinal + 1) return null;
  if (!scan.words.quarter.has(tokenAt(scan, index + 3).low)) return null;
  const year = readYearAfter(scan, index + 4);
  const value = year?.year ?? null;
  return {
    next: year?.next ?? index + 4,
    from: { year: value, quarter: ordinal },
    to: { year: value, quarter: second },
    rule: 'quarters',
    note: year?.note ?? null,
  };
}

const ordinalDigit = (scan: Scan, index: number): number | null => {
  const number = plainNumber(scan, index, 1);
  if (number === null || number < 1 || number > 4) return null;
  const after = tokenAt(scan, index + 1);
  const isOrdinal = !after.spaced || scan.words.quarter.has(after.low) || scan.words.half.has(after.low);
  return isOrdinal ? number : null;
};

function withYear(scan: Scan, next: number, unitOf: (year: number | null) => TimeUnit | null): Point | null {
  const year = readYearAfter(scan, next);
  const unit = unitOf(year?.year ?? null);
  const ordinal = unit?.half ?? unit?.quarter;
  const fiscal =
    ordinal === undefined
      ? null
      : fiscalPart(scan, next, { ordinal, length: unit?.half === undefined ? 3 : 6 }, year);
  if (fiscal !== null) return fiscal;
  return unit && unitPoint(year?.next ?? next, unit, partRule(unit), year?.note ?? null);
}

const partRule = (unit: TimeUnit): string => (unit.half === undefined ? 'quarter' : 'half_year');

const isGluedBefore = (scan: Scan, index: number): boolean => {
  const before = tokenAt(scan, index - 1);
  return !tokenAt(scan, index).spaced && (before.kind !== 'mark' || /^[-./$#]$/.test(before.text));
};

/** A bare year, as a point. */
export function readYearPoint(scan: Scan, index: number, isSure: boolean): Point | null {
  const quoted = quotedYear(scan, index);
  if (quoted !== null) return unitPoint(index + 1, { year: quoted }, 'year');
  const year = yearAt(scan, index, isSure);
  return year === null ? null : unitPoint(skipYearNoun(scan, index + 1), { year }, 'year');
}

/** "in '97", "since '08": behind a word of time. */
function quotedYear(scan: Scan, index: number): number | null {
  const [mark, digits] = [tokenAt(scan, index - 1), tokenAt(scan, index)];
  if (mark.text !== "'" || digits.spaced || !/^\d\d$/u.test(digits.text)) return null;
  const isAlone = tokenAt(scan, index + 1).spaced || tokenAt(scan, index + 1).kind === 'mark';
  const isLed = /^(?:in|since|of|by|until|from|before|after|early|late|mid|and|to)$/u.test(
    tokenAt(scan, index - 2).low,
  );
  return isAlone && isLed ? shortYear(digits.text) : null;
}
