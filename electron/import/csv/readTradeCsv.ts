/** A CSV file of trade figures, and a list of sources, read whole. Nothing is written. */
import { Problem } from '#shared/lib/problem.ts';
import { csvTable } from '../formats/csvFile.ts';
import type { ImportedFigures, ImportedSource } from '../importTypes.ts';
import { openTable } from '../openTable.ts';
import { NO_MAPPING } from '../table/columnMapping.ts';
import { type ColumnNames, placesOf, rowReader } from '../table/columns.ts';
import { filePlaces } from '../table/filePlaces.ts';
import { sourceRegister } from '../table/sourceRegister.ts';
import { type CsvRows, readCsvTable } from './csvTable.ts';
import { bytesSource } from './tableText.ts';

/**
 * Reads every row or refuses the file: a Problem names the missing columns, or the first line that does not fit.
 * Rows may name no source: the caller decides whose they are.
 */
export function readTradeCsv(
  bytes: Uint8Array,
  fileName: string,
  known: readonly ImportedSource[] = [],
): ImportedFigures {
  const sources = sourceRegister(known);
  const opened = openTable(
    csvTable(bytesSource(bytes), fileName),
    filePlaces('CSV', fileName),
    NO_MAPPING,
    sources,
  );
  const onRefused = (problem: Problem): never => {
    throw problem;
  };
  const assertions = [...opened.assertions(onRefused)];
  return { sources: sources.all(), assertions };
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

function missingProblem(
  missing: readonly string[],
  table: Pick<CsvRows, 'header'>,
  fileName: string,
): Problem {
  const s = missing.length === 1 ? '' : 's';
  return new Problem('import/missing_columns', {
    message: `The table lacks the column${s} ${missing.join(', ')}; it has ${table.header.join(', ')}.`,
    where: `${fileName}, header`,
    fix: `Add or rename the column${s}.`,
  });
}
