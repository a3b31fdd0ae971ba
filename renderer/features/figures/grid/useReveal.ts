import type { GridApi } from 'ag-grid-community';
import { useEffect } from 'react';
import { isPeriod } from '#shared/domain/figures/periodText.ts';
import { FREQUENCIES } from '#shared/domain/figures/types.ts';
import type { SeriesRow } from '#shared/ipc/shapes.ts';
import { useSelection } from '../../../app/selection.ts';
import { showToast } from '../../../app/toasts.ts';
import { call } from '../../../bridge/client.ts';
import { gridViewsText } from '../../../strings/gridViewsText.ts';
import { addPeriod, clearFilter, setFrequency, useFiguresView } from '../figuresView.ts';
import { gridSort } from './gridRows.ts';

let handled = 0;

/**
 * Brings the cell that was asked for into view and puts the focus on it, also where its row has not been loaded, its
 * frequency is not the one shown, its period has no column yet or the filter hides it (which then is said).
 *
 * @param pages grows with each page the grid takes up, 0 until the first of this view is there; a row that is not
 * there yet, or stands elsewhere until the grid has heard of a change, is looked for again after the next one
 */
export function useReveal(
  grid: { readonly current: GridApi<SeriesRow> | null },
  view: { readonly where: string; readonly frequency: string },
  columns: readonly string[],
  pages: number,
): void {
  const reveal = useSelection((state) => state.reveal);
  const pending = useFiguresView((state) => state.pending);
  const { where, frequency } = view;

  useEffect(() => {
    if (reveal?.kind !== 'cell' || reveal.serial <= handled) return;
    handled = reveal.serial;
    useFiguresView.setState({ pending: reveal });
  }, [reveal]);

  useEffect(() => {
    const api = grid.current;
    if (pending === null || pages === 0 || api === null) return;
    const { cell } = pending;
    let isCurrent = true;
    const done = (): void => {
      if (useFiguresView.getState().pending === pending) useFiguresView.setState({ pending: null });
    };
    call('figures.position', { where, frequency, sort: gridSort(api), seriesId: cell.seriesId }).then(
      (position) => {
        // Asked again meanwhile, of what is shown now.
        if (!isCurrent || useFiguresView.getState().pending !== pending) return;
        const own = FREQUENCIES.find((known) => known === position.frequency);
        if (own === undefined) return done();
        // Each of these changes what is shown, and the effect runs again on it.
        if (own !== frequency) return setFrequency(own);
        if (!columns.includes(cell.period))
          return isPeriod(cell.period, own) ? addPeriod(cell.period) : done();
        if (position.row === null) {
          if (where === '') return done();
          showToast(gridViewsText.filterCleared);
          return clearFilter();
        }
        if (position.row >= api.getDisplayedRowCount()) return;
        api.setColumnsVisible([cell.period], true);
        api.ensureIndexVisible(position.row, 'middle');
        api.ensureColumnVisible(cell.period);
        if (api.getDisplayedRowAtIndex(position.row)?.data?.seriesId !== cell.seriesId) return;
        if (pending.focus) api.setFocusedCell(position.row, cell.period);
        done();
      },
      (error: Error) => {
        showToast(error.message);
        done();
      },
    );
    return () => {
      isCurrent = false;
    };
  }, [grid, pending, where, frequency, columns, pages]);
}
