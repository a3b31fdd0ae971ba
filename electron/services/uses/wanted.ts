import { type CellRef, parseCell } from '#shared/domain/figures/types.ts';
import { parseChip } from '#shared/domain/notes/chipRef.ts';
import type { UseView } from '#shared/ipc/useShapes.ts';

/** A part of an article's canonical text, in code points. */
export type Stretch = { readonly documentId: string; readonly start: number; readonly end: number };

/** Whose uses are looked for; exactly one of the three is not null. */
export type Wanted = {
  readonly cell: CellRef | null;
  readonly stretch: Stretch | null;
  /** A calculated series, source, article, chart or note. */
  readonly id: string | null;
};

/** What a reference as shown in the window means; a text that is no cell or stretch counts as an id. */
export function readWanted(thing: string): Wanted {
  const stated = parseChip(thing);
  if (stated?.kind === 'stated') return { cell: null, stretch: stated, id: null };
  const cell = parseCell(thing);
  if (cell !== null) return { cell, stretch: null, id: null };
  return { cell: null, stretch: null, id: thing };
}

/** Whether an id is that of a source. */
export const isSource = (id: string | null): id is string => id?.startsWith('src') === true;

type Ends = { readonly start: number; readonly end: number };

/** Whether two stretches of one text share a character. */
export const overlaps = (a: Ends, b: Ends): boolean => a.start < b.end && a.end > b.start;

/** One use, without a paragraph or a claim to go to. */
export const use = (kind: UseView['kind'], owner: string, title: string, place: string): UseView => ({
  kind,
  owner,
  title,
  place,
  paragraph: null,
  key: null,
});
