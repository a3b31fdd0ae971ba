/** What operations after a known one wrote to: whether something that was computed before them may be kept. */

import type { ContentTable } from '../../store/contentTables.ts';
import type { Store } from '../../store/openStore.ts';
import { prepared } from '../../store/preparedStatements.ts';

/** Ids of the operations after `@stamp`. An undo or a redo writes again what its target wrote. */
export const SINCE =
  'SELECT id FROM operation WHERE id > @stamp UNION SELECT target FROM operation WHERE id > @stamp AND target IS NOT NULL';

/** Whether an operation after `stamp` wrote to one of the tables. */
export const wroteSince = ({ db }: Store, stamp: number, tables: readonly ContentTable[]): boolean =>
  prepared(
    db,
    `SELECT 1 FROM batch_change WHERE operation_id IN (${SINCE}) AND table_name IN (SELECT value FROM json_each(@tables))
     UNION ALL
     SELECT 1 FROM change WHERE operation_id IN (${SINCE}) AND table_name IN (SELECT value FROM json_each(@tables))
     LIMIT 1`,
  ).get({ stamp, tables: JSON.stringify(tables) }) !== undefined;

/** More series than this are quicker read with all others. */
const MOST_SERIES = 20_000;

/**
 * Ids of the series that operations after `stamp` wrote, or wrote a figure of, as they were or are; null where an operation
 * wrote too many to be told one by one.
 */
export function seriesWrittenSince(store: Store, stamp: number): readonly number[] | null {
  const batch = prepared(
    store.db,
    `SELECT 1 FROM batch_change WHERE operation_id IN (${SINCE}) AND table_name IN ('assertion', 'series') LIMIT 1`,
  ).get({ stamp });
  if (batch !== undefined) return null;
  const written = prepared(
    store.db,
    `SELECT coalesce(before, after) ->> 'series_id' FROM change WHERE operation_id IN (${SINCE}) AND table_name = 'assertion'
     UNION
     SELECT after ->> 'series_id' FROM change WHERE operation_id IN (${SINCE}) AND table_name = 'assertion' AND after IS NOT NULL
     UNION
     SELECT row_id FROM change WHERE operation_id IN (${SINCE}) AND table_name = 'series'
     LIMIT ${MOST_SERIES + 1}`,
  )
    .pluck()
    .all({ stamp }) as number[];
  return written.length > MOST_SERIES ? null : written;
}

/** The id of the newest operation; 0 in a workspace nobody wrote to. */
export const newestOperation = ({ db }: Store): number =>
  prepared(db, 'SELECT coalesce(max(id), 0) FROM operation').pluck().get() as number;
