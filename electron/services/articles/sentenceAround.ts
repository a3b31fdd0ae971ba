import { splitSentences } from '#shared/domain/reading/sentences.ts';
import type { CodePointIndex } from '#shared/lib/codePoints.ts';

/** Quotes of an article stay short, whatever they are taken for. */
const QUOTE_WORDS = 50;

/**
 * The sentence that holds a stretch of an article, or the stretch's own words where the sentence is longer than a quote
 * may be. Offsets are code points of the document.
 */
export function sentenceAround(
  points: CodePointIndex,
  block: { readonly start: number; readonly end: number },
  stretch: { readonly start: number; readonly end: number },
): { readonly start: number; readonly end: number; readonly text: string } {
  const from = points.toUtf16(block.start);
  const at = points.toUtf16(stretch.start) - from;
  const words = points.slice(block.start, block.end);
  const found = splitSentences(words).find((span) => span.start <= at && at < span.end);
  if (found !== undefined) {
    const raw = words.slice(found.start, found.end);
    const start = points.toCodePoint(from + found.start + (raw.length - raw.trimStart().length));
    const text = raw.trim();
    if (text.split(/\s+/).length <= QUOTE_WORDS) {
      return { start, end: start + [...text].length, text };
    }
  }
  return { start: stretch.start, end: stretch.end, text: points.slice(stretch.start, stretch.end) };
}
