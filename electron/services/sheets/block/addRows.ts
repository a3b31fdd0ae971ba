import type { WriteDb } from '../../../store/unitOfWork.ts';
import type { ServiceContext } from '../../serviceContext.ts';
import { refused, type Sheet, type Typed } from '../sheet.ts';
import { requireTyped } from '../sheetEdits.ts';
import { type BlockField, type BlockRow, keepWords, stepOf, whyNot, writeFields } from './writeRows.ts';

/** Adds the lines of a block that are new rows, each whole or not at all; answers how many were added. */
export function addRows(
  context: ServiceContext,
  write: WriteDb,
  sheet: Sheet,
  rows: readonly BlockRow[],
): number {
  return rows.filter((row) => addRow(context, write, sheet, row)).length;
}

function addRow(context: ServiceContext, write: WriteDb, sheet: Sheet, row: BlockRow): boolean {
  const [asked, later]: [BlockField[], BlockField[]] = [[], []];
  for (const field of row.fields.filter(({ state }) => state === 'waiting')) {
    const column = sheet.columns.find(({ key }) => key === field.column);
    if (column !== undefined && column.asked !== 'no') asked.push(field);
    else if (column?.isEditable === true) later.push(field);
    else {
      field.state = 'fixed';
      field.why = 'This column follows from others.';
    }
  }
  const taken = [...asked, ...later];
  if (taken.length === 0) return false;
  const problem = stepOf(write, () => {
    if (sheet.add === undefined)
      throw refused(sheet.noun, 'This sheet takes no new rows.', 'Leave the line out.');
    const typed: Typed = Object.fromEntries(asked.map((field) => [field.column, field.typed]));
    requireTyped(sheet, typed);
    row.id = sheet.add(context, write, typed);
    keepWords(write, sheet, row.id, asked);
    if (later.length > 0) writeFields(context, write, sheet, row.id, later);
  });
  if (problem !== null) row.id = null;
  for (const field of taken) {
    field.state = problem === null ? 'written' : 'refused';
    field.why = problem === null ? null : whyNot(problem);
  }
  return problem === null;
}
