/** Rows that end in a separator more than others do: what stands behind it is no column. */
import type { CsvRow } from '../csv/csvTable.ts';
import type { NeutralTable } from './tableTypes.ts';

/** Rows that tell. */
const HEAD_ROWS = 200;

/** The table without empty cells at the end of its longer rows, where the first rows differ by these alone; else as it is. */
export function withoutTrailing(table: NeutralTable): NeutralTable {
  const width = fullWidth(table);
  if (width === null) return table;
  return { ...table, rows: () => cutRows(table.rows(), width) };
}

function* cutRows(rows: Iterable<CsvRow>, width: number): Generator<CsvRow> {
  for (const row of rows)
    yield row.cells.length > width && isEmptyFrom(row.cells, width)
      ? { ...row, cells: row.cells.slice(0, width) }
      : row;
}

/** So many cells are filled in the fullest of the first rows; null unless some row ends there and some goes on empty. */
function fullWidth(table: NeutralTable): number | null {
  const lengths = new Set<number>();
  let width = 0;
  let seen = 0;
  for (const { cells } of table.rows()) {
    lengths.add(cells.length);
    width = Math.max(width, cells.findLastIndex((cell) => cell.trim() !== '') + 1);
    if (++seen === HEAD_ROWS) break;
  }
  return lengths.has(width) && [...lengths].some((length) => length > width) ? width : null;
}

function isEmptyFrom(cells: readonly string[], from: number): boolean {
  for (let at = from; at < cells.length; at++) if ((cells[at] ?? '').trim() !== '') return false;
  return true;
}
