/**
 * Values that were typed and are not written yet. The grid shows them at once, marked, in place of what the store last said of their
 * cells; a value that is refused gives way to that again.
 */
import type { ReadFigure } from '#shared/domain/figures/readFigure.ts';
import type { CellRef } from '#shared/domain/figures/types.ts';
import type { CellView } from '#shared/ipc/shapes.ts';

const typed = new Map<string, CellView>();
const listeners = new Set<() => void>();

/** `ser12@2024`. */
export const cellKey = ({ seriesId, period }: CellRef): string => `${seriesId}@${period}`;

/** What was typed into a cell and waits to be written; undefined for every other. */
export const typedView = (cell: CellRef): CellView | undefined =>
  typed.size === 0 ? undefined : typed.get(cellKey(cell));

/** Hears when cells begin or end to show what was typed. Answers the function that stops it. */
export function onTyped(listener: () => void): () => void {
  listeners.add(listener);
  return () => void listeners.delete(listener);
}

/** Shows a value in its cells until the answered function is called, or something else was typed there. */
export function showTyped(cells: readonly CellRef[], view: CellView): () => void {
  for (const cell of cells) typed.set(cellKey(cell), view);
  tell();
  return () => {
    for (const key of cells.map(cellKey)) if (typed.get(key) === view) typed.delete(key);
    tell();
  };
}

function tell(): void {
  for (const listener of listeners) listener();
}

/** What a cell shows for a value that was read from typed text, by what alone is known of it yet. */
export const viewOfTyped = ({ value, currency, reading }: ReadFigure, source: string): CellView => ({
  value,
  currency,
  bound: reading.bound,
  status: 'A',
  reporter: '',
  source,
  assertionId: null,
  assertions: 1,
  spread: null,
  links: 0,
  derivation: null,
  missing: [],
  inputs: [],
});
