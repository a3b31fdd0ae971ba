/**
 * Looks for a quote in text that the old version did not have: a sentence that was split, joined or carried elsewhere.
 * Words that were there before belong to what they were part of then, so a twin elsewhere is never taken.
 */
import { likeness } from './alignSentences.ts';
import type { DocumentPair } from './documentPair.ts';
import { passageTokens } from './passageTokens.ts';
import type { AnchorSpan } from './types.ts';

/** Characters of context compared on each side, as in a W3C TextQuoteSelector. */
export const CONTEXT_CHARACTERS = 32;

/** A quote this long is known by its own words. */
const TELLING_TOKENS = 6;
/** Shares of the context's words that must stand beside the quote again. */
const LEAST_CONTEXT = 0.5;

/** Every place where the quote stands in new text with a context that fits; spans in UTF-16 units, in text order. */
export function findQuote(pair: DocumentPair, quote: AnchorSpan): readonly AnchorSpan[] {
  const text = pair.before.source.text;
  const wanted = passageTokens(text.slice(quote.start, quote.end)).map(({ fold }) => fold);
  if (wanted.length === 0) return [];
  const places: AnchorSpan[] = [];
  for (const [tokens] of pair.after.sentences.map(({ tokens }) => [tokens] as const)) {
    for (let i = 0; i + wanted.length <= tokens.length; i++) {
      if (!wanted.every((fold, k) => tokens[i + k]?.fold === fold)) continue;
      const first = tokens[i];
      const last = tokens[i + wanted.length - 1];
      if (first === undefined || last === undefined) continue;
      const isNew = tokens.slice(i, i + wanted.length).every(({ start }) => !pair.taken.has(start));
      const place = { start: first.start, end: last.end };
      if (isNew && (wanted.length >= TELLING_TOKENS || contextFit(pair, quote, place) >= LEAST_CONTEXT)) {
        places.push(place);
      }
    }
  }
  return places;
}

/** How well the words on either side agree, the better side counting; 0 to 1. */
function contextFit({ before, after }: DocumentPair, old: AnchorSpan, now: AnchorSpan): number {
  const [a, b] = [context(before.source.text, old), context(after.source.text, now)];
  return Math.max(likeness(a.left, b.left), likeness(a.right, b.right));
}

function context(text: string, { start, end }: AnchorSpan) {
  const folds = (piece: string): string[] => passageTokens(piece).map(({ fold }) => fold);
  return {
    left: folds(text.slice(Math.max(0, start - CONTEXT_CHARACTERS), start)),
    right: folds(text.slice(end, end + CONTEXT_CHARACTERS)),
  };
}
