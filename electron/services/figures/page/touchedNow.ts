import { isCalculatedId } from '#shared/domain/figures/calculated/calculatedId.ts';
import type { SeriesKey } from '#shared/domain/figures/types.ts';
import type { Args, ReplyOf } from '#shared/ipc/contract.ts';
import { cellsOfOperation } from '../../impact/impact.ts';
import type { ServiceContext } from '../../serviceContext.ts';
import { type CellLookup, figureLookup, viewCell } from '../cells.ts';

/** An operation over more periods is a paste or an import: its pages are read anew, which takes no longer. */
const MOST_PERIODS = 24;

/**
 * The cells an operation touched, and what rows in sight show now in its periods: those it wrote, and those that follow from others.
 * Enough for the grid to be right before its page is read anew. Calculated rows and columns wait for that page: theirs may
 * change in periods that nobody wrote.
 */
export function touchedNow(
  { store }: ServiceContext,
  { operationId, seriesIds }: Args<'figures.touched'>,
): ReplyOf<'figures.touched'> {
  const cells = cellsOfOperation({ store }, operationId);
  const periods = [...new Set(cells.map(({ period }) => period))];
  if (periods.length > MOST_PERIODS) return { cells, shown: [] };
  const lookup = figureLookup(store, periods);
  const written = new Set(cells.map(({ seriesId }) => seriesId));
  const keys = [...written].flatMap((seriesId) => lookup.series(seriesId) ?? []);
  const changed = seriesIds.filter(
    (seriesId) => !isCalculatedId(seriesId) && (written.has(seriesId) || restsOn(lookup, seriesId, keys)),
  );
  lookup.lookAhead(changed);
  return {
    cells,
    shown: changed.flatMap((seriesId) =>
      periods.map((period) => ({ cell: { seriesId, period }, view: viewCell(lookup, { seriesId, period }) })),
    ),
  };
}

/** Whether cells that nobody states may follow from written ones: a turnover's from its two flows, a group's from its members. */
function restsOn(lookup: CellLookup, seriesId: string, written: readonly SeriesKey[]): boolean {
  const series = lookup.series(seriesId);
  if (series === null) return false;
  const isGroup = lookup.members(series.area, series.counterpart, '') !== null;
  if (!isGroup && series.flow !== 'turnover') return false;
  return written.some(
    (key) =>
      key.counterpart === series.counterpart &&
      key.product === series.product &&
      key.measure === series.measure &&
      (isGroup || key.area === series.area),
  );
}
