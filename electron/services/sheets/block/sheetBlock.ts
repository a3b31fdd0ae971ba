import { plainNumber } from '#shared/domain/figures/paste/plainNumber.ts';
import type { Args } from '#shared/ipc/contract.ts';
import type { BlockArgs, BlockPlan, PlannedField } from '#shared/ipc/sheetBlockShapes.ts';
import { tryOperation } from '../../../store/trialOperation.ts';
import { type Done, runOperation, type WriteDb } from '../../../store/unitOfWork.ts';
import { operationOf, type ServiceContext } from '../../serviceContext.ts';
import { ALL_SHEETS } from '../allSheets.ts';
import { isFixed, rowNumber } from '../rowIds.ts';
import { rowLabel } from '../rowLabel.ts';
import { refused, type Sheet } from '../sheet.ts';
import { rowsOf } from '../sheetRows.ts';
import { addRows } from './addRows.ts';
import { type BlockField, type BlockRow, stepOf, whyNot, writeFields, writeRows } from './writeRows.ts';

/** What each text of a block would become in its field: the block is written, looked at, and taken back. */
export const previewBlock = (context: ServiceContext, args: BlockArgs): BlockPlan =>
  tryOperation(context.store, operationOf(context, 'Try a block'), (write) => layBlock(context, write, args));

/** Writes what of a block makes sense, as one operation. */
export function writeBlock(
  context: ServiceContext,
  { block, verb }: Args<'sheet.writeBlock'>,
): Done<Omit<BlockPlan, 'fields'> & { readonly firstRefused: FirstRefused | null }> {
  return runOperation(context.store, operationOf(context, verb), (write) => {
    const { fields, ...counts } = layBlock(context, write, block);
    const no = fields.find(({ state }) => state === 'refused' || state === 'fixed');
    if (counts.written === 0)
      throw refused(
        no?.column ?? block.sheet,
        no?.why ?? 'Every field says so already.',
        'Select other fields, or other texts.',
      );
    write.rename(labelOf(ALL_SHEETS[block.sheet], verb, fields, counts.rowsAdded));
    const first = fields.find(({ state }) => state === 'refused');
    const firstRefused =
      first === undefined ? null : { label: first.label, column: first.column, why: first.why ?? '' };
    return { ...counts, firstRefused };
  });
}

type FirstRefused = { readonly label: string; readonly column: string; readonly why: string };

function labelOf({ noun }: Sheet, verb: string, fields: readonly PlannedField[], rowsAdded: number): string {
  const written = fields.filter(({ state, label }) => state === 'written' && label !== '');
  const [first] = written;
  const added = rowsAdded === 0 ? '' : `${rowsAdded} new ${noun}${rowsAdded === 1 ? '' : 's'}`;
  if (first === undefined) return `${verb} ${added}`;
  const more = written.length === 1 ? '' : ` and ${written.length - 1} more`;
  return `${verb} ${first.column} of ${first.label}${more}${added === '' ? '' : `, ${added}`}`;
}

