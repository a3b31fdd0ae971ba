/** The rows of a table as assertions, by its plan. A row that cannot be read is told, and the next is read. */
import { Problem } from '#shared/lib/problem.ts';
import type { CsvRow } from '../csv/csvTable.ts';
import { type LongColumn, longRow } from '../csv/longRows.ts';
import type { SourceRegister } from '../csv/sourceRegister.ts';
import { raggedRow } from '../csv/tableFaults.ts';
import type { ImportedAssertion } from '../importTypes.ts';
import { withoutMarks } from './cellMarks.ts';
import type { NeutralTable, TablePlan, ValueColumn } from './tableTypes.ts';

export type TableReading = {
  readonly sources: SourceRegister;
  readonly fileName: string;
  readonly onRefused: (problem: Problem) => void;
};

/** Walks through the table once. A row of one word is a heading inside the table or a remark below it. */
export function* readTable(
  table: NeutralTable,
  plan: TablePlan,
  reading: TableReading,
): Generator<ImportedAssertion> {
  const { fileName } = reading;
  const where = table.sheet === '' ? fileName : `${fileName}, sheet "${table.sheet}"`;
  for (const row of table.rows()) {
    if (row.line <= plan.headerLine) continue;
    if (row.cells.filter((cell) => cell.trim() !== '').length < 2) continue;
    if (row.cells.length !== plan.width) {
      reading.onRefused(raggedRow(row, plan.width, where));
      continue;
    }
    let told = '';
    for (const column of plan.valueColumns) {
      try {
        yield readCell(row, column, plan, table.sheet, where, reading.sources);
      } catch (error) {
        if (!(error instanceof Problem)) throw error;
        // What is wrong with the row's area is wrong for each of its columns, and said once.
        if (error.message !== told) reading.onRefused(error);
        told = error.message;
      }
    }
  }
}

function readCell(
  row: CsvRow,
  { place, says }: ValueColumn,
  plan: TablePlan,
  sheet: string,
  where: string,
  sources: SourceRegister,
): ImportedAssertion {
  const raw = (row.cells[place] ?? '').trim();
  const isTyped = row.typed?.has(place) === true;
  const { text, mark } = isTyped ? { text: raw, mark: '' } : withoutMarks(raw);
  const cell = (_row: CsvRow, column: LongColumn): string => {
    if (column === 'value') return plan.values.value?.[raw] ?? text;
    const at = plan.places.get(column);
    const found =
      at === undefined ? (says[column] ?? plan.constants[column] ?? '') : (row.cells[at] ?? '').trim();
    const meant = plan.values[column]?.[found];
    if (meant !== undefined) return meant;
    return column === 'area' || column === 'counterpart' || column === 'period'
      ? withoutMarks(found).text
      : found;
  };
  const read = longRow(row, cell, sources, where, isTyped ? 'en' : plan.locale);
  const note = [read.note, mark === '' ? '' : `marked ${mark}`].filter((part) => part !== '').join('; ');
  return { ...read, valueAsStated: raw, note, column: place + 1, ...(sheet === '' ? {} : { sheet }) };
}
