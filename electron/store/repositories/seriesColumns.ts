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
  /** Ends of what each value can be; one column with the values where each is a point. */
  readonly lows: readonly (string | null)[];
  readonly highs: readonly (string | null)[];
};

/** In a column of ends: there is none; nothing at all means that it is the value. */
const OPEN = '-';

/**
 * Put together in the database, a series of thousands of periods comes as one row: no statement is a row of its own, which
 * is what reading them one by one mostly costs. Neither a period nor a decimal has a space in it.
 */
export function readSeriesColumns(db: Database.Database, seriesId: number): SeriesColumns {
  const [periods, values, lows, highs] = prepared(
    db,
    `SELECT group_concat(period, ' '), group_concat(coalesce(value, ''), ' '),
       group_concat(iif(low IS value, '', coalesce(low, '${OPEN}')), ' '),
       group_concat(iif(high IS value, '', coalesce(high, '${OPEN}')), ' ')
     FROM assertion WHERE series_id = ?`,
  )
    .raw()
    .get(seriesId) as [periods: string | null, values: string, lows: string, highs: string];
  if (periods === null) return { periods: [], values: [], shared: [], lows: [], highs: [] };
  const amounts = values.split(' ').map((value) => (value === '' ? null : value));
  return {
    periods: periods.split(' '),
    values: amounts,
    shared: readShared(db, seriesId, amounts.length),
    lows: endsOf(lows, amounts),
    highs: endsOf(highs, amounts),
  };
}

function endsOf(column: string, values: SeriesColumns['values']): SeriesColumns['lows'] {
  // Nothing but spaces: each is its value.
  if (column.length === values.length - 1) return values;
  return column.split(' ').map((end, at) => (end === '' ? (values[at] ?? null) : end === OPEN ? null : end));
}

type Traits = Omit<SharedRecord, 'sourceId'> & { readonly source_id: number };

/** Of most long series all statements are alike: asked so, which is cheaper than writing each one's traits down. */
function readShared(db: Database.Database, seriesId: number, count: number): SharedRecord[] {
  const first = prepared(
    db,
    'SELECT currency, reporter, status, bound, source_id, note FROM assertion WHERE series_id = ? LIMIT 1',
  ).get(seriesId) as Traits;
  const others = prepared(
    db,
    `SELECT EXISTS (SELECT 1 FROM assertion WHERE series_id = @seriesId AND (currency IS NOT @currency OR reporter <> @reporter
       OR status <> @status OR bound <> @bound OR source_id <> @source_id OR note <> @note))`,
  )
    .pluck()
    .get({ seriesId, ...first });
  if (others === 0) return new Array<SharedRecord>(count).fill(recordOf(first));
  const traits = prepared(
    db,
    `SELECT json_group_array(json_array(currency, reporter, status, bound, source_id, note) || '')
     FROM assertion WHERE series_id = ?`,
  )
    .pluck()
    .get(seriesId) as string;
  return (JSON.parse(traits) as string[]).map(sharedReader());
}

const recordOf = ({ source_id: sourceId, ...rest }: Traits): SharedRecord => ({ ...rest, sourceId });

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