/** Lays the texts over their fields, one row after the other, and says what became of each. */
export function layBlock(context: ServiceContext, write: WriteDb, args: BlockArgs): BlockPlan {
  const sheet = ALL_SHEETS[args.sheet];
  const leftOut = new Set(args.leftOut);
  const ids = args.rows.map((rowId) => rowNumber(sheet, rowId));
  const before = new Map(rowsOf(context, sheet, ids).map((row) => [row.id, row]));
  const rows = args.texts.map((texts, line): BlockRow => {
    const rowId = args.rows[line];
    const row = rowId === undefined ? undefined : before.get(rowId);
    const label = row === undefined ? '' : rowLabel(row);
    const fields = args.columns.map((column, at): BlockField => {
      const text = (texts[at] ?? '').trim();
      const now = row?.cells[column] ?? '';
      const field = { line, at, column, label, text, typed: text, now, becomes: null, why: null };
      if (leftOut.has(`${line},${at}`)) return { ...field, state: 'left' };
      if (text === '' && (!args.clears || now === '')) return { ...field, state: 'empty' };
      if (rowId === undefined) return { ...field, state: 'waiting' };
      if (row === undefined) return { ...field, state: 'refused', why: 'The row is gone.' };
      if (text === now) return { ...field, state: 'same' };
      const why = whyFixed(sheet, column, rowId);
      return why === null ? { ...field, state: 'waiting' } : { ...field, state: 'fixed', why };
    });
    readNumbers(sheet, fields, args);
    return { id: rowId === undefined ? null : (ids[line] ?? null), fields };
  });
  const old = rows.filter(({ id }) => id !== null);
  writeRows(context, write, sheet, old);
  const rowsAdded = addRows(
    context,
    write,
    sheet,
    rows.filter(({ id }) => id === null),
  );
  const kept = emptyCut(context, write, sheet, args, rows);
  nameWritten(context, sheet, rows);
  const fields = rows.flatMap(({ fields: all }) => all.map(planned));
  const count = (state: PlannedField['state']): number =>
    fields.filter((field) => field.state === state).length;
  return {
    fields,
    written: count('written'),
    refused: count('refused'),
    fixed: count('fixed'),
    rowsAdded,
    kept,
  };
}

/** Writes the numbers of a block as somebody would type them; those that may mean two things are refused. */
function readNumbers(
  sheet: Sheet,
  fields: readonly BlockField[],
  { decimal, decimals = {} }: Pick<BlockArgs, 'decimal' | 'decimals'>,
): void {
  const numbers = new Set(sheet.columns.filter(({ kind }) => kind === 'number').map(({ key }) => key));
  for (const field of fields.filter(({ state, column }) => state === 'waiting' && numbers.has(column))) {
    const read = plainNumber(field.text, decimals[field.column] ?? decimal);
    if (read.ok) field.typed = read.text;
    else [field.state, field.why] = ['refused', read.why];
  }
}

/** Why a field of a row is only shown; null for one that may be changed. */
function whyFixed(sheet: Sheet, column: string, rowId: string): string | null {
  if (sheet.fixedRows !== undefined && isFixed(rowId)) return sheet.fixedRows;
  const known = sheet.columns.find(({ key }) => key === column);
  return known?.isEditable === true && (sheet.patch ?? sheet.behind) !== undefined
    ? null
    : 'This column is not for editing: it follows from others.';
}

const planned = ({ state, typed: _typed, ...field }: BlockField): PlannedField => ({
  ...field,
  state: state === 'waiting' ? 'refused' : state,
});

/** Empties the fields that were cut, but for those the block was laid over. */
function emptyCut(
  context: ServiceContext,
  write: WriteDb,
  sheet: Sheet,
  { cut, rows: targets }: BlockArgs,
  rows: readonly BlockRow[],
): BlockPlan['kept'] {
  const written = new Set(
    rows.flatMap(({ fields }) => fields.map(({ line, column }) => `${targets[line] ?? ''} ${column}`)),
  );
  const whys = cut
    .filter(({ rowId, column }) => !written.has(`${rowId} ${column}`))
    .flatMap(({ rowId, column }) => {
      const fixed = whyFixed(sheet, column, rowId);
      if (fixed !== null) return [fixed];
      const id = rowNumber(sheet, rowId);
      const problem = stepOf(write, () => {
        writeFields(context, write, sheet, id, [{ column, text: '', typed: '' }]);
      });
      return problem === null ? [] : [whyNot(problem)];
    });
  const [why] = whys;
  return why === undefined ? null : { fields: whys.length, why };
}

/** Says what each written field says now. */
function nameWritten(context: ServiceContext, sheet: Sheet, rows: readonly BlockRow[]): void {
  const changed = rows.filter(({ fields }) => fields.some(({ state }) => state === 'written'));
  const ids = changed.flatMap(({ id }) => id ?? []);
  const after = new Map(rowsOf(context, sheet, ids).map((row) => [rowNumber(sheet, row.id), row]));
  for (const { id, fields } of changed)
    for (const field of fields)
      if (field.state === 'written' && id !== null)
        field.becomes = after.get(id)?.cells[field.column] ?? field.text;
}
