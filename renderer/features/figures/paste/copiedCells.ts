/** What was last copied or cut in this window, so that a paste knows the assertions behind the texts. */
import { create } from 'zustand';
import { isCalculatedId } from '#shared/domain/figures/calculated/calculatedId.ts';
import type { CellRef } from '#shared/domain/figures/types.ts';
import type { SeriesRow } from '#shared/ipc/shapes.ts';
import { listen } from '../../../bridge/client.ts';
import type { Selected } from '../../../grid/range/rangeControl.ts';

type Copied = {
  /** Stands in our own clipboard type too: the clipboard may have been filled by somebody else since. */
  readonly id: string;
  readonly assertions: readonly (readonly (string | null)[])[];
  /** The cells, when they were cut. */
  readonly cut: readonly CellRef[];
};

export const useCopied = create<{ readonly copied: Copied | null }>()(() => ({ copied: null }));

/** Forgets cells of a workspace that was closed; answers the function that stops it. */
export const forgetOnOpen = (): (() => void) =>
  listen('workspace.opened', () => useCopied.setState({ copied: null }));

/** Remembers cells that go onto the clipboard; answers what our own type says of them. */
export function rememberCopied({ rows, columns }: Selected<SeriesRow>, isCut: boolean): string {
  const id = crypto.randomUUID();
  const cells = rows.map((row) => columns.map((column) => row.cells[column]));
  const assertions = cells.map((row) => row.map((cell) => cell?.assertionId ?? null));
  const cut = isCut
    ? rows.flatMap(({ kind, seriesId }) =>
        kind === 'calculated'
          ? []
          : columns.filter((column) => !isCalculatedId(column)).map((period) => ({ seriesId, period })),
      )
    : [];
  useCopied.setState({ copied: { id, assertions, cut } });
  const sources = cells.map((row) => row.map((cell) => cell?.source ?? null));
  return JSON.stringify({ id, assertions, sources });
}

/** The cells that our own type names, when they are those remembered; null when the clipboard holds something else. */
export function copiedAs(clipboard: string): Copied | null {
  const { copied } = useCopied.getState();
  return copied !== null && clipboard.includes(`"${copied.id}"`) ? copied : null;
}

/** Cells that were cut stay where they are. */
export function leaveCut(): boolean {
  const { copied } = useCopied.getState();
  if (copied === null || copied.cut.length === 0) return false;
  useCopied.setState({ copied: { ...copied, cut: [] } });
  return true;
}
