/** What the sheets of a workbook share: cells that hold a number of the pack, and what a sheet of a part is called. */

import { columnLetters } from '#shared/lib/columnLetters.ts';
import type { Printer } from '../html/printer.ts';
import type { Cell } from './workbook.ts';

export const NUMBERS = 'Numbers';
export const FIGURES = 'Figures';

export type NumberCells = {
  readonly printer: Printer;
  /** The row of each number on the sheet of all numbers. */
  readonly rows: ReadonlyMap<string, number>;
  /** Notes down where a number is printed, as `Sheet!C5`. */
  readonly place: (id: string, anchor: string) => void;
};

export const head = (names: readonly string[]): Cell[] => names.map((text) => ({ text, look: 'head' }));
/** Over columns of numbers, which end at the right. */
export const numberHead = (names: readonly string[]): Cell[] =>
  names.map((text) => ({ text, look: 'numberHead' }));

/** A value that leads to the sheet of all numbers; "missing" where nobody states one. Counts rows and columns from zero. */
export function numberCell(
  id: string | null,
  { printer, rows, place }: NumberCells,
  sheet: string,
  row: number,
  column: number,
): Cell {
  const value = id === null ? null : printer.number(id).value;
  if (id === null || value === null) return { text: 'missing', look: 'missing' };
  place(id, `${sheet}!${columnLetters(column)}${row + 1}`);
  return { value, formula: `${NUMBERS}!C${rows.get(id)}` };
}

/** "In USD, whole units": of the numbers of a sheet. */
export function unitsLine(ids: Iterable<string | null>, printer: Printer): string {
  const units = new Set<string | null>();
  for (const id of ids) units.add(id === null ? null : printer.number(id).unit);
  units.delete(null);
  return units.size === 0 ? '' : `In ${[...units].join(' and ')}, whole units`;
}

/** What a spreadsheet allows. */
const LONGEST = 31;

/** "3 Exports to Russia": unique by the part's place, cut between words. */
export function sheetName(place: string, title: string): string {
  const plain = title.replaceAll("'", '’').replace(/[^\p{L}\p{N} ,.’–-]/gu, ' ');
  const whole = `${place} ${plain}`.replace(/ +/g, ' ').trim();
  if (whole.length <= LONGEST) return whole;
  const cut = whole.slice(0, LONGEST + 1);
  const end = cut.lastIndexOf(' ');
  return cut.slice(0, end > place.length ? end : LONGEST).replace(/[ ,.–-]+$/, '');
}
