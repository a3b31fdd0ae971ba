/** The grid's rows as the store says them: a page at a time, and again after a change. */
import type { GridApi, IGetRowsParams, IRowNode } from 'ag-grid-community';
import type { ReplyOf } from '#shared/ipc/contract.ts';
import type { CellView, SeriesRow } from '#shared/ipc/shapes.ts';
import { call } from '../../../bridge/client.ts';
import { type AskedCells, askedCells, hasCell, tookRows } from './cellsInSight.ts';
import { type GridView, gridSort } from './gridRows.ts';
import type { CellChange } from './knownSteps.ts';

/** How many rows a view has, and how many of them are calculated. */
export type PageCount = { readonly total: number; readonly calculated: number };
type Page = ReplyOf<'figures.page'>;
type View = Omit<GridView, 'sort'>;

/** Rows of a page. */
export const PAGE = 100;

/**
 * Where the grid gets the rows of a view.
 *
 * @param periods all there are, empty while nobody knows
 * @param onPage hears of every page that came, and of one that did not
 */
export const pageSource = (
  view: View,
  grid: { readonly current: GridApi<SeriesRow> | null },
  periods: { readonly current: readonly string[] },
  onPage: (answer: PageCount | Error) => void,
) => ({
  getRows: ({ startRow, endRow, sortModel, successCallback, failCallback }: IGetRowsParams<SeriesRow>) => {
    const [sort] = sortModel;
    const cells = askedCells(grid.current, periods.current);
    call('figures.page', {
      ...view,
      cells: copyOf(cells),
      sort: sort === undefined ? null : { column: sort.colId, descending: sort.sort === 'desc' },
      offset: startRow,
      limit: endRow - startRow,
    }).then(
      (page) => {
        tookRows(page.rows, cells, page.periods);
        successCallback(page.rows, page.total);
        onPage(page);
      },
      (failure: Error) => {
        failCallback();
        onPage(failure);
      },
    );
  },
});

const copyOf = (cells: AskedCells): 'first' | string[] => (cells === 'first' ? cells : [...cells]);

/** Rows with data that stand on the screen. */
export const rowsInSight = (api: GridApi<SeriesRow>): readonly IRowNode<SeriesRow>[] =>
  api.getRenderedNodes().filter(({ data }) => data !== undefined);

/** Puts what the store says of single cells into the rows in sight; null empties a cell. Answers what they showed before. */
export function showCells(
  api: GridApi<SeriesRow>,
  shown: ReplyOf<'figures.touched'>['shown'],
): readonly CellChange[] {
  const changes: CellChange[] = [];
  for (const node of rowsInSight(api)) {
    const changed = shown.filter(({ cell }) => cell.seriesId === node.data?.seriesId);
    if (node.data === undefined || changed.length === 0) continue;
    const cells: Record<string, CellView> = { ...node.data.cells };
    for (const { cell, view } of changed) {
      if (hasCell(cell.seriesId, cell.period))
        changes.push({ cell, before: cells[cell.period] ?? null, after: view });
      if (view === null) delete cells[cell.period];
      else cells[cell.period] = view;
    }
    node.updateData({ ...node.data, cells });
  }
  return changes;
}

/**
 * Reads the loaded pages anew, those in sight first. Rows that stand where they stood are told what they show now, so that only
 * cells that differ are drawn; where rows came, went or moved, the grid reads its pages itself.
 *
 * @param periods all there are
 * @param isCurrent false once another change came, which reads them again
 */
export async function readPagesAnew(
  api: GridApi<SeriesRow>,
  view: View,
  periods: readonly string[],
  isCurrent: () => boolean,
  onPage: (answer: PageCount | Error) => void,
): Promise<void> {
  const sort = gridSort(api);
  const blocks = Object.values(api.getCacheBlockState() as Record<string, BlockState>);
  const [first, last] = [api.getFirstDisplayedRowIndex(), api.getLastDisplayedRowIndex()];
  const isInSight = ({ startRow, endRow }: BlockState): boolean => startRow <= last && endRow > first;
  blocks.sort((a, b) => Number(isInSight(b)) - Number(isInSight(a)) || a.startRow - b.startRow);
  // A grid without rows has no page to compare, and reads the first one.
  if (blocks.length === 0 || blocks.some(({ pageStatus }) => pageStatus !== 'loaded'))
    return api.refreshInfiniteCache();
  for (const { startRow, endRow } of blocks) {
    let page: Page;
    const cells = askedCells(api, periods);
    try {
      const place = { offset: startRow, limit: endRow - startRow };
      page = await call('figures.page', { ...view, cells: copyOf(cells), sort, ...place });
    } catch (failure) {
      if (isCurrent()) onPage(failure instanceof Error ? failure : new Error(String(failure)));
      return;
    }
    if (!isCurrent() || api.isDestroyed()) return;
    if (!tellRows(api, startRow, page, cells)) return api.refreshInfiniteCache();
    onPage(page);
  }
}

type BlockState = { readonly startRow: number; readonly endRow: number; readonly pageStatus: string };

/** Gives rows their new data where a page has the rows it had; else changes nothing and answers false. */
function tellRows(
  api: GridApi<SeriesRow>,
  from: number,
  { rows, total, periods }: Page,
  asked: AskedCells,
): boolean {
  if (total !== api.getDisplayedRowCount()) return false;
  const nodes = rows.map((_, at) => api.getDisplayedRowAtIndex(from + at));
  if (nodes.some((node, at) => node?.data?.seriesId !== rows[at]?.seriesId)) return false;
  tookRows(rows, asked, periods);
  for (const [at, node] of nodes.entries()) {
    const row = rows[at];
    if (row !== undefined && JSON.stringify(node?.data) !== JSON.stringify(row)) node?.updateData(row);
  }
  return true;
}
