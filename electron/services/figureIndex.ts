import type { FigureIndex } from '#shared/domain/claims/figures/auditFigures.ts';
import type { PairMatch, PairSearch } from '#shared/domain/claims/figures/levelFigures.ts';
import { type Interval, isInside, point } from '#shared/lib/interval.ts';
import type { Store } from '../store/openStore.ts';
import { figureLookup } from './cells.ts';
import { formatId } from './ids.ts';

/** The audit's eyes on the store. */
export const figureIndex = (store: Store): FigureIndex => ({
  lookup: figureLookup(store),
  pairs: pairSearch(store),
});

/** Series of annual totals with stated values in both intervals, largest reach first in order of entry. */
function pairSearch({ db }: Store): PairSearch {
  const near = db.prepare(
    `SELECT assertion.series_id AS seriesId, area, counterpart, flow, value
     FROM assertion JOIN series ON series.id = assertion.series_id
     WHERE period = ? AND currency = ? AND value_real BETWEEN ? AND ? AND product = 'TOTAL' AND frequency = 'A'
     ORDER BY assertion.id`,
  );
  return ({ currency, from, to }) => {
    // The store compares as floats, so its ends are a little wider; decimals decide.
    const rows = (asked: { readonly period: string; readonly within: Interval }): NearRow[] =>
      (
        near.all(
          asked.period,
          currency,
          widened(asked.within.low, 0.999),
          widened(asked.within.high, 1.001),
        ) as NearRow[]
      ).filter(({ value }) => isInside(point(value), asked.within));
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

type NearRow = {
  readonly seriesId: number;
  readonly area: string;
  readonly counterpart: string;
  readonly flow: string;
  readonly value: string;
};

const widened = (end: string | null, by: number): number => (end === null ? 0 : Number(end) * by);
