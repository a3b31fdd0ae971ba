/** What counts as a number word: one definition for the ledger and for the spans. */
import type { Lexicon } from '../lexicon/lexicon.ts';
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

const isNumberWord = (scan: Scan, at: number): boolean =>
  isWord(scan, at) && numberWordsOf(scan.lexicon).has(foldAt(scan, at));

const numberWords = new WeakMap<Lexicon, ReadonlySet<string>>();
let last: { readonly lexicon: Lexicon; readonly words: ReadonlySet<string> } | null = null;

/** The number words of a language, put together once: the ledger asks for each word of an article. */
function numberWordsOf(lexicon: Lexicon): ReadonlySet<string> {
  if (last?.lexicon === lexicon) return last.words;
  const words = numberWords.get(lexicon) ?? collectWords(lexicon);
  numberWords.set(lexicon, words);
  last = { lexicon, words };
  return words;
}

function collectWords(lexicon: Lexicon): ReadonlySet<string> {
  const { cardinals, mixed, hundreds, dozens, magnitudes, ordinals, factors, language } = lexicon;
  const single = [magnitudes, ordinals, factors].map((table) =>
    [...table.openings()].flatMap(([word, second]) =>
      second === null && (table !== magnitudes || word.length > 3) ? [word] : [],
    ),
  );
  const words = new Set([...cardinals.keys(), ...mixed.keys(), ...hundreds, ...dozens, ...single.flat()]);
  if (language === 'en') for (const word of ENGLISH_EXTRA) words.add(word);
  return words;
}
