/**
 * Rows that an operation only added, taken away or brought back a table at a time: row by row, an undo of a large paste
 * spends its time on handing rows over and writing them out to compare them.
 */
import type Database from 'better-sqlite3';
import { prepared } from './preparedStatements.ts';
import { quoteName, storedColumns } from './storedRows.ts';

/**
 * Turns the tables in which an operation did nothing but add rows, and answers their names. A table is left alone, to be
 * turned row by row, where any of its rows is not as it was recorded, or where it holds bytes.
 *
 * @param direction `undo` removes the rows, `redo` adds them again
 */
export function turnNewRows(
  db: Database.Database,
  operationId: number,
  direction: 'undo' | 'redo',
): readonly string[] {
  const tables = prepared(
    db,
    `SELECT table_name AS name, count(*) AS rows FROM change WHERE operation_id = ?
     GROUP BY table_name HAVING count(before) = 0 ORDER BY max(id) DESC`,
  ).all(operationId) as { name: string; rows: number }[];
  return tables.flatMap(({ name, rows }) => {
    const turned = !holdsBytes(db, name) && TURNS[direction](db, { name, rows, operationId });
    return turned ? [name] : [];
  });
}

type NewRows = { readonly name: string; readonly rows: number; readonly operationId: number };

const TURNS = { undo: removeRows, redo: addRows } as const;

const RECORDED = 'FROM change WHERE operation_id = @operationId AND table_name = @name';

/** False, and nothing done, unless every row is still what was recorded of it. */
function removeRows(db: Database.Database, { name, rows, operationId }: NewRows): boolean {
  const fields = storedColumns(db, name).map((column) => `'${column}', own.${quoteName(column)}`);
  const unchanged = prepared(
    db,
    `SELECT count(*) FROM change CROSS JOIN ${name} AS own ON own.id = change.row_id
     WHERE operation_id = @operationId AND table_name = @name AND change.after = json_object(${fields.join(', ')})`,
  )
    .pluck()
    .get({ operationId, name });
  if (unchanged !== rows) return false;
  prepared(db, `DELETE FROM ${name} WHERE id IN (SELECT row_id ${RECORDED})`).run({ operationId, name });
  return true;
}

/** False, and nothing done, where a row with the id of one of them is there. */
function addRows(db: Database.Database, { name, operationId }: NewRows): boolean {
  const isTaken = prepared(db, `SELECT 1 FROM ${name} WHERE id IN (SELECT row_id ${RECORDED}) LIMIT 1`).get({
    operationId,
    name,
  });
  if (isTaken !== undefined) return false;
  const columns = storedColumns(db, name);
  const values = columns.map((column) => `after ->> '${column}'`);
  prepared(
    db,
    `INSERT INTO ${name} (${columns.map(quoteName).join(', ')}) SELECT ${values.join(', ')} ${RECORDED} ORDER BY id`,
  ).run({ operationId, name });
  return true;
}

/** Bytes are recorded in a form that only `decodeRow` reads. */
const holdsBytes = (db: Database.Database, table: string): boolean =>
  prepared(db, "SELECT 1 FROM pragma_table_info(?) WHERE type = 'BLOB'").get(table) !== undefined;
