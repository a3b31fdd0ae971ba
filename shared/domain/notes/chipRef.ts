/**
 * What a number chip of a note points to, as text: a cell (`ser12@2024`) or a number an article states, by its place in
 * the article (`d1@120-131`, code points). A place never changes, while the numbering of mentions does when a
 * paragraph is dropped or restored; so a chip can lose its number, and then says so, but never takes up another.
 */
import { type CellRef, cellText, parseCell } from '../figures/types.ts';

export type StatedRef = { readonly documentId: string; readonly start: number; readonly end: number };
export type ChipRef =
  | { readonly kind: 'cell'; readonly cell: CellRef }
  | ({ readonly kind: 'stated' } & StatedRef);

/** The text of a reference to a cell. */
export const cellChip = (cell: CellRef): string => cellText(cell);

/** The text of a reference to a number that stands in an article. */
export const statedChip = ({ documentId, start, end }: StatedRef): string => `${documentId}@${start}-${end}`;

/** Reads a chip's reference; null when the text is none. */
export function parseChip(text: string): ChipRef | null {
  const stated = /^(d\d{1,15})@(\d{1,9})-(\d{1,9})$/.exec(text);
  if (stated?.[1] !== undefined)
    return { kind: 'stated', documentId: stated[1], start: Number(stated[2]), end: Number(stated[3]) };
  const cell = parseCell(text);
  return cell === null ? null : { kind: 'cell', cell };
}
