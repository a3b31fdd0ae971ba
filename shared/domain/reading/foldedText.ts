/**
 * A text with its typography levelled, for matching words: every run of white space (no-break spaces and wrapped lines
 * too) is one space, curly apostrophes are straight, hyphens are `-`. Case, dashes and everything else stay. Every
 * position of the folded text knows its place in the original, so a match in one is a span in the other.
 */
export type FoldedText = {
  readonly text: string;
  /** Original UTF-16 offset of each folded position; one more entry than characters, for ends. */
  readonly origin: readonly number[];
};

export type TextSpan = { readonly start: number; readonly end: number };

const SPACE = /\s/u;
const APOSTROPHES = '\u2019\u2018\u02BC\u00B4`';
const HYPHENS = '\u2010\u2011\u00AD';

/** Folds a text in one pass. */
export function foldText(text: string): FoldedText {
  const parts: string[] = [];
  const origin: number[] = [];
  let inSpace = false;
  for (let i = 0; i < text.length; i++) {
    const unit = text.charAt(i);
    const isSpace = SPACE.test(unit);
    if (isSpace && inSpace) continue;
    inSpace = isSpace;
    parts.push(isSpace ? ' ' : level(unit));
    origin.push(i);
  }
  origin.push(text.length);
  return { text: parts.join(''), origin };
}

/** A span of the folded text as a span of the original: the end is taken after the last character inside. */
export function unfoldSpan(folded: FoldedText, start: number, end: number): TextSpan {
  const last = end > start ? (folded.origin[end - 1] ?? 0) + 1 : (folded.origin[start] ?? 0);
  return { start: folded.origin[start] ?? 0, end: last };
}

/** Sorted spans that answer "does this stretch touch one?" in logarithmic time. */
export class SpanIndex {
  readonly #spans: readonly TextSpan[];

  constructor(spans: readonly TextSpan[]) {
    this.#spans = [...spans].sort((a, b) => a.start - b.start || a.end - b.end);
  }

  /** The first span that overlaps [start, end); undefined when none does. Spans given may not overlap each other. */
  touching(start: number, end: number): TextSpan | undefined {
    let low = 0;
    let high = this.#spans.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((this.#spans[middle] as TextSpan).end <= start) low = middle + 1;
      else high = middle;
    }
    const span = this.#spans[low];
    return span !== undefined && span.start < end ? span : undefined;
  }
}

function level(unit: string): string {
  if (APOSTROPHES.includes(unit)) return "'";
  return HYPHENS.includes(unit) ? '-' : unit;
}
