/** Where the rows of data begin, and what stands above each column: one row, or several with merged cells. */

import { areaNamed, areaOfLetters } from '../cells/areaNames.ts';
import { fiscalYear } from '../cells/fiscalYears.ts';
import { periodOf } from '../cells/periods.ts';
import type { CsvRow } from '../csv/csvTable.ts';
import { amountDigits, isMissingMark, withoutMarks } from './cellMarks.ts';
import { roleOfHeader } from './columnWords.ts';
import { endOfYearSoFar } from './monthColumns.ts';
import { areSerialMonths, serialMonth } from './serialDates.ts';
import { unitIn } from './wordsOfHeader.ts';

export type FoundHeader = {
  /** Words above the table: title, unit. */
  readonly above: readonly string[];
  /** For each column the cells above it, top down, without empty ones and repetitions. */
  readonly parts: readonly (readonly string[])[];
  /** What the file says of a column beside its name; empty where it says nothing. */
  readonly titles?: readonly string[];
  /** Line of its first row, and of its last. */
  readonly from: number;
  readonly line: number;
  readonly width: number;
  /** Index of the first row of data among the rows looked at. */
  readonly dataAt: number;
};

const MOST_HEADER_ROWS = 4;
/** So many days as spreadsheets count them make a row of months. */
const LEAST_MONTHS = 3;

/** Null where no row looks like data below words. `lines` is what the mapping says of the header's place. */
export function findHeader(
  head: readonly CsvRow[],
  lines: readonly [number, number] | null,
): FoundHeader | null {
  const dataAt = lines === null ? firstRowBelow(head) : head.findIndex(({ line }) => line > lines[1]);
  if (dataAt <= 0) return null;
  const width =
    lines === null && dataAt < head.length
      ? widthOf(head.slice(dataAt)) || (head[dataAt - 1]?.cells.length ?? 0)
      : Math.max(...head.slice(0, dataAt).map(({ cells }) => cells.length));
  let from = dataAt;
  while (from > 0 && dataAt - from < MOST_HEADER_ROWS) {
    const row = head[from - 1];
    const isOutside =
      lines === null
        ? row === undefined ||
          !isHeaderRow(row, width) ||
          isApart(row, from < dataAt ? head[from] : undefined)
        : row === undefined || row.line < lines[0];
    if (isOutside) break;
    from--;
  }
  if (from === dataAt) return null;
  const rows = head.slice(from, dataAt);
  const above = head.slice(0, from).map(({ cells }) =>
    cells
      .map((cell) => cell.trim())
      .filter((cell) => cell !== '')
      .join(' '),
  );
  const parts = partsOf(rows, width, (place) =>
    head.slice(dataAt).every(({ cells }) => (cells[place] ?? '').trim() === ''),
  );
  readSerials(parts);
  const corner = unitInCorner(parts, head.slice(dataAt));
  if (corner !== null) {
    above.push(corner);
    parts[0] = [];
  }
  return { above, parts, from: rows[0]?.line ?? 0, line: rows.at(-1)?.line ?? 0, width, dataAt };
}

/** Days as a spreadsheet counts them, where they stand over columns, become their months. */
function readSerials(parts: string[][]): void {
  const last = parts.map((one) => one.at(-1) ?? '');
  const serials = last.filter((text) => serialMonth(text) !== null);
  if (!areSerialMonths(serials, LEAST_MONTHS)) return;
  for (const [place, text] of last.entries()) {
    const month = serialMonth(text);
    if (month !== null) parts[place] = [...(parts[place] ?? []).slice(0, -1), month];
  }
}

/** A unit that stands where the first column's name would, over words: it is of all the table. */
function unitInCorner(parts: readonly (readonly string[])[], rows: readonly CsvRow[]): string | null {
  const corner = parts[0]?.join(' / ') ?? '';
  // A letter or two ("k", "m") are a name for machines rather than thousands or millions.
  if (corner.length < 3 || roleOfHeader(corner) !== null || unitIn(corner) === null) return null;
  const first = rows.map(({ cells }) => (cells[0] ?? '').trim()).filter((text) => text !== '');
  const words = first.filter((text) => /\p{L}{2}/u.test(text)).length;
  return words * 2 > first.length ? corner : null;
}

/** Where no row looks like data, the row that follows the names of three columns or more; also when it is not there. */
function firstRowBelow(head: readonly CsvRow[]): number {
  const byData = firstData(head);
  if (byData > 0) return byData;
  const named = head.findIndex(
    ({ cells }) => cells.filter((cell) => roleOfHeader(cell.trim()) !== null).length >= 3,
  );
  return named + 1;
}

