import { fullName } from '#shared/domain/charts/seriesNames.ts';
import { calculatedParts, isCalculatedId } from '#shared/domain/figures/calculated/calculatedId.ts';
import type { Calculated, Rate } from '#shared/domain/figures/calculated/calculatedValue.ts';
import { missing } from '#shared/domain/figures/calculated/calculatedValue.ts';
import { evaluate, seriesNamed } from '#shared/domain/figures/calculated/evaluate.ts';
import {
  type Expression,
  parseExpression,
  seriesOfExpression,
} from '#shared/domain/figures/calculated/expression.ts';
import { boundTo, isOfRows, lastPeriodOf } from '#shared/domain/figures/calculated/rowExpression.ts';
import type { FigureLookup } from '#shared/domain/figures/deriveCell.ts';
import { type CellRef, cellText, type Frequency, type SeriesKey } from '#shared/domain/figures/types.ts';
import type { CalculatedPoint } from '#shared/ipc/sheetShapes.ts';
import { prepared } from '../../store/preparedStatements.ts';
import { readPeriods, readSeries } from '../../store/repositories/figureRepository.ts';
import { seriesWords } from '../charts/chartLines.ts';
import { figureLookup } from '../figures/cells.ts';
import { formatId, parseId, unknownId } from '../ids.ts';
import type { StoreContext } from '../serviceContext.ts';

export type CalculatedSeries = {
  readonly id: string;
  readonly name: string;
  readonly expression: string;
  readonly frequency: Frequency;
  /** Of a column in one row: what the column is called, and the series it is computed for. */
  readonly row?: { readonly column: string; readonly key: SeriesKey };
};

type Stored = Omit<CalculatedSeries, 'id' | 'row'> & { readonly id: number };
const SELECT = 'SELECT id, name, expression, frequency FROM calculated_series';
const calculated = (row: Stored): CalculatedSeries => ({ ...row, id: formatId('calculated', row.id) });

const listAll = ({ store }: StoreContext): CalculatedSeries[] =>
  (store.db.prepare(`${SELECT} ORDER BY name COLLATE NOCASE`).all() as Stored[]).map(calculated);
const isColumn = ({ expression }: CalculatedSeries): boolean => isOfRows(readStored(expression));

/** Every calculated series of the workspace, by name. */
export const listCalculated = (context: StoreContext): CalculatedSeries[] =>
  listAll(context).filter((each) => !isColumn(each));

/** Every calculated column: an expression that says "this" and is computed for each row. By name. */
export const listCalculatedColumns = (context: StoreContext): CalculatedSeries[] =>
  listAll(context).filter(isColumn);

/** A calculated series by its id, or a column in the row of a series; null where the workspace has none, or no row is named for a column. */
export function findCalculated({ store }: StoreContext, id: string): CalculatedSeries | null {
  const { rowId, seriesId } = calculatedParts(id);
  const stored = prepared(store.db, `${SELECT} WHERE id = ?`).get(parseId('calculated', rowId)) as
    | Stored
    | undefined;
  if (stored === undefined) return null;
  const found = calculated(stored);
  if (!isColumn(found)) return seriesId === null ? found : null;
  const key = seriesId === null ? null : readSeries(store.db, parseId('series', seriesId));
  return key === null || key.frequency !== found.frequency ? null : columnOfRow(found, id, key);
}

const columnOfRow = (column: CalculatedSeries, id: string, key: SeriesKey): CalculatedSeries => ({
  ...column,
  id,
  name: `${column.name}, ${fullName(seriesWords(key))}`,
  row: { column: column.name, key },
});

function readStored(text: string): Expression {
  const parsed = parseExpression(text);
  if (!parsed.ok) throw new Error(`A stored expression is none: ${parsed.error.message}`);
  return parsed.value;
}

/** The areas of the series that an expression names outright, whichever row it stands in. */
export const areasNamedIn = ({ expression }: CalculatedSeries): readonly string[] =>
  seriesOfExpression(readStored(expression)).map(({ area }) => area);

/** A calculated series ready to be computed: its expression read, and what each period comes to. */
export type Calculation = {
  readonly expression: Expression;
  readonly at: (period: string) => Calculated;
  readonly rate: (from: string, to: string, period: string) => Rate | null;
};

/** What a calculated series comes to, seen with the eyes of one look at the store. */
export function calculationOf(
  { store }: StoreContext,
  { expression: text, frequency, row }: CalculatedSeries,
  lookup: FigureLookup = figureLookup(store),
): Calculation {
  const written = readStored(text);
  const around = { lookup, frequency, rate: rateOf(store) };
  if (row === undefined)
    return {
      expression: written,
      at: (period) => evaluate(around, written, period),
      rate: around.rate,
    };
  const [expression, only] = [boundTo(written, row.key), lastPeriodOf(written)];
  return {
    expression,
    at: (period) =>
      period === only
        ? evaluate(around, expression, period)
        : missing(`it is a value of ${only}`, `a period other than ${only}`),
    rate: around.rate,
  };
}

