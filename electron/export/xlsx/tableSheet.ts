/** A table or a chart of a pack as a sheet. */
import type { ChartPart, TablePart } from '#shared/domain/packs/packModel.ts';
import { chartXml } from '../office/chartXml.ts';
import { NUMBERS, type NumberCells, numberCell, numberHead, sheetName, unitsLine } from './numberCells.ts';
import { type Cell, CHART_COLUMNS, type Sheet } from './workbook.ts';

/** The title, the unit, the table, what is said of it and, of a chart, its drawing. */
export function tableSheet(part: TablePart | ChartPart, index: number, book: NumberCells): Sheet {
  const { printer } = book;
  const name = sheetName(String(index + 1), part.title);
  const first = 5;
  const rows = part.rows.map((row, r): Cell[] => [
    { text: row.label, look: 'wrapped' },
    ...row.numbers.map((id, c) => numberCell(id, book, name, first - 1 + r, c + 1)),
  ]);
  const printed = part.columns.length + 1;
  // Behind all that goes to paper: the table, and the chart below it.
  const drawn = Math.max(printed, CHART_COLUMNS) + 1;
  const table = { sheet: name, head: first - 1, first, column: drawn };
  const remarks = part.kind === 'chart' ? (part.remarks ?? []) : [];
  const foot: Cell[][] = [...remarks, `Source: ${part.sourceLine}`].map((text) => [{ text, look: 'note' }]);
  const xml = part.kind === 'chart' ? chartXml(part, printer, table, null) : null;
  const beside = (row: number): Cell[] =>
    xml === null
      ? []
      : [...Array.from({ length: drawn - printed }, () => null), ...drawnRow(part, book, row)];
  return {
    name,
    widths: [38, ...part.columns.map(() => 18)],
    printed,
    frozen: 0,
    rows: [
      [{ text: part.title, look: 'title' }],
      [
        {
          text: unitsLine(
            part.rows.flatMap((row) => row.numbers),
            printer,
          ),
          look: 'note',
        },
      ],
      [],
      [{ text: '', look: 'head' }, ...numberHead(part.columns), ...beside(-1)],
      ...rows.map((cells, r) => [...cells, ...beside(r)]),
      [],
      ...foot,
    ],
    chart:
      xml === null
        ? undefined
        : {
            xml,
            row: first + rows.length + foot.length + 1,
            alt: `${part.title}; its values stand in the table above`,
          },
  };
}

/** What the chart draws, beside the table and off the printed page: the same values, empty where one is missing. */
function drawnRow(part: TablePart | ChartPart, { printer, rows }: NumberCells, row: number): Cell[] {
  const found = part.rows[row];
  if (found === undefined) return [{ text: 'Drawn', look: 'head' }, ...numberHead(part.columns)];
  const cells = found.numbers.map((id): Cell => {
    const value = id === null ? null : printer.number(id).value;
    return value === null ? null : { value, formula: `${NUMBERS}!C${rows.get(id ?? '')}` };
  });
  return [{ text: found.label }, ...cells];
}
