import { fullName } from '#shared/domain/charts/seriesNames.ts';
import { type CellRef, cellText } from '#shared/domain/figures/types.ts';
import { readSeries } from '../../store/repositories/figureRepository.ts';
import { seriesWords } from '../charts/chartLines.ts';
import { parseId } from '../ids.ts';
import type { StoreContext } from '../serviceContext.ts';
import { columnRows } from './calculatedColumns.ts';
import { type CalculatedSeries, listCalculatedColumns } from './calculatedSeries.ts';

/** Rows of a column that are named; more are counted. */
const ROWS_NAMED = 5;

/**
 * The calculated columns that take in a cell, with the rows in which they do. A column speaks of its own row's area, so that
 * only rows of the cell's area are computed; a series that a column names for all rows stands in its expression anyway.
 */
export function columnsOverCell(
  context: StoreContext,
  cell: CellRef,
): (Pick<CalculatedSeries, 'id' | 'name'> & { readonly rows: readonly string[] })[] {
  const { store } = context;
  const series = readSeries(store.db, parseId('series', cell.seriesId));
  if (series === null) return [];
  return listCalculatedColumns(context).flatMap((column) => {
    const rows = [...columnRows(store, column, ({ area }) => area === series.area)].flatMap(
      ({ key, point }) =>
        point.inputs.some((input) => cellText(input) === cellText(cell)) ? [fullName(seriesWords(key))] : [],
    );
    const more = rows.length - ROWS_NAMED;
    const named = more > 0 ? [...rows.slice(0, ROWS_NAMED), `${more} more`] : rows;
    return rows.length === 0 ? [] : [{ id: column.id, name: column.name, rows: named }];
  });
}
