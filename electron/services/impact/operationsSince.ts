/** What operations after a known one wrote to: whether something that was computed before them may be kept. */
import type { Store } from '../../store/openStore.ts';
import { prepared } from '../../store/preparedStatements.ts';
import type { ContentTable } from '../../store/unitOfWork.ts';

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

/** The id of the newest operation; 0 in a workspace nobody wrote to. */
export const newestOperation = ({ db }: Store): number =>
  prepared(db, 'SELECT coalesce(max(id), 0) FROM operation').pluck().get() as number;
