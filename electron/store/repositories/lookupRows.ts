/** What reverse lookup reads of the store: every value with its series, as numbers side by side. */
import type Database from 'better-sqlite3';
import type { Bound } from '#shared/domain/reading/types.ts';

/** Told apart by nothing but this, so that a row carries one short text instead of four. */
const TAG = `reporter || '|' || coalesce(currency, '') || '|' || bound || '|' || (status = 'A')`;

/** One assertion with a value: id, series, period, value, half the width of its rounding interval, its tag. */
export type ValueRow = [
  id: number,
  seriesId: number,
  period: string,
  value: number,
  half: number | null,
  tag: string,
];

const COLUMNS = `id, series_id, period, value_real,
  CASE WHEN low = high THEN 0 ELSE (CAST(high AS REAL) - CAST(low AS REAL)) / 2 END, ${TAG}`;
/** Read at once: many calls are slow, and all rows at once are a lot of memory. */
const CHUNK = 20_000;

/** Every value, in chunks. */
export function* readValues(db: Database.Database): Generator<readonly ValueRow[]> {
  const next = db
    .prepare(`SELECT ${COLUMNS} FROM assertion WHERE value IS NOT NULL AND id > ? ORDER BY id LIMIT ${CHUNK}`)
    .raw();
  let last = 0;
  for (;;) {
    const rows = next.all(last) as ValueRow[];
    if (rows.length === 0) return;
    yield rows;
    last = rows.at(-1)?.[0] ?? last;
  }
}

/** The values of some series. */
export const readValuesOf = (db: Database.Database, seriesIds: readonly number[]): readonly ValueRow[] =>
  db
    .prepare(
      `SELECT ${COLUMNS} FROM assertion
       WHERE value IS NOT NULL AND series_id IN (SELECT value FROM json_each(?)) ORDER BY id`,
    )
    .raw()
    .all(JSON.stringify(seriesIds)) as ValueRow[];

export type ValueTag = {
  readonly reporter: string;
  readonly currency: string | null;
  readonly bound: Bound;
  readonly isNormal: boolean;
};

/** What a tag packs as "reporter|currency|bound|normal"; an empty currency is none. */
export function readTag(text: string): ValueTag {
  const [reporter = '', currency = '', bound = 'exact', normal = '1'] = text.split('|');
  return {
    reporter,
    currency: currency === '' ? null : currency,
    bound: bound as Bound,
    isNormal: normal === '1',
  };
}

export const readChosen = (db: Database.Database): Set<number> =>
  new Set((db.prepare('SELECT assertion_id FROM choice').pluck().all() as number[]).map(Number));

export const newestOperation = (db: Database.Database): number =>
  Number(db.prepare('SELECT coalesce(max(id), 0) FROM operation').pluck().get());

export const countValues = (db: Database.Database): { readonly count: number; readonly newest: number } =>
  db
    .prepare(
      'SELECT (SELECT count(*) FROM assertion) AS count, (SELECT coalesce(max(id), 0) FROM assertion) AS newest',
    )
    .get() as { count: number; newest: number };

/** The plus keeps SQLite from walking through every cell of the workspace for what was added last. */
export const ADDED_SQL = 'SELECT DISTINCT +series_id FROM assertion WHERE id > ?';

/**
 * Series whose figures or choices operations behind `since` touched; an undo or redo touches what the operation it
 * turns touched. Null when one of them wrote a batch, or there are very many.
 */
export function seriesTouchedSince(
  db: Database.Database,
  since: number,
  newestKnown: number,
): readonly number[] | null {
  const operations = db
    .prepare('SELECT DISTINCT coalesce(target, id) FROM operation WHERE id > ?')
    .pluck()
    .all(since) as number[];
  const named = JSON.stringify(operations);
  const isBatched =
    db
      .prepare('SELECT 1 FROM batch_change WHERE operation_id IN (SELECT value FROM json_each(?)) LIMIT 1')
      .get(named) !== undefined;
  if (isBatched || operations.length > MOST_OPERATIONS) return null;
  const touched = db
    .prepare(
      `SELECT DISTINCT CASE table_name WHEN 'series' THEN row_id ELSE json_extract(side.value, '$.series_id') END AS id
       FROM change, json_each(json_array(before, after)) AS side
       WHERE operation_id IN (SELECT value FROM json_each(?)) AND table_name IN ('series', 'assertion', 'choice')
         AND side.value IS NOT NULL`,
    )
    .pluck()
    .all(named) as number[];
  const added = db.prepare(ADDED_SQL).pluck().all(newestKnown) as number[];
  return [...new Set([...touched, ...added])];
}

const MOST_OPERATIONS = 500;
