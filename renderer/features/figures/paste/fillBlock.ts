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
  { rows, columns }: Selected,
  direction: 'down' | 'right',
  from: number,
  isCopy: boolean,
): Fill | null {
  const cells = rows.map((row) => columns.map((column) => row.cells[column]));
  const lines = direction === 'down' ? turned(cells, columns.length) : cells;
  const length = direction === 'down' ? rows.length : columns.length;
  if (length <= from || lines.length === 0) return null;
  const filled = lines.map((line) => continued(line.slice(0, from), length - from, isCopy));
  return direction === 'down'
    ? { rows: rows.slice(from), columns, block: turned(filled, length - from) }
    : { rows, columns: columns.slice(from), block: filled };
}

/** The first cell's value for all the others; the first itself is left as it is. */
export function fillWithFirst({ rows, columns }: Selected, first: CellView | undefined, at: Place): Fill {
  const block = rows.map((row) =>
    columns.map((column) =>
      row.seriesId === at.row.seriesId && column === at.column ? '' : cellText(first),
    ),
  );
  return { rows, columns, block };
}

type Place = { readonly row: SeriesRow; readonly column: string };

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
