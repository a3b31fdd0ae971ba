/** "The American one shows a surplus": a "one" that stands for a thing named before and counts nothing. */
import { nounPhrase } from '../amounts/nounPhrase.ts';
import { foldAt, isDigits, isHyphen, isWord, type Scan } from '../tokens/scan.ts';

const DETERMINERS: ReadonlySet<string> = new Set(
  'the a an this that each every another its their his her our my any no'.split(' '),
);

/** True for such a "one" at a token: an article and an adjective stand before it, nothing it could count behind it. */
export function isPronounOne(scan: Scan, at: number): boolean {
  if (scan.lexicon.language !== 'en' || foldAt(scan, at) !== 'one' || isHyphen(scan, at + 1)) return false;
  // "on our numbers one in five"
  const isShare =
    foldAt(scan, at + 1) === 'in' &&
    (isDigits(scan, at + 2) || scan.lexicon.cardinals.has(foldAt(scan, at + 2)));
  if (isShare) return false;
  const isDescribed =
    isWord(scan, at - 1) &&
    !scan.lexicon.functionWords.has(foldAt(scan, at - 1)) &&
    DETERMINERS.has(foldAt(scan, at - 2));
  return isDescribed && (VERB.test(foldAt(scan, at + 1)) || nounPhrase(scan, at + 1, true) === null);
}

/** "They had five; today there's one.": what exists is counted. */
export function isOneThatExists(scan: Scan, at: number): boolean {
  if (foldAt(scan, at) !== 'one' || !/^[.,;:!?)]$/u.test(foldAt(scan, at + 1))) return false;
  let verb = at - 1;
  while (verb > at - 3 && /^(?:only|just|now|still|but)$/u.test(foldAt(scan, verb))) verb--;
  const isShort = foldAt(scan, verb) === 's' && foldAt(scan, verb - 1) === "'";
  const there = isShort ? verb - 2 : verb - 1;
  return (
    (isShort || /^(?:is|was|remains|remained)$/u.test(foldAt(scan, verb))) && foldAt(scan, there) === 'there'
  );
}

/** A small verb in the present tense, which a singular head may look like. */
const VERB =
  /^(?:is|was|has|had|does|did|will|would|can|could|shows?|showed|makes?|takes?|gives?|runs?|pays?|costs?|goes|went|came|comes|rises?|falls?|fell|rose|gets?|says|said|needs?|puts?|sells?|buys?)$/u;
