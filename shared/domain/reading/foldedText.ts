import { codeClass } from '../../lib/charClass.ts';
import { ofLastText } from './lastText.ts';

/**
 * A text with its typography levelled, for matching words: every run of white space (no-break spaces and wrapped lines
 * too) is one space, curly apostrophes are straight, hyphens are `-`. Case, dashes and everything else stay. Every
 * position of the folded text knows its place in the original, so a match in one is a span in the other.
 */
export type FoldedText = {
  readonly text: string;
  /** The text as it was. */
  readonly original: string;
  /** Original UTF-16 offset of each folded position; one more entry than characters, for ends. */
  readonly origin: readonly number[];
};

export type TextSpan = { readonly start: number; readonly end: number };

/** Folds a text in one pass. */
export const foldText = ofLastText((text): FoldedText => {
  let folded = '';
  let copied = 0;
  let inSpace = false;
  const origin: number[] = [];
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    const isSpace = isSpaceCode(code);
    if (isSpace && inSpace) {
      folded += text.slice(copied, i);
      copied = i + 1;
      continue;
    }
    inSpace = isSpace;
    origin.push(i);
    const unit = isSpace ? ' ' : code < 0x7f && code !== 0x60 ? null : (LEVELLED.get(code) ?? null);
    if (unit === null || (isSpace && code === 0x20)) continue;
    folded += text.slice(copied, i) + unit;
    copied = i + 1;
  }
  origin.push(text.length);
  return { text: folded + text.slice(copied), original: text, origin };
});

/** Apostrophes and hyphens by code unit, with their plain form. */
const LEVELLED: ReadonlyMap<number, string> = new Map([
  ...[0x2019, 0x2018, 0x02bc, 0x00b4, 0x0060].map((code) => [code, "'"] as const),
  ...[0x2010, 0x2011, 0x00ad].map((code) => [code, '-'] as const),
]);

const isSpaceCode = (code: number): boolean =>
  code === 0x20 || (code >= 0x09 && code <= 0x0d) || (code >= 0x80 && isWideSpace(code));

const isWideSpace = codeClass(/\s/u);

/** A span of the folded text as a span of the original: the end is taken after the last character inside. */
export function unfoldSpan(folded: FoldedText, start: number, end: number): TextSpan {
  const last = end > start ? (folded.origin[end - 1] ?? 0) + 1 : (folded.origin[start] ?? 0);
  return { start: folded.origin[start] ?? 0, end: last };
}

/** Index of the first span that starts at or after a position; spans are sorted by start. */
export function firstFrom(spans: readonly TextSpan[], position: number): number {
  let low = 0;
  let high = spans.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((spans[middle] as TextSpan).start < position) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Sorted spans that answer "does this stretch touch one?" in logarithmic time. */
export class SpanIndex<T extends TextSpan = TextSpan> {
  readonly #spans: readonly T[];

  constructor(spans: readonly T[]) {
    this.#spans = [...spans].sort((a, b) => a.start - b.start || a.end - b.end);
  }

  /** The first span that overlaps [start, end); undefined when none does. Spans given may not overlap each other. */
  touching(start: number, end: number): T | undefined {
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
