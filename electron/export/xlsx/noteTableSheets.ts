/** The tables of a note as sheets: a cell that is one number holds its value, any other its words. */
import { type NoteCell, noteGroups, numberColumns, onlyNumber } from '#shared/domain/packs/noteGroups.ts';
import type { NotePart, PackRun } from '#shared/domain/packs/packModel.ts';
import { type NumberCells, numberCell, sheetName, unitsLine } from './numberCells.ts';
import type { Cell, Sheet } from './workbook.ts';

/** Rows above a table: its title, the unit, nothing. */
const ABOVE = 3;
const FIRST_WIDTH = 38;
const WIDTH = 22;

export function noteTableSheets(part: NotePart, index: number, book: NumberCells): Sheet[] {
  const tables = noteGroups(part).flatMap((group) => (group.kind === 'table' ? [group.rows] : []));
  return tables.map((rows, at) =>
    tableOf(part.title, sheetName(`${index + 1}.${at + 1}`, part.title), rows, book),
  );
}

function tableOf(
  title: string,
  name: string,
  rows: readonly (readonly NoteCell[])[],
  book: NumberCells,
): Sheet {
  const columns = rows[0]?.length ?? 0;
  const isNumeric = numberColumns(rows);
  const lines = rows.map((cells, r) =>
    cells.map((cell, c): Cell => {
      const only = onlyNumber(cell);
      if (only !== null) return numberCell(only, book, name, ABOVE + r, c);
      const text = cell.paragraphs.map((runs) => plain(runs, book)).join('\n');
      const asHead = isNumeric[c] === true ? 'numberHead' : 'head';
      return { text, look: cell.isHead ? asHead : 'wrapped' };
    }),
  );
  return {
    name,
    widths: Array.from({ length: columns }, (_, column) => (column === 0 ? FIRST_WIDTH : WIDTH)),
    printed: columns,
    frozen: 0,
    rows: [
      [{ text: title, look: 'title' }],
      [{ text: unitsLine(rows.flat().map(onlyNumber), book.printer), look: 'note' }],
      [],
      ...lines,
    ],
  };
}

const plain = (runs: readonly PackRun[], { printer }: NumberCells): string =>
  runs.map((run) => ('number' in run ? printer.number(run.number).text : run.text)).join('');
