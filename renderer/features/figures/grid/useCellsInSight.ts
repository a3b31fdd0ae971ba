import type { GridApi } from 'ag-grid-community';
import { useEffect } from 'react';
import type { SeriesRow } from '#shared/ipc/shapes.ts';
import { call } from '../../../bridge/client.ts';
import { lackingCells, tookCells } from './cellsInSight.ts';
import { rowsInSight } from './gridPages.ts';

/** As long as a scroll rests before what it brought into sight is asked for. */
const REST_MS = 60;

/**
 * Asks for the cells that come into sight in rows that were sent without them.
 *
 * @param changes counts the changes of the workspace: what was asked before one is dropped, and asked again
 */
export function useCellsInSight(
  api: GridApi<SeriesRow> | null,
  frequency: string,
  periods: readonly string[],
  changes: { readonly current: number },
): void {
  useEffect(() => {
    if (api === null) return;
    let waiting: ReturnType<typeof setTimeout> | undefined;
    let isAsking = false;
    const later = (): void => {
      clearTimeout(waiting);
      waiting = setTimeout(() => void fill(), REST_MS);
    };
    const fill = async (): Promise<void> => {
      if (api.isDestroyed() || isAsking) return;
      const lacking = lackingCells(api, periods);
      if (lacking === null) return;
      const asked = changes.current;
      isAsking = true;
      try {
        const rows = await call('figures.cells', {
          frequency,
          seriesIds: [...lacking.seriesIds],
          periods: [...lacking.periods],
        });
        if (!api.isDestroyed() && asked === changes.current) give(api, rows, lacking.periods);
      } catch {
        // The rows are read anew after whatever took one away.
        return;
      } finally {
        isAsking = false;
      }
      later();
    };
    const events = ['virtualColumnsChanged', 'viewportChanged', 'modelUpdated'] as const;
    for (const event of events) api.addEventListener(event, later);
    later();
    return () => {
      clearTimeout(waiting);
      if (!api.isDestroyed()) for (const event of events) api.removeEventListener(event, later);
    };
  }, [api, frequency, periods, changes]);
}

type Rows = readonly { readonly seriesId: string; readonly cells: SeriesRow['cells'] }[];

function give(api: GridApi<SeriesRow>, rows: Rows, periods: readonly string[]): void {
  const found = new Map(rows.map(({ seriesId, cells }) => [seriesId, cells]));
  for (const node of rowsInSight(api)) {
    const cells = found.get(node.data?.seriesId ?? '');
    if (node.data === undefined || cells === undefined) continue;
    tookCells(node.data.seriesId, periods);
    node.updateData({ ...node.data, cells: { ...node.data.cells, ...cells } });
  }
}
