/** The words of a sentence that say what it is about, cut to their stems; names, numbers and common words left out. */
import { COMPARATOR } from '../lexicon/comparators.ts';
import { directionsIn } from '../lexicon/directions.ts';
import type { ClaimSentence } from './claimSentence.ts';
import { namesIn } from './namedValues.ts';
import { GENERIC_WORDS } from './qualifiers.ts';

const COMMON = new Set(
  'thus therefore turn compared times twice half much many largest biggest smallest highest lowest most least fewest leading main top greatest second-largest third-largest by far again while whereas about nearly almost roughly only just every per against had got made saw came went put did does'.split(
    ' ',
  ),
);

export function contentWords(sentence: ClaimSentence): ReadonlySet<string> {
  const names = namesIn(sentence)
    .map(({ text }) => text.toLowerCase())
    .join(' ');
  const words = sentence.tagged.toLowerCase().match(/\p{L}[\p{L}-]{2,}/gu) ?? [];
  return new Set(
    words
      .filter(
        (word) =>
          !GENERIC_WORDS.has(word) &&
          !COMMON.has(word) &&
          !names.includes(word) &&
          !COMPARATOR.test(`${word} than`) &&
          directionsIn(word).length === 0,
      )
      .map(stem),
  );
}

/** Enough to take "nurse" and "nurses", "export" and "exported" for one word. */
export const stem = (word: string): string => word.replace(/(?:['’]s|ies|es|s|ed|ing|y|e)$/u, '');
