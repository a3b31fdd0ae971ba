/** Finding columns by name, in any order and case, and reading what their cells may say. */
import {
  FLOWS,
  type Flow,
  type Frequency,
  OBS_STATUSES,
  type ObsStatus,
  VALUATIONS,
  type Valuation,
} from '#shared/domain/figures/types.ts';
import { AREA_CODES } from '#shared/domain/reading/areas/areaCodes.ts';
import type { Bound } from '#shared/domain/reading/types.ts';
import { Problem } from '#shared/lib/problem.ts';
import type { CsvRow, CsvRows } from './csvTable.ts';
import { remembered } from './remembered.ts';

/** Column names by what they hold: the first is ours, the others are synonyms. */
export type ColumnNames = Readonly<Record<string, readonly string[]>>;

/** Reads one row by column; "" for a column the file does not have. */
export type RowReader<C extends string> = (row: CsvRow, column: C) => string;

/** Lower case, with one underscore for every run of spaces, hyphens and dots. */
export const columnName = (name: string): string =>
  name
    .trim()
    .toLowerCase()
    .replace(/[\s.-]+/g, '_');

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
export const cellProblem = (fileName: string, row: CsvRow, message: string, fix: string): Problem =>
  new Problem('import/cell', { message, where: `${fileName}, line ${row.line}`, fix });

const FLOW_WORDS: Readonly<Record<string, Flow>> = {
  x: 'exports',
  m: 'imports',
  rx: 're_exports',
  rm: 're_imports',
  export: 'exports',
  import: 'imports',
  re_export: 're_exports',
  re_import: 're_imports',
  total_trade: 'turnover',
};

/** A flow seen from the area; null when the word names none. */
export const flowOf = remembered((text: string): Flow | null => {
  const name = columnName(text);
  return FLOWS.find((flow) => flow === name) ?? FLOW_WORDS[name] ?? null;
});

/** A period with how long it is. */
export type ReadPeriod = { readonly period: string; readonly frequency: Frequency };

/** An ISO period and its frequency: 2024, 2024-S1, 2024-Q1, 2024-07, 2024M07; null for anything else. */
export const periodOf = remembered((text: string): ReadPeriod | null => {
  const match = /^(\d{4})(?:-?(Q)([1-4])|-?([SH])([12])|-?M?(0[1-9]|1[0-2]))?$/i.exec(text.trim());
  const year = match?.[1];
  if (match === null || year === undefined) return null;
  if (match[2] !== undefined) return { period: `${year}-Q${match[3]}`, frequency: 'Q' };
  if (match[4] !== undefined) return { period: `${year}-S${match[5]}`, frequency: 'S' };
  if (match[6] !== undefined) return { period: `${year}-${match[6]}`, frequency: 'M' };
  return { period: year, frequency: 'A' };
});

const NAMES: ReadonlyMap<string, string> = new Map(
  AREA_CODES.flatMap((area) => area.names.en.map((name) => [name.toLowerCase(), area.iso3] as const)),
);

/** ISO3 of a code or English name, or a group's code ("CA5", "baltic_states") as written; null for another name. */
export const areaOf = remembered((text: string): string | null => {
  const named = NAMES.get(text.toLowerCase());
  if (named !== undefined) return named;
  if (/^[a-z][a-z0-9]{2}$/i.test(text)) return text.toUpperCase();
  return /^[a-z][a-z0-9]*(_[a-z0-9]+)+$/.test(text) ? text : null;
});

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
