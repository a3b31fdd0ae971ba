import { areaName } from '#shared/domain/figures/areaNames.ts';
import { isCalculatedId } from '#shared/domain/figures/calculated/calculatedId.ts';
import { FLOWS, FREQUENCIES } from '#shared/domain/figures/types.ts';
import type { Args, ReplyOf } from '#shared/ipc/contract.ts';
import { type Facets, FIRST_PERIODS } from '#shared/ipc/figureShapes.ts';
import type { CellView, SeriesRow } from '#shared/ipc/shapes.ts';
import type { Store } from '../../../store/openStore.ts';
import { prepared } from '../../../store/preparedStatements.ts';
import { calculatedColumns, columnCells } from '../../calculated/calculatedColumns.ts';
import { calculatedOrder, calculatedRow } from '../../calculated/calculatedRows.ts';
import { findCalculated } from '../../calculated/calculatedSeries.ts';
import { formatId, parseId, unknownId } from '../../ids.ts';
import { cachedSince } from '../../impact/cachedSince.ts';
import type { ServiceContext } from '../../serviceContext.ts';
import { type CellLookup, figureLookup, viewCell } from '../cells.ts';
import { requireSeries } from '../edits/figureEdits.ts';
import { knownPeriods } from './knownPeriods.ts';
import { seriesOrder } from './seriesOrder.ts';

/** One page of series with their cells, or those of some periods; calculated series stand below the others. */
export function figuresPage(context: ServiceContext, args: Args<'figures.page'>): ReplyOf<'figures.page'> {
  const order = seriesOrder(context.store, args);
  const periods = [...knownPeriods(context.store, args.frequency)];
  const ids = order.slice(args.offset, args.offset + args.limit);
  const calculated = calculatedOrder(context.store, args);
  const below = calculated.slice(
    Math.max(0, args.offset - order.length),
    Math.max(0, args.offset + args.limit - order.length),
  );
  const wanted = args.cells === 'first' ? periods.slice(0, FIRST_PERIODS) : (args.cells ?? periods);
  const isWhole = wanted.length >= periods.length;
  const lookup = figureLookup(context.store, isWhole ? null : wanted);
  lookup.lookAhead(ids.map((id) => formatId('series', id)));
  // A calculated column looks into periods of its own.
  const columnsOf = columnCells(
    context.store,
    args.frequency,
    isWhole ? lookup : figureLookup(context.store),
  );
  return {
    total: order.length + calculated.length,
    calculated: calculated.length,
    periods,
    columns: calculatedColumns(context.store, args.frequency).map(({ id, name, expression }) => ({
      id,
      name,
      expression,
    })),
    rows: [
      ...ids.map((id) => seriesRow(context, lookup, formatId('series', id), wanted, columnsOf)),
      ...below.map((id) => ({
        ...calculatedRow(context.store, args.frequency, id),
        cells: calculatedCells(context, args.frequency, id, wanted),
      })),
    ],
  };
}

/** What some rows show in some periods. */
export function figuresCells(
  context: ServiceContext,
  { frequency, seriesIds, periods }: Args<'figures.cells'>,
): ReplyOf<'figures.cells'> {
  const lookup = figureLookup(context.store, periods);
  lookup.lookAhead(seriesIds.filter((id) => !isCalculatedId(id)));
  return seriesIds.map((seriesId) => ({
    seriesId,
    cells: isCalculatedId(seriesId)
      ? calculatedCells(context, frequency, seriesId, periods)
      : cellsIn(lookup, seriesId, periods),
  }));
}

function calculatedCells(
  { store }: ServiceContext,
  frequency: string,
  seriesId: string,
  periods: readonly string[],
): Record<string, CellView> {
  const { cells } = calculatedRow(store, frequency, seriesId);
  return Object.fromEntries(
    periods.flatMap((period) => {
      const cell = cells[period];
      return cell === undefined ? [] : [[period, cell] as const];
    }),
  );
}

