/** What an export from the window would write: the shown view of each sheet, and the rows ticked in it. */
import { create } from 'zustand';
import type { ExportWhat } from '#shared/ipc/exportShapes.ts';
import { useFiguresView, whereOf } from '../figures/figuresView.ts';
import { usePivot, viewOf } from '../pivot/pivotState.ts';
import type { ShownSheet } from './shownSheet.ts';

type Without<T, K extends PropertyKey> = T extends unknown ? Omit<T, K> : never;
type Exportable = {
  /** How the sheet that is shown is found and sorted; null where it says so itself. */
  readonly view: Extract<ExportWhat, { readonly kind: 'sheet' }>['view'] | null;
  readonly ticked: Readonly<Partial<Record<ShownSheet, readonly string[]>>>;
};

export const useExportable = create<Exportable>()(() => ({ view: null, ticked: {} }));

/** Remembers what is ticked in a sheet. */
export const noteTicked = (sheet: ShownSheet, ids: readonly string[]): void =>
  useExportable.setState(({ ticked }) => ({ ticked: { ...ticked, [sheet]: ids } }));

/**
 * What would be written of the sheet that is shown, without its rows.
 *
 * @param asShown of the wide sheet, what its cells show instead of all that is stated
 */
export function exportOf(sheet: ShownSheet, asShown: boolean): Without<ExportWhat, 'only'> | null {
  if (sheet === 'figures') {
    const figures = useFiguresView.getState();
    const { frequency } = figures;
    const where = whereOf(figures);
    if (!asShown) return { kind: 'figures', where, frequency };
    const sorted = figures.columns[frequency]?.find(({ sort }) => sort !== null);
    const sort = sorted === undefined ? null : { column: sorted.colId, descending: sorted.sort === 'desc' };
    return { kind: 'wide', where, frequency, sort };
  }
  if (sheet === 'pivot') return { kind: 'pivot', view: viewOf(usePivot.getState()) };
  const { view } = useExportable.getState();
  return view?.sheet === sheet ? { kind: 'sheet', view } : null;
}
