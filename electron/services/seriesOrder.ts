/** Which series the grid shows, and in what order: ids, so that a page is a slice and a place is a look-up. */
import { areaName } from '#shared/domain/figures/areaNames.ts';
import { isCalculatedId } from '#shared/domain/figures/calculated/calculatedId.ts';
import type { WhereExpr } from '#shared/domain/figures/where.ts';
import { whereSql } from '#shared/domain/figures/whereSql.ts';
import type { Args } from '#shared/ipc/contract.ts';
import type { Store } from '../store/openStore.ts';
import { FIGURE_VIEW } from '../store/repositories/figureRepository.ts';
import { cachedSince } from './cachedSince.ts';
import { columnValues } from './calculatedColumns.ts';
import { readWhere } from './figureFilter.ts';
import { keptBy, type Sql } from './keptRows.ts';
import { UNSTATED_SQL, UNSTATED_VIEW, unstatedCells } from './unstatedCells.ts';

export type SeriesChoice = Pick<Args<'figures.page'>, 'where' | 'sort' | 'frequency'>;

/** Orders kept; one of a large workspace is 1 MB. */
const KEPT_ORDERS = 8;

/** Exports before imports before turnover, as a trade balance is read. */
const FLOW_RANK = "instr('exports imports re_exports re_imports turnover', flow)";
const AREA_NAME = '(areas.names ->> area) COLLATE NOCASE';
const COUNTERPART_NAME = '(areas.names ->> counterpart) COLLATE NOCASE';
const NATURAL = `${AREA_NAME}, area, ${COUNTERPART_NAME}, counterpart, product, ${FLOW_RANK}, flow, measure, series.id`;

/** Columns of the grid that name the series; every other one is a period. */
const SORTS: Readonly<Record<string, string>> = {
  areaName: AREA_NAME,
  counterpartName: COUNTERPART_NAME,
  flow: FLOW_RANK,
  product: 'product',
  measure: 'measure',
};

function readOrder(store: Store, key: string): readonly number[] {
  const { where, sort, frequency } = JSON.parse(key) as SeriesChoice;
  const { db } = store;
  const kept = keptSeries(where);
  const order = sortSql(store, sort, frequency);
  // Deriving what nobody states takes long, and only a filter or a period's column asks for it.
  const isUnstatedAsked =
    where !== '' || (sort !== null && order.join !== '' && !isCalculatedId(sort.column));
  const names = db
    .prepare('SELECT DISTINCT area AS code FROM series UNION SELECT DISTINCT counterpart FROM series')
    .all() as { code: string }[];
  const rows = db
    .prepare(
      `WITH areas(names) AS MATERIALIZED (SELECT ?), ${UNSTATED_SQL}
       SELECT series.id AS id FROM series JOIN areas ${order.join}
       WHERE frequency = ? AND ${kept.sql} ORDER BY ${order.by}`,
    )
    .all(
      JSON.stringify(Object.fromEntries(names.map(({ code }) => [code, areaName(code)]))),
      isUnstatedAsked ? unstatedCells(store, frequency) : '[]',
      ...order.params,
      frequency,
      ...kept.params,
    ) as { id: number }[];
  return rows.map(({ id }) => id);
}

/** Orders by what the series are called; an edit of a figure leaves them standing. */
const namedOrder = cachedSince(readOrder, KEPT_ORDERS, ['series']);
/** Orders that depend on figures. */
const orderByFigures = cachedSince(readOrder, KEPT_ORDERS);

/** Ids of the series a filter keeps, in the order asked for. Throws a Problem for a filter that cannot be read. */
export function seriesOrder(store: Store, { where, sort, frequency }: SeriesChoice): readonly number[] {
  const isNamed = where.trim() === '' && (sort === null || SORTS[sort.column] !== undefined);
  const order = isNamed ? namedOrder : orderByFigures;
  return order(store, JSON.stringify({ where: where.trim(), sort, frequency }));
}

/** A filter keeps a series when one of its assertions fits, or one of the cells nobody states. */
const keptSeries = (where: string): Sql =>
  where === '' ? { sql: '1', params: [] } : keptBy(readWhere(where), seriesWith);

function seriesWith(expr: WhereExpr): Sql {
  const [stated, unstated] = [whereSql(expr, FIGURE_VIEW), whereSql(expr, UNSTATED_VIEW)];
  return {
    sql: `series.id IN (SELECT series_id FROM ${FIGURE_VIEW} WHERE ${stated.sql}
      UNION SELECT series_id FROM ${UNSTATED_VIEW} WHERE ${unstated.sql})`,
    params: [...stated.params, ...unstated.params],
  };
}

/**
 * By a period's column or a calculated one: what each series shows there. Amounts of two currencies have no order between them, so dollars
 * come first, then each other currency by itself, and last what has no figure; whichever way it is sorted.
 */
function sortSql(
  store: Store,
  sort: SeriesChoice['sort'],
  frequency: string,
): { join: string; by: string; params: readonly string[] } {
  if (sort === null) return { join: '', by: NATURAL, params: [] };
  const direction = sort.descending ? 'DESC' : 'ASC';
  const column = SORTS[sort.column];
  if (column !== undefined) return { join: '', by: `${column} ${direction}, ${NATURAL}`, params: [] };
  const by = `shown.value_real IS NULL, shown.currency IS NOT 'USD', shown.currency, shown.value_real ${direction}, ${NATURAL}`;
  if (isCalculatedId(sort.column))
    return {
      join: `LEFT JOIN (
        SELECT value ->> 0 AS series_id, CAST(value ->> 1 AS REAL) AS value_real, value ->> 2 AS currency FROM json_each(?)
      ) AS shown ON shown.series_id = series.id`,
      by,
      params: [columnValues(store, sort.column, frequency)],
    };
  return {
    join: `LEFT JOIN (
      SELECT series_id, value_real, currency FROM ${FIGURE_VIEW} WHERE period = ? AND is_chosen
      UNION ALL SELECT series_id, value_real, currency FROM ${UNSTATED_VIEW} WHERE period = ?
    ) AS shown ON shown.series_id = series.id`,
    by,
    params: [sort.column, sort.column],
  };
}
