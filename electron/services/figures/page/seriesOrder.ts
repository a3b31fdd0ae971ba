/** Which series the grid shows, and in what order: ids, so that a page is a slice and a place is a look-up. */
import { areaName } from '#shared/domain/figures/areaNames.ts';
import { isCalculatedId } from '#shared/domain/figures/calculated/calculatedId.ts';
import type { Args } from '#shared/ipc/contract.ts';
import type { Store } from '../../../store/openStore.ts';
import { readIds } from '../../../store/readIds.ts';
import { FIGURE_VIEW } from '../../../store/repositories/figureRepository.ts';
import { columnValues } from '../../calculated/calculatedColumns.ts';
import { listCalculatedColumns } from '../../calculated/calculatedSeries.ts';
import { cachedSince } from '../../impact/cachedSince.ts';
import { keptSeries } from './keptSeries.ts';
import { type UnstatedCell, unstatedCells } from './unstatedCells.ts';

export type SeriesChoice = Pick<Args<'figures.page'>, 'where' | 'sort' | 'frequency'>;

/** Orders kept; one of a large workspace is 1 MB. */
const KEPT_ORDERS = 8;

/** Exports before imports before turnover, as a trade balance is read. */
const FLOW_RANK = "instr('exports imports re_exports re_imports turnover', flow)";
const [AREA, COUNTERPART] = ['of_area.place', 'of_counterpart.place'];
const NATURAL = `${AREA}, ${COUNTERPART}, product, ${FLOW_RANK}, flow, measure, series.id`;

/** Columns of the grid that name the series; every other one is a period or calculated. */
const SORTS: Readonly<Record<string, string>> = {
  areaName: AREA,
  counterpartName: COUNTERPART,
  flow: FLOW_RANK,
  product: 'product',
  measure: 'measure',
};

type Sort = SeriesChoice['sort'];
const isByName = (sort: Sort): boolean => sort === null || SORTS[sort.column] !== undefined;

/** Orders by what the series are called; an edit of a figure leaves them standing. */
const namedOrder = cachedSince(readNamedOrder, KEPT_ORDERS, ['series']);
/** Orders that depend on figures. */
const orderByFigures = cachedSince(readOrder, KEPT_ORDERS);

/** Ids of the series a filter keeps, in the order asked for. Throws a Problem for a filter that cannot be read. */
export function seriesOrder(store: Store, { where, sort, frequency }: SeriesChoice): readonly number[] {
  const choice: SeriesChoice = { where: where.trim(), sort, frequency };
  const order = choice.where === '' && isByName(sort) ? namedOrder : orderByFigures;
  return order(store, JSON.stringify(choice));
}

/** Names are put in order once for each area, not once for each series. */
function readNamedOrder({ db }: Store, key: string): readonly number[] {
  const { sort, frequency } = JSON.parse(key) as SeriesChoice;
  const codes = db
    .prepare('SELECT DISTINCT area FROM series UNION SELECT DISTINCT counterpart FROM series')
    .pluck()
    .all() as string[];
  const column = sort === null ? undefined : SORTS[sort.column];
  return readIds(
    db,
    {
      with: `WITH ranked AS MATERIALIZED (
        SELECT key AS code, row_number() OVER (ORDER BY value COLLATE NOCASE, key) AS place FROM json_each(?))`,
      id: 'series.id',
      from: `series JOIN ranked AS of_area ON of_area.code = area JOIN ranked AS of_counterpart ON of_counterpart.code = counterpart
        WHERE frequency = ?`,
      order: column === undefined ? NATURAL : `${column} ${sort?.descending ? 'DESC' : 'ASC'}, ${NATURAL}`,
    },
    [JSON.stringify(Object.fromEntries(codes.map((code) => [code, areaName(code)]))), frequency],
  );
}

function readOrder(store: Store, key: string): readonly number[] {
  const choice = JSON.parse(key) as SeriesChoice;
  const { where, sort, frequency } = choice;
  const named = namedOrder(
    store,
    JSON.stringify({ where: '', sort: isByName(sort) ? sort : null, frequency }),
  );
  const kept = where === '' ? null : new Set(keptSeries(store, where, frequency));
  const rows = kept === null ? named : named.filter((id) => kept.has(id));
  return sort === null || isByName(sort)
    ? rows
    : byAmount(rows, amountsUnder(store, sort.column, frequency), sort.descending);
}

type Amount = { readonly value: number; readonly currency: string | null };

/** What each series shows under a column, a period's or a calculated one; series that show nothing there are left out. */
function amountsUnder(store: Store, column: string, frequency: string): ReadonlyMap<number, Amount> {
  if (isCalculatedId(column)) {
    const found = listCalculatedColumns({ store }).find(({ id }) => id === column);
    const values = found === undefined ? [] : columnValues(store, found);
    return new Map(values.map(([id, value, currency]) => [id, { value: Number(value), currency }]));
  }
  const stated = statedUnder(store, column, frequency);
  const unstated = JSON.parse(unstatedCells(store, frequency)) as UnstatedCell[];
  return new Map([
    ...stated.map(([id, value, currency]) => [id, { value, currency }] as const),
    ...unstated.flatMap(([id, period, value, currency]) =>
      period === column && value !== null ? [[id, { value: Number(value), currency }] as const] : [],
    ),
  ]);
}

/** What is shown in the cells of a period. Where somebody states a cell once there is nothing to choose, which spares the question. */
function statedUnder(
  { db }: Store,
  period: string,
  frequency: string,
): readonly (readonly [id: number, value: number, currency: string | null])[] {
  const cells = db
    .prepare(
      `SELECT series.id, value_real, currency, count(*) FROM series CROSS JOIN assertion
         ON series_id = series.id AND period = ? WHERE frequency = ? GROUP BY series.id`,
    )
    .raw()
    .all(period, frequency) as [number, number | null, string | null, number][];
  const once = cells.flatMap(([id, value, currency, said]) =>
    said === 1 && value !== null ? [[id, value, currency] as const] : [],
  );
  const contested = cells.flatMap(([id, , , said]) => (said > 1 ? [id] : []));
  const chosen = db
    .prepare(
      `SELECT series_id, value_real, currency FROM ${FIGURE_VIEW}
       WHERE series_id IN (SELECT value FROM json_each(?)) AND period = ? AND is_chosen AND value_real IS NOT NULL`,
    )
    .raw()
    .all(JSON.stringify(contested), period) as [number, number, string | null][];
  return [...once, ...chosen];
}

/**
 * Amounts of two currencies have no order between them, so dollars come first, then each other currency by itself, and last
 * what has no figure; whichever way it is sorted. Rows that say the same stay as they were.
 */
function byAmount(
  rows: readonly number[],
  amounts: ReadonlyMap<number, Amount>,
  isDescending: boolean,
): readonly number[] {
  const turn = isDescending ? -1 : 1;
  const filled = rows.flatMap((id) => {
    const amount = amounts.get(id);
    return amount === undefined ? [] : [{ id, ...amount }];
  });
  filled.sort((a, b) => currencyOrder(a.currency, b.currency) || turn * (a.value - b.value));
  return [...filled.map(({ id }) => id), ...rows.filter((id) => !amounts.has(id))];
}

function currencyOrder(a: string | null, b: string | null): number {
  if (a === b) return 0;
  if (a === 'USD' || b === 'USD') return a === 'USD' ? -1 : 1;
  return (a ?? '') < (b ?? '') ? -1 : 1;
}
