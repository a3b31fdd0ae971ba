import { bulletMark } from '#shared/domain/document/lines/bulletMark.ts';
import { endsSentence } from '#shared/domain/document/sentenceShape.ts';
import { smallDigits } from '../smallDigits.ts';
import type { PdfLine } from './pdfLines.ts';

/**
 * Makes the readable text of a PDF from its lines: one paragraph a line, blank lines between them, rows of tables on
 * lines of their own. Notes at the foot of a page and heads and feet that run over the pages are put at the end, so that a paragraph goes on from
 * page to page as the author wrote it.
 */
const RUNNING_COPIES = 3;
/** Parts of the font's size: the leading beyond which a paragraph ends, and the indent that starts one. */
const PARAGRAPH_GAP = 1.75;
const INDENT = 0.9;
/** A heading is so much larger than the text; its own lines stand closer than two headings do. */
const HEADING_SIZE = 1.2;
const HEADING_PITCH = 1.35;

/** The text, and its largest line: the likely title (null when all lines are of one size). */
export function pdfText(pages: readonly (readonly PdfLine[])[]): {
  readonly text: string;
  readonly title: string | null;
} {
  const running = runningLines(pages);
  const own = pages.map((page) => page.filter((line) => !running.has(line)));
  const size = usualSize(own.flat());
  const notes = own.map((page) => pageNotes(page, size));
  const body = own.flatMap((page, i) => page.slice(0, page.length - (notes[i]?.length ?? 0)));
  const paragraphs: string[] = [];
  let open: PdfLine[] = [];
  const width = columnWidth(body);
  for (const line of body) {
    const last = open.at(-1);
    if (last !== undefined && !isHeadingOn(last, line, size) && !continues(last, line, open, width)) {
      paragraphs.push(joined(open));
      open = [];
    }
    open.push(line);
  }
  if (open.length > 0) paragraphs.push(joined(open));
  const furniture = pages.flatMap((page) =>
    page.filter((line) => running.has(line)).map((line) => line.text),
  );
  const footnotes = notes.flatMap(notesOf);
  return {
    text: [...paragraphs, ...footnotes, ...furniture].join('\n\n').concat('\n'),
    title: largest(body),
  };
}

/** Notes at the foot of a page are set this much smaller than its text. */
const NOTE_SIZE = 0.88;
const NOTE_NUMBER = /^(?:[⁰¹²³⁴-⁹]{1,3}\s?(?=\p{L})|(\d{1,3})\s+(?=\p{Lu}))/u;

/** The size that most letters have. */
function usualSize(lines: readonly PdfLine[]): number {
  const letters = new Map<number, number>();
  for (const { size, text } of lines) letters.set(size, (letters.get(size) ?? 0) + text.length);
  return [...letters].reduce((best, one) => (one[1] > best[1] ? one : best), [0, 0])[0];
}

/** The lines of the notes at the foot of a page: the last ones, all small, from the first that begins with a number. */
function pageNotes(page: readonly PdfLine[], size: number): readonly PdfLine[] {
  let first = page.length;
  while (first > 0 && (page[first - 1]?.size ?? size) <= size * NOTE_SIZE) first--;
  const small = page.slice(first);
  const start = small.findIndex(({ text }) => NOTE_NUMBER.test(text));
  return start < 0 ? [] : small.slice(start);
}

/** Each note as a paragraph that begins with its number in raised digits, as footnotes have them. */
function notesOf(lines: readonly PdfLine[]): readonly string[] {
  const notes: PdfLine[][] = [];
  for (const line of lines) {
    if (NOTE_NUMBER.test(line.text) || notes.length === 0) notes.push([]);
    notes.at(-1)?.push(line);
  }
  return notes.map((note) =>
    joined(note).replace(NOTE_NUMBER, (mark, plain?: string) =>
      plain === undefined ? mark : `${smallDigits(plain, 'raised') ?? plain} `,
    ),
  );
}

