/**
 * Cells nobody states, as rows a where-expression can be asked about: derived turnovers and group totals with their
 * values, and series that hold nothing yet. Without them a filter would hide every derived row.
 */
import { cellValue } from '#shared/domain/figures/deriveCell.ts';
import type { Store } from '../../../store/openStore.ts';
import { formatId } from '../../ids.ts';
import { cachedSince } from '../../impact/cachedSince.ts';
import { figureLookup } from '../cells.ts';
import { allGroups } from '../ownGroups.ts';
import { knownPeriods } from './knownPeriods.ts';

/** `[series, period, value, currency]`; the period is null for a series that holds nothing at all. */
export type UnstatedCell = readonly [number, string | null, string | null, string | null];

/** The name of the common table expression below. */
export const UNSTATED_VIEW = 'unstated_figure';

/** A common table expression with the columns of the view `figure`; its one parameter is `unstatedCells`. */
export const UNSTATED_SQL = `${UNSTATED_VIEW} AS MATERIALIZED (
  SELECT NULL AS id, series.id AS series_id, area, counterpart, flow, product, frequency, measure,
    cell.value ->> 1 AS period, cell.value ->> 2 AS value, CAST(cell.value ->> 2 AS REAL) AS value_real, '' AS reporter,
    'A' AS status, cell.value ->> 3 AS currency, 'unknown' AS valuation, '' AS source_id, 'exact' AS bound,
    1 AS is_chosen, EXISTS (SELECT 1 FROM link_target WHERE link_target.series_id = series.id
      AND link_target.period = cell.value ->> 1) AS is_linked,
    CAST(cell.value ->> 2 AS REAL) AS claim_low, CAST(cell.value ->> 2 AS REAL) AS claim_high
  FROM json_each(?) AS cell JOIN series ON series.id = cell.value ->> 0)`;

const read = cachedSince((store: Store, frequency: string): string => {
  const { db } = store;
  const groups = JSON.stringify(allGroups(store));
  const ids = db
    .prepare(
      `SELECT id FROM series WHERE frequency = ? AND (flow = 'turnover' OR area IN (SELECT value FROM json_each(?))
         OR NOT EXISTS (SELECT 1 FROM assertion WHERE series_id = series.id))`,
    )
    .all(frequency, groups) as { id: number }[];
  const periods = knownPeriods(store, frequency);
  const lookup = figureLookup(store);
  const cells: UnstatedCell[] = [];
  for (const [at, { id }] of ids.entries()) {
    if (at % READ_AT_ONCE === 0)
      lookup.lookAhead(ids.slice(at, at + READ_AT_ONCE).map((series) => formatId('series', series.id)));
    const seriesId = formatId('series', id);
    let isEmpty = true;
    for (const period of periods) {
      const shown = cellValue(lookup, { seriesId, period });
      if (shown.assertion === null && (shown.value !== null || shown.missing.length > 0))
        cells.push([id, period, shown.value, shown.currency]);
      isEmpty &&= shown.assertion === null && shown.value === null && shown.missing.length === 0;
    }
    if (isEmpty) cells.push([id, null, null, null]);
  }
  return JSON.stringify(cells);
});

/** Series whose cells are read by one question. */
const READ_AT_ONCE = 500;

/** The parameter of `UNSTATED_SQL`, as JSON; computed anew after each operation only. */
export const unstatedCells = (store: Store, frequency: string): string => read(store, frequency);
