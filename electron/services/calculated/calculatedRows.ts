/**
 * Calculated series as rows of the figures grid. They stand below the rows of the figures, whichever way these are sorted:
 * percents and ratios have no order among amounts. A filter speaks of the areas and flows of their operands, of their name
 * (as an area), and of what they come to.
 */
import type { Calculated } from '#shared/domain/figures/calculated/calculatedValue.ts';
import { seriesOfExpression } from '#shared/domain/figures/calculated/expression.ts';
import type { WhereExpr } from '#shared/domain/figures/where/where.ts';
import { whereSql } from '#shared/domain/figures/where/whereSql.ts';
import type { SeriesRow } from '#shared/ipc/shapes.ts';
import { compare } from '#shared/lib/decimal.ts';
import type { Store } from '../../store/openStore.ts';
import { figureLookup } from '../figures/cells.ts';
import { readWhere } from '../figures/page/figureFilter.ts';
import { keptBy, type Sql } from '../figures/page/keptRows.ts';
import { knownPeriods } from '../figures/page/knownPeriods.ts';
import type { SeriesChoice } from '../figures/page/seriesOrder.ts';
import { cachedSince } from '../impact/cachedSince.ts';
import { cellOf } from './calculatedCell.ts';
import { type CalculatedSeries, calculationOf, listCalculated } from './calculatedSeries.ts';

/** What its cells count as measuring, so that `measure = calculated` asks for them. */
const MEASURE = 'calculated';
const VIEW = 'calculated_figure';
/** A common table expression with the columns of the view `figure`, a row for each operand and period. */
const VIEW_SQL = `${VIEW} AS MATERIALIZED (
  SELECT NULL AS id, value ->> 0 AS series_id, value ->> 1 AS area, value ->> 2 AS counterpart, value ->> 3 AS flow, 'TOTAL' AS product,
    '${MEASURE}' AS measure, value ->> 4 AS period, CAST(value ->> 5 AS REAL) AS value_real, value ->> 6 AS currency,
    '' AS reporter, 'A' AS status, 'unknown' AS valuation, '' AS source_id, 1 AS is_chosen, 0 AS is_linked,
    CAST(value ->> 5 AS REAL) AS claim_low, CAST(value ->> 5 AS REAL) AS claim_high FROM json_each(?))`;

type Computed = {
  readonly series: CalculatedSeries;
  readonly points: ReadonlyMap<string, Calculated>;
  /** Area, counterpart and flow of each operand, and its own name as an area. */
  readonly names: readonly (readonly [area: string, counterpart: string, flow: string])[];
};

/** Every calculated series of a frequency with all it comes to; computed anew after each operation only. */
const computedOf = cachedSince((store: Store, frequency: string): readonly Computed[] => {
  const lookup = figureLookup(store);
  const periods = knownPeriods(store, frequency);
  return listCalculated({ store })
    .filter((series) => series.frequency === frequency)
    .map((series) => {
      const { expression, at } = calculationOf({ store }, series, lookup);
      const operands = seriesOfExpression(expression).map(
        ({ area, counterpart, flow }) => [area, counterpart, flow] as const,
      );
      return {
        series,
        points: new Map(periods.map((period) => [period, at(period)])),
        names: [...operands, [series.name, '', MEASURE]],
      };
    });
});

/** Ids of the calculated series that a view shows, in its order. Throws a Problem for a filter that cannot be read. */
export function calculatedOrder(store: Store, { where, sort, frequency }: SeriesChoice): readonly string[] {
  const all = computedOf(store, frequency);
  const asked = readWhere(store, where);
  if (all.length === 0) return [];
  const kept = asked.kind === 'all' ? all : keptOf(store, all, asked);
  const sorted = sort === null ? kept : [...kept].sort(orderBy(sort));
  return sorted.map(({ series }) => series.id);
}

function keptOf({ db }: Store, all: readonly Computed[], asked: WhereExpr): readonly Computed[] {
  const rowsWith = (expr: WhereExpr): Sql => {
    const { sql, params } = whereSql(expr, VIEW);
    return { sql: `id IN (SELECT series_id FROM ${VIEW} WHERE ${sql})`, params };
  };
  const { sql, params } = keptBy(asked, rowsWith);
  const cells = all.flatMap(({ series, points, names }) =>
    [...points].flatMap(([period, point]) =>
      names.map((name) => [
        series.id,
        ...name,
        period,
        ...(point.kind === 'value' ? [point.value, point.unit] : [null, null]),
      ]),
    ),
  );
  const ids = db
    .prepare(
      `WITH ${VIEW_SQL}, asked AS (SELECT value AS id FROM json_each(?)) SELECT id FROM asked WHERE ${sql}`,
    )
    .pluck()
    .all(JSON.stringify(cells), JSON.stringify(all.map(({ series }) => series.id)), ...params) as string[];
  const found = new Set(ids);
  return all.filter(({ series }) => found.has(series.id));
}

/** By a period: each unit by itself, then what has no value there. By what names a row: its name. */
function orderBy({ column, descending }: NonNullable<SeriesChoice['sort']>) {
  const turn = descending ? -1 : 1;
  return (a: Computed, b: Computed): number => {
    const [one, other] = [a.points.get(column), b.points.get(column)];
    if (one === undefined || other === undefined)
      return turn * a.series.name.localeCompare(b.series.name, 'en');
    if (one.kind === 'missing' || other.kind === 'missing')
      return Number(one.kind === 'missing') - Number(other.kind === 'missing');
    if (one.unit !== other.unit) return one.unit < other.unit ? -1 : 1;
    return turn * compare(one.value, other.value);
  };
}

/** The row of a calculated series. */
export function calculatedRow(store: Store, frequency: string, seriesId: string): SeriesRow {
  const found = computedOf(store, frequency).find(({ series }) => series.id === seriesId);
  if (found === undefined) throw new Error(`The calculated series ${seriesId} went away inside one read.`);
  const { series, points } = found;
  return {
    seriesId,
    kind: 'calculated',
    area: '',
    areaName: series.name,
    counterpart: '',
    counterpartName: '',
    flow: MEASURE,
    product: '',
    frequency,
    measure: MEASURE,
    cells: Object.fromEntries([...points].map(([period, point]) => [period, cellOf(point)])),
  };
}
