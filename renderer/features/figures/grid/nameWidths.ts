import type { GridApi } from 'ag-grid-community';
import type { SeriesRow } from '#shared/ipc/shapes.ts';

/** Columns that name a series; hidden ones make no difference in most workspaces. */
export const SERIES_COLUMNS = ['areaName', 'counterpartName', 'flow', 'product', 'measure'] as const;
export type SeriesColumn = (typeof SERIES_COLUMNS)[number];

type Widths = Readonly<Record<SeriesColumn, number>>;

/** Pixels of the columns that name a row, where nobody has drawn them otherwise. */
export const NAME_WIDTHS: Widths = { areaName: 128, counterpartName: 64, flow: 80, product: 76, measure: 96 };

/** From so many pixels of the grid on. Names of groups are whole in a wide pane; in a narrow one a whole column of figures has room. */
const BY_PANE: readonly { readonly from: number; readonly widths: Widths }[] = [
  { from: 760, widths: { ...NAME_WIDTHS, areaName: 204, counterpartName: 110 } },
  { from: 440, widths: NAME_WIDTHS },
  { from: 0, widths: { areaName: 82, counterpartName: 58, flow: 74, product: 60, measure: 70 } },
];

/**
 * Gives the columns that name a row what the pane has room for; those that somebody has drawn to a width of their own keep it.
 *
 * @param paneWidth of the grid, in pixels
 */
export function fitNames(api: GridApi<SeriesRow>, paneWidth: number): void {
  const to = BY_PANE.find(({ from }) => paneWidth >= from)?.widths ?? NAME_WIDTHS;
  const turned = SERIES_COLUMNS.filter((key) => {
    const width = api.getColumn(key)?.getActualWidth();
    return width !== to[key] && BY_PANE.some(({ widths }) => widths[key] === width);
  });
  if (turned.length > 0) api.setColumnWidths(turned.map((key) => ({ key, newWidth: to[key] })));
}
