/** What was last copied or cut in this window, so that a paste knows the assertions behind the texts. */
import { create } from 'zustand';
import { isCalculatedId } from '#shared/domain/figures/calculated/calculatedId.ts';
import type { CellRef } from '#shared/domain/figures/types.ts';
import type { SeriesRow } from '#shared/ipc/shapes.ts';
import type { SheetName, SheetRow } from '#shared/ipc/sheetShapes.ts';
import { listen } from '../../../bridge/client.ts';
import type { Selected } from '../../../grid/range/rangeControl.ts';

type Copied = {
  /** Stands in our own clipboard type too: the clipboard may have been filled by somebody else since. */
  readonly id: string;
  readonly assertions: readonly (readonly (string | null)[])[];
  /** The cells of figures, when they were cut. */
  readonly cut: readonly CellRef[];
  /** The fields of another sheet, when they were cut. */
  readonly cutFields: CutFields | null;
};

/** Fields of a sheet that wait to be moved. */
export type CutFields = {
  readonly sheet: SheetName;
  readonly fields: readonly { readonly rowId: string; readonly column: string }[];
};

const useCopied = create<{ readonly copied: Copied | null }>()(() => ({ copied: null }));

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
  useCopied.setState({ copied: { id, assertions, cut, cutFields: null } });
  const sources = cells.map((row) => row.map((cell) => cell?.source ?? null));
  return JSON.stringify({ id, assertions, sources });
}

/** The column of the long sheet that holds what a cell of the figures shows. */
const VALUE = 'value';

/** Remembers fields of a sheet that go onto the clipboard; values of the long sheet keep their sources in a paste into the wide one. */
export function rememberFields(
  sheet: SheetName,
  { rows, columns }: Selected<SheetRow>,
  isCut: boolean,
): string {
  const id = crypto.randomUUID();
  const assertions = rows.map((row) =>
    columns.map((column) => (sheet === 'long' && column === VALUE ? row.id : null)),
  );
  const fields = rows.flatMap((row) => columns.map((column) => ({ rowId: row.id, column })));
  useCopied.setState({
    copied: { id, assertions, cut: [], cutFields: isCut ? { sheet, fields } : null },
  });
  return JSON.stringify({ id, sheet, assertions, rows: rows.map((row) => row.id), columns });
}

/** The cells that our own type names, when they are those remembered; null when the clipboard holds something else. */
export function copiedAs(clipboard: string): Copied | null {
  const { copied } = useCopied.getState();
  return copied !== null && clipboard.includes(`"${copied.id}"`) ? copied : null;
}

/** Cells that were cut stay where they are. */
export function leaveCut(): boolean {
  const { copied } = useCopied.getState();
  if (copied === null || (copied.cut.length === 0 && copied.cutFields === null)) return false;
  useCopied.setState({ copied: { ...copied, cut: [], cutFields: null } });
  return true;
}
