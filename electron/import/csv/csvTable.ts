/**
 * A CSV file as a table of text: encoding and delimiter are found out, every cell stays the text it was ("0101" keeps
 * its zero), and a row that does not fit the header is refused with its line rather than shifted.
 */
import Papa from 'papaparse';
import { Problem } from '#shared/lib/problem.ts';
import { filePlaces } from '../table/filePlaces.ts';
import { emptyTable, raggedRow, refuseTwice } from '../table/tableFaults.ts';
import { bytesSource, openTableText } from './tableText.ts';

/** One row, its cells as many as the header's. */
export type CsvRow = {
  /** Line of the file the row starts on, from 1. */
  readonly line: number;
  readonly cells: readonly string[];
  /** Places of cells whose file says they are numbers: written plainly, with a point, whatever the rest of the column does. */
  readonly typed?: ReadonlySet<number>;
  /** What merged cells say at each place they reach over, where the file tells of any in this row. */
  readonly merged?: ReadonlyMap<number, string>;
  /** Letters behind numbers that are flags and nothing else, by place. */
  readonly flags?: ReadonlyMap<number, string>;
};

/** A table whose rows are still to be read. */
export type CsvRows = {
  /** Column names as written, trimmed. */
  readonly header: readonly string[];
  /** To be walked through once; an unclosed quote or a ragged row is refused (Problem `import/...`) where it stands. */
  readonly rows: Iterable<CsvRow>;
  readonly delimiter: string;
};

/** A whole file, read. */
export type CsvTable = Omit<CsvRows, 'rows'> & {
  readonly rows: readonly CsvRow[];
  readonly encoding: string;
};

/** A comma last: where decimal commas make as many columns, it is none. */
const DELIMITERS = ['\t', ';', '|', ','];
/** A row longer than this is a quote that was never closed. */
const MAX_ROW_UNITS = 4 * 1024 * 1024;

/** Reads all of a file. Refuses (Problem `import/...`) what `openCsv` refuses, and binary files. */
export function readCsvTable(bytes: Uint8Array, fileName: string): CsvTable {
  const { chunks, encoding } = openTableText(bytesSource(bytes), fileName);
  const { header, rows, delimiter } = openCsv(chunks, fileName);
  return { header, rows: [...rows], encoding, delimiter };
}

/** Rows of a text as they stand, and how it begins: the header is still to be found, and rows may be of any length. */
export function openRawCsv(
  chunks: Iterable<string>,
  fileName: string,
): Omit<CsvRows, 'header'> & { readonly start: string } {
  const { pieces, start, newline } = withOneEnd(chunks);
  const delimiter = sniffDelimiter(start);
  const rows = filledRows(start, pieces, { delimiter, newline }, fileName);
  return { delimiter, rows, start };
}

/** Reads the header of a text that comes in pieces. Refuses (Problem `import/...`) an empty file, a header named twice. */
function openCsv(chunks: Iterable<string>, fileName: string): CsvRows {
  const { pieces, start, newline } = withOneEnd(chunks);
  const delimiter = sniffDelimiter(start);
  const walk = filledRows(start, pieces, { delimiter, newline }, fileName);
  const first = walk.next().value;
  if (first === undefined) throw emptyTable(fileName);
  const header = first.cells.map((name) => name.trim());
  refuseTwice(header, fileName);
  function* rows(): Generator<CsvRow> {
    for (const row of walk) {
      if (row.cells.length !== header.length)
        throw raggedRow(row, header.length, filePlaces('CSV', fileName));
      yield row;
    }
  }
  return { header, rows: rows(), delimiter };
}

/** As many rows of words may stand above a table. */
const ROWS_ABOVE = 8;

/** Whether a text begins as Eurostat's table files do (`freq,geo\TIME_PERIOD`); their cells stand between tabulators. */
export const isEurostatTsv = (text: string): boolean => /^\w+(?:,\w+)*\\\w+ *\t/.test(text);

/**
 * The delimiter under which the table begins first, and then the one with most columns: a row from which more than half
 * of the following have as many. A comma when there is none.
 */
