import type Database from 'better-sqlite3';
import type { Assertion, SeriesKey } from '#shared/domain/figures/types.ts';
import { prepared } from '../preparedStatements.ts';

export type SeriesRecord = SeriesKey & { readonly id: number };
export type AssertionRecord = Omit<Assertion, 'id' | 'seriesId' | 'sourceId'> & {
  readonly id: number;
  readonly seriesId: number;
  readonly sourceId: number;
};

const SERIES = `id, area, counterpart, flow, product, product_revision AS productRevision, frequency, measure`;
const ASSERTION = `id, series_id AS seriesId, period, value, low, high, value_as_stated AS valueAsStated,
  unit_as_stated AS unitAsStated, currency, valuation, reporter, status, bound, source_id AS sourceId, note,
  external_id AS externalId`;

export const readSeries = (db: Database.Database, id: number): SeriesRecord | null =>
  (prepared(db, `SELECT ${SERIES} FROM series WHERE id = ?`).get(id) as SeriesRecord | undefined) ?? null;

/** Every series, by its id. */
export const readAllSeries = (db: Database.Database): SeriesRecord[] =>
  db.prepare(`SELECT ${SERIES} FROM series ORDER BY id`).all() as SeriesRecord[];

/** Some series by their ids; those that are gone are left out. */
export const readSomeSeries = (db: Database.Database, ids: readonly number[]): SeriesRecord[] =>
  prepared(db, `SELECT ${SERIES} FROM series WHERE id IN (SELECT value FROM json_each(?)) ORDER BY id`).all(
    JSON.stringify(ids),
  ) as SeriesRecord[];

/** The id of the series with this key; null where there is none. */
export function findSeries(db: Database.Database, key: SeriesKey): number | null {
  const row = prepared(
    db,
    `SELECT id FROM series WHERE area = ? AND counterpart = ? AND flow = ? AND product = ? AND product_revision = ?
       AND frequency = ? AND measure = ?`,
  ).get(...seriesColumns(key)) as { id: number } | undefined;
  return row?.id ?? null;
}

export const seriesColumns = (key: SeriesKey): readonly string[] => [
  key.area,
  key.counterpart,
  key.flow,
  key.product,
  key.productRevision,
  key.frequency,
  key.measure,
];

/** Some series, whole or in some periods only. */
export type SeriesPart = {
  readonly seriesIds: readonly number[];
  /** Null for all of them. */
  readonly periods: readonly string[] | null;
};

/** A condition on rows of a part of some series, and its parameters. */
const partOf = ({ seriesIds, periods }: SeriesPart): { readonly sql: string; readonly params: string[] } => {
  const [series, inPeriods] = ['series_id', 'period'].map(
    (column) => `${column} IN (SELECT value FROM json_each(?))`,
  );
  return periods === null
    ? { sql: `${series}`, params: [JSON.stringify(seriesIds)] }
    : { sql: `${series} AND ${inPeriods}`, params: [JSON.stringify(seriesIds), JSON.stringify(periods)] };
};

/** Their assertions, in the order they were written. */
export function readSeriesAssertions(db: Database.Database, part: SeriesPart): AssertionRecord[] {
  const { sql, params } = partOf(part);
  return prepared(db, `SELECT ${ASSERTION} FROM assertion WHERE ${sql} ORDER BY id`).all(
    ...params,
  ) as AssertionRecord[];
}

export const readAssertion = (db: Database.Database, id: number): AssertionRecord | null =>
  (prepared(db, `SELECT ${ASSERTION} FROM assertion WHERE id = ?`).get(id) as AssertionRecord | undefined) ??
  null;

/** The same for many assertions. */
export function assertionReader(db: Database.Database): (id: number) => AssertionRecord | null {
  const statement = db.prepare(`SELECT ${ASSERTION} FROM assertion WHERE id = ?`);
  return (id) => (statement.get(id) as AssertionRecord | undefined) ?? null;
}

export const readChoice = (db: Database.Database, seriesId: number, period: string) =>
  (prepared(
    db,
    'SELECT id, assertion_id AS assertionId, rule, actor FROM choice WHERE series_id = ? AND period = ?',
  ).get(seriesId, period) as { id: number; assertionId: number; rule: string; actor: string } | undefined) ??
  null;

/** Their chosen assertions by period. */
export function readSeriesChoices(db: Database.Database, part: SeriesPart) {
  const { sql, params } = partOf(part);
  return prepared(
    db,
    `SELECT series_id AS seriesId, period, assertion_id AS assertionId FROM choice WHERE ${sql}`,
  ).all(...params) as {
    readonly seriesId: number;
    readonly period: string;
    readonly assertionId: number;
  }[];
}

/** How many links lead to each of their cells that any leads to. */
export function readSeriesLinks(db: Database.Database, part: SeriesPart) {
  return countByCell(db, 'link_target', part);
}

/** How many comments each of their cells has, where it has any. */
export function readSeriesComments(db: Database.Database, part: SeriesPart) {
  return countByCell(db, 'cell_comment', part);
}

/** How many rows of a table speak of each cell that any speaks of. */
function countByCell(db: Database.Database, table: 'link_target' | 'cell_comment', part: SeriesPart) {
  const { sql, params } = partOf(part);
  return prepared(
    db,
    `SELECT series_id AS seriesId, period, count(*) AS count FROM ${table} WHERE ${sql} GROUP BY 1, 2`,
  ).all(...params) as { readonly seriesId: number; readonly period: string; readonly count: number }[];
}

/**
 * All periods that have an assertion at a frequency, ascending. From the series to their cells: no row is looked at itself.
 * They are put in order here: asked for an order, SQLite sorts every cell before it drops those that are alike.
 */
export const readPeriods = (db: Database.Database, frequency: string): readonly string[] =>
  (
    db
      .prepare(
        'SELECT DISTINCT period FROM series CROSS JOIN assertion ON series_id = series.id WHERE frequency = ?',
      )
      .pluck()
      .all(frequency) as string[]
  ).sort();

/** The SQL view where-expressions speak about: one row an assertion. */
export const FIGURE_VIEW = 'figure';
