import { ofRecentTexts } from '../../lib/ofRecentTexts.ts';

/**
 * The outer shape of a stretch of text: how many words, does it end like a sentence, is it written like a headline.
 * All block rules look at text through these few functions.
 */
const WORD = /[\p{L}\p{N}][\p{L}\p{N}\p{M}'’.\-‐‑&]*/gu;
const SENTENCE_END = /[.!?…。！？۔।][\s"'”’»›)\]}*_]*(?:\[\d+\]|\(\d+\))?$/u;
const ABBREVIATED_END =
  /(?:\b(?:[A-Z]\.){2,}|\b(?:Inc|Ltd|Co|Corp|Jr|Sr|St|No|vs|etc|Dr|Mr|Mrs|Ms|Prof|Gen|Gov|Sen|Rep))\.$/;

/** The words of a text, numbers included. */
export const wordsOf = (text: string): readonly string[] => text.match(WORD) ?? [];

/** Whether a text has so many words. */
function hasWords(text: string, least: number): boolean {
  WORD.lastIndex = 0;
  let count = 0;
  while (count < least && WORD.test(text)) count++;
  WORD.lastIndex = 0;
  return count >= least;
}

/** True for "Exports fell." and "Why now?"; false for "Trade in the U.S." and "Key points:". */
export const endsSentence = (text: string): boolean => SENTENCE_END.test(text) && !ABBREVIATED_END.test(text);

/** True for "Exports fell." but not for "Why now?": questions and exclamations are common in headings. */
export const endsStatement = (text: string): boolean =>
  endsSentence(text) && !/[?!？！][\s"'”’»›)\]*_]*$/u.test(text);

/** True when it holds the end of one sentence and the start of another. */
const hasInnerSentenceEnd = (text: string): boolean =>
  /[\p{L}\p{N}%)”"’»][.!?…]["”’»)]?\s+["“«(]?[\p{Lu}\p{N}]/u.test(text);

/** Share (0 to 1) of the longer words that begin with a capital; 0 without longer words. */
export function capitalShare(text: string): number {
  const words = wordsOf(text).filter((word) => word.length >= 4 && /^\p{L}/u.test(word));
  if (words.length === 0) return 0;
  return words.filter((word) => /^\p{Lu}/u.test(word)).length / words.length;
}

/** True for a text that stops at a word nothing can stop at: "Goods and the". */
export const endsOpen = (text: string): boolean =>
  /(?<![\p{L}])(?:the|a|an|of|and|or|to|in|on|for|from|with|by|at|as|its|their|der|die|das|und|den|dem|des|im|von|mit|für|zur|zum|le|la|les|de|du|des|et|à|el|los|las|y|en|del|в|и|на|с|по|из|для|от)$/u.test(
    text,
  );

/** A form in which two copies of one headline are equal whatever their quotes, dashes, case and spaces. */
export const normalForm = (text: string): string =>
  (/[^\0-\x7f]/.test(text) ? text.normalize('NFKC') : text)
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();

/** No headline has so many words. */
const PROSE_WORDS = 26;
const LONG_LINE = 400;

/**
 * Prose: what an article is made of. A statement of some length, or anything longer than a headline can be.
 * "Exports fell 4% in May." is prose; "Why exports fell" and "Exports fell 4% in May" are not.
 */
export const isProse = ofRecentTexts((text): boolean => {
  // The beginning of a long paragraph tells already.
  if (hasWords(text.slice(0, LONG_LINE), PROSE_WORDS) || hasWords(text, PROSE_WORDS)) return true;
  const count = wordsOf(text).length;
  if (endsStatement(text)) return count >= (/(?:\.\.\.|…)$/.test(text) ? 5 : 3);
  if (endsSentence(text)) return count >= 16 || (count >= 6 && hasInnerSentenceEnd(text));
  return count >= 12 && hasInnerSentenceEnd(text);
});
