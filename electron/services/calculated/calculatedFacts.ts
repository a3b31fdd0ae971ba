import { fullName } from '#shared/domain/charts/seriesNames.ts';
import { columnInRow } from '#shared/domain/figures/calculated/calculatedId.ts';
import { printPoint } from '#shared/domain/figures/calculated/printPoint.ts';
import type { Fact } from '#shared/domain/impact/diffFacts.ts';
import type { CalculatedPoint } from '#shared/ipc/sheetShapes.ts';
import { seriesWords } from '../charts/chartLines.ts';
import { formatId } from '../ids.ts';
import type { StoreContext } from '../serviceContext.ts';
import { columnRows } from './calculatedColumns.ts';
import { calculatedPoints, listCalculated, listCalculatedColumns, pointOf } from './calculatedSeries.ts';

/** What every calculated series comes to, period by period, and every column row by row, so that an edit of an operand tells which it changes. */
export const calculatedFacts = (context: StoreContext): Fact[] => [
  ...seriesFacts(context),
  ...columnFacts(context),
];

const factOf = (id: string, owner: string, label: string, point: CalculatedPoint): Fact => ({
  kind: 'calculated',
  id,
  owner,
  label,
  value: point.value === null ? `none: ${point.how}` : printPoint(point),
});

const columnFacts = (context: StoreContext): Fact[] =>
  listCalculatedColumns(context).flatMap((column) =>
    [...columnRows(context.store, column)].flatMap(({ series, key, point }) => {
      const told = pointOf('', point);
      if (told.value === null && told.inputs.length === 0) return [];
      const label = `${column.name}, ${fullName(seriesWords(key))}`;
      return [factOf(columnInRow(column.id, formatId('series', series)), column.id, label, told)];
    }),
  );

const seriesFacts = (context: StoreContext): Fact[] =>
  listCalculated(context).flatMap(({ id, name }) =>
    calculatedPoints(context, id)
      .filter(({ value, inputs }) => value !== null || inputs.length > 0)
      .map((point) => factOf(`${id} ${point.period}`, id, `${name}, ${point.period}`, point)),
  );
