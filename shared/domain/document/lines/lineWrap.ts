import { endsOpen, endsSentence } from '../sentenceShape.ts';
import type { TextLine } from './textLines.ts';

/**
 * Is a text hard-wrapped (an old mail, a PDF copied as text), and at which column? A wrapped text breaks lines in
 * the middle of sentences, just before a word that would not have fitted; a text with one paragraph a line does neither.
 */
const LONGEST_WRAP = 140;
const SHORTEST_WRAP = 34;
/** Of the lines of a wrapped text at least a quarter begin in lower case (a half in English); headlines do not. */
const LOWER_SHARE = 0.25;
/** PDF conversions cut by points, not by characters: a line this full (of the width) counts as full. */
const RAGGED = 0.8;

/** The wrap column of a text, or null when its line ends are ends of paragraphs. */
export function wrapWidth(lines: readonly TextLine[]): number | null {
  const widths: number[] = [];
  for (let i = 0; i + 1 < lines.length; i++) {
    const line = lines[i] as TextLine;
    const next = lines[i + 1] as TextLine;
    if (!next.gapBefore && line.width >= SHORTEST_WRAP) widths.push(line.width);
  }
  if (widths.length === 0) return null;
  widths.sort((a, b) => a - b);
  // A long address or one overlong line must not decide the width of the whole text.
  const width = widths[Math.floor((widths.length - 1) * 0.97)] as number;
  if (width > LONGEST_WRAP) return null;
  let all = 0;
  let full = 0;
  let mid = 0;
  let lower = 0;
  for (let i = 0; i + 1 < lines.length; i++) {
    const line = lines[i] as TextLine;
    const next = lines[i + 1] as TextLine;
    if (next.gapBefore || line.width < SHORTEST_WRAP) continue;
    all += line.width;
    if (line.width >= width * RAGGED) full += line.width;
    if (!endsSentence(line.text)) mid += line.width;
    if (startsLower(next.text)) lower += line.width;
  }
  return full >= all * 0.6 && mid >= all * 0.5 && lower >= all * LOWER_SHARE ? width : null;
}

const startsLower = (text: string): boolean => /^["'“„«(]?\p{Ll}/u.test(text);

/**
 * Does the paragraph of `line` go on in `next`, the line right under it? `width` is the text's wrap column or null.
 * `item` says that `line` belongs to a list item whose words start at that column.
 */
export function continuesLine(
  line: TextLine,
  next: TextLine,
  width: number | null,
  item: number | null = null,
): boolean {
  if (next.gapBefore) return false;
  const lower = startsLower(next.text);
  if (/\p{Ll}[-‐]$/u.test(line.text) && lower) return true;
  if (item !== null && next.indent >= item && next.indent > 0) return true;
  const ended = endsSentence(line.text);
  if (!ended && lower && line.width >= SHORTEST_WRAP) return true;
  if (endsOpen(line.text) && line.width >= SHORTEST_WRAP * 0.6) return true;
  if (width === null) return false;
  const firstWord = /^\S+/.exec(next.text)?.[0].length ?? 0;
  const indented = next.indent > line.indent + 1 && item === null;
  if (line.width + 1 + firstWord > width && line.width >= width * 0.6) return !(ended && indented);
  return !ended && line.width >= width * RAGGED && !indented;
}
