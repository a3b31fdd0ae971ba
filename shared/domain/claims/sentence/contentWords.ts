/** The words of a sentence that say what it is about, cut to their stems; names, numbers and common words left out. */
import { COMPARATOR } from '../lexicon/comparators.ts';
import { directionsIn } from '../lexicon/directions.ts';
import type { ClaimSentence } from './claimSentence.ts';
import { namesIn } from './namedValues.ts';
import { GENERIC_WORDS } from './qualifiers.ts';

const COMMON = new Set(
  'thus therefore turn compared times twice half much many largest biggest smallest highest lowest most least fewest leading main top greatest second-largest third-largest by far again while whereas about nearly almost roughly only just every per against had got made saw came went put did does pay pays paid earn earns earned cost costs get gets spend spends spent receive receives received carry carries carried use uses used give gives gave take takes took alone total still than ranked ranks came comes finished employ employs employed sell sells sold buy buys bought'.split(
    ' ',
  ),
);

export function contentWords(sentence: ClaimSentence): ReadonlySet<string> {
  const names = namesIn(sentence)
    .filter(({ isUnsure }) => isUnsure !== true)
    .map(({ text }) => text.toLowerCase())
    .join(' ');
  const words =
    [sentence.tagged, ...unitsOf(sentence)]
      .join(' ')
      .toLowerCase()
      .match(/\p{L}[\p{L}-]{2,}/gu) ?? [];
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

/** What is counted: "365,000 work permits" speaks of work permits. */
const unitsOf = ({ items }: ClaimSentence): readonly string[] =>
  items.flatMap(({ mention, reading }) =>
    mention.kind === 'count' && reading.unit !== null && reading.unit !== 'area'
      ? [/(?<=\d\s|\d\s(?:million|billion)\s)\p{Ll}[\p{Ll}\s-]+$/u.exec(mention.text)?.[0] ?? '']
      : [],
  );

/** Enough to take "nurse" and "nurses", "export" and "exported" for one word. */
export const stem = (word: string): string =>
  word.replace(/(?:['’]s|ers?|ies|es|s|ed|ing|y|e)$/u, '').slice(0, STEM);

/** "cancelled" and "cancellations" are one word. */
const STEM = 6;

/** Of two stems, one may be the other cut shorter: "visit" and "visito". */
export const isSameWord = (a: string, b: string): boolean =>
  a === b || (Math.min(a.length, b.length) >= SHORTEST_CUT && (a.startsWith(b) || b.startsWith(a)));

const SHORTEST_CUT = 4;
