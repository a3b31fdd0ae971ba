import type { GridApi } from 'ag-grid-community';
import { useEffect, useRef, useState } from 'react';
import type { SeriesRow } from '#shared/ipc/shapes.ts';
import { hearSteps, type StepKind } from '../../../app/steps.ts';
import { call, hearFirst, listen } from '../../../bridge/client.ts';
import { onTyped } from '../cell/typedCells.ts';
import { markFresh } from './freshCells.ts';
import { type PageCount, readPagesAnew, rowsInSight, showCells } from './gridPages.ts';
import type { GridView } from './gridRows.ts';
import { KnownSteps, type StepCells } from './knownSteps.ts';

/**
 * Keeps the grid true to the workspace. A change stands in its cells, and in the totals in sight that rest on them, before anything
 * else in the window is asked anew; the pages follow. Undo and redo of what this window saw stand there before they are written.
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
  const [known] = useState(() => new KnownSteps());
  useEffect(() => {
    const follow = (api: GridApi<SeriesRow>, mine: number): void => {
      // After everything that was asked for what is shown beside it.
      setTimeout(() => {
        if (mine !== changes.current || api.isDestroyed()) return;
        void readPagesAnew(api, view, periods.current, () => mine === changes.current, onPage).then(onRows);
      }, PAGES_AFTER_MS);
    };
    const hear = async ({ operationId }: { readonly operationId: string | null }): Promise<void> => {
      changes.current += 1;
      const mine = changes.current;
      const took = operationId === null ? null : known.heard(operationId);
      const api = grid.current;
      // A step that was asked for behind this one stands in its cells already, and is told of next.
      if (api === null || known.awaits()) return;
      if (operationId !== null) {
        const cells = await showTouched(api, operationId, () => !known.awaits());
        // Another change may be in what was read for this one.
        if (cells !== null && mine === changes.current) took?.(cells);
      }
      onRows();
      follow(api, mine);
    };
    const step = (kind: StepKind): (() => void) => {
      const cells = known.turn(kind);
      const api = grid.current;
      // What was asked for before this step is older than what it shows; its own pages follow it.
      changes.current += 1;
      if (cells !== null && api !== null) {
        showStep(api, cells, kind);
        onRows();
      }
      return () => {
        known.missed();
        if (cells === null || api === null || api.isDestroyed()) return;
        showStep(api, cells, kind === 'undo' ? 'redo' : 'undo');
        changes.current += 1;
        follow(api, changes.current);
      };
    };
    const stopFirst = hearFirst(hear);
    const stopSteps = hearSteps(step);
    const stopOpened = listen('workspace.opened', () => {
      changes.current += 1;
      known.forget();
      markFresh([]);
      grid.current?.purgeInfiniteCache();
    });
    const stopTyped = onTyped(() => grid.current?.refreshCells());
    return () => {
      changes.current += 1;
      stopFirst();
      stopSteps();
      stopOpened();
      stopTyped();
    };
  }, [grid, view, periods, onPage, onRows, known]);
  return changes;
}

/** Long enough for the frame that shows the change, and for the questions asked after it. */
const PAGES_AFTER_MS = 50;

/** Puts a step that is not written yet into its cells. */
function showStep(api: GridApi<SeriesRow>, { written, changes }: StepCells, kind: StepKind): void {
  markFresh(written);
  showCells(
    api,
    changes.map(({ cell, before, after }) => ({ cell, view: kind === 'undo' ? before : after })),
  );
  api.refreshCells();
}

/** Asks what an operation changed in the rows in sight and shows it; null where nothing is to be had, or the answer is old by then. */
async function showTouched(
  api: GridApi<SeriesRow>,
  operationId: string,
  isStillNew: () => boolean,
): Promise<StepCells | null> {
  const seriesIds = rowsInSight(api).flatMap(({ data }) => (data === undefined ? [] : [data.seriesId]));
  try {
    const { cells, shown } = await call('figures.touched', { operationId, seriesIds });
    if (api.isDestroyed() || !isStillNew()) return null;
    markFresh(cells);
    const changes = showCells(api, shown);
    api.refreshCells();
    return { written: cells, changes };
  } catch {
    // A step that is gone again by now has marked nothing.
    markFresh([]);
    api.refreshCells();
    return null;
  }
}
