/** The tokens of a text of which some stretches are read already: a citation, a date. */
import type { Span } from './span.ts';
import { gapOf, type Token, tokenFrom, tokenize } from './token.ts';

/** Stretches in `masked` (any order, may overlap) become one `mask` token each; the others are the text's own tokens. */
export function maskedTokens(text: string, masked: readonly Span[]): readonly Token[] {
  const masks = masked
    .map(({ start, end }): Span => ({ start, end }))
    .filter((mask) => mask.end > mask.start)
    .sort((a, b) => a.start - b.start);
  if (masks.length === 0) return tokenize(text);
  const plain = new PlainTokens(text);
  const tokens: Token[] = [];
  let nextMask = 0;
  let at = 0;
  for (let token = plain.from(at); token !== null; token = plain.from(at)) {
    const { start, end, gap } = token;
    for (; nextMask < masks.length && (masks[nextMask] as Span).end <= start; nextMask++) {
      const mask = masks[nextMask] as Span;
      // A mask over white space alone is still a wall.
      if (mask.start >= at)
        tokens.push({ kind: 'mask', text: '', fold: MASKED, start: mask.start, end: mask.end, gap });
    }
    const mask = masks[nextMask];
    if (mask !== undefined && mask.start < end) {
      at = Math.min(text.length, Math.max(end, mask.end));
      tokens.push({ kind: 'mask', text: text.slice(start, at), fold: MASKED, start, end: at, gap });
    } else {
      tokens.push(token);
      at = end;
    }
  }
  return tokens;
}

/** What no lexicon holds. */
const MASKED = '\u0000';

/** A text's tokens, from one place to the next. */
class PlainTokens {
  readonly #text: string;
  readonly #tokens: readonly Token[];
  #next = 0;

  constructor(text: string) {
    this.#text = text;
    this.#tokens = tokenize(text);
  }

  /** The token behind a place, which lies no further back than any asked for before; null at the end. */
  from(at: number): Token | null {
    while ((this.#tokens[this.#next]?.start ?? Number.POSITIVE_INFINITY) < at) this.#next++;
    const lastEnd = this.#tokens[this.#next - 1]?.end ?? 0;
    // A mask that ends inside a token leaves the rest of it.
    if (lastEnd > at) return tokenFrom(this.#text, at);
    const token = this.#tokens[this.#next];
    if (token === undefined) return null;
    return lastEnd === at ? token : { ...token, gap: gapOf(this.#text.slice(at, token.start)) };
  }
}
