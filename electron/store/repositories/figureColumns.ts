/** Every value of a workspace as columns of numbers, for what has to look at all of them. */
import type Database from 'better-sqlite3';
import {
  type FactSeries,
  type FactTable,
  FactTableBuilder,
  type FactTag,
} from '#shared/domain/figures/pivot/factTable.ts';
import { spliceFacts } from '#shared/domain/figures/pivot/spliceFacts.ts';
import type { ObsStatus } from '#shared/domain/figures/types.ts';
import type { Bound } from '#shared/domain/reading/types.ts';
import { readAllSeries, readSomeSeries } from './figureRepository.ts';

/** Between the fields of a row, and after a row: no code, number or period holds one. */
const [FIELD, ROW] = ['\u001f', '\u001e'];
const FIELD_CODE = FIELD.charCodeAt(0);
/**
 * Rows to a text. A call for each row would take most of the time. A text of more than about 100 KB is no young object to V8: each
 * gets room of its own, which took longer than reading.
 */
const CHUNK = 1000;

/** A row as one text: SQLite puts it together faster than it hands over its fields. */
const FIELDS = [
  'id',
  'series_id',
  'period',
  'source_id',
  'reporter',
  'bound',
  'status',
  "coalesce(currency, '')",
  // Nearly all amounts are exact: what they lie between is told of the others alone.
  "CASE WHEN low = value AND high = value THEN value ELSE value || ' ' || coalesce(low, '') || ' ' || coalesce(high, '') END",
];
/** Which of them make the tag. */
const TAG_FIELDS = 5;

/**
 * All values, by series, in each in the order they were written.
 *
 * @param sourceKey what the sources are called by
 */
export function readFigureColumns(db: Database.Database, sourceKey: (sourceId: number) => string): FactTable {
  const pieces = figurePieces(db, sourceKey);
  for (;;) {
    const { done, value } = pieces.next();
    if (done === true) return value;
  }
}

/**
 * The same in pieces of a few milliseconds; each answers how much is read, 0 to 1. What is written between two of them is not
 * told right: its series have to be read anew.
 */
export function* figurePieces(
  db: Database.Database,
  sourceKey: (sourceId: number) => string,
): Generator<number, FactTable> {
  const series = readAllSeries(db);
  const { first, last, count } = db
    .prepare('SELECT min(id) AS first, max(id) AS last, count(*) AS count FROM assertion')
    .get() as { first: number | null; last: number | null; count: number };
  const builder = new FactTableBuilder(series, count);
  const reader = new RowReader(builder, series, sourceKey);
  const chunk = db.prepare(`SELECT ${ROWS} FROM assertion WHERE id BETWEEN ? AND ? AND value IS NOT NULL`);
  if (first !== null && last !== null)
    for (let from = first; from <= last; from += CHUNK) {
      reader.read(textIn(chunk.pluck().get(from, Math.min(last, from + CHUNK - 1))));
      yield (from - first) / (last - first + 1);
    }
  return builder.end();
}

/**
 * A table of which some series are read anew, for what an edit touched: those that are new come in, those that are gone
 * go, the others stay as they are.
 *
 * @param sourceKey as the table was read with
 */
export function rereadSeries(
  db: Database.Database,
  table: FactTable,
  touched: readonly number[],
  sourceKey: (sourceId: number) => string,
): FactTable {
  const series = seriesNow(db, table.series, touched);
  const builder = new FactTableBuilder(series, touched.length * 32, table);
  const reader = new RowReader(builder, series, sourceKey);
  const chunk = db.prepare(
    `SELECT ${ROWS} FROM (SELECT * FROM assertion WHERE series_id IN (SELECT value FROM json_each(?)) AND value IS NOT NULL ORDER BY id)`,
  );
  for (let from = 0; from < touched.length; from += SERIES_AT_ONCE)
    reader.read(textIn(chunk.pluck().get(JSON.stringify(touched.slice(from, from + SERIES_AT_ONCE)))));
  return spliceFacts(table, builder.end(), new Set(touched));
}

/** Series read anew by one statement. */
const SERIES_AT_ONCE = 200;

