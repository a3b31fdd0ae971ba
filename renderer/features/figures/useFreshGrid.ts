import type { GridApi } from 'ag-grid-community';
import { useEffect, useRef } from 'react';
import type { SeriesRow } from '#shared/ipc/shapes.ts';
import { call, hearFirst, listen } from '../../bridge/client.ts';
import { markFresh } from './freshCells.ts';
import { type PageCount, readPagesAnew, rowsInSight, showCells } from './gridPages.ts';
import type { GridView } from './gridRows.ts';
import { onTyped } from './typedCells.ts';

/**
 * Keeps the grid true to the workspace. A change stands in its cells, and in the totals in sight that rest on them, before anything
 * else in the window is asked anew; the pages follow.
 *
 * @param periods all there are
 * @param onRows hears when rows have changed what they show
 * @returns how many changes there were
 */
export function useFreshGrid(
  grid: { readonly current: GridApi<SeriesRow> | null },
  view: Omit<GridView, 'sort'>,
  periods: { readonly current: readonly string[] },
  onPage: (answer: PageCount | Error) => void,
  onRows: () => void,
): { readonly current: number } {
  const changes = useRef(0);
  useEffect(() => {
    const hear = async ({ operationId }: { readonly operationId: string | null }): Promise<void> => {
      changes.current += 1;
      const mine = changes.current;
      const api = grid.current;
      if (api === null) return;
      if (operationId !== null) await showTouched(api, operationId);
      onRows();
      // After everything that was asked for what is shown beside it.
      setTimeout(() => {
        if (mine !== changes.current || api.isDestroyed()) return;
        void readPagesAnew(api, view, periods.current, () => mine === changes.current, onPage).then(onRows);
      }, PAGES_AFTER_MS);
    };
    const stopFirst = hearFirst(hear);
    const stopOpened = listen('workspace.opened', () => {
      changes.current += 1;
      markFresh([]);
      grid.current?.purgeInfiniteCache();
    });
    const stopTyped = onTyped(() => grid.current?.refreshCells());
    return () => {
      changes.current += 1;
      stopFirst();
      stopOpened();
      stopTyped();
    };
  }, [grid, view, periods, onPage, onRows]);
  return changes;
}

/** Long enough for the frame that shows the change, and for the questions asked after it. */
const PAGES_AFTER_MS = 50;

async function showTouched(api: GridApi<SeriesRow>, operationId: string): Promise<void> {
  const seriesIds = rowsInSight(api).flatMap(({ data }) => (data === undefined ? [] : [data.seriesId]));
  try {
    const { cells, shown } = await call('figures.touched', { operationId, seriesIds });
    if (api.isDestroyed()) return;
    markFresh(cells);
    showCells(api, shown);
  } catch {
    // A step that is gone again by now has marked nothing.
    markFresh([]);
  }
  api.refreshCells();
}
