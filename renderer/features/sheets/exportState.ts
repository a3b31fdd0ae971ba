/** What an export from the window would write: the shown view of each sheet, and the rows ticked in it. */
import { create } from 'zustand';
import type { ExportWhat } from '#shared/ipc/exportShapes.ts';
import type { RangeBlock } from '../../grid/range/rangeControl.ts';
import { useFiguresView, whereOf } from '../figures/figuresView.ts';
import { usePivot, viewOf } from '../pivot/pivotState.ts';
import type { ShownSheet } from './shownSheet.ts';

type Without<T, K extends PropertyKey> = T extends unknown ? Omit<T, K> : never;
type Exportable = {
  /** How the sheet that is shown is found and sorted; null where it says so itself. */
  readonly view: Extract<ExportWhat, { readonly kind: 'sheet' }>['view'] | null;
  readonly ticked: Readonly<Partial<Record<ShownSheet, readonly string[]>>>;
  /** The cells selected in a sheet, by rows as it shows them. */
  readonly selected: Readonly<Partial<Record<ShownSheet, readonly RangeBlock[]>>>;
};

export const useExportable = create<Exportable>()(() => ({
  view: null,
  ticked: {},
  selected: {},
}));

/** Remembers what is ticked in a sheet. */
export const noteTicked = (sheet: ShownSheet, ids: readonly string[]): void =>
  useExportable.setState(({ ticked }) => ({ ticked: { ...ticked, [sheet]: ids } }));

/** Remembers what is selected in a sheet. */
export const noteSelected = (sheet: ShownSheet, blocks: readonly RangeBlock[]): void =>
  useExportable.setState(({ selected }) => ({ selected: { ...selected, [sheet]: blocks } }));

/** How many cells some ranges hold. */
export const cellsIn = (blocks: readonly RangeBlock[]): number =>
  blocks.reduce((cells, { top, bottom, columns }) => cells + (bottom - top + 1) * columns.length, 0);

/**
 * What would be written of the sheet that is shown, without its rows.
 *
 * @param asShown of figures, what their cells show instead of all that is stated
 */
export function exportOf(sheet: ShownSheet, asShown: boolean): Without<ExportWhat, 'only' | 'blocks'> | null {
  if (sheet === 'figures') {
    const figures = useFiguresView.getState();
    const { frequency } = figures;
    const where = whereOf(figures);
    const sorted = figures.columns[frequency]?.find(({ sort }) => sort !== null);
    const sort = sorted === undefined ? null : { column: sorted.colId, descending: sorted.sort === 'desc' };
    return { kind: asShown ? 'wide' : 'figures', where, frequency, sort };
  }
  if (sheet === 'pivot') {
    const pivot = usePivot.getState();
    const turned = pivot.turned.map((path) => [...path]);
    return { kind: 'pivot', view: viewOf(pivot), open: { isOpen: pivot.isOpen, turned } };
  }
  const { view } = useExportable.getState();
  return view?.sheet === sheet ? { kind: 'sheet', view, asShown } : null;
}
