import { continueSeries } from '#shared/domain/figures/paste/continueSeries.ts';
import type { CellView, SeriesRow } from '#shared/ipc/shapes.ts';
import type { Selected } from '../useCellRange.ts';

/** What a fill writes: texts for the cells that are not its source. */
export type Fill = Selected & { readonly block: readonly (readonly string[])[] };

const cellText = (cell: CellView | undefined): string =>
  cell === undefined || cell.value === null ? '' : `${cell.value} ${cell.currency ?? ''}`.trim();

/**
 * Fills a selection from its first `from` rows (down) or columns (right). One value is copied; two or more that are
 * money of one currency go on as a series, unless `isCopy`. Null when nothing is left to fill.
 */
export function fillBlock(
  { rows, periods }: Selected,
  direction: 'down' | 'right',
  from: number,
  isCopy: boolean,
): Fill | null {
  const cells = rows.map((row) => periods.map((period) => row.cells[period]));
  const lines = direction === 'down' ? turned(cells, periods.length) : cells;
  const length = direction === 'down' ? rows.length : periods.length;
  if (length <= from || lines.length === 0) return null;
  const filled = lines.map((line) => continued(line.slice(0, from), length - from, isCopy));
  return direction === 'down'
    ? { rows: rows.slice(from), periods, block: turned(filled, length - from) }
    : { rows, periods: periods.slice(from), block: filled };
}

/** The first cell's value for all the others; the first itself is left as it is. */
export function fillWithFirst({ rows, periods }: Selected, first: CellView | undefined, at: Place): Fill {
  const block = rows.map((row) =>
    periods.map((period) =>
      row.seriesId === at.row.seriesId && period === at.period ? '' : cellText(first),
    ),
  );
  return { rows, periods, block };
}

type Place = { readonly row: SeriesRow; readonly period: string };

function continued(line: readonly (CellView | undefined)[], count: number, isCopy: boolean): string[] {
  const stated = line.flatMap((cell) => (cell?.value == null ? [] : [cell.value]));
  const currencies = new Set(line.map((cell) => cell?.currency ?? ''));
  if (isCopy || stated.length < 2 || stated.length < line.length || currencies.size > 1)
    return Array.from({ length: count }, (_, at) => cellText(line[at % line.length]));
  const [currency] = currencies;
  return continueSeries(stated, count).map((value) => `${value} ${currency ?? ''}`.trim());
}

const turned = <T>(cells: readonly (readonly T[])[], width: number): T[][] =>
  Array.from({ length: width }, (_, column) => cells.map((row) => row[column] as T));
