/** Names whose number tells one of a series from the others: "iOS 18", "14 Leopard 2 tanks", "the Ariane 6 rocket". */

import { nounPhrase } from '../amounts/nounPhrase.ts';
import { readTerm } from '../amounts/term.ts';
import type { Draft } from '../finish.ts';
import { foldAt, isDigits, isGlued, isHyphen, isWord, type Scan } from '../tokens/scan.ts';
import { nameDraft } from './nameDraft.ts';

/** The number of a name at a token; null when it may count. */
export function readProduct(scan: Scan, at: number): Draft | null {
  if (!isDigits(scan, at) || !/^[1-9]\d{0,3}$/u.test(foldAt(scan, at)) || isGlued(scan, at)) return null;
  if (scan.tokens[at]?.gap === 'break' || !isWord(scan, at - 1) || !scan.prose) return null;
  // "iOS 18", "macOS 15": no other word begins small and goes on with a capital.
  const isCamel = /^\p{Ll}{1,4}\p{Lu}/u.test(scan.tokens[at - 1]?.text ?? '');
  const isName = isCamel || isAircraft(scan, at) || isCountedName(scan, at) || isBeforeSingular(scan, at);
  return isName ? nameDraft(at, at + 1, 'name.product', 'tells one of a series from the others') : null;
}

/** "the 737 MAX 8", "a 787 Dreamliner". */
const isAircraft = (scan: Scan, at: number): boolean =>
  (/^7[0-8]7$/u.test(foldAt(scan, at)) &&
    /^(?:MAX|Max|Dreamliners?)$/u.test(scan.tokens[at + 1]?.text ?? '')) ||
  (/^(?:MAX|Max)$/u.test(scan.tokens[at - 1]?.text ?? '') && isDigits(scan, at - 2));

/** "14 Leopard 2 tanks": what is counted has its own number. */
const isCountedName = (scan: Scan, at: number): boolean =>
  isCapital(scan, at - 1) &&
  (isDigits(scan, at - 2) || scan.lexicon.cardinals.has(foldAt(scan, at - 2))) &&
  isMeasureless(scan, at) &&
  nounPhrase(scan, at + 1, false) !== null;

/** "the Ariane 6 rocket": six of them would be rockets. */
function isBeforeSingular(scan: Scan, at: number): boolean {
  if (scan.lexicon.language !== 'en' || foldAt(scan, at) === '1' || !isCapital(scan, at - 1)) return false;
  const isOpening =
    at < 2 || /^[.!?:"“]$/u.test(foldAt(scan, at - 2)) || scan.tokens[at - 1]?.gap === 'break';
  const next = scan.tokens[at + 1];
  if (isOpening || next?.kind !== 'word' || next.gap !== 'space' || next.text !== next.fold) return false;
  const isContent =
    next.fold.length > 3 && !scan.lexicon.functionWords.has(next.fold) && !ADVERB.test(next.fold);
  return isContent && isMeasureless(scan, at) && nounPhrase(scan, at + 1, false) === null;
}

/** Adverbs and verbs may follow a number that leaves out what it counts. */
const ADVERB =
  /(?:ly|ed|ago|ahead|behind|again|away|apart|apiece|each|today|now|odd|later|down|abroad|overall|together|times)$/u;

const isMeasureless = (scan: Scan, at: number): boolean => {
  const term = readTerm(scan, at);
  return term !== null && term.suffix.type === 'none' && term.end === at + 1 && !isHyphen(scan, at + 1);
};

const isCapital = (scan: Scan, at: number): boolean => {
  const token = scan.tokens[at];
  return (
    token?.kind === 'word' && token.text[0] !== token.fold[0] && !scan.lexicon.functionWords.has(token.fold)
  );
};
