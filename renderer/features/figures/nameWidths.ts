import type { GridApi } from 'ag-grid-community';
import type { SeriesRow } from '#shared/ipc/shapes.ts';

/** Columns that name a series; hidden ones make no difference in most workspaces. */
export const SERIES_COLUMNS = ['areaName', 'counterpartName', 'flow', 'product', 'measure'] as const;
export type SeriesColumn = (typeof SERIES_COLUMNS)[number];

type Widths = Readonly<Record<SeriesColumn, number>>;

/** Pixels of the columns that name a row, where nobody has drawn them otherwise. */
export const NAME_WIDTHS: Widths = { areaName: 112, counterpartName: 64, flow: 80, product: 76, measure: 96 };

/** In a pane narrower than this they leave no whole column of figures beside them. */
const NARROW_PX = 440;
const NARROW_WIDTHS: Widths = { areaName: 82, counterpartName: 58, flow: 74, product: 60, measure: 70 };

/**
 * Makes the columns that name a row narrow in a narrow pane, and wide again in a wide one; those that somebody has drawn to a width
 * of their own keep it.
 *
 * @param paneWidth of the grid, in pixels
 */
export function fitNames(api: GridApi<SeriesRow>, paneWidth: number): void {
  const isNarrow = paneWidth < NARROW_PX;
  const [from, to] = isNarrow ? [NAME_WIDTHS, NARROW_WIDTHS] : [NARROW_WIDTHS, NAME_WIDTHS];
  const turned = SERIES_COLUMNS.filter((key) => api.getColumn(key)?.getActualWidth() === from[key]);
  if (turned.length > 0) api.setColumnWidths(turned.map((key) => ({ key, newWidth: to[key] })));
}
