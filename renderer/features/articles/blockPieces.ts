/**
 * Cuts a block into pieces so that each piece lies wholly inside or outside of every mention, citation and link.
 * All offsets are code points of the document; the cutting of the text goes through `CodePointIndex`.
 */
import { CodePointIndex } from '#shared/lib/codePoints.ts';

export type Stretch = { readonly id: string; readonly start: number; readonly end: number };

export type Piece = {
  readonly start: number;
  readonly end: number;
  readonly text: string;
  /** The innermost number: one may stand inside a larger one. */
  readonly mention: string | null;
  readonly citation: string | null;
  /** Ids of the links that cover this piece. */
  readonly links: readonly string[];
  /** True for the last piece of its mention, which carries the mention's mark. */
  readonly endsMention: boolean;
  /** Ids of the links that end with this piece, which carries their mark. */
  readonly endsLinks: readonly string[];
};

type Marks = {
  readonly mentions: readonly Stretch[];
  readonly citations: readonly Stretch[];
  readonly links: readonly Stretch[];
};

/** The block's text as pieces in order; joined they are the text again. */
export function blockPieces(
  block: { readonly start: number; readonly end: number; readonly text: string },
  marks: Marks,
): readonly Piece[] {
  const index = new CodePointIndex(block.text);
  const blockEnd = block.start + index.length;
  const inside = (stretches: readonly Stretch[]): readonly Stretch[] =>
    stretches.filter(({ start, end }) => start < blockEnd && end > block.start && start < end);
  const mentions = inside(marks.mentions);
  const citations = inside(marks.citations);
  const links = inside(marks.links);
  const cuts = new Set([block.start, blockEnd]);
  for (const { start, end } of [...mentions, ...citations, ...links]) {
    cuts.add(Math.max(start, block.start));
    cuts.add(Math.min(end, blockEnd));
  }
  const sorted = [...cuts].sort((a, b) => a - b);
  const covering = (stretches: readonly Stretch[], start: number, end: number): readonly Stretch[] =>
    stretches.filter((stretch) => stretch.start <= start && stretch.end >= end);
  return sorted.slice(0, -1).map((start, at) => {
    const end = sorted[at + 1] ?? blockEnd;
    const mention = innermost(covering(mentions, start, end));
    const linksHere = covering(links, start, end);
    return {
      start,
      end,
      text: index.slice(start - block.start, end - block.start),
      mention: mention?.id ?? null,
      citation: covering(citations, start, end)[0]?.id ?? null,
      links: linksHere.map(({ id }) => id),
      endsMention: mention !== null && Math.min(mention.end, blockEnd) === end,
      endsLinks: linksHere.filter((link) => Math.min(link.end, blockEnd) === end).map(({ id }) => id),
    };
  });
}

const innermost = (stretches: readonly Stretch[]): Stretch | null =>
  stretches.reduce<Stretch | null>(
    (best, one) => (best === null || one.end - one.start < best.end - best.start ? one : best),
    null,
  );