/** The first row with a value that is no period, and an area or another value beside it. */
function firstData(head: readonly CsvRow[]): number {
  for (let at = 1; at < head.length; at++) {
    const row = head[at];
    if (row === undefined || filled(row) < 2) continue;
    const cells = row.cells.map((cell) => cell.trim());
    if (isRowOfMonths(cells)) continue;
    const places = [...cells.keys()];
    const values = places.filter((place) =>
      isValue(cells[place] ?? '', row.typed?.has(place) === true),
    ).length;
    const serials = cells.filter((cell) => serialMonth(cell) !== null);
    const dated = areSerialMonths(serials, LEAST_MONTHS)
      ? serials.length
      : places.filter((place) => isPeriod(withoutMarks(cells[place] ?? '').text)).length;
    const areas = cells.filter((cell) => areaNamed(cell) !== null || areaOfLetters(cell) !== null);
    // "ID" and "NO" head columns too: two letters alone are no country here.
    const hasArea = areas.length > 1 || areas.some((cell) => cell.length > 2);
    if (values > dated || (values > 0 && hasArea)) return at;
  }
  return -1;
}

/** Numbers of months beside "1 to 12": names of columns, and no values. */
const isRowOfMonths = (cells: readonly string[]): boolean =>
  cells.some((cell) => endOfYearSoFar(cell) !== null) &&
  cells.every((cell) => amountDigits(cell) === null || /^(?:1[0-2]|0?[1-9])$/.test(cell));

/** A period, and no amount of four digits that no table has as its year. */
const isPeriod = (text: string): boolean =>
  fiscalYear(text) !== null ||
  (periodOf(text) !== null && !(/^\d{4}$/.test(text) && !/^(?:19|20)/.test(text)));

/** A number, a period or a sign for "no value". */
function isValue(cell: string, isTyped: boolean): boolean {
  return isTyped || isMissingMark(cell) || amountDigits(withoutMarks(cell).text) !== null;
}

/** Empty lines part what stands over a table from the rows of its header; a line break inside a cell is none of them. */
const isApart = ({ line, cells }: CsvRow, below: CsvRow | undefined): boolean =>
  below !== undefined && below.line > line + 1 && !cells.some((cell) => /[\r\n]/.test(cell));

const filled = ({ cells }: CsvRow): number => cells.filter((cell) => cell.trim() !== '').length;

/** Two names, or one period that stands over the columns to its right. */
function isHeaderRow(row: CsvRow, width: number): boolean {
  if (row.cells.length !== width) return false;
  if (filled(row) >= Math.min(2, width)) return true;
  const only = row.cells.findIndex((cell) => cell.trim() !== '');
  return only > 0 && periodOf(row.cells[only] ?? '') !== null;
}

/** The commonest number of cells; trailing empty columns do not count. */
function widthOf(rows: readonly CsvRow[]): number {
  const counts = new Map<number, number>();
  for (const { cells } of rows) {
    if (cells.filter((cell) => cell.trim() !== '').length < 2) continue;
    counts.set(cells.length, (counts.get(cells.length) ?? 0) + 1);
  }
  return [...counts].sort((a, b) => b[1] - a[1])[0]?.[0] ?? 0;
}

/**
 * A cell of an upper row also stands for the empty ones to its right: that is how merged cells arrive. It ends where the file
 * says so, and where a heading above it does.
 */
function partsOf(rows: readonly CsvRow[], width: number, isEmpty: (place: number) => boolean): string[][] {
  return Array.from({ length: width }, (_, place) => {
    const parts: string[] = [];
    // What ends no row of its own and holds nothing is no column of the one to its left.
    if (rows.every(({ cells }) => (cells[place] ?? '').trim() === '') && isEmpty(place)) return parts;
    for (const [index, row] of rows.entries()) {
      const isLast = index === rows.length - 1;
      const text = isLast ? textOf(row, place) : standingOver(rows, index, place);
      if (text !== '' && !parts.includes(text)) parts.push(text);
    }
    return parts;
  });
}

const textOf = ({ cells }: CsvRow, place: number): string => (cells[place] ?? '').trim();

/** What stands at a place, or the merged cell that reaches over it; one that begins the row is of the rows' names alone. */
function reaching(row: CsvRow, place: number): string {
  const own = textOf(row, place);
  const merged = row.merged?.get(place)?.trim() ?? '';
  return own !== '' || (row.merged?.has(0) === true && merged === textOf(row, 0)) ? own : merged;
}

/** What an upper row of a header says of a column: the cell there, or the one that stands over it from the left. */
function standingOver(rows: readonly CsvRow[], index: number, place: number): string {
  const row = rows[index];
  if (row === undefined) return '';
  const own = reaching(row, place);
  if (own !== '') return own;
  const above = rows.slice(0, index).filter(hasGaps);
  // What stands under one heading does not go on under the next.
  const isHeaded = (at: number): boolean => above.some((upper) => textOf(upper, at) !== '');
  for (let at = place - 1; at > 0 && !isHeaded(at + 1); at--) {
    // A merged cell ends where its file says it does.
    if (row.merged?.has(at) === true) return '';
    const text = textOf(row, at);
    if (text !== '') return text;
  }
  return '';
}

/** Whether its cells stand over more columns than their own. */
const hasGaps = ({ cells }: CsvRow): boolean => cells.some((cell, place) => place > 1 && cell.trim() === '');
