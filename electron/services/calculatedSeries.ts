import { evaluate } from '#shared/domain/figures/calculated/evaluate.ts';
import { parseExpression } from '#shared/domain/figures/calculated/expression.ts';
import type { Frequency } from '#shared/domain/figures/types.ts';
import type { CalculatedPoint } from '#shared/ipc/sheetShapes.ts';
import { prepared } from '../store/preparedStatements.ts';
import { readPeriods } from '../store/repositories/figureRepository.ts';
import { figureLookup } from './cells.ts';
import { formatId, parseId, unknownId } from './ids.ts';
import type { StoreContext } from './serviceContext.ts';

export type CalculatedSeries = {
  readonly id: string;
  readonly name: string;
  readonly expression: string;
  readonly frequency: Frequency;
};

/** Every calculated series of the workspace, by name. */
export const listCalculated = ({ store }: StoreContext): CalculatedSeries[] =>
  (
    store.db
      .prepare('SELECT id, name, expression, frequency FROM calculated_series ORDER BY name COLLATE NOCASE')
      .all() as (Omit<CalculatedSeries, 'id'> & { readonly id: number })[]
  ).map((row) => ({ ...row, id: formatId('calculated', row.id) }));

/** A calculated series, period by period: each value with how it was made, or why there is none. */
export function calculatedPoints({ store }: StoreContext, rowId: string): CalculatedPoint[] {
  const row = store.db
    .prepare('SELECT expression, frequency FROM calculated_series WHERE id = ?')
    .get(parseId('calculated', rowId)) as { expression: string; frequency: Frequency } | undefined;
  if (row === undefined) throw unknownId('calculated', rowId);
  const parsed = parseExpression(row.expression);
  if (!parsed.ok) throw new Error(`A stored expression is none: ${parsed.error.message}`);
  const around = { lookup: figureLookup(store), frequency: row.frequency, rate: rateOf(store) };
  return readPeriods(store.db, row.frequency).map((period) => {
    const point = evaluate(around, parsed.value, period);
    const inputs = [...point.inputs];
    if (point.kind === 'missing')
      return { period, value: null, low: null, high: null, unit: '', how: point.why, inputs };
    const { value, interval, unit, how } = point;
    return { period, value, ...interval, unit, how, inputs };
  });
}

type RateRow = {
  readonly id: number;
  readonly value: string;
  readonly period: string;
  readonly source: string;
};

/** Rates as the sheet has them: of the period, of its year, or of always, in this order. */
export const rateOf =
  ({ db }: StoreContext['store']) =>
  (from: string, to: string, period: string) => {
    const row = prepared(
      db,
      `SELECT rate.id, value, period, CASE WHEN publisher = '' THEN title ELSE publisher END AS source
       FROM rate JOIN source ON source.id = source_id
       WHERE from_unit = @from AND to_unit = @to AND period IN (@period, @year, '') ORDER BY length(period) DESC LIMIT 1`,
    ).get({ from, to, period, year: period.slice(0, 4) }) as RateRow | undefined;
    if (row === undefined) return null;
    const name = `${row.value} ${to} for 1 ${from} (${row.source}, ${row.period || 'always'})`;
    return { id: formatId('rate', row.id), value: row.value, name };
  };
