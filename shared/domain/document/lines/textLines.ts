import { narrowText } from '../../../lib/narrowText.ts';

/** One line of the canonical text, in UTF-16 units. Blank lines are not listed; `gapBefore` remembers them. */
export type TextLine = {
  /** First and last non-space unit (end-exclusive). */
  readonly start: number;
  readonly end: number;
  readonly text: string;
  /** Columns of white space in front (a tab counts four). */
  readonly indent: number;
  /** Columns from the margin to the last word. */
  readonly width: number;
  readonly gapBefore: boolean;
  /** A form feed or the start of the text comes before it. */
  readonly pageBefore: boolean;
};

/** Cuts canonical text into its non-blank lines. A form feed counts as a blank line. */
export function textLines(text: string): readonly TextLine[] {
  const lines: TextLine[] = [];
  let gap = true;
  let page = true;
  let from = 0;
  while (from <= text.length) {
    const feed = text.indexOf('\n', from);
    const to = feed < 0 ? text.length : feed;
    const raw = text.slice(from, to);
    const trimmed = trimmedRange(raw);
    if (raw.includes('\f') || raw.includes('\u2029')) {
      gap = true;
      page = page || raw.includes('\f');
    }
    if (trimmed === null) gap = true;
    else {
      const start = from + trimmed.start;
      const end = from + trimmed.end;
      const indent = columns(raw.slice(0, trimmed.start));
      lines.push({
        start,
        end,
        text: narrowText(text.slice(start, end)),
        indent,
        width: indent + (end - start),
        gapBefore: gap,
        pageBefore: page,
      });
      gap = false;
      page = false;
    }
    from = to + 1;
  }
  return lines;
}

/** The range of a string without outer white space (format characters included), or null when nothing is left. */
function trimmedRange(raw: string): { readonly start: number; readonly end: number } | null {
  let start = 0;
  let end = raw.length;
  while (start < end && isBlank(raw.charCodeAt(start))) start++;
  while (end > start && isBlank(raw.charCodeAt(end - 1))) end--;
  return start === end ? null : { start, end };
}

/** White space, zero-width characters and byte order marks: nothing a reader can see. */
function isBlank(unit: number): boolean {
  return (
    unit === 0x20 ||
    (unit >= 0x09 && unit <= 0x0d) ||
    unit === 0x85 ||
    unit === 0xa0 ||
    unit === 0x1680 ||
    (unit >= 0x2000 && unit <= 0x200b) ||
    unit === 0x2028 ||
    unit === 0x2029 ||
    unit === 0x202f ||
    unit === 0x205f ||
    unit === 0x2060 ||
    unit === 0x3000 ||
    unit === 0xfeff ||
    unit === 0xad
  );
}

function columns(space: string): number {
  let count = 0;
  for (const character of space) count += character === '\t' ? 4 : 1;
  return count;
}
