/** Places of a sentence's plain text in the document and in its tagged text. */
import type { ClaimSentence, Item } from '../sentence/claimSentence.ts';
import type { Passage } from '../types.ts';

/** `at` and `end` are UTF-16 offsets of `sentence.text`. */
export function textPassage(sentence: ClaimSentence, at: number, end: number): Passage {
  const placeOf = (index: number): number => sentence.start + [...sentence.text.slice(0, index)].length;
  return {
    block: sentence.block.id,
    start: placeOf(at),
    end: placeOf(end),
    text: sentence.text.slice(at, end),
  };
}

/** Where an offset of the document stands in the tagged text. */
export function taggedAt({ origins, tagged }: ClaimSentence, place: number): number {
  const found = origins.findIndex(({ end }) => end > place);
  return found < 0 ? tagged.length : found;
}

/** The words of a stretch of the tagged text with the times in it as they are written and in years, amounts left out. */
export const wordsAt = (sentence: ClaimSentence, from: number, to: number): string =>
  [...sentence.tagged.slice(from, to)]
    .map((char, i) => {
      const item = sentence.items.find(({ at }) => at === from + i);
      if (item === undefined) return char;
      return isTimeOrYear(item)
        ? ` ${item.mention.text} ${item.reading.period?.from?.slice(0, 4) ?? ''} `
        : ' ';
    })
    .join('');

/** A time, or a year that is read as a number ("no year was better than 2023"). */
export const isTimeOrYear = ({ mention: { kind, text }, reading: { unit } }: Item): boolean =>
  kind === 'period' ||
  kind === 'date' ||
  /\b(?:seasons?|years?|months?|quarters?|decades?|weeks?)$/u.test(text) ||
  (kind === 'count' && unit === null && /\b(?:19|20)\d\d$/u.test(text));

/** The words of a whole sentence as `wordsAt` has them, and where a place of them stands in the tagged text. */
export function wordsOf(sentence: ClaimSentence): {
  readonly words: string;
  readonly at: (index: number) => number;
} {
  const parts = [...sentence.tagged].map((_, i) => wordsAt(sentence, i, i + 1));
  const ends: number[] = [];
  let length = 0;
  for (const part of parts) {
    length += part.length;
    ends.push(length);
  }
  return {
    words: parts.join(''),
    at: (index) => {
      const found = ends.findIndex((end) => end > index);
      return found < 0 ? sentence.tagged.length : found;
    },
  };
}
