/** "a third" that is the next of a series, and parts told by what is left: "the remaining quarter", "the top fifth". */
import type { DecimalText } from '../../../../lib/decimal.ts';
import { unitAfter } from '../amounts/unit.ts';
import { fractionValue } from '../tokens/numberWords.ts';
import { foldAt, type Scan } from '../tokens/scan.ts';

const PARTS: Readonly<Record<string, number>> = {
  half: 2,
  third: 3,
  quarter: 4,
  fifth: 5,
  sixth: 6,
  seventh: 7,
  eighth: 8,
  ninth: 9,
  tenth: 10,
};
const ORDINALS = ' first second third fourth fifth sixth seventh eighth ninth'.split(' ');
/** Tokens looked back over for the one before in the series. */
const REACH = 60;
/** Behind these "third" begins what it is a third of. */
const WHOLES: ReadonlySet<string> = new Set('of more less as'.split(' '));

/** "It has two kilns; a third is planned": as many as come before it are told of just before. */
export function isNextOfSeries(scan: Scan, at: number, end: number): boolean {
  if (scan.lexicon.language !== 'en' || !/^an?$/u.test(foldAt(scan, at)) || WHOLES.has(foldAt(scan, end)))
    return false;
  const place = PARTS[foldAt(scan, end - 1)] ?? 0;
  // "a quarter" is never the fourth.
  const isAwaited = /^(?:is|was)$/u.test(foldAt(scan, end)) && AWAITED.test(foldAt(scan, end + 1));
  if (isAwaited && place >= 3 && foldAt(scan, end - 1) !== 'quarter') return true;
  if (place < 3 || foldAt(scan, end - 1) === 'quarter' || !SERIES_VERB.test(foldAt(scan, end))) return false;
  for (let back = at - 1; back > at - REACH && back >= 0; back--) {
    const word = foldAt(scan, back);
    if (scan.lexicon.cardinals.get(word) === place - 1 || word === String(place - 1)) return true;
    if (word === ORDINALS[place - 1] || (place === 3 && /^(?:both|another|two)$/u.test(word))) return true;
  }
  return false;
}

/** "A sixth is likely in 2027". */
const AWAITED = /^(?:likely|planned|due|expected|being|scheduled|set|under)$/u;
/** What the next one does or is; a comma may set off where it stands. */
const SERIES_VERB =
  /^(?:,|is|was|will|has|had|opens?|opened|follows?|followed|came|comes|died|failed|closed|joined|in|at|near|on|due|planned|under|called|named|to|by)$/u;

/** "half a year", "a quarter of an hour": so much of one unit, and no share. */
export function isPartOfUnit(scan: Scan, at: number): boolean {
  if (scan.lexicon.language !== 'en') return false;
  for (let next = at + 1; next < at + 6; next++) {
    const [before, one] = [foldAt(scan, next - 1), foldAt(scan, next)];
    if ((one === 'a' || one === 'an') && (before === 'half' || before === 'of'))
      return unitAfter(scan, next + 1) !== null;
  }
  return false;
}

/** Between an article and a part: "the remaining quarter". */
export const DESCRIBING_WORDS: ReadonlySet<string> = new Set(
  'remaining other top bottom upper lower richest poorest further additional whole wealthiest missing'.split(
    ' ',
  ),
);

/** Which part of several: "the first third". */
export const PLACED_WORDS: ReadonlySet<string> = new Set(['first', 'second', 'last', 'final']);

const ARTICLES: ReadonlySet<string> = new Set(['the', 'its', 'their', 'a']);

/** "the remaining quarter", "another third", "the top fifth"; null when no part is told so. */
export function describedPart(scan: Scan, at: number): { value: DecimalText; end: number } | null {
  if (scan.lexicon.language !== 'en') return null;
  const isAnother = foldAt(scan, at) === 'another';
  if (!isAnother && !ARTICLES.has(foldAt(scan, at))) return null;
  const isDescribed =
    DESCRIBING_WORDS.has(foldAt(scan, at + 1)) || scan.lexicon.superlatives.has(foldAt(scan, at + 1));
  // "celebrating the first third"; the first quarter is a time.
  const isPlaced =
    PLACED_WORDS.has(foldAt(scan, at + 1)) && /^(?:third|fifth|tenth)$/u.test(foldAt(scan, at + 2));
  const isArticle = !isAnother && (isDescribed || isPlaced);
  if (!isAnother && !isArticle) return null;
  const part = isAnother ? at + 1 : at + 2;
  const word = foldAt(scan, part);
  const whole = PARTS[word];
  const after = foldAt(scan, part + 1);
  const isClosed = /^(?:[.,;:)]?|\d.*)$/u.test(after) || scan.lexicon.functionWords.has(after);
  // "the other half" is half without its article.
  if (word === 'half' && foldAt(scan, at + 1) === 'other') return null;
  // "another quarter" alone is three months; "the top half" of a table has no measure.
  const isTime = word === 'quarter' && isAnother && after !== 'of';
  if (whole === undefined || !isClosed || isTime) return null;
  return { value: fractionValue([1, whole]), end: part + 1 };
}
