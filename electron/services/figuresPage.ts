import { areaGroup } from '#shared/domain/reading/areas/areaGroups.ts';
import type { Args, ReplyOf } from '#shared/ipc/contract.ts';
import type { CellView, SeriesRow } from '#shared/ipc/shapes.ts';
import { FIGURE_VIEW, readPeriods, readSeries } from '../store/repositories/figureRepository.ts';
import { areaName, figureLookup, viewCell } from './cells.ts';
import { whereClause } from './figureFilter.ts';
import { formatId } from './ids.ts';
import type { ServiceContext } from './serviceContext.ts';

/** Columns a page can be sorted by, and a period such as "2024". */
const SORTS: Readonly<Record<string, string>> = {
  areaName: 'area',
  area: 'area',
  counterpartName: 'counterpart',
  counterpart: 'counterpart',
  flow: 'flow',
  product: 'product',
  measure: 'measure',
};

/** One page of series with their cells. Rows are series; a filter keeps a series when one of its assertions fits. */
export function figuresPage(context: ServiceContext, args: Args<'figures.page'>): ReplyOf<'figures.page'> {
  const { db } = context.store;
  const filter = whereClause(args.where);
  const kept =
    filter === null
      ? { sql: 'frequency = ?', params: [args.frequency] }
      : {
          sql: `frequency = ? AND id IN (SELECT series_id FROM ${FIGURE_VIEW} WHERE ${filter.sql})`,
          params: [args.frequency, ...filter.params],
        };
  const order = orderOf(args.sort);
  const { total } = db
    .prepare(`SELECT count(*) AS total FROM series WHERE ${kept.sql}`)
    .get(...kept.params) as {
    total: number;
  };
  const ids = db
    .prepare(`SELECT id FROM series WHERE ${kept.sql} ORDER BY ${order.sql} LIMIT ? OFFSET ?`)
    .all(...kept.params, ...order.params, args.limit, args.offset) as { id: number }[];
  const periods = [...readPeriods(db, args.frequency)];
  return { total, periods, rows: ids.map(({ id }) => seriesRow(context, id, periods)) };
}

function orderOf(sort: Args<'figures.page'>['sort']): { sql: string; params: readonly string[] } {
  const fallback = 'area, counterpart, flow, product, id';
  if (sort === null) return { sql: fallback, params: [] };
  const direction = sort.descending ? 'DESC' : 'ASC';
  const column = SORTS[sort.column];
  if (column !== undefined) return { sql: `${column} ${direction}, ${fallback}`, params: [] };
  return {
    sql: `(SELECT max(value_real) FROM assertion WHERE series_id = series.id AND period = ?) ${direction} NULLS LAST, ${fallback}`,
    params: [sort.column],
  };
}

function seriesRow(context: ServiceContext, id: number, periods: readonly string[]): SeriesRow {
  const series = readSeries(context.store.db, id);
  if (series === null) throw new Error(`Series ${id} went away inside one read.`);
  const seriesId = formatId('series', id);
  const lookup = figureLookup(context.store);
  const cells: Record<string, CellView> = {};
  for (const period of periods) {
    const view = viewCell(context.store, lookup, { seriesId, period });
    if (view !== null) cells[period] = view;
  }
  const isDerived = Object.values(cells).every((cell) => cell.assertionId === null);
  return {
    seriesId,
    kind: areaGroup(series.area) !== undefined ? 'group' : isDerived ? 'derived' : 'stated',
    area: series.area,
    areaName: areaName(series.area),
    counterpart: series.counterpart,
    counterpartName: areaName(series.counterpart),
    flow: series.flow,
    product: series.product,
    frequency: series.frequency,
    measure: series.measure,
    cells,
  };
}
