import type { GridApi } from 'ag-grid-community';
import { isCalculatedId } from '#shared/domain/figures/calculated/calculatedId.ts';
import type { SeriesRow } from '#shared/ipc/shapes.ts';
import { call } from '../../../bridge/client.ts';
import { hasCell } from './cellsInSight.ts';

/** What is asked of the store for a page: filter, sort and frequency, as the grid shows them. */
export type GridView = {
  readonly where: string;
  readonly sort: { readonly column: string; readonly descending: boolean } | null;
  readonly frequency: string;
};

const PAGE = 1000;

/** The sort the grid shows now. */
export function gridSort(api: GridApi<SeriesRow>): GridView['sort'] {
  const sorted = api.getColumnState().find(({ sort }) => sort != null);
  return sorted === undefined ? null : { column: sorted.colId, descending: sorted.sort === 'desc' };
}

/** The rows from `top` to `bottom`, where the grid has all of them with their cells under the columns; else null. */
function loadedRows(
  api: GridApi<SeriesRow>,
  top: number,
  bottom: number,
  columns: readonly string[],
): readonly SeriesRow[] | null {
  const rows: SeriesRow[] = [];
  for (let at = top; at <= bottom; at++) {
    const row = api.getDisplayedRowAtIndex(at)?.data;
    if (row === undefined || columns.some((column) => !hasCell(row.seriesId, column))) return null;
    rows.push(row);
  }
  return rows;
}

/** The same rows, asked of the store where the grid has not loaded them; their other cells may be left out. */
export async function rowsBetween(
  api: GridApi<SeriesRow>,
  view: GridView,
  top: number,
  bottom: number,
  columns: readonly string[],
): Promise<readonly SeriesRow[]> {
  const loaded = loadedRows(api, top, bottom, columns);
  if (loaded !== null) return loaded;
  const rows: SeriesRow[] = [];
  const cells = columns.filter((column) => !isCalculatedId(column));
  for (let offset = top; offset <= bottom; offset += PAGE) {
    const limit = Math.min(PAGE, bottom - offset + 1);
    const page = await call('figures.page', { ...view, cells, offset, limit });
    rows.push(...page.rows);
    if (page.rows.length === 0) break;
  }
  return rows;
}
