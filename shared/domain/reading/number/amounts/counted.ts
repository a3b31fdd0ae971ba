/** What follows an amount and says what is counted: a noun, a hedge, occasions. */

import { compare } from '../../../../lib/decimal.ts';
import type { Bound } from '../../types.ts';
import { fractionValue } from '../tokens/numberWords.ts';
import { foldAt, isDigits, isGlued, isHyphen, isWord, type Scan } from '../tokens/scan.ts';
import type { Amount } from './amount.ts';
import { hedgeAfter } from './hedge.ts';
import { nounPhrase } from './nounPhrase.ts';
import { isBasisPoints, isPercentagePoints } from './points.ts';
import { rateBase } from './rateBase.ts';
import { suffixBehind, type Term, withPart } from './term.ts';

/** Adds a hedge that follows and the noun that is counted. */
export function withNoun(scan: Scan, term: Term, bound: Bound): { term: Term; bound: Bound } {
  const counted = withOwnNoun(scan, term, bound);
  const base = scan.prose ? rateBase(scan, counted.term.end) : null;
  if (base === null) return counted;
  return { term: { ...counted.term, end: base.end }, bound: counted.bound };
}

function withOwnNoun(scan: Scan, term: Term, bound: Bound): { term: Term; bound: Bound } {
  const after = hedgeAfter(scan, term.end);
  const isBare = term.suffix.type === 'none' && term.before === null;
  const nounAt = after?.end ?? term.end;
  const noun = isBare ? countedNoun(scan, term, nounAt) : null;
  const fullBound = after !== null && bound === 'exact' ? after.bound : bound;
  // "20-odd per cent", "30 or so tonnes": the unit stands behind the hedge.
  const late = isBare && after !== null ? suffixBehind(scan, term.amount, after.end) : null;
  if (late !== null) return { term: { ...term, end: late.end, suffix: late.suffix }, bound: fullBound };
  if (noun === null) return { term: { ...term, end: nounAt }, bound: fullBound };
  const half = halfBehind(scan, term, noun.end);
  if (half !== null) {
    const suffix: Term['suffix'] = { type: 'noun', head: noun.head };
    return { term: { ...term, amount: withPart(term.amount, HALF), end: half, suffix }, bound: fullBound };
  }
  const later = hedgeAfter(scan, noun.end);
  const end = later?.end ?? noun.end;
  const finalBound = later !== null && fullBound === 'exact' ? later.bound : fullBound;
  const isPoints = POINTS.has(noun.head) && !isIndexLevel(term.amount) && isPercentagePoints(scan, noun.end);
  // "two points and a quarter"
  const part =
    isPoints && term.amount.isInteger ? scan.lexicon.plusFraction.match(scan.tokens, noun.end) : null;
  if (part !== null) {
    const amount = withPart(term.amount, fractionValue(part.value));
    return { term: { ...term, amount, end: part.end, suffix: { type: 'points' } }, bound: finalBound };
  }
  const isBasis = isPoints && isBasisPoints(scan, noun.end, term.amount);
  const suffix: Term['suffix'] = isPoints
    ? { type: isBasis ? 'basis_points' : 'points' }
    : { type: 'noun', head: noun.head };
  return { term: { ...term, end, suffix }, bound: finalBound };
}

/** "auf 12 890 Punkte": no share of anything moves so far. */
const isIndexLevel = ({ meanings }: Amount): boolean =>
  meanings.every(({ value }) => compare(value, '1000') >= 0);

const HALF = '0.5';

/** "deux personnes et demie", "dos camas y media", "два человека с половиной"; "tres barcos y media docena" has none. */
function halfBehind(scan: Scan, { amount }: Term, at: number): number | null {
  if (scan.lexicon.language === 'en' || !amount.isInteger || amount.why !== null) return null;
  const part = scan.lexicon.plusFraction.match(scan.tokens, at);
  if (part === null || !/^(?:demie?|medi[oa]|половиной)$/u.test(foldAt(scan, part.end - 1))) return null;
  const isNounNext = isWord(scan, part.end) && !scan.lexicon.functionWords.has(foldAt(scan, part.end));
  return isNounNext || isHyphen(scan, part.end) ? null : part.end;
}

const POINTS: ReadonlySet<string> = new Set(
  'point points punkt punkte punkten punto puntos пункт пункта пунктов'.split(' '),
);

function countedNoun(scan: Scan, term: Term, at: number): { end: number; head: string } | null {
  if (!scan.prose && at >= scan.tokens.length) return null;
  // "a 27-nation bloc", "six-member": the noun is in the singular and ends the phrase.
  const isCompound = isHyphen(scan, at) && isWord(scan, at + 1) && isGlued(scan, at + 1);
  if (isCompound && !scan.lexicon.functionWords.has(foldAt(scan, at + 1))) {
    return { end: at + 2, head: foldAt(scan, at + 1) };
  }
  if (isCompound || isGlued(scan, at)) return null;
  const packed = packedNoun(scan, at);
  if (packed !== null) return packed;
  const isOne = term.amount.meanings.every((meaning) => meaning.value === '1');
  return nounPhrase(scan, at, isOne);
}

/** "6.4 million 60-kilogramme bags", "200 300-tonne wagons": the second number only describes what the first counts. */
function packedNoun(scan: Scan, at: number): { end: number; head: string } | null {
  if (!isDigits(scan, at) || !isHyphen(scan, at + 1) || !isWord(scan, at + 2) || !isGlued(scan, at + 2))
    return null;
  return nounPhrase(scan, at + 3, false);
}

/** "three times Mali's own output": what somebody has is multiplied. */
function isOwnersMeasure(scan: Scan, at: number): boolean {
  for (let next = at; next < at + 3 && isWord(scan, next); next++) {
    if (scan.tokens[next]?.text[0] === foldAt(scan, next)[0]) return false;
    if (foldAt(scan, next + 1) === "'" && isGlued(scan, next + 1)) return true;
  }
  return false;
}

/** "met five times" counts occasions; "five times as much", "rose five times" multiply. */
export function occurrences(scan: Scan, term: Term, start: number): Term {
  if (!scan.prose || term.suffix.type !== 'multiple' || term.suffix.mode !== 'as') return term;
  if (!scan.lexicon.times.match(scan.tokens, term.end - 1)) return term;
  const { growth, timesAs } = scan.lexicon;
  const isMultiple =
    !term.amount.isInteger ||
    timesAs.match(scan.tokens, term.end) !== null ||
    isOwnersMeasure(scan, term.end) ||
    growth.match(scan.tokens, start - 1) !== null ||
    start < term.start;
  return isMultiple ? term : { ...term, suffix: { type: 'noun', head: 'time' } };
}