/** Where a series stands among the rows of a view. */
export function figuresPosition(
  context: ServiceContext,
  { seriesId, ...view }: Args<'figures.position'>,
): ReplyOf<'figures.position'> {
  if (isCalculatedId(seriesId)) {
    const series = findCalculated(context, seriesId);
    if (series === null) throw unknownId('calculated', seriesId);
    const at = calculatedOrder(context.store, view).indexOf(seriesId);
    const row = at < 0 ? null : seriesOrder(context.store, view).length + at;
    return { row, frequency: series.frequency };
  }
  const { frequency } = requireSeries(context, { seriesId });
  const row = seriesOrder(context.store, view).indexOf(parseId('series', seriesId));
  return { row: row < 0 ? null : row, frequency };
}

const COUNTERPARTS_OFFERED = 8;

/** What the series differ in. */
export const figureFacets = ({ store }: ServiceContext): Facets => facetsOf(store, 'all');

const facetsOf = cachedSince(readFacets, 1, ['series']);

function readFacets({ db }: Store): Facets {
  const counts = (column: 'frequency' | 'counterpart' | 'flow', nameOf: (code: string) => string) =>
    (
      db
        .prepare(`SELECT ${column} AS code, count(*) AS series FROM series GROUP BY 1 ORDER BY 2 DESC, 1`)
        .all() as { code: string; series: number }[]
    ).map((row) => ({ ...row, name: nameOf(row.code) }));
  const inOrder = (list: readonly string[]) => (a: { code: string }, b: { code: string }) =>
    list.indexOf(a.code) - list.indexOf(b.code);
  const kinds = db
    .prepare('SELECT count(DISTINCT product) AS products, count(DISTINCT measure) AS measures FROM series')
    .get() as { products: number; measures: number };
  return {
    frequencies: counts('frequency', (code) => code).sort(inOrder(FREQUENCIES)),
    counterparts: counts('counterpart', areaName).slice(0, COUNTERPARTS_OFFERED),
    flows: counts('flow', (code) => code.replace('_', '-')).sort(inOrder(FLOWS)),
    ...kinds,
  };
}

function seriesRow(
  { store }: ServiceContext,
  lookup: CellLookup,
  seriesId: string,
  periods: readonly string[],
  columnsOf: ReturnType<typeof columnCells>,
): SeriesRow {
  const series = lookup.series(seriesId);
  if (series === null) throw new Error(`Series ${seriesId} went away inside one read.`);
  const isGroup = lookup.members(series.area, series.counterpart, periods[0] ?? '') !== null;
  const isStated = prepared(store.db, 'SELECT 1 FROM assertion WHERE series_id = ? LIMIT 1');
  const isDerived = isStated.get(parseId('series', seriesId)) === undefined;
  return {
    seriesId,
    kind: isGroup ? 'group' : isDerived ? 'derived' : 'stated',
    area: series.area,
    areaName: areaName(series.area),
    counterpart: series.counterpart,
    counterpartName: areaName(series.counterpart),
    flow: series.flow,
    product: series.product,
    frequency: series.frequency,
    measure: series.measure,
    cells: { ...cellsIn(lookup, seriesId, periods), ...columnsOf(series) },
  };
}

/** What a series shows in some periods, where there is anything to show. */
function cellsIn(lookup: CellLookup, seriesId: string, periods: readonly string[]): Record<string, CellView> {
  const series = lookup.series(seriesId);
  if (series === null) return {};
  const isGroup = lookup.members(series.area, series.counterpart, periods[0] ?? '') !== null;
  // A series that nothing is derived for has cells only where somebody states or links something.
  const isDerivable = isGroup || series.flow === 'turnover';
  const cells: Record<string, CellView> = {};
  for (const period of isDerivable ? periods : lookup.filled(seriesId, periods)) {
    const view = viewCell(lookup, { seriesId, period });
    if (view !== null) cells[period] = view;
  }
  return cells;
}
