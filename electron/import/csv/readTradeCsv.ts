/** A CSV file of trade figures as sources and assertions, its shape told from its columns. Nothing is written. */
import { Problem } from '#shared/lib/problem.ts';
import type { FigureRows, ImportedAssertion, ImportedFigures, ImportedSource } from '../importTypes.ts';
import { type ColumnMapping, mappedReader } from './columnMapping.ts';
import { type ColumnNames, placesOf, type RowReader, rowReader } from './columns.ts';
import { type CsvRow, type CsvRows, openCsv, readCsvTable } from './csvTable.ts';
import { EURO_COLUMNS, EURO_NEEDED, euroRow } from './euroRows.ts';
import { LONG_COLUMNS, LONG_NEEDED, longRow } from './longRows.ts';
import { REPUBLIC_COLUMNS, REPUBLIC_NEEDED, republicRow } from './republicRows.ts';
import { type SourceRegister, sourceRegister } from './sourceRegister.ts';
import { type ByteSource, bytesSource, openTableText } from './tableText.ts';

type Shape = {
  readonly columns: ColumnNames;
  readonly needed: readonly string[];
  readonly read: (
    row: CsvRow,
    cell: RowReader<string>,
    sources: SourceRegister,
    fileName: string,
  ) => ImportedAssertion;
};

/** The most particular first: a file of the first two shapes may also fit the last. */
const SHAPES: readonly Shape[] = [
  { columns: REPUBLIC_COLUMNS, needed: REPUBLIC_NEEDED, read: republicRow },
  { columns: EURO_COLUMNS, needed: EURO_NEEDED, read: euroRow },
  { columns: LONG_COLUMNS, needed: LONG_NEEDED, read: longRow },
];

/** What helps to read a file: sources its rows may name by key alone (see `readSourcesCsv`), and what its columns mean. */
export type ReadingHelp = {
  readonly known?: readonly ImportedSource[];
  /** With a mapping the columns are what it says, whatever shape they look like. */
  readonly mapping?: ColumnMapping | null;
};

/**
 * Reads every row or refuses the file: a Problem names the missing columns, or the first line that does not fit.
 * Rows may name no source: the caller decides whose they are.
 */
export function readTradeCsv(
  bytes: Uint8Array,
  fileName: string,
  known: readonly ImportedSource[] = [],
  mapping: ColumnMapping | null = null,
): ImportedFigures {
  const sources = sourceRegister(known);
  const text = openTableText(bytesSource(bytes), fileName);
  const assertions = [...assertionsOf(openCsv(text.chunks, fileName), sources, fileName, mapping)];
  return { sources: sources.all(), assertions };
}

/** The same, row by row as they are asked for. Throws at once for what the header lacks. */
export function openTradeCsv(
  source: ByteSource,
  fileName: string,
  { known = [], mapping = null }: ReadingHelp = {},
): FigureRows {
  const sources = sourceRegister(known);
  const { chunks, progress } = openTableText(source, fileName);
  const assertions = assertionsOf(openCsv(chunks, fileName), sources, fileName, mapping);
  return { assertions, sourceOf: sources.get, progress };
}

function assertionsOf(
  table: CsvRows,
  sources: SourceRegister,
  fileName: string,
  mapping: ColumnMapping | null,
): Iterable<ImportedAssertion> {
  if (mapping !== null) {
    const cell = mappedReader(table, mapping, fileName);
    return eachRow(table, (row) => longRow(row, cell, sources, fileName, mapping.locale));
  }
  const shape = SHAPES.find((candidate) => missingOf(table, candidate).length === 0);
  if (shape === undefined) throw missingColumns(table, fileName);
  const cell = rowReader<string>(placesOf(table, shape.columns));
  return eachRow(table, (row) => shape.read(row, cell, sources, fileName));
}

function* eachRow<T>({ rows }: CsvRows, read: (row: CsvRow) => T): Generator<T> {
  for (const row of rows) yield read(row);
}

const SOURCE_COLUMNS = {
  id: ['id', 'source_id'],
  publisher: ['publisher', 'source_name'],
  title: ['title', 'source_title'],
  url: ['url', 'source_url'],
  date: ['date', 'source_date'],
  kind: ['kind'],
  licence: ['licence', 'license', 'licence_remark'],
  note: ['note', 'remark'],
} as const satisfies ColumnNames;

/** A list of sources (id, publisher, title, url, date, kind, licence, note), for rows that name them by id. */
export function readSourcesCsv(bytes: Uint8Array, fileName: string): readonly ImportedSource[] {
  const table = readCsvTable(bytes, fileName);
  const places = placesOf(table, SOURCE_COLUMNS);
  const missing = ['id', 'publisher'].filter((column) => !places.has(column));
  if (missing.length > 0) throw missingProblem(missing, table, fileName);
  const cell = rowReader<keyof typeof SOURCE_COLUMNS>(places);
  return table.rows.map((row) => ({
    key: cell(row, 'id'),
    publisher: cell(row, 'publisher'),
    title: cell(row, 'title'),
    url: cell(row, 'url'),
    date: cell(row, 'date'),
    kind: cell(row, 'kind'),
    licence: cell(row, 'licence'),
    note: cell(row, 'note'),
  }));
}

function missingOf(table: Pick<CsvRows, 'header'>, shape: Shape): readonly string[] {
  const places = placesOf(table, shape.columns);
  return shape.needed.filter((column) => !places.has(column));
}

/** Speaks of the shape the file comes nearest to; our own where two are as near. */
function missingColumns(table: Pick<CsvRows, 'header'>, fileName: string): Problem {
  const [nearest = []] = [...SHAPES]
    .reverse()
    .map((shape) => missingOf(table, shape))
    .sort((a, b) => a.length - b.length);
  return missingProblem(nearest, table, fileName);
}

function missingProblem(
  missing: readonly string[],
  table: Pick<CsvRows, 'header'>,
  fileName: string,
): Problem {
  const s = missing.length === 1 ? '' : 's';
  return new Problem('import/missing_columns', {
    message: `The table lacks the column${s} ${missing.join(', ')}; it has ${table.header.join(', ')}.`,
    where: `${fileName}, header`,
    fix: `Add or rename the column${s}: figures need ${LONG_NEEDED.join(', ')}.`,
  });
}
