import { narrowText } from '../../lib/narrowText.ts';
import { type BulletMark, bulletMark } from './lines/bulletMark.ts';
import type { CellPlace, LinkRange, Segment, SegmentKind } from './segment.ts';

/** A stretch of a formatted source (HTML, DOCX, PDF) before it has a place in the canonical text. */
export type Piece = {
  readonly kind: SegmentKind;
  /** White space already as it shall stand; outer white space is taken off here. */
  readonly text: string;
  readonly cell: CellPlace | null;
  readonly dropped: string | null;
  readonly link: boolean;
  /** Addresses its words lead to, in offsets of `text`; absent when none. */
  readonly links?: readonly LinkRange[];
};

/**
 * Makes the canonical text of a formatted source and the segments in it: one piece a paragraph, a blank line between
 * them; items of one list on lines of their own; the cells of a table row parted by tabs. Empty pieces are left out.
 */
export function joinPieces(pieces: readonly Piece[]): {
  readonly text: string;
  readonly segments: readonly Segment[];
} {
  const parts: string[] = [];
  const segments: Segment[] = [];
  let length = 0;
  let before: Piece | null = null;
  for (const piece of pieces) {
    const text = narrowText(piece.text.normalize('NFC').trim());
    if (text === '') continue;
    const gap = before === null ? '' : gapBetween(before, piece);
    const start = length + gap.length;
    const mark = piece.kind === 'line' ? writtenMark(text, before) : null;
    parts.push(gap, text);
    length = start + text.length;
    const { cell, dropped, link } = piece;
    const kind = mark === null ? piece.kind : 'bullet';
    const from = start + (mark?.length ?? 0);
    segments.push({
      kind,
      start: from,
      end: length,
      text: text.slice(mark?.length ?? 0),
      mark: mark?.mark ?? '',
      gapBefore: gap !== '\n' && gap !== '\t',
      cell,
      dropped,
      link,
      ...(piece.links === undefined ? {} : { links: movedLinks(piece, start, from, length) }),
    });
    before = piece;
  }
  return { text: length === 0 ? '' : `${parts.join('')}\n`, segments };
}

/**
 * A list written by hand into paragraphs: "• Wheat". A number or a dash may be anything, a bullet only one thing, but an
 * asterisk right below a table is the mark of a note.
 */
function writtenMark(text: string, before: Piece | null): BulletMark | null {
  const mark = bulletMark(text);
  if (mark?.mark === '*' && before !== null && before.cell !== null) return null;
  return mark !== null && mark.family === 'symbol' && mark.sure && mark.length < text.length ? mark : null;
}

function gapBetween(a: Piece, b: Piece): string {
  if (a.cell !== null && b.cell !== null && a.cell.table === b.cell.table)
    return a.cell.row === b.cell.row ? '\t' : '\n';
  return a.kind === 'bullet' && b.kind === 'bullet' && a.dropped === b.dropped ? '\n' : '\n\n';
}

/** A piece's links in the canonical text: its outer white space is off, its letters are composed, its mark is no word. */
function movedLinks(piece: Piece, start: number, from: number, end: number): readonly LinkRange[] {
  const lead = piece.text.length - piece.text.trimStart().length;
  const at = (offset: number): number =>
    start + piece.text.slice(lead, Math.max(lead, offset)).normalize('NFC').length;
  return (piece.links ?? []).flatMap((link) => {
    const moved = { ...link, start: Math.max(from, at(link.start)), end: Math.min(end, at(link.end)) };
    return moved.start < moved.end ? [moved] : [];
  });
}
