import { smallDigits } from '../smallDigits.ts';

/** One run of glyphs as the PDF places it; sizes and places are in points, y grows upwards. */
export type PdfItem = {
  readonly text: string;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly size: number;
};

/** One line of a page. */
export type PdfLine = {
  readonly text: string;
  readonly x: number;
  readonly right: number;
  readonly y: number;
  readonly size: number;
  readonly page: number;
  /** It has gaps as wide as a column: a row of a table. */
  readonly isRow: boolean;
};

/** Gaps in parts of the font's size: a space between words, and the room between two columns of a table. */
const WORD_GAP = 0.18;
const COLUMN_GAP = 1.6;

/** Puts the items of a page together into lines, in the order the PDF writes them (columns stay apart). */
export function pdfLines(items: readonly PdfItem[], page: number): readonly PdfLine[] {
  const lines: PdfLine[] = [];
  let open: PdfItem[] = [];
  for (const item of items) {
    if (item.text.trim() === '') continue;
    const last = open.at(-1);
    if (last !== undefined && !isSameLine(open[0] as PdfItem, last, item)) {
      lines.push(lineOf(open, page));
      open = [];
    }
    open.push(item);
  }
  if (open.length > 0) lines.push(lineOf(open, page));
  return lines;
}

function isSameLine(first: PdfItem, last: PdfItem, item: PdfItem): boolean {
  const size = Math.max(first.size, item.size, 1);
  return Math.abs(item.y - first.y) < size * 0.45 && item.x >= last.x + last.width - size;
}

function lineOf(items: readonly PdfItem[], page: number): PdfLine {
  const size = Math.max(...items.map((item) => item.size));
  const base = items.find((item) => item.size === size) ?? (items[0] as PdfItem);
  let text = '';
  let right = base.x;
  let isRow = false;
  items.forEach((item, i) => {
    const gap = i === 0 ? 0 : item.x - right;
    if (gap > size * COLUMN_GAP) {
      text = `${text.trimEnd()}   `;
      isRow = true;
    } else if (gap > size * WORD_GAP && !/\s$/.test(text)) text += ' ';
    const raised = item.size < size * 0.8 && item.y > base.y + size * 0.1;
    text += (raised ? smallDigits(item.text, 'raised') : null) ?? item.text.replace(/\s+/g, ' ');
    right = item.x + item.width;
  });
  return { text: text.trim(), x: items[0]?.x ?? 0, right, y: base.y, size, page, isRow };
}
