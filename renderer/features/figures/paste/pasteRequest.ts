import { create } from 'zustand';
import type { CellRef } from '#shared/domain/figures/types.ts';
import type { SeriesRow, SourceView } from '#shared/ipc/shapes.ts';

/** A block that waits in the dry run: where it begins, what it says, and how much room there is for it. */
export type PasteRequest = {
  readonly verb: 'Paste' | 'Fill' | 'Replace';
  readonly block: readonly (readonly string[])[];
  /** The assertions the block was copied from, in this workspace; null when it comes from elsewhere. */
  readonly copied: readonly (readonly (string | null)[])[] | null;
  /** Rows and periods from the first selected cell on, as the grid shows them. */
  readonly rows: readonly SeriesRow[];
  readonly periods: readonly string[];
  readonly selection: { readonly rows: number; readonly columns: number };
  readonly isFiltered: boolean;
  readonly isSorted: boolean;
  /** Cells that were cut to be pasted here. */
  readonly cut: readonly CellRef[];
};

/** What waits, and the source the last figures came from: a table is typed from one place. */
export const usePasteRequest = create<{ readonly request: PasteRequest | null }>()(() => ({ request: null }));

let lastSource: SourceView | null = null;
export const lastSourceUsed = (): SourceView | null => lastSource;
export const rememberSource = (source: SourceView): void => {
  lastSource = source;
};
