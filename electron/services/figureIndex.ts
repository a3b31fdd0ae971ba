import type { FigureIndex } from '#shared/domain/claims/figures/auditFigures.ts';
import type { PairMatch, PairSearch } from '#shared/domain/claims/figures/levelFigures.ts';
import { type Interval, isInside, point } from '#shared/lib/interval.ts';
import type { Store } from '../store/openStore.ts';
import { prepared } from '../store/preparedStatements.ts';
import { touchedSince } from './auditReads.ts';
import { figureLookup } from './cells.ts';
import { formatId } from './ids.ts';
import { newestOperation } from './operationsSince.ts';

/** The audit's eyes on the store. */
export const figureIndex = (store: Store): FigureIndex => ({
  lookup: figureLookup(store),
  pairs: pairSearch(store),
});

/** Series of annual totals with stated values in both intervals, largest reach first in order of entry. */
function pairSearch(store: Store): PairSearch {
  return ({ currency, from, to }) => {
    // Floats compare a little wider first; decimals decide.
    const rows = (asked: { readonly period: string; readonly within: Interval }): TotalRow[] => {
      const [low, high] = [widened(asked.within.low, 0.999), widened(asked.within.high, 1.001)];
      return totalsAt(store, asked.period, currency).filter(
        ({ value, size }) => size >= low && size <= high && isInside(point(value), asked.within),
      );
    };
    const later = rows(to);
    const found = new Map<number, PairMatch>();
    for (const one of rows(from)) {
      const match = later.find(({ seriesId }) => seriesId === one.seriesId);
      if (match === undefined || found.has(one.seriesId)) continue;
      const series = formatId('series', one.seriesId);
      found.set(one.seriesId, {
        area: one.area,
        counterpart: one.counterpart,
        flow: one.flow,
        cells: [`${series}@${from.period}`, `${series}@${to.period}`],
        from: one.value,
        to: match.value,
      });
    }
    return [...found.values()];
  };
}

type TotalRow = {
  readonly seriesId: number;
  readonly area: string;
  readonly counterpart: string;
  readonly flow: string;
  readonly value: string;
  readonly size: number;
};

type KeptTotals = { readonly stamp: number; readonly lists: Map<string, readonly TotalRow[]> };
const keptTotals = new WeakMap<Store['db'], KeptTotals>();

/**
 * The stated annual totals of one period and currency, in order of entry. A list is kept until an operation writes to
 * that period and currency, so that an article's many searches and the next article's read it once.
 */
function totalsAt(store: Store, period: string, currency: string): readonly TotalRow[] {
  const { db } = store;
  const stamp = newestOperation(store);
  const { lists, stamp: known } = keptTotals.get(db) ?? { stamp, lists: new Map() };
  if (known !== stamp) {
    const touched = touchedSince(store, known);
    if (touched === null) lists.clear();
    else for (const row of touched) lists.delete(`${row.period} ${row.currency}`);
  }
  keptTotals.set(db, { stamp, lists });
  const key = `${period} ${currency}`;
  const list = lists.get(key) ?? readTotals(store, period, currency);
  lists.set(key, list);
  return list;
}

/** From the series to their values: a workspace has far fewer series than values, and few of them are totals. */
const readTotals = ({ db }: Store, period: string, currency: string): readonly TotalRow[] =>
  prepared(
    db,
    `SELECT series.id AS seriesId, area, counterpart, flow, value, value_real AS size
     FROM series CROSS JOIN assertion ON assertion.series_id = series.id
     WHERE product = 'TOTAL' AND frequency = 'A' AND period = ? AND currency = ? AND value IS NOT NULL
     ORDER BY assertion.id`,
  ).all(period, currency) as TotalRow[];

const widened = (end: string | null, by: number): number => (end === null ? 0 : Number(end) * by);
