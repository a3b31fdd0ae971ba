import type Database from 'better-sqlite3';
import { prepared } from '../preparedStatements.ts';
import type { AssertionRecord } from './figureRepository.ts';

/** What statements of a series that differ in period and amount alone have in common. */
export type SharedRecord = Pick<
  AssertionRecord,
  'currency' | 'reporter' | 'status' | 'bound' | 'sourceId' | 'note'
>;

/** The statements of a series, column by column, each column in the same order. */
export type SeriesColumns = {
  readonly periods: readonly string[];
  readonly values: readonly (string | null)[];
  /** Statements that share everything share one object. */
  readonly shared: readonly SharedRecord[];
  /** Null where every value is a point, which is its own ends. */
  readonly ends: readonly (readonly [low: string | null, high: string | null])[] | null;
};

/**
 * Put together in the database, a series of thousands of periods comes as one row: no statement is a row of its own, which
 * is what reading them one by one mostly costs.
 */
export function readSeriesColumns(db: Database.Database, seriesId: number): SeriesColumns {
  const [periods, values, traits, spread] = prepared(
    db,
    `SELECT json_group_array(period), json_group_array(value),
       json_group_array(json_array(currency, reporter, status, bound, source_id, note) || ''),
       sum(low IS NOT value OR high IS NOT value)
     FROM assertion WHERE series_id = ?`,
  )
    .raw()
    .get(seriesId) as [periods: string, values: string, traits: string, spread: number | null];
  return {
    periods: JSON.parse(periods) as string[],
    values: JSON.parse(values) as (string | null)[],
    shared: (JSON.parse(traits) as string[]).map(sharedReader()),
    ends: (spread ?? 0) === 0 ? null : readEnds(db, seriesId),
  };
}

/** Each different text is read once. */
function sharedReader(): (traits: string) => SharedRecord {
  const known = new Map<string, SharedRecord>();
  return (traits) => {
    const found = known.get(traits);
    if (found !== undefined) return found;
    const [currency, reporter, status, bound, sourceId, note] = JSON.parse(traits);
    const shared = { currency, reporter, status, bound, sourceId, note };
    known.set(traits, shared);
    return shared;
  };
}

/** In the order of the other columns, which is that of the same rows. */
function readEnds(db: Database.Database, seriesId: number): SeriesColumns['ends'] {
  const ends = prepared(
    db,
    'SELECT json_group_array(json_array(low, high)) FROM assertion WHERE series_id = ?',
  )
    .pluck()
    .get(seriesId) as string;
  return JSON.parse(ends) as [string | null, string | null][];
}
