/** The filter row as a condition: which column each text speaks of, and what all of them ask for. */
import { isCalculatedId } from '#shared/domain/figures/calculated/calculatedId.ts';
import { isPlainUnit } from '#shared/domain/figures/calculated/printPoint.ts';
import { isPeriod } from '#shared/domain/figures/periodText.ts';
import type { Frequency } from '#shared/domain/figures/types.ts';
import { columnWhere, type FilteredColumn } from '#shared/domain/figures/where/columnWhere.ts';
import type { SeriesRow } from '#shared/ipc/shapes.ts';

/** Columns that name the series. */
const SERIES_KEYS: Readonly<Record<string, Extract<FilteredColumn, { kind: 'series' }>['key']>> = {
  areaName: 'area',
  counterpartName: 'counterpart',
  flow: 'flow',
  product: 'product',
  measure: 'measure',
};

/** The column a box stands under; null for one of another frequency. */
export function filteredColumn(columnId: string, frequency: Frequency): FilteredColumn | null {
  const key = SERIES_KEYS[columnId];
  if (key !== undefined) return { kind: 'series', key };
  if (isCalculatedId(columnId)) return { kind: 'calculated', column: columnId };
  return isPeriod(columnId, frequency) ? { kind: 'period', period: columnId } : null;
}

/** The text of a filter that keeps the rows that say what a row says under a column. */
export function filterOfValue(row: SeriesRow, columnId: string): string {
  if (isSeriesColumn(columnId))
    return `="${String(row[columnId as keyof SeriesRow] ?? '').replaceAll('"', '""')}"`;
  const { value = null, currency = null } = row.cells[columnId] ?? {};
  if (value === null) return 'empty';
  return currency === null || isPlainUnit(currency) ? `=${value}` : `=${value} ${currency}`;
}

/** Whether a column names the series, not a period. */
export const isSeriesColumn = (columnId: string): boolean => columnId in SERIES_KEYS;

/** The conditions of the filter row; a period of another frequency has no column, so its filter waits. */
export function filterRowTests(
  filters: Readonly<Record<string, string>>,
  frequency: Frequency,
): readonly string[] {
  return Object.entries(filters).flatMap(([columnId, text]) => {
    const column = filteredColumn(columnId, frequency);
    const read = column === null ? null : columnWhere(column, text);
    return read?.ok === true && read.value !== '' ? [read.value] : [];
  });
}