const ROWS = `group_concat(concat_ws('${FIELD}', ${FIELDS.join(', ')}), '${ROW}')`;

const textIn = (answer: unknown): string => (typeof answer === 'string' ? answer : '');

/** The same list where no series came, went or changed. */
function seriesNow(
  db: Database.Database,
  before: readonly FactSeries[],
  touched: readonly number[],
): readonly FactSeries[] {
  const now = readSomeSeries(db, touched);
  const isTouched = new Set(touched);
  const was = before.filter(({ id }) => isTouched.has(id));
  if (JSON.stringify(now) === JSON.stringify(was)) return before;
  return [...before.filter(({ id }) => !isTouched.has(id)), ...now].sort((a, b) => a.id - b.id);
}

/** Reads rows out of a text, in which neighbours say much alike. */
class RowReader {
  readonly #builder: FactTableBuilder;
  /** Ascending. */
  readonly #seriesIds: Float64Array;
  readonly #readTag: (text: string) => FactTag;
  /** The number just read, and where it ended. */
  #number = 0;
  #tagText = '';
  #tag = 0;
  /** Where the series of the last row stands among all. */
  #place = 0;

  constructor(
    builder: FactTableBuilder,
    series: readonly FactSeries[],
    sourceKey: (sourceId: number) => string,
  ) {
    this.#builder = builder;
    this.#seriesIds = Float64Array.from(series, ({ id }) => id);
    this.#readTag = (text) => tagOf(text, sourceKey);
  }

  read(text: string): void {
    for (let at = 0; at < text.length; ) {
      at = this.#scanNumber(text, at);
      const id = this.#number;
      at = this.#scanNumber(text, at);
      const series = this.#number;
      if (this.#seriesIds[this.#place] !== series) {
        this.#place = this.#placeOf(series);
        // One that came while the others were read: whoever reads in pieces reads it afterwards.
        if (this.#seriesIds[this.#place] !== series) {
          at = text.indexOf(ROW, at);
          if (at < 0) return;
          at++;
          continue;
        }
      }
      const periodEnd = text.indexOf(FIELD, at);
      const period = this.#builder.periodAt(text.slice(at, periodEnd));
      at = this.#readTagAt(text, periodEnd + 1);
      at = this.#builder.add(id, this.#place, period, this.#tag, text, at) + 1;
    }
  }

  /** Mostly the next one. */
  #placeOf(series: number): number {
    const ids = this.#seriesIds;
    let [from, to] = [0, ids.length - 1];
    if (ids[this.#place + 1] === series) return this.#place + 1;
    while (from < to) {
      const middle = (from + to) >>> 1;
      if ((ids[middle] ?? 0) < series) from = middle + 1;
      else to = middle;
    }
    return from;
  }

  /** Answers where the next field begins. */
  #readTagAt(text: string, from: number): number {
    const known = this.#tagText;
    const end = from + known.length;
    if (known === '' || text.charCodeAt(end) !== FIELD_CODE || !text.startsWith(known, from)) {
      let to = from - 1;
      for (let field = 0; field < TAG_FIELDS; field++) to = text.indexOf(FIELD, to + 1);
      this.#tagText = text.slice(from, to);
      this.#tag = this.#builder.tagAt(this.#tagText, this.#readTag);
    }
    return from + this.#tagText.length + 1;
  }

  /** Answers where the next field begins. */
  #scanNumber(text: string, from: number): number {
    let number = 0;
    let at = from;
    for (let code = text.charCodeAt(at); code >= 48 && code <= 57; code = text.charCodeAt(++at))
      number = number * 10 + (code - 48);
    this.#number = number;
    return at + 1;
  }
}

function tagOf(text: string, sourceKey: (sourceId: number) => string): FactTag {
  const [source = '', reporter = '', bound = 'exact', status = 'A', currency = ''] = text.split(FIELD);
  return {
    source: sourceKey(Number(source)),
    reporter,
    bound: bound as Bound,
    status: status as ObsStatus,
    currency: currency === '' ? null : currency,
  };
}
