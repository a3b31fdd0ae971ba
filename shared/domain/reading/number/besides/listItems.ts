/** A bare number that stands behind a name in a list: ", Kyrgyzstan 28 and", ", for Uzbekistan 14.", "(35)". */
import type { Draft } from '../finish.ts';
import { foldAt, isGlued, type Scan } from '../tokens/scan.ts';

/** Words of a name in front of its number; a longer one is hardly a list's. */
export const LONGEST_NAME = 3;
/** What ties the items of a list. */
export const LINKS: ReadonlySet<string> = new Set([',', ';', 'and', 'und', 'et', 'y', 'и']);
/** What closes an item. */
export const LIST_ENDS: ReadonlySet<string> = new Set([...LINKS, '.', ')', '']);
const DASHES: ReadonlySet<string> = new Set(['—', '–', ':']);
const PREPOSITIONS: ReadonlySet<string> = new Set(
  'for in from to with für in aus nach pour dans avec para con в из для'.split(' '),
);
const ARTICLES: ReadonlySet<string> = new Set('the la le les el los las die der das'.split(' '));

/** ", Kyrgyzstan 28 and": a bare number right behind a name that stands between the links of a list. */
export function isListItem(scan: Scan, { from, to }: Draft): boolean {
  if (to - from > 1 || !LIST_ENDS.has(foldAt(scan, to)) || isGlued(scan, from)) return false;
  // "Турции — 21", "Japan: 12"
  const isBehindMark = DASHES.has(foldAt(scan, from - 1)) || isStanding(scan, from - 1);
  let at = isBehindMark ? from - 2 : from - 1;
  const last = at;
  while (at >= from - LONGEST_NAME && isCapital(scan, at)) at--;
  if (at === last) return false;
  if (ARTICLES.has(foldAt(scan, at))) at--;
  if (PREPOSITIONS.has(foldAt(scan, at)) && LINKS.has(foldAt(scan, at - 1))) return true;
  return LINKS.has(foldAt(scan, at));
}

/** "the Tories on 18", "die SPD auf 14": a name stands right before it. */
const isStanding = (scan: Scan, at: number): boolean =>
  /^(?:on|at|auf|bei)$/u.test(foldAt(scan, at)) && isCapital(scan, at - 1);

/** Only capitals between two tokens. */
export const isNameAt = (scan: Scan, from: number, to: number): boolean =>
  scan.tokens.slice(from, to).every((_token, i) => isCapital(scan, from + i));

/** A word with a capital. */
export const isCapital = (scan: Scan, at: number): boolean => {
  const token = scan.tokens[at];
  return token?.kind === 'word' && token.text[0] !== token.fold[0];
};
