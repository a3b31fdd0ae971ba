import type { Args } from '#shared/ipc/contract.ts';
import { type Done, runOperation } from '../../store/unitOfWork.ts';
import { formatId, parseId, unknownId } from '../ids.ts';
import { operationOf, type ServiceContext } from '../serviceContext.ts';
import { ALL_SHEETS } from './allSheets.ts';
import { isFixed, rowNumber } from './rowIds.ts';
import { refused, type Sheet, type Typed, writeBehind } from './sheet.ts';

/** Changes one field of one row, as one operation. What does not fit there is refused with the choices. */
export function setSheetCell(
  context: ServiceContext,
  { sheet: name, rowId, column, text }: Args<'sheet.set'>,
): Done<null> {
  const sheet = ALL_SHEETS[name];
  const { behind } = sheet;
  const named = sheet.columns.find(({ key, isEditable }) => key === column && isEditable);
  if (named === undefined || (sheet.patch === undefined && behind === undefined))
    throw refused(column, 'This column is not for editing.', 'Change what it is made of instead.');
  if (behind !== undefined)
    return runOperation(context.store, operationOf(context, `Set ${column}`), (write) => {
      const field = behind(context, write, rowNumber(sheet, rowId), column, text);
      writeBehind(write, field);
      write.rename(`Set ${field.label} to "${shortened(text.trim())}"`);
      return null;
    });
  const id = existingId(context, sheet, rowId);
  const patch = sheet.patch?.(context, id, column, text);
  const typed = text.trim() === '' ? 'nothing' : `"${shortened(text.trim())}"`;
  const label = `Set ${column} of ${sheet.labelOf(context, id)} to ${typed}`;
  return runOperation(context.store, operationOf(context, label), (write) => {
    if (patch !== undefined) write.update(sheet.table, id, patch);
    return null;
  });
}

/** Adds a row, as one operation. */
export function addSheetRow(
  context: ServiceContext,
  { sheet: name, values }: Args<'sheet.add'>,
): Done<{ rowId: string }> {
  const sheet = ALL_SHEETS[name];
  const { add } = sheet;
  if (add === undefined) throw refused(name, 'Nothing can be added here.', 'Choose another sheet.');
  requireTyped(sheet, values);
  return runOperation(context.store, operationOf(context, `Add ${sheet.noun}`), (write) => {
    const id = add(context, write, values);
    write.rename(`Add ${sheet.labelOf(context, id)}`);
    return { rowId: formatId(sheet.idKind, id) };
  });
}

/** Throws a Problem that names the first column a new row has to say something in. */
export function requireTyped({ columns, noun }: Sheet, typed: Typed): void {
  const missing = columns.find(({ key, asked }) => asked === 'required' && !typed[key]?.trim());
  if (missing !== undefined) throw refused(missing.key, `A ${noun} needs a ${missing.key}.`, 'Write one.');
}

/** Takes rows away, as one operation: all of them or none. */
export function removeSheetRows(
  context: ServiceContext,
  { sheet: name, rowIds }: Args<'sheet.remove'>,
): Done<null> {
  const sheet = ALL_SHEETS[name];
  const { remove } = sheet;
  if (remove === undefined) throw refused(name, 'Nothing can be removed here.', 'Choose another sheet.');
  const ids = rowIds.map((rowId) => existingId(context, sheet, rowId));
  const [first] = ids;
  const others = ids.length < 2 ? '' : ` and ${ids.length - 1} more`;
  const label = `Remove ${first === undefined ? sheet.noun : sheet.labelOf(context, first)}${others}`;
  return runOperation(context.store, operationOf(context, label), (write) => {
    for (const id of ids) remove(context, write, id);
    return null;
  });
}

/** The row an id names, or a Problem. */
export function existingId(
  { store }: ServiceContext,
  { table, idKind, fixedRows }: Sheet,
  rowId: string,
): number {
  if (fixedRows !== undefined && isFixed(rowId))
    throw refused(rowId, fixedRows, 'Change a row of the workspace.');
  const id = parseId(idKind, rowId);
  if (store.db.prepare(`SELECT 1 FROM ${table} WHERE id = ?`).get(id) === undefined)
    throw unknownId(idKind, rowId);
  return id;
}

/** Longer texts do not fit into a line of the history. */
const LABEL_LENGTH = 60;
const shortened = (text: string): string =>
  text.length <= LABEL_LENGTH ? text : `${text.slice(0, LABEL_LENGTH - 1)}…`;