export function sniffDelimiter(text: string): string {
  if (isEurostatTsv(text)) return '\t';
  let best = { delimiter: ',', start: ROWS_ABOVE, columns: 1 };
  for (const delimiter of DELIMITERS) {
    const { data } = Papa.parse<string[]>(text, { delimiter, preview: 30, skipEmptyLines: 'greedy' });
    const found = tableStart(data);
    if (found === null) continue;
    if (found.start < best.start || (found.start === best.start && found.columns > best.columns))
      best = { delimiter, ...found };
  }
  return best.delimiter;
}

function tableStart(rows: readonly string[][]): { start: number; columns: number } | null {
  for (let start = 0; start < Math.min(ROWS_ABOVE, rows.length); start++) {
    const own = rows[start] ?? [];
    const columns = own.length;
    const rest = rows.slice(start);
    // A separator more at the end of a line is no column.
    const isAsLong = (row: readonly string[]): boolean =>
      row.length === columns ||
      (row.length === columns + 1 && row.at(-1) === '') ||
      (row.length === columns - 1 && own.at(-1) === '');
    const even = rest.filter(isAsLong).length;
    if (columns > 1 && even * 2 > rest.length && (start === 0 || even > 1)) return { start, columns };
  }
  return null;
}

type Syntax = { readonly delimiter: string; readonly newline: '\n' | '\r' | '\r\n' };

/** Rows that are not blank; what a piece leaves unfinished is read with the next. */
function* filledRows(
  start: string,
  pieces: Iterator<string>,
  syntax: Syntax,
  fileName: string,
): Generator<CsvRow, undefined> {
  let line = 1;
  let text = start;
  for (let isLast = false; !isLast; ) {
    const next = pieces.next();
    isLast = next.done === true;
    const { data, errors, meta } = new Papa.Parser(syntax).parse(text, 0, !isLast) as Papa.ParseResult<
      string[]
    >;
    // Only a quoted cell has line breaks inside, and then there are more of them than rows.
    const holdsBreaks =
      text.includes('"') && (isLast || breaksOf(text.slice(0, meta.cursor)) !== data.length);
    const broken = errors.find(({ type }) => type === 'Quotes')?.row ?? -1;
    for (let index = 0; index < data.length; index++) {
      const cells = data[index] ?? [];
      if (index === broken) throw quotes(line, fileName);
      if (!cells.every(isBlank)) yield { line, cells };
      line += 1 + (holdsBreaks ? breaksIn(cells) : 0);
    }
    text = text.slice(isLast ? text.length : meta.cursor);
    if (text.length > MAX_ROW_UNITS) throw quotes(line, fileName);
    if (next.done !== true) text += next.value;
  }
}

const isBlank = (cell: string): boolean => cell === '' || cell.trim() === '';

/** Line breaks inside quoted cells. */
function breaksIn(cells: readonly string[]): number {
  let breaks = 0;
  for (const cell of cells) breaks += breaksOf(cell);
  return breaks;
}

const breaksOf = (text: string): number => text.match(/\r\n|\r|\n/g)?.length ?? 0;

type Begun = {
  readonly start: string;
  readonly pieces: Iterator<string>;
  readonly newline: Syntax['newline'];
};

/** A text by pieces, of which the first tells how lines end; where they end in several ways (files put together), in one. */
function withOneEnd(chunks: Iterable<string>): Begun {
  const pieces = chunks[Symbol.iterator]();
  const start = pieces.next().value ?? '';
  const ends = new Set(start.replace(/"[^"]*"/g, '').match(/\r\n|\r|\n/g));
  const [newline = '\n'] = ends;
  if (ends.size <= 1) return { start, pieces, newline: newline as Syntax['newline'] };
  const plain = plainEnds(start, pieces);
  return { start: plain.next().value ?? '', pieces: plain, newline: '\n' };
}

function* plainEnds(start: string, pieces: Iterator<string>): Generator<string, undefined> {
  let text = start;
  for (;;) {
    const next = pieces.next();
    // A piece may end between the two signs of one end.
    const held = next.done !== true && text.endsWith('\r') ? '\r' : '';
    yield text.slice(0, text.length - held.length).replace(/\r\n?/g, '\n');
    if (next.done === true) return;
    text = held + next.value;
  }
}

const quotes = (line: number, fileName: string): Problem =>
  new Problem('import/quotes', {
    message: 'A quoted cell is not closed, or goes on after its closing quote.',
    where: `${fileName}, line ${line}`,
    fix: 'Write a quote inside a quoted cell twice ("").',
  });
