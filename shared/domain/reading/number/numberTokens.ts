/** What counts as a number word: one definition for the ledger and for the spans. */
import { foldAt, isGlued, isHyphen, isWord, type Scan } from './scan.ts';

const ENGLISH_EXTRA: ReadonlySet<string> = new Set(
  'half halves third thirds quarter quarters fifths sixths sevenths eighths ninths tenths hundredths thousandths dozen dozens hundreds once twice thrice double triple quadruple halve'.split(
    ' ',
  ),
);

/** Tokens of "quatre-vingt-dix-sept", the longest; a bound, so that a chain of hyphens stays linear. */
const MAX_PARTS = 7;

/** The index after the number word that starts at a token (hyphenated ones are one word); null when none does. */
export function numberWordEnd(scan: Scan, at: number): number | null {
  if (!isNumberWord(scan, at)) return null;
  let end = at + 1;
  while (end - at < MAX_PARTS && isHyphen(scan, end) && isGlued(scan, end + 1) && isNumberWord(scan, end + 1))
    end += 2;
  return end;
}

function isNumberWord(scan: Scan, at: number): boolean {
  if (!isWord(scan, at)) return false;
  const { lexicon } = scan;
  const word = foldAt(scan, at);
  return (
    lexicon.cardinals.has(word) ||
    lexicon.mixed.has(word) ||
    lexicon.hundreds.has(word) ||
    lexicon.dozens.has(word) ||
    (word.length > 3 && lexicon.magnitudes.has(word)) ||
    lexicon.ordinals.has(word) ||
    lexicon.factors.has(word) ||
    (lexicon.language === 'en' && ENGLISH_EXTRA.has(word))
  );
}
