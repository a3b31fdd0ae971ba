/**
 * A CSV file as a table of text: encoding and delimiter are found out, every cell stays the text it was ("0101" keeps
 * its zero), and a row that does not fit the header is refused with its line rather than shifted.
 */
import Papa from 'papaparse';
import { Problem } from '#shared/lib/problem.ts';
import { decodeBytes } from '../../ingest/decodeBytes.ts';

/** One row, its cells as many as the header's. */
export type CsvRow = {
  /** Line of the file the row starts on, from 1. */
  readonly line: number;
  readonly cells: readonly string[];
};

/** A whole file, read. */
export type CsvTable = {
  /** Column names as written, trimmed. */
  readonly header: readonly string[];
  readonly rows: readonly CsvRow[];
  readonly encoding: string;
  readonly delimiter: string;
};

/** Files larger than this are refused: a whole table is held in memory. */
const MAX_BYTES = 512 * 1024 * 1024;
const DELIMITERS = [',', ';', '\t', '|'];

/** Refuses (Problem `import/...`) an empty or binary file, an unclosed quote, a ragged row and a header named twice. */
export function readCsvTable(bytes: Uint8Array, fileName: string): CsvTable {
  if (bytes.byteLength > MAX_BYTES) throw tooLarge(fileName);
  const { text, encoding } = decoded(bytes, fileName);
  const content = text.replace(/^\ufeff/, '');
  const delimiter = sniffDelimiter(content);
  const header: string[] = [];
  const rows: CsvRow[] = [];
  let line = 1;
  let start = 0;
  let problem: Problem | null = null;
  Papa.parse<string[]>(content, {
    delimiter,
    step: ({ data, errors, meta }, parser) => {
      const row = line;
      line += countLines(content, start, meta.cursor);
      start = meta.cursor;
      problem = quoteProblem(errors, row, fileName);
      const isBlank = data.every((cell) => cell.trim() === '');
      if (problem === null && !isBlank) {
        if (header.length === 0) header.push(...data.map((name) => name.trim()));
        else if (data.length === header.length) rows.push({ line: row, cells: data });
        else problem = ragged(data.length, header.length, row, fileName);
      }
      if (problem !== null) parser.abort();
    },
  });
  if (problem !== null) throw problem;
  if (header.length === 0) throw empty(fileName);
  refuseTwice(header, fileName);
  return { header, rows, encoding, delimiter };
}

/** The delimiter that splits the first lines most evenly into most columns; a comma when none does. */
export function sniffDelimiter(text: string): string {
  let best = ',';
  let bestColumns = 1;
  for (const delimiter of DELIMITERS) {
    const { data } = Papa.parse<string[]>(text, { delimiter, preview: 20, skipEmptyLines: 'greedy' });
    const columns = data[0]?.length ?? 0;
    const even = data.filter((row) => row.length === columns).length;
    if (columns > bestColumns && even * 2 > data.length) {
      best = delimiter;
      bestColumns = columns;
    }
  }
  return best;
}

function decoded(bytes: Uint8Array, fileName: string): { readonly text: string; readonly encoding: string } {
  try {
    return decodeBytes(bytes, fileName);
  } catch (error) {
    if (!(error instanceof Problem)) throw error;
    const fix = 'Save the table as CSV in UTF-8 and import it again.';
    throw new Problem(error.code.replace('document/', 'import/'), {
      message: error.message,
      where: fileName,
      fix,
    });
  }
}

function countLines(text: string, from: number, to: number): number {
  let lines = 0;
  for (let i = from; i < to; i++) {
    const unit = text.charCodeAt(i);
    if (unit === 10 || (unit === 13 && text.charCodeAt(i + 1) !== 10)) lines++;
  }
  return lines;
}

function quoteProblem(errors: readonly Papa.ParseError[], line: number, fileName: string): Problem | null {
  const [error] = errors;
  if (error === undefined || error.type !== 'Quotes') return null;
  return new Problem('import/quotes', {
    message: 'A quoted cell is not closed, or goes on after its closing quote.',
    where: `${fileName}, line ${line}`,
    fix: 'Write a quote inside a quoted cell twice ("").',
  });
}

const ragged = (found: number, wanted: number, line: number, fileName: string): Problem =>
  new Problem('import/ragged_row', {
    message: `The row has ${found} cells, the header has ${wanted}.`,
    where: `${fileName}, line ${line}`,
    fix: 'Quote cells that hold the delimiter, and write every cell of a row, empty ones too.',
  });

const empty = (fileName: string): Problem =>
  new Problem('import/empty', {
    message: 'The file holds no table.',
    where: fileName,
    fix: 'Choose a CSV file whose first row names the columns.',
  });

const tooLarge = (fileName: string): Problem =>
  new Problem('import/too_large', {
    message: `The file is larger than ${MAX_BYTES / 1024 / 1024} MB.`,
    where: fileName,
    fix: 'Split it by year or by reporter and import the parts.',
  });

function refuseTwice(header: readonly string[], fileName: string): void {
  const names = header.map((name) => name.toLowerCase());
  const twice = header.find((name, i) => name !== '' && names.indexOf(name.toLowerCase()) !== i);
  if (twice === undefined) return;
  throw new Problem('import/column_twice', {
    message: `Two columns are called "${twice}".`,
    where: `${fileName}, header`,
    fix: 'Rename or remove one of them.',
  });
}
