/** Calculated columns of the wide sheet: one expression computed for each row, in the period it says. */
import type { SeriesKey } from '#shared/domain/figures/types.ts';
import type { CellView } from '#shared/ipc/shapes.ts';
import type { Store } from '../../store/openStore.ts';
import { readAllSeries } from '../../store/repositories/figureRepository.ts';
import { type CellLookup, figureLookup } from '../figures/cells.ts';
import { cachedSince } from '../impact/cachedSince.ts';
import { cellOf } from './calculatedCell.ts';
import { type CalculatedSeries, columnValueOf, listCalculatedColumns } from './calculatedSeries.ts';

/** The columns of a frequency, by name. */
export const calculatedColumns = (store: Store, frequency: string): readonly CalculatedSeries[] =>
  listCalculatedColumns({ store }).filter((column) => column.frequency === frequency);

/** The cells of a row under its columns, by their ids. */
export function columnCells(
  store: Store,
  frequency: string,
  lookup: CellLookup,
): (row: SeriesKey) => Record<string, CellView> {
  const columns = calculatedColumns(store, frequency).map((column) => ({
    id: column.id,
    valueIn: columnValueOf({ store }, column, lookup),
  }));
  return (row) => Object.fromEntries(columns.map(({ id, valueIn }) => [id, cellOf(valueIn(row))]));
}

const valuesOf = cachedSince((store: Store, key: string): string => {
  const [columnId = '', frequency = ''] = key.split(' ');
  const column = calculatedColumns(store, frequency).find(({ id }) => id === columnId);
  if (column === undefined) return '[]';
  const valueIn = columnValueOf({ store }, column, figureLookup(store));
  const rows = readAllSeries(store.db).filter((series) => series.frequency === frequency);
  return JSON.stringify(
    rows.flatMap(({ id, ...series }) => {
      const point = valueIn(series);
      return point.kind === 'value' ? [[id, point.value, point.unit]] : [];
    }),
  );
});

/** Every row's value under a column, as JSON `[series, value, unit]`; computed anew after each operation only. */
export const columnValues = (store: Store, columnId: string, frequency: string): string =>
  valuesOf(store, `${columnId} ${frequency}`);