/** What a column comes to in the row of a series. */
export function columnValueOf(
  { store }: StoreContext,
  { expression: text, frequency }: CalculatedSeries,
  lookup: FigureLookup,
): (row: SeriesKey) => Calculated {
  const expression = readStored(text);
  const around = { lookup, frequency, rate: rateOf(store) };
  return (row) => evaluate(around, boundTo(expression, row), '');
}

/** A calculated series, period by period: each value with how it was made, or why there is none. */
export function calculatedPoints(
  context: StoreContext,
  rowId: string,
  seriesId: string | null = null,
): CalculatedPoint[] {
  const series = findCalculated(context, rowId);
  if (series === null) return columnPoints(context, rowId, seriesId);
  const { at } = calculationOf(context, series);
  return readPeriods(context.store.db, series.frequency).map((period) => pointOf(period, at(period)));
}

/** A column has a value for a row, and none by itself. */
function columnPoints(context: StoreContext, rowId: string, seriesId: string | null): CalculatedPoint[] {
  const column = listCalculatedColumns(context).find(({ id }) => id === rowId);
  if (column === undefined) throw unknownId('calculated', rowId);
  const lookup = figureLookup(context.store);
  const row = seriesId === null ? null : lookup.series(seriesId);
  if (row === null) return [];
  const period = lastPeriodOf(readStored(column.expression));
  return [pointOf(period, columnValueOf(context, column, lookup)(row))];
}

/** A calculated value as it travels. */
export function pointOf(period: string, point: Calculated): CalculatedPoint {
  const inputs = [...point.inputs];
  if (point.kind === 'missing')
    return { period, value: null, low: null, high: null, unit: '', how: point.why, inputs };
  const { value, interval, unit, how } = point;
  return { period, value, ...interval, unit, how, inputs };
}

/** Ids of the figures' series that calculated ones are made of, each once; those of figures are themselves. */
export function operandSeries(context: StoreContext, seriesIds: readonly string[]): string[] {
  const lookup = figureLookup(context.store);
  const found = seriesIds.flatMap((seriesId) => {
    if (!isCalculatedId(seriesId)) return [seriesId];
    const series = findCalculated(context, seriesId);
    if (series === null) return [];
    const { frequency } = series;
    return seriesOfExpression(calculationOf(context, series, lookup).expression).flatMap(
      (named) => seriesNamed({ lookup, frequency }, named) ?? [],
    );
  });
  return [...new Set(found)];
}

export type CalculatedCells = Pick<CalculatedSeries, 'id' | 'name'> & {
  /** The periods of the series in which it takes in a cell, by the cell's text. */
  readonly cells: ReadonlyMap<string, readonly string[]>;
};

/** Every calculated series with the cells it is made of. */
export function cellsOfCalculated(context: StoreContext): CalculatedCells[] {
  const lookup = figureLookup(context.store);
  return listCalculated(context).map((series) => {
    const { at } = calculationOf(context, series, lookup);
    const cells = new Map<string, string[]>();
    for (const period of readPeriods(context.store.db, series.frequency))
      for (const text of new Set(at(period).inputs.map(cellText)))
        cells.set(text, [...(cells.get(text) ?? []), period]);
    return { id: series.id, name: series.name, cells };
  });
}

/** The cells that a cell rests on: a figure's itself, and of a calculated one those it is made of. */
export function operandCells(context: StoreContext, { seriesId, period }: CellRef): readonly CellRef[] {
  if (!isCalculatedId(seriesId)) return [{ seriesId, period }];
  const series = findCalculated(context, seriesId);
  return series === null ? [] : calculationOf(context, series).at(period).inputs;
}

type RateRow = {
  readonly id: number;
  readonly value: string;
  readonly period: string;
  readonly source: string;
  readonly source_id: number;
};

/** Rates as the sheet has them: of the period, of its year, or of always, in this order. */
export const rateOf =
  ({ db }: StoreContext['store']) =>
  (from: string, to: string, period: string): Rate | null => {
    const row = prepared(
      db,
      `SELECT rate.id, value, period, source_id, CASE WHEN publisher = '' THEN title ELSE publisher END AS source
       FROM rate JOIN source ON source.id = source_id
       WHERE from_unit = @from AND to_unit = @to AND period IN (@period, @year, '') ORDER BY length(period) DESC LIMIT 1`,
    ).get({ from, to, period, year: period.slice(0, 4) }) as RateRow | undefined;
    if (row === undefined) return null;
    const name = `${row.value} ${to} for 1 ${from} (${row.source}, ${row.period || 'always'})`;
    return {
      id: formatId('rate', row.id),
      value: row.value,
      period: row.period,
      name,
      sourceId: formatId('source', row.source_id),
    };
  };
