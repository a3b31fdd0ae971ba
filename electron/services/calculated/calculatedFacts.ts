import { fullName } from '#shared/domain/charts/seriesNames.ts';
import { columnInRow } from '#shared/domain/figures/calculated/calculatedId.ts';
import { printPoint } from '#shared/domain/figures/calculated/printPoint.ts';
import type { SeriesKey } from '#shared/domain/figures/types.ts';
import type { Fact } from '#shared/domain/impact/diffFacts.ts';
import type { CalculatedPoint } from '#shared/ipc/sheetShapes.ts';
import { seriesWords } from '../charts/chartLines.ts';
import { formatId } from '../ids.ts';
import type { StoreContext } from '../serviceContext.ts';
import { columnRows } from './calculatedColumns.ts';
import {
  areasNamedIn,
  type CalculatedSeries,
  calculatedPoints,
  listCalculated,
  listCalculatedColumns,
  pointOf,
} from './calculatedSeries.ts';

/**
 * What every calculated series comes to, period by period, and every column row by row, so that an edit of an operand tells which
 * it changes. `touched` are the series an edit wrote, with what is derived from them: a column speaks of the area of its row, so
 * that only rows of their areas can change, unless the column names one of them for all rows.
 */
export const calculatedFacts = (context: StoreContext, touched: readonly SeriesKey[]): Fact[] => [
  ...seriesFacts(context),
  ...listCalculatedColumns(context).flatMap((column) => columnFacts(context, column, touched)),
];

/** More rows than this are not computed for an edit that touches no figure. */
const MOST_ROWS = 20_000;

const factOf = (id: string, owner: string, label: string, point: CalculatedPoint): Fact => ({
  kind: 'calculated',
  id,
  owner,
  label,
  value: point.value === null ? `none: ${point.how}` : printPoint(point),
});

function columnFacts(context: StoreContext, column: CalculatedSeries, touched: readonly SeriesKey[]): Fact[] {
  const areas = new Set(touched.map(({ area }) => area));
  const isOfAll = areas.size === 0 || areasNamedIn(column).some((area) => areas.has(area));
  if (isOfAll && rowsOf(context, column) > MOST_ROWS) return [];
  const rows = columnRows(context.store, column, ({ area }) => isOfAll || areas.has(area));
  return [...rows].flatMap(({ series, key, point }) => {
    const told = pointOf('', point);
    if (told.value === null && told.inputs.length === 0) return [];
    const label = `${column.name}, ${fullName(seriesWords(key))}`;
    return [factOf(columnInRow(column.id, formatId('series', series)), column.id, label, told)];
  });
}

const rowsOf = ({ store }: StoreContext, { frequency }: CalculatedSeries): number =>
  store.db.prepare('SELECT count(*) FROM series WHERE frequency = ?').pluck().get(frequency) as number;

const seriesFacts = (context: StoreContext): Fact[] =>
  listCalculated(context).flatMap(({ id, name }) =>
    calculatedPoints(context, id)
      .filter(({ value, inputs }) => value !== null || inputs.length > 0)
      .map((point) => factOf(`${id} ${point.period}`, id, `${name}, ${point.period}`, point)),
  );
