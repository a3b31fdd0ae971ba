/** Calculated columns of the wide sheet: one expression computed for each row, in the period it says. */
import type { Calculated } from '#shared/domain/figures/calculated/calculatedValue.ts';
import type { SeriesKey } from '#shared/domain/figures/types.ts';
import type { CellView } from '#shared/ipc/shapes.ts';
import type { Store } from '../../store/openStore.ts';
import { readAllSeries } from '../../store/repositories/figureRepository.ts';
import { type CellLookup, figureLookup } from '../figures/cells.ts';
import { formatId } from '../ids.ts';
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

/** What a column comes to in one row. */
export type ColumnRow = {
  readonly series: number;
  readonly key: SeriesKey;
  readonly point: Calculated;
};

/** Rows whose cells are read at once. */
const ROWS_AT_ONCE = 500;

/** A column in the rows of its frequency that are wanted. */
export function* columnRows(
  store: Store,
  column: CalculatedSeries,
  isWanted: (key: SeriesKey) => boolean = () => true,
): Generator<ColumnRow> {
  const rows = readAllSeries(store.db).filter(
    (series) => series.frequency === column.frequency && isWanted(series),
  );
  for (let from = 0; from < rows.length; from += ROWS_AT_ONCE) {
    const some = rows.slice(from, from + ROWS_AT_ONCE);
    const lookup = figureLookup(store);
    lookup.lookAhead(some.map(({ id }) => formatId('series', id)));
    const valueIn = columnValueOf({ store }, column, lookup);
    for (const { id, ...key } of some) yield { series: id, key, point: valueIn(key) };
  }
}

type ColumnValue = readonly [series: number, value: string, unit: string];

const valuesOf = cachedSince((store: Store, columnId: string): readonly ColumnValue[] => {
  const column = listCalculatedColumns({ store }).find(({ id }) => id === columnId);
  if (column === undefined) return [];
  return [...columnRows(store, column)].flatMap(({ series, point }) =>
    point.kind === 'value' ? [[series, point.value, point.unit] as const] : [],
  );
});

/** Every row's value under a column, where it has one; computed anew after each operation only. */
export const columnValues = (store: Store, { id }: CalculatedSeries): readonly ColumnValue[] =>
  valuesOf(store, id);
