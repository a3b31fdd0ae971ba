/**
 * Which series a filter keeps. Over a million figures that is a walk through all of them, so after an edit only the series
 * that were written are looked at again.
 */
import type { WhereExpr } from '#shared/domain/figures/where/where.ts';
import { whereSql } from '#shared/domain/figures/where/whereSql.ts';
import type { ContentTable } from '../../../store/contentTables.ts';
import type { Store } from '../../../store/openStore.ts';
import { readIds } from '../../../store/readIds.ts';
import { FIGURE_VIEW } from '../../../store/repositories/figureRepository.ts';
import { newestOperation, seriesWrittenSince, wroteSince } from '../../impact/operationsSince.ts';
import { readWhere } from './figureFilter.ts';
import { asksForRows, keptBy, type Sql } from './keptRows.ts';
import { UNSTATED_SQL, UNSTATED_VIEW, unstatedCells } from './unstatedCells.ts';

/** A filter keeps a series when one of its assertions fits, or one of the cells nobody states. */
export function keptSeries(store: Store, where: string, frequency: string): readonly number[] {
  const expr = readWhere(store, where);
  if (asksForRows(expr)) return keptTogether(store, expr, frequency);
  const kept = new Set(statedFits(store, expr, frequency));
  for (const id of unstatedFits(store, expr, frequency)) kept.add(id);
  return [...kept];
}

function keptTogether(store: Store, expr: WhereExpr, frequency: string): readonly number[] {
  const { sql, params } = keptBy(expr, seriesWith);
  return readIds(
    store.db,
    { with: `WITH ${UNSTATED_SQL}`, id: 'id', from: `series WHERE frequency = ? AND ${sql}` },
    [unstatedCells(store, frequency), frequency, ...params],
  );
}

function seriesWith(expr: WhereExpr): Sql {
  const [stated, unstated] = [whereSql(expr, FIGURE_VIEW), whereSql(expr, UNSTATED_VIEW)];
  return {
    sql: `series.id IN (SELECT series_id FROM ${FIGURE_VIEW} WHERE ${stated.sql}
      UNION SELECT series_id FROM ${UNSTATED_VIEW} WHERE ${unstated.sql})`,
    params: [...stated.params, ...unstated.params],
  };
}

function unstatedFits(store: Store, expr: WhereExpr, frequency: string): readonly number[] {
  const { sql, params } = whereSql(expr, UNSTATED_VIEW);
  return readIds(
    store.db,
    {
      with: `WITH ${UNSTATED_SQL}`,
      id: 'series_id',
      from: `(SELECT DISTINCT series_id FROM ${UNSTATED_VIEW} WHERE frequency = ? AND (${sql}))`,
    },
    [unstatedCells(store, frequency), frequency, ...params],
  );
}

/** Tables whose rows say something of series that were not written: what is shown, linked, traced, or in a group. */
const REACHING: readonly ContentTable[] = ['choice', 'link', 'link_target', 'source', 'area', 'area_member'];

/** Answers kept per workspace; the oldest goes first. */
const MOST_KEPT = 8;
type Kept = { readonly stamp: number; readonly ids: readonly number[] };
const answers = new WeakMap<Store['db'], Map<string, Kept>>();

/** The series of which a stated figure fits; tests of calculated columns are settled in the expression, so that it is another once they change. */
function statedFits(store: Store, expr: WhereExpr, frequency: string): readonly number[] {
  const known = answers.get(store.db) ?? new Map<string, Kept>();
  answers.set(store.db, known);
  const key = JSON.stringify([expr, frequency]);
  const stamp = newestOperation(store);
  const before = known.get(key);
  if (before?.stamp === stamp) return before.ids;
  const written =
    before === undefined || before.stamp > stamp || wroteSince(store, before.stamp, REACHING)
      ? null
      : seriesWrittenSince(store, before.stamp);
  const ids =
    before === undefined || written === null
      ? fitting(store, expr, frequency, null)
      : without(before.ids, written).concat(fitting(store, expr, frequency, written));
  known.delete(key);
  known.set(key, { stamp, ids });
  for (const old of [...known.keys()].slice(0, -MOST_KEPT)) known.delete(old);
  return ids;
}

function without(ids: readonly number[], gone: readonly number[]): number[] {
  const away = new Set(gone);
  return ids.filter((id) => !away.has(id));
}

/** @param among the only series that are looked at; null for all */
function fitting(
  { db }: Store,
  expr: WhereExpr,
  frequency: string,
  among: readonly number[] | null,
): readonly number[] {
  const { sql, params } = whereSql(expr, FIGURE_VIEW);
  const part = among === null ? '' : ' AND series_id IN (SELECT value FROM json_each(?))';
  return readIds(
    db,
    {
      id: 'id',
      from: `series WHERE frequency = ? AND id IN (SELECT series_id FROM ${FIGURE_VIEW} WHERE (${sql})${part})`,
    },
    [frequency, ...params, ...(among === null ? [] : [JSON.stringify(among)])],
  );
}
