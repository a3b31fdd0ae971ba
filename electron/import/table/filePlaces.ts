/** Places in a file as its format has them: a JSON file has records and no lines to look up, a workbook rows and cells. */
import { columnLetters } from '#shared/lib/columnLetters.ts';

/** How places of one table are told. Lines and columns count from 1; the names of JSON's records stand in line 1. */
export type FilePlaces = {
  /** The file, and the sheet where it has several. */
  readonly name: string;
  readonly inSheet: (sheet: string) => FilePlaces;
  /** "line 4", "row 4", "record 3". */
  readonly line: (line: number) => string;
  /** "lines 4, 5"; "Lines 4 and 5" at the beginning of a sentence. */
  readonly lines: (lines: readonly number[]) => string;
  readonly linesAtStart: (one: number, other: number) => string;
  /** "trade.csv, line 4". */
  readonly at: (line: number) => string;
  /** "trade.csv, line 4, column 3"; "trade.xlsx, cell C4". */
  readonly atCell: (line: number, column: number) => string;
  /** "trade.csv, header in line 1". */
  readonly atHeader: (line: number) => string;
};

/** The name of a line of a file of the format. */
type LineName = 'line' | 'row' | 'record';

const lineName = (format: string): LineName =>
  format === 'JSON' ? 'record' : isWorkbook(format) ? 'row' : 'line';

export const isWorkbook = (format: string): boolean => format === 'XLSX' || format === 'ODS';

/** `format` is that of an opened file ("CSV", "XLSX"). */
export function filePlaces(format: string, name: string): FilePlaces {
  const called = lineName(format);
  const numbered = (line: number): number => (called === 'record' ? line - 1 : line);
  return {
    name,
    inSheet: (sheet) =>
      sheet === '' ? filePlaces(format, name) : filePlaces(format, `${name}, sheet "${sheet}"`),
    line: (line) => placeInTable(format, line, null),
    lines: (lines) => `${called}s ${lines.map(numbered).join(', ')}`,
    linesAtStart: (one, other) =>
      `${called.charAt(0).toUpperCase()}${called.slice(1)}s ${numbered(one)} and ${numbered(other)}`,
    at: (line) => `${name}, ${placeInTable(format, line, null)}`,
    atCell: (line, column) => `${name}, ${placeInTable(format, line, column)}`,
    atHeader: (line) =>
      called === 'record' ? name : `${name}, header in ${placeInTable(format, line, null)}`,
  };
}

/** A cell as a spreadsheet calls it, a record of JSON, a line of any other file; the row where `column` is null. */
export function placeInTable(format: string, line: number, column: number | null): string {
  const called = lineName(format);
  if (called === 'record') return `record ${line - 1}`;
  if (column === null) return `${called} ${line}`;
  return called === 'row' ? `cell ${columnLetters(column - 1)}${line}` : `line ${line}, column ${column}`;
}
