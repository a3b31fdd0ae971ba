import { bulletMark } from '#shared/domain/document/lines/bulletMark.ts';
import { endsSentence } from '#shared/domain/document/sentenceShape.ts';
import type { PdfLine } from './pdfLines.ts';

/**
 * Makes the readable text of a PDF from its lines: one paragraph a line, blank lines between them, rows of tables on
 * lines of their own. Heads and feet that run over the pages are put at the end, so that a paragraph goes on from
 * page to page as the author wrote it.
 */
const RUNNING_COPIES = 3;
/** Parts of the font's size: the leading beyond which a paragraph ends, and the indent that starts one. */
const PARAGRAPH_GAP = 1.75;
const INDENT = 0.9;

/** The text, and its largest line: the likely title (null when all lines are of one size). */
export function pdfText(pages: readonly (readonly PdfLine[])[]): {
  readonly text: string;
  readonly title: string | null;
} {
  const running = runningLines(pages);
  const body = pages.flatMap((page) => page.filter((line) => !running.has(line)));
  const paragraphs: string[] = [];
  let open: PdfLine[] = [];
  const width = columnWidth(body);
  for (const line of body) {
    const last = open.at(-1);
    if (last !== undefined && !continues(last, line, open[0] as PdfLine, width)) {
      paragraphs.push(joined(open));
      open = [];
    }
    open.push(line);
  }
  if (open.length > 0) paragraphs.push(joined(open));
  const furniture = pages.flatMap((page) =>
    page.filter((line) => running.has(line)).map((line) => line.text),
  );
  return { text: [...paragraphs, ...furniture].join('\n\n').concat('\n'), title: largest(body) };
}

function continues(last: PdfLine, line: PdfLine, first: PdfLine, width: number): boolean {
  if (last.isRow && line.isRow) return last.page === line.page;
  if (last.isRow !== line.isRow || bulletMark(line.text) !== null) return false;
  if (Math.abs(last.size - line.size) > last.size * 0.12) return false;
  const full = last.right >= last.x + width * 0.8 || last.right - last.x >= width * 0.75;
  if (last.page !== line.page || line.y > last.y) {
    return !endsSentence(last.text) && (full || /^\p{Ll}/u.test(line.text));
  }
  if (last.y - line.y > last.size * PARAGRAPH_GAP) return false;
  const indented = line.x > last.x + line.size * INDENT;
  const isItem = bulletMark(first.text) !== null;
  if (indented && !isItem && endsSentence(last.text)) return false;
  return full || (!endsSentence(last.text) && /^\p{Ll}/u.test(line.text));
}

/** Lines of a paragraph as one; a word broken by a hyphen is put together again. Rows of a table stay lines. */
function joined(lines: readonly PdfLine[]): string {
  if (lines.every((line) => line.isRow)) return lines.map((line) => line.text).join('\n');
  let text = '';
  for (const line of lines) {
    if (/\p{Ll}[-‐\u00ad]$/u.test(text) && /^\p{Ll}/u.test(line.text)) text = text.slice(0, -1) + line.text;
    else text = text === '' ? line.text : `${text} ${line.text}`;
  }
  return text;
}

/** First and last lines of pages that come back (but for their numbers), and page numbers alone. */
function runningLines(pages: readonly (readonly PdfLine[])[]): ReadonlySet<PdfLine> {
  const edges = pages.map((page) => [...new Set([...page.slice(0, 2), ...page.slice(-2)])]);
  const copies = new Map<string, number>();
  const keyOf = (line: PdfLine): string => line.text.replace(/\d+/g, '#').toLowerCase();
  for (const edge of edges) {
    for (const key of new Set(edge.map(keyOf))) copies.set(key, (copies.get(key) ?? 0) + 1);
  }
  const enough = Math.min(RUNNING_COPIES, Math.max(2, pages.length));
  return new Set(
    edges.flat().filter((line) => line.text.length < 120 && (copies.get(keyOf(line)) ?? 0) >= enough),
  );
}

/** The width most lines reach: the column of the text. */
function columnWidth(lines: readonly PdfLine[]): number {
  const widths = lines
    .filter((line) => !line.isRow)
    .map((line) => line.right - line.x)
    .sort((a, b) => a - b);
  return widths[Math.floor(widths.length * 0.85)] ?? 0;
}

function largest(lines: readonly PdfLine[]): string | null {
  const front = lines.filter((line) => line.page === 1);
  const sizes = lines.map((line) => line.size).sort((a, b) => a - b);
  const usual = sizes[Math.floor(sizes.length / 2)] ?? 0;
  const top = Math.max(0, ...front.filter((line) => /\p{L}{3}/u.test(line.text)).map((line) => line.size));
  if (top < usual * 1.2) return null;
  const from = front.findIndex((line) => line.size >= top * 0.98);
  const title: string[] = [];
  for (const line of front.slice(from, from + 4)) {
    if (line.size < top * 0.98) break;
    title.push(line.text);
  }
  return title.length === 0 ? null : title.join(' ');
}
