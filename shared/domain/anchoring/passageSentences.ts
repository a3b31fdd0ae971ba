/** A document as the sentences of its kept blocks: what two versions are aligned by. */
import { CodePointIndex } from '../../lib/codePoints.ts';
import type { Block } from '../document/types.ts';
import { SpanIndex } from '../reading/foldedText.ts';
import { findNumberTokens } from '../reading/number/tokens/findNumberTokens.ts';
import { splitSentences } from '../reading/sentences.ts';
import { type PassageToken, passageTokens } from './passageTokens.ts';
import type { AnchoredPassage, AnchorSpan, AnchorText } from './types.ts';

/** Offsets of sentences and tokens are UTF-16 units into the document's text. */
export type PassageSentence = {
  readonly start: number;
  readonly end: number;
  readonly block: Block;
  readonly tokens: readonly PassageToken[];
  /** The tokens as one string; two sentences with the same key say the same. */
  readonly key: string;
  /** The tokens with every number masked: what the sentence is about, whatever its figures. */
  readonly words: readonly string[];
};

export type PassageText = {
  readonly source: AnchorText;
  readonly points: CodePointIndex;
  readonly sentences: readonly PassageSentence[];
  /** Stretches that are numbers with all that belongs to them, in UTF-16 units, sorted by start. */
  readonly numbers: readonly AnchorSpan[];
};

/** Prepares one version of a document. */
export function passageText(source: AnchorText): PassageText {
  const points = new CodePointIndex(source.text);
  const sentences: PassageSentence[] = [];
  const numbers: AnchorSpan[] = source.mentions.map(({ start, end }) => ({
    start: points.toUtf16(start),
    end: points.toUtf16(end),
  }));
  for (const block of [...source.blocks].sort((a, b) => a.start - b.start)) {
    if (!block.kept) continue;
    const from = points.toUtf16(block.start);
    const text = source.text.slice(from, points.toUtf16(block.end));
    const shift = ({ start, end }: AnchorSpan): AnchorSpan => ({ start: start + from, end: end + from });
    const found = findNumberTokens(text, source.language).map(shift);
    numbers.push(...found);
    const tokens = passageTokens(text).map((token) => ({ ...token, ...shift(token) }));
    const taken = new SpanIndex(found);
    let next = 0;
    for (const span of splitSentences(text).map(shift)) {
      const first = next;
      while (next < tokens.length && (tokens[next] as PassageToken).start < span.end) next++;
      sentences.push(sentence(span, block, tokens.slice(first, next), taken));
    }
  }
  return { source, points, sentences, numbers: numbers.sort((a, b) => a.start - b.start || a.end - b.end) };
}

const MASK = '#';

const sentence = (
  span: AnchorSpan,
  block: Block,
  tokens: readonly PassageToken[],
  numbers: SpanIndex,
): PassageSentence => ({
  ...span,
  block,
  tokens,
  key: tokens.map(({ fold }) => fold).join(' '),
  words: tokens.map((token) => (numbers.touching(token.start, token.end) ? MASK : token.fold)),
});

/** A stretch given in UTF-16 units as a passage in code points. */
export function passageAt(text: PassageText, { start, end }: AnchorSpan): AnchoredPassage {
  const from = text.points.toCodePoint(start);
  const block = blockAt(text, from);
  return {
    block: block?.id ?? '',
    start: from,
    end: text.points.toCodePoint(end),
    text: text.source.text.slice(start, end),
  };
}

/** The kept block that holds a code point. */
export const blockAt = ({ source }: PassageText, at: number): Block | undefined =>
  source.blocks.find((block) => block.kept && block.start <= at && at < block.end);

/** The sentences a stretch (UTF-16 units) touches, as a range of indexes; null when none. */
export function sentencesOf(
  { sentences }: PassageText,
  { start, end }: AnchorSpan,
): { readonly first: number; readonly last: number } | null {
  const first = sentences.findIndex((one) => one.end > start && one.start < end);
  if (first === -1) return null;
  let last = first;
  while (last + 1 < sentences.length && (sentences[last + 1] as PassageSentence).start < end) last++;
  return { first, last };
}

/** A stretch widened to the whole numbers it touches: "63" in "$63 billion" is the whole figure, with its sign. */
export function wholeNumbers({ numbers, source }: PassageText, span: AnchorSpan): AnchorSpan {
  let { start, end } = span;
  for (const number of numbers) {
    if (number.start >= span.end) break;
    if (number.end <= span.start) continue;
    start = Math.min(start, number.start);
    end = Math.max(end, number.end);
  }
  return {
    start: SIGN_BEFORE.test(source.text.slice(Math.max(0, start - 2), start + 1)) ? start - 1 : start,
    end,
  };
}

/** A sign that touches the number and hangs on nothing before it. */
const SIGN_BEFORE = /(?:^|[^\p{L}\p{N}%])[-+\u2010-\u2015\u2212][\p{Nd}\p{Sc}]$/u;
