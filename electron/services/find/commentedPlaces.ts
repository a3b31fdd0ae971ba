/** Comments that say what is looked for: on cells of the figures, and on fields of every other sheet. */
import type { FindAsked, FindPattern } from '#shared/domain/figures/find/findPattern.ts';
import type { SheetName } from '#shared/ipc/sheetShapes.ts';
import type { Store } from '../../store/openStore.ts';
import { prepared } from '../../store/preparedStatements.ts';
import { formatId } from '../ids.ts';
import { cachedSince } from '../impact/cachedSince.ts';
import type { StoreContext } from '../serviceContext.ts';
import { ALL_SHEETS } from '../sheets/allSheets.ts';
import { storedRowsOf } from '../sheets/storedRow.ts';
import { findPattern } from './findPattern.ts';

/** What the first comment that fits says, by the row's number and then by the period or column it stands at. */
export type CommentedPlaces = ReadonlyMap<number, ReadonlyMap<string, string>>;

/** Why a place that was found by its comment is not replaced. */
export const ONLY_COMMENT = 'only a comment says so: reword it in the inspector';

const NOWHERE: CommentedPlaces = new Map();

/** As a hit tells it: with the sign that marks its cell in the grid. */
const told = (pattern: FindPattern, body: string): string => `✎ ${pattern.excerpt(body)}`;

const fits = (pattern: FindPattern, body: string): boolean =>
  pattern.fits({ texts: [body], value: null, currency: null });

function placed(rows: Iterable<readonly [row: number, at: string, text: string]>): CommentedPlaces {
  const found = new Map<number, Map<string, string>>();
  for (const [row, at, text] of rows) {
    const here = found.get(row) ?? new Map<string, string>();
    if (!here.has(at)) here.set(at, text);
    found.set(row, here);
  }
  return found;
}

/** Of some series by their numbers, their commented periods. By value, no comment is looked at. */
export function commentedCells(
  { db }: Store,
  series: readonly number[],
  pattern: FindPattern,
): CommentedPlaces {
  if (pattern.byValue) return NOWHERE;
  const sql = `SELECT series_id, period, body FROM cell_comment
    WHERE series_id IN (SELECT value FROM json_each(?)) ORDER BY id`;
  const rows = prepared(db, sql).raw().all(JSON.stringify(series)) as [number, string, string][];
  return placed(
    rows
      .filter(([, , body]) => fits(pattern, body))
      .map(([id, period, body]) => [id, period, told(pattern, body)]),
  );
}

/** Of some rows of a sheet by their numbers, their commented columns; a row of a cell has the cell's at its value. */
export function commentedFields(
  context: StoreContext,
  name: SheetName,
  ids: readonly number[],
  pattern: FindPattern,
): CommentedPlaces {
  if (pattern.byValue) return NOWHERE;
  return name === 'long'
    ? onFigures(context.store, JSON.stringify(pattern.asked))
    : onRows(context, name, ids, pattern);
}

/** Searches whose comments are remembered. */
const KEPT = 4;

/** Of all statements at once: a search goes through the comments once and not for each stretch of its rows. */
const onFigures = cachedSince(
  ({ db }, asked): CommentedPlaces => {
    const pattern = findPattern(JSON.parse(asked) as FindAsked);
    const sql = `SELECT assertion.id, 'value', body FROM cell_comment
      JOIN assertion ON assertion.series_id = cell_comment.series_id AND assertion.period = cell_comment.period
      ORDER BY cell_comment.id`;
    const all = prepared(db, sql).raw().iterate() as IterableIterator<[number, string, string]>;
    const fitting: [number, string, string][] = [];
    for (const [id, at, body] of all) if (fits(pattern, body)) fitting.push([id, at, told(pattern, body)]);
    return placed(fitting);
  },
  KEPT,
  ['cell_comment', 'assertion'],
);

type FittingComment = readonly [rowKey: string, column: string, text: string];

/** Comments on rows of a sheet that fit, by what was asked of which sheet. */
const fittingRows = cachedSince(
  ({ db }, key): readonly FittingComment[] => {
    const [name, asked] = JSON.parse(key) as [SheetName, FindAsked];
    const pattern = findPattern(asked);
    const sql = 'SELECT row_key, column_key, body FROM row_comment WHERE sheet = ? ORDER BY id';
    const all = prepared(db, sql).raw().all(name) as FittingComment[];
    return all
      .filter(([, , body]) => fits(pattern, body))
      .map(([rowKey, column, body]) => [rowKey, column, told(pattern, body)]);
  },
  KEPT,
  ['row_comment'],
);

/** Comments know their row by its lasting key, which is made only where one of them fits. */
function onRows(
  context: StoreContext,
  name: SheetName,
  ids: readonly number[],
  pattern: FindPattern,
): CommentedPlaces {
  const fitting = fittingRows(context.store, JSON.stringify([name, pattern.asked]));
  if (fitting.length === 0) return NOWHERE;
  const sheet = ALL_SHEETS[name];
  const rows = new Map(
    storedRowsOf(context, sheet, ids).map((row) => [
      sheet.keyOf?.(row) ?? formatId(sheet.idKind, row.id),
      row.id,
    ]),
  );
  return placed(
    fitting.flatMap(([key, column, text]) => {
      const id = rows.get(key);
      return id === undefined ? [] : [[id, column, text] as const];
    }),
  );
}
