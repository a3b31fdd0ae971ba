/** Finding columns by name, in any order and case, and reading what their cells may say. */
import { OBS_STATUSES, type ObsStatus, VALUATIONS, type Valuation } from '#shared/domain/figures/types.ts';
import type { Bound } from '#shared/domain/reading/types.ts';
import { Problem } from '#shared/lib/problem.ts';
import type { CsvRow, CsvRows } from '../csv/csvTable.ts';
import type { FilePlaces } from './filePlaces.ts';

/** Column names by what they hold: the first is ours, the others are synonyms. */
export type ColumnNames = Readonly<Record<string, readonly string[]>>;

/** Reads one row by column; "" for a column the file does not have. */
export type RowReader<C extends string> = (row: CsvRow, column: C) => string;

/** Lower case; a capital I with a dot, as Turkish writes it, becomes a plain one. */
export const lowered = (text: string): string => text.toLowerCase().replaceAll('i\u0307', 'i');

/** Lower case, with one underscore for every run of spaces, hyphens and dots. */
export const columnName = (name: string): string => lowered(name.trim()).replace(/[\s.-]+/g, '_');

/** The places of the named columns; absent ones are left out. */
export function placesOf(table: Pick<CsvRows, 'header'>, names: ColumnNames): ReadonlyMap<string, number> {
  const found = table.header.map(columnName);
  const places = new Map<string, number>();
  for (const [column, [own = column, ...synonyms]] of Object.entries(names)) {
    const place = [own, ...synonyms].map((name) => found.indexOf(name)).find((at) => at >= 0);
    if (place !== undefined) places.set(column, place);
  }
  return places;
}

/** A reader over those places. */
export const rowReader =
  <C extends string>(places: ReadonlyMap<string, number>): RowReader<C> =>
  (row, column) => {
    const place = places.get(column);
    return place === undefined ? '' : (row.cells[place] ?? '').trim();
  };

/** What is wrong with a cell, with the line it stands on. */
export const cellProblem = (file: FilePlaces, row: CsvRow, message: string, fix: string): Problem =>
  new Problem('import/cell', { message, where: file.at(row.line), fix });

/** A cell whose word or name is none that is known; what it means can be said in the mapping. */
export class UnreadWord extends Problem {
  readonly column: string;
  readonly word: string;

  constructor(file: FilePlaces, row: CsvRow, column: string, word: string, wanted: string) {
    super('import/cell', {
      message: `The ${column} "${word}" cannot be read.`,
      where: file.at(row.line),
      fix: `Write ${wanted}.`,
    });
    this.column = column;
    this.word = word;
  }
}

const BOUNDS: readonly Bound[] = [
  'exact',
  'approximate',
  'at_least',
  'at_most',
  'more_than',
  'less_than',
  'nearly',
];
const BOUND_WORDS: Readonly<Record<string, Bound>> = {
  '': 'exact',
  over: 'more_than',
  above: 'more_than',
  about: 'approximate',
  around: 'approximate',
  approximately: 'approximate',
  almost: 'nearly',
  up_to: 'at_most',
  under: 'less_than',
  below: 'less_than',
};

/** A bound or the hedge that makes it ("over"); "" is exact; null for another word. */
export function boundOf(text: string): Bound | null {
  const name = columnName(text);
  return BOUNDS.find((bound) => bound === name) ?? BOUND_WORDS[name] ?? null;
}

/** A status code; "" is normal; null for another. */
export const statusOf = (text: string): ObsStatus | null =>
  text === '' ? 'A' : (OBS_STATUSES.find((status) => status === text.toUpperCase()) ?? null);

/** FOB, CIF or unknown; "" is unknown; null for another word. */
export const valuationOf = (text: string): Valuation | null =>
  text === '' ? 'unknown' : (VALUATIONS.find((known) => known.toLowerCase() === text.toLowerCase()) ?? null);