/** A heading that goes on: set larger than the text, and its next line right below it. */
const isHeadingOn = (last: PdfLine, line: PdfLine, size: number): boolean =>
  !last.isRow &&
  !line.isRow &&
  last.page === line.page &&
  last.size >= size * HEADING_SIZE &&
  Math.abs(last.size - line.size) < 0.5 &&
  line.y < last.y &&
  last.y - line.y <= last.size * HEADING_PITCH;

function continues(last: PdfLine, line: PdfLine, open: readonly PdfLine[], width: number): boolean {
  if (last.isRow && line.isRow) return last.page === line.page;
  if (last.isRow !== line.isRow || bulletMark(line.text) !== null) return false;
  if (Math.abs(last.size - line.size) > last.size * 0.12) return false;
  const full = last.right >= last.x + width * 0.8 || last.right - last.x >= width * 0.75;
  if (last.page !== line.page || line.y > last.y) {
    return !isClosed(last) && (full || /^\p{Ll}/u.test(line.text));
  }
  if (last.y - line.y > last.size * PARAGRAPH_GAP) return false;
  const indented = line.x > last.x + line.size * INDENT;
  const isItem = bulletMark(open[0]?.text ?? '') !== null;
  if (indented && !isItem && isClosed(last)) return false;
  return full || (!isClosed(last) && goesOn(last, line, open.length > 1, width));
}

/**
 * A short line without a stop at its end: within a paragraph a long word has gone to the next one, whose first word may have a
 * capital; a first line that is a heading ends in no small word and says little.
 */
function goesOn(last: PdfLine, line: PdfLine, isInside: boolean, width: number): boolean {
  if (/^\p{Ll}/u.test(line.text) || ENDS_OPEN.test(last.text)) return true;
  const isWide = last.right - last.x >= width * 0.5 && last.text.split(' ').length >= LEAST_WORDS;
  return isWide && (isInside || STARTS_INSIDE.test(line.text));
}

/** A heading has fewer words, or less than half of the column. */
const LEAST_WORDS = 5;
/** A comma, or a word that leads to another one. */
const ENDS_OPEN =
  /(?:,|(?<!\p{L})(?:a|an|the|of|to|in|on|at|by|for|from|with|and|or|but|than|its|their|der|die|das|des|dem|den|ein|eine|einer|und|oder|von|vom|mit|für|auf|im|am|zu|zum|zur|bei|le|la|les|un|une|de|du|et|ou|à|au|aux|en|par|pour|sur|avec|el|los|las|del|y|o|con|por|para|al|и|в|на|с|по|от|до|за|из|для|к|о))$/u;
/** A number, money or a bracket in the middle of a sentence. */
const STARTS_INSIDE = /^(?:\d|[$€£(«„“"])/u;

/** Ends a sentence, also where a note's raised number stands behind its stop. */
const isClosed = ({ text }: PdfLine): boolean => endsSentence(text.replace(/[⁰¹²³⁴-⁹]+$/u, ''));

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

/** A note whose raised number stands in the text above it: "¹" and, at the foot, "1 Energy Ministry, Bulletin, 3 May". */
function isCitedNote(page: readonly PdfLine[], line: PdfLine): boolean {
  const mark = NOTE_NUMBER.exec(line.text);
  if (mark === null) return false;
  const number = mark[1] === undefined ? mark[0].trim() : smallDigits(mark[1], 'raised');
  return number !== null && page.some((other) => other !== line && other.text.includes(number));
}

/** First and last lines of pages that come back (but for their numbers), and page numbers alone; notes may be alike and stay. */
function runningLines(pages: readonly (readonly PdfLine[])[]): ReadonlySet<PdfLine> {
  const edges = pages.map((page) =>
    [...new Set([...page.slice(0, 2), ...page.slice(-2)])].filter((line) => !isCitedNote(page, line)),
  );
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
