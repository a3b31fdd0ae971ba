import type { FigureIndex } from '#shared/domain/claims/figures/auditFigures.ts';
import type { PairMatch, PairSearch } from '#shared/domain/claims/figures/levelFigures.ts';
import type { FigureLookup } from '#shared/domain/figures/deriveCell.ts';
import { type Interval, isInside, point } from '#shared/lib/interval.ts';
import type { Store } from '../../store/openStore.ts';
import { prepared } from '../../store/preparedStatements.ts';
import { touchedSince } from '../claims/auditReads.ts';
import { formatId } from '../ids.ts';
import { newestOperation } from '../impact/operationsSince.ts';

/** The audit's eyes on the store, with one look at its cells. */
export const figureIndex = (store: Store, lookup: FigureLookup): FigureIndex => ({
  lookup,
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
  readonly id: number;
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
 * The stated annual totals of one period and currency, in order of entry. A list is read once for an article's many searches
 * and the next article's; of a series that an operation wrote to, what is in it is read again.
 */
function totalsAt(store: Store, period: string, currency: string): readonly TotalRow[] {
  const { db } = store;
  const stamp = newestOperation(store);
  const { lists, stamp: known }: KeptTotals = keptTotals.get(db) ?? { stamp, lists: new Map() };
  if (known !== stamp) {
    const touched = touchedSince(store, known);
    if (touched === null) lists.clear();
    else
      for (const { seriesId, period, currency } of touched) {
        const list = lists.get(listKey(period, currency));
        if (list === undefined || currency === null) continue;
        const others = list.filter((row) => row.seriesId !== seriesId);
        const own = readTotals(store, { period, currency, seriesId });
        lists.set(
          listKey(period, currency),
          own.length === 0 ? others : [...others, ...own].sort((a, b) => a.id - b.id),
        );
      }
  }
  keptTotals.set(db, { stamp, lists });
  const key = listKey(period, currency);
  const list = lists.get(key) ?? readTotals(store, { period, currency, seriesId: null });
  lists.set(key, list);
  return list;
}

const listKey = (period: string, currency: string | null): string => `${period} ${currency}`;

type TotalsAsked = { readonly period: string; readonly currency: string; readonly seriesId: number | null };

/** From the series to their values: a workspace has far fewer series than values, and few of them are totals. */
const readTotals = ({ db }: Store, asked: TotalsAsked): readonly TotalRow[] =>
  prepared(
    db,
    `SELECT assertion.id, series.id AS seriesId, area, counterpart, flow, value, value_real AS size
     FROM series CROSS JOIN assertion ON assertion.series_id = series.id
     WHERE product = 'TOTAL' AND frequency = 'A' AND period = @period AND currency = @currency AND value IS NOT NULL
       ${asked.seriesId === null ? '' : 'AND series.id = @seriesId'}
     ORDER BY assertion.id`,
  ).all(asked) as TotalRow[];

const widened = (end: string | null, by: number): number => (end === null ? 0 : Number(end) * by);
