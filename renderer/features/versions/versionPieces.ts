/** A paragraph of one version as it is drawn: runs of words that changed or did not, and the linked words in them. */
import type { VersionsView } from '#shared/ipc/anchorShapes.ts';
import { CodePointIndex } from '#shared/lib/codePoints.ts';

export type VersionRow = VersionsView['rows'][number];
export type VersionSide = NonNullable<VersionRow['old']>;
type Span = { readonly start: number; readonly end: number };

export type DrawnPiece = Span & {
  readonly text: string;
  readonly isChanged: boolean;
  readonly isMarked: boolean;
};

/** Joined, the pieces are the paragraph; offsets are code points of the document. */
export function drawnPieces({ block, pieces }: VersionSide, mark: Span | null): readonly DrawnPiece[] {
  let start = block.start;
  return pieces.flatMap(({ text, isChanged }) => {
    const index = new CodePointIndex(text);
    const [from, to] = [start, start + index.length];
    start = to;
    const cuts = mark === null ? [] : [mark.start, mark.end].filter((cut) => cut > from && cut < to);
    const ends = [...cuts, to];
    return ends.map((end, at) => {
      const begin = at === 0 ? from : (ends[at - 1] ?? from);
      return {
        start: begin,
        end,
        text: index.slice(begin - from, end - from),
        isChanged,
        isMarked: mark !== null && mark.start <= begin && end <= mark.end,
      };
    });
  });
}

export type FoundWords = Span & { readonly locator: string; readonly text: string };

/** Where words stand in the new version, in text order; capitals do not count. */
export function findWords(rows: readonly VersionRow[], typed: string, most: number): readonly FoundWords[] {
  const wanted = typed.trim();
  if (wanted === '') return [];
  const found: FoundWords[] = [];
  const pattern = new RegExp(wanted.replace(/[.*+?^${}()|[\]\\]/g, '\\$&').replace(/\s+/g, '\\s+'), 'giu');
  for (const { now } of rows) {
    if (now === null) continue;
    const { block } = now;
    const index = new CodePointIndex(block.text);
    for (const match of block.text.matchAll(pattern)) {
      if (found.length === most) return found;
      const start = block.start + index.toCodePoint(match.index);
      const end = block.start + index.toCodePoint(match.index + match[0].length);
      found.push({ start, end, locator: block.locator, text: match[0] });
    }
  }
  return found;
}

const AROUND = 90;

export type Context = {
  readonly before: string;
  readonly words: string;
  readonly after: string;
  readonly locator: string;
};

/** A passage with the words around it, from one column of the comparison; null where that column has no such place. */
export function contextOf(rows: readonly VersionRow[], side: 'old' | 'now', span: Span): Context | null {
  for (const row of rows) {
    const block = row[side]?.block;
    if (block === undefined || span.start < block.start || span.end > block.end) continue;
    return passageContext(block, span);
  }
  return null;
}

/** A passage of a paragraph with at most 90 characters on each side; no word is cut where what is shown begins or ends. */
export function passageContext(block: VersionSide['block'], span: Span): Context {
  const index = new CodePointIndex(block.text);
  const [start, end] = [span.start - block.start, span.end - block.start];
  const from = Math.max(0, start - AROUND);
  const to = Math.min(index.length, end + AROUND);
  const [before, after] = [index.slice(from, start), index.slice(end, to)];
  return {
    before: from > 0 ? `… ${before.replace(/^\S*\s+/u, '')}` : before,
    words: index.slice(start, end),
    after: to < index.length ? `${after.replace(/\s+\S*$/u, '')} …` : after,
    locator: block.locator,
  };
}
