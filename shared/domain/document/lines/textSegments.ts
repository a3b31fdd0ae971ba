import { looksLikeByline } from '../header/bylineText.ts';
import { makeSegment, type Segment } from '../segment.ts';
import { endsOpen, endsStatement } from '../sentenceShape.ts';
import { type BulletMark, bulletMark } from './bulletMark.ts';
import { continuesLine, wrapWidth } from './lineWrap.ts';
import { type TextLine, textLines } from './textLines.ts';
import { isRuling, textTableAt } from './textTable.ts';

/** Where a byline may follow a line without a blank one between. */
const HEADER_LINES = 16;

/**
 * Cuts plain text into segments: joins the lines of a wrapped paragraph, parts the lines of a list, finds tables and
 * indented quotations. Every non-blank character but bullet marks and table rules is in exactly one segment.
 */
export function textSegments(text: string): readonly Segment[] {
  const lines = textLines(text);
  const width = wrapWidth(lines);
  const marks = trustedMarks(lines);
  const margin = commonIndent(lines);
  const segments: Segment[] = [];
  let table = 0;
  let i = 0;
  while (i < lines.length) {
    const line = lines[i] as TextLine;
    const mark = marks[i] ?? null;
    const found = mark === null ? textTableAt(text, lines, i) : null;
    if (found !== null) {
      table++;
      found.rows.forEach((cells, row) => {
        for (const { start, end, column } of cells) {
          const cell = { table, row: row + 1, column };
          segments.push(
            makeSegment(text, start, end, { kind: 'cell', cell, gapBefore: line.gapBefore && row === 0 }),
          );
        }
      });
      i = found.to;
      continue;
    }
    if (isRuling(line.text)) {
      segments.push(
        makeSegment(text, line.start, line.end, { kind: 'separator', gapBefore: line.gapBefore }),
      );
      i++;
      continue;
    }
    const next = paragraphEnd(lines, marks, i, width, mark);
    segments.push(paragraph(text, lines, i, next, mark, margin));
    i = next;
  }
  return segments.filter((segment) => segment.end > segment.start);
}

function paragraph(
  text: string,
  lines: readonly TextLine[],
  from: number,
  to: number,
  mark: BulletMark | null,
  margin: number,
): Segment {
  const first = lines[from] as TextLine;
  const last = lines[to - 1] as TextLine;
  let start = first.start;
  if (mark !== null) {
    // A mark alone on its line: its words start on the next one.
    start =
      mark.length >= first.text.length && to > from + 1
        ? (lines[from + 1] as TextLine).start
        : start + mark.length;
    const gapBefore = first.gapBefore;
    return makeSegment(text, Math.min(start, last.end), last.end, {
      kind: 'bullet',
      mark: mark.mark,
      gapBefore,
    });
  }
  const reply = /^(?:>\s?)+/.exec(first.text);
  if (reply !== null && reply[0].length < first.text.length) {
    return makeSegment(text, start + reply[0].length, last.end, {
      kind: 'quote',
      mark: '>',
      gapBefore: first.gapBefore,
    });
  }
  const inset =
    first.indent >= margin + 4 && lines.slice(from, to).every((line) => line.indent >= margin + 4);
  const quote = inset && /^["“„«»‘']/u.test(first.text);
  return makeSegment(text, start, last.end, { kind: quote ? 'quote' : 'line', gapBefore: first.gapBefore });
}

/** Index of the line after the paragraph that starts at `from`. */
function paragraphEnd(
  lines: readonly TextLine[],
  marks: readonly (BulletMark | null)[],
  from: number,
  width: number | null,
  mark: BulletMark | null,
): number {
  const first = lines[from] as TextLine;
  const alone = mark !== null && mark.length >= first.text.length;
  const item = mark === null ? null : first.indent + Math.max(mark.length, 2);
  let i = from;
  while (i + 1 < lines.length) {
    const line = lines[i] as TextLine;
    const next = lines[i + 1] as TextLine;
    if (marks[i + 1] !== null || isRuling(next.text)) break;
    const joined =
      (alone && i === from && !next.gapBefore) ||
      continuesLine(line, next, width, item) ||
      continuesCapitals(line, next) ||
      (next.text.startsWith('>') && line.text.startsWith('>') && !next.gapBefore);
    if (!joined) break;
    if (i < HEADER_LINES && !alone && startsByline(line, next)) break;
    i++;
  }
  return i + 1;
}

/** In the header a byline may stand right under a headline as long as the wrap column. */
function startsByline(line: TextLine, next: TextLine): boolean {
  if (/[,;:(]$/.test(line.text) || endsOpen(line.text) || endsStatement(next.text)) return false;
  return next.text.length < 120 && looksLikeByline(next.text);
}

/** A headline in capitals broken over two lines. */
function continuesCapitals(line: TextLine, next: TextLine): boolean {
  const capital = (text: string) => /\p{Lu}{3}/u.test(text) && !/\p{Ll}/u.test(text) && /\s/.test(text);
  return (
    !next.gapBefore &&
    capital(line.text) &&
    capital(next.text) &&
    !/[.!?:]$/.test(line.text) &&
    line.width > 24
  );
}

/** The marks that really open list items; an unsure one needs a neighbour of its family. */
function trustedMarks(lines: readonly TextLine[]): readonly (BulletMark | null)[] {
  const marks = lines.map((line) => (isRuling(line.text) ? null : bulletMark(line.text)));
  const trusted: (BulletMark | null)[] = [];
  let before: BulletMark | null = null;
  const nextOf = nextMarks(marks);
  marks.forEach((mark, i) => {
    const after = nextOf[i] ?? null;
    const keep = mark !== null && (mark.sure || follows(before, mark) || follows(mark, after));
    trusted.push(keep ? mark : null);
    if (keep) before = mark;
  });
  return trusted;
}

/** For each line, the next mark of the same family after it. */
function nextMarks(marks: readonly (BulletMark | null)[]): readonly (BulletMark | null)[] {
  const next: (BulletMark | null)[] = new Array(marks.length).fill(null);
  const latest = new Map<string, BulletMark>();
  for (let i = marks.length - 1; i >= 0; i--) {
    const mark = marks[i];
    if (mark == null) continue;
    next[i] = latest.get(mark.family) ?? null;
    latest.set(mark.family, mark);
  }
  return next;
}

function follows(a: BulletMark | null, b: BulletMark | null): boolean {
  if (a === null || b === null || a.family !== b.family) return false;
  return a.place === 0 ? a.mark === b.mark : b.place === a.place + 1;
}

/** The indent most paragraphs start at, so that a quotation can stand out from it. */
function commonIndent(lines: readonly TextLine[]): number {
  const counts = new Map<number, number>();
  for (const line of lines) counts.set(line.indent, (counts.get(line.indent) ?? 0) + line.text.length);
  let best = 0;
  let most = 0;
  for (const [indent, count] of counts) {
    if (count > most) {
      most = count;
      best = indent;
    }
  }
  return best;
}
