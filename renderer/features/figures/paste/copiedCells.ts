/** What was last copied or cut in this window, so that a paste knows the assertions behind the texts. */
import { create } from 'zustand';
import { isCalculatedId } from '#shared/domain/figures/calculated/calculatedId.ts';
import type { CellRef } from '#shared/domain/figures/types.ts';
import type { PivotRow } from '#shared/ipc/pivotShapes.ts';
import type { CellView, SeriesRow } from '#shared/ipc/shapes.ts';
import type { SheetName, SheetRow } from '#shared/ipc/sheetShapes.ts';
import { listen } from '../../../bridge/client.ts';
import type { Selected } from '../../../grid/range/rangeControl.ts';
import { placeAt } from '../../pivot/placeSelection.ts';

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

/** The statement a copied cell shows, and its source by name; null for what nobody states. */
type Origin = Pick<CellView, 'assertionId' | 'source'>;

/** Keeps what cells come from; answers what our own type says of them, with more where there is more to say. */
function remember(
  origins: readonly (readonly (Origin | undefined)[])[],
  { cut = [], cutFields = null }: Partial<Pick<Copied, 'cut' | 'cutFields'>>,
  more: object = {},
): string {
  const id = crypto.randomUUID();
  const assertions = origins.map((row) => row.map((cell) => cell?.assertionId ?? null));
  const sources = origins.map((row) => row.map((cell) => cell?.source ?? null));
  useCopied.setState({ copied: { id, assertions, cut, cutFields } });
  return JSON.stringify({ id, assertions, sources, ...more });
}

/** Remembers cells that go onto the clipboard; answers what our own type says of them. */
export function rememberCopied({ rows, columns }: Selected<SeriesRow>, isCut: boolean): string {
  const cut = isCut
    ? rows.flatMap(({ kind, seriesId }) =>
        kind === 'calculated'
          ? []
          : columns.filter((column) => !isCalculatedId(column)).map((period) => ({ seriesId, period })),
      )
    : [];
  return remember(
    rows.map((row) => columns.map((column) => row.cells[column])),
    { cut },
  );
}

/** Remembers places of a pivot; one that is a single statement keeps its source, as the cell it is would. */
export const rememberPlaces = ({ rows, columns }: Selected<PivotRow>): string =>
  remember(
    rows.map((row) => columns.map((column) => placeAt(row, column))),
    {},
  );

/** The column of the long sheet that holds what a cell of the figures shows. */
const VALUE = 'value';

/** Remembers fields of a sheet that go onto the clipboard; values of the long sheet keep their sources in a paste into the wide one. */
export function rememberFields(
  sheet: SheetName,
  { rows, columns }: Selected<SheetRow>,
  isCut: boolean,
): string {
  const origins = rows.map((row) =>
    columns.map((column) =>
      sheet === 'long' && column === VALUE
        ? { assertionId: row.id, source: row.cells['source'] ?? null }
        : undefined,
    ),
  );
  const fields = rows.flatMap((row) => columns.map((column) => ({ rowId: row.id, column })));
  const cutFields = isCut ? { sheet, fields } : null;
  return remember(origins, { cutFields }, { sheet, rows: rows.map((row) => row.id), columns });
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
