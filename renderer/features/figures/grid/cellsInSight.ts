/**
 * Which cells the rows of the grid have. Of a workspace with very many periods a row comes with those near the ones in sight; the
 * others are asked for when they come into sight.
 */
import type { GridApi } from 'ag-grid-community';
import { isCalculatedId } from '#shared/domain/figures/calculated/calculatedId.ts';
import { FIRST_PERIODS } from '#shared/ipc/figureShapes.ts';
import type { SeriesRow } from '#shared/ipc/shapes.ts';
import { displayedColumns } from '../../../grid/range/displayedColumns.ts';

/** The periods asked for with a page: the first ones, which are all where there are not many, or a list. */
export type AskedCells = 'first' | readonly string[];

/** Periods asked for on each side of those in sight, so that a step aside finds its cells. */
const BESIDE = 30;

/** What each row has: the periods of its cells; a row that is not here has all. */
const had = new Map<string, ReadonlySet<string>>();

/** Whether the row has its cell under a column, be it empty. */
export const hasCell = (seriesId: string, columnId: string): boolean =>
  had.size === 0 || isCalculatedId(columnId) || (had.get(seriesId)?.has(columnId) ?? true);

/** What a page is to hold now. */
export function askedCells(api: GridApi<SeriesRow> | null, periods: readonly string[]): AskedCells {
  return api === null || periods.length <= FIRST_PERIODS ? 'first' : near(api, periods);
}

/** Rows came with the cells that were asked for; `periods` are all there are. */
export function tookRows(rows: readonly SeriesRow[], asked: AskedCells, periods: readonly string[]): void {
  const held = asked === 'first' ? periods.slice(0, FIRST_PERIODS) : asked;
  const isWhole = held.length >= periods.length;
  const set = isWhole ? null : new Set(held);
  for (const { seriesId } of rows) {
    if (set === null) had.delete(seriesId);
    else had.set(seriesId, set);
  }
}

/** A row took further cells. */
export function tookCells(seriesId: string, periods: readonly string[]): void {
  const set = had.get(seriesId);
  if (set !== undefined) had.set(seriesId, new Set([...set, ...periods]));
}

/** Rows that lack a cell in sight, and the periods to ask for; null where nothing is lacking. */
export function lackingCells(
  api: GridApi<SeriesRow>,
  periods: readonly string[],
): { readonly seriesIds: readonly string[]; readonly periods: readonly string[] } | null {
  if (had.size === 0) return null;
  const known = new Set(periods);
  const seen = virtualColumns(api).filter((id) => known.has(id));
  const seriesIds = api.getRenderedNodes().flatMap(({ data }) => {
    const held = data === undefined ? undefined : had.get(data.seriesId);
    return data !== undefined && held !== undefined && seen.some((period) => !held.has(period))
      ? [data.seriesId]
      : [];
  });
  return seriesIds.length === 0 ? null : { seriesIds, periods: near(api, periods) };
}

/** Periods around those in sight, in the order the columns stand. */
function near(api: GridApi<SeriesRow>, periods: readonly string[]): readonly string[] {
  const shown = displayedColumns(api, periods);
  const seen = new Set(virtualColumns(api));
  const first = shown.findIndex((period) => seen.has(period));
  if (first < 0) return (shown.length === 0 ? periods : shown).slice(0, FIRST_PERIODS);
  const last = shown.findLastIndex((period) => seen.has(period));
  return shown.slice(Math.max(0, first - BESIDE), last + BESIDE + 1);
}

const virtualColumns = (api: GridApi<SeriesRow>): readonly string[] =>
  api.getAllDisplayedVirtualColumns().map((column) => column.getColId());
