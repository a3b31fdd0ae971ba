import type { PlannedField } from '#shared/ipc/sheetBlockShapes.ts';
import { Problem } from '#shared/lib/problem.ts';
import type { WriteDb } from '../../../store/unitOfWork.ts';
import type { ServiceContext } from '../../serviceContext.ts';
import { type Sheet, writeBehind } from '../sheet.ts';

/** A field of a block while it is being written; `waiting` is what has not been tried, or was refused so far. */
export type BlockField = Omit<PlannedField, 'state' | 'why' | 'becomes'> & {
  state: PlannedField['state'] | 'waiting';
  /** The text as it is read, which for a number may be another notation. */
  typed: string;
  why: string | null;
  becomes: string | null;
};
/** A line of a block; the id is null until a new row has one. */
export type BlockRow = { id: number | null; readonly fields: readonly BlockField[] };

/** A field may wait for another row to make room, and that one for the next. */
const MOST_PASSES = 10;

/** Runs a step that is taken back as a whole where it makes no sense; answers the Problem, or null where it went well. */
export function stepOf(write: WriteDb, step: () => void): Problem | null {
  try {
    write.db.transaction(step)();
    return null;
  } catch (error) {
    if (error instanceof Problem) return error;
    throw error;
  }
}

/**
 * Writes the waiting fields of rows. Those of one row are tried together, then one by one; what is refused is tried again, from the
 * other end, as long as others make room: three rates move on by a year although each has the next one's place.
 */
export function writeRows(
  context: ServiceContext,
  write: WriteDb,
  sheet: Sheet,
  rows: readonly BlockRow[],
): void {
  let waiting = rows.filter(hasWaiting);
  for (let pass = 0; pass < MOST_PASSES && waiting.length > 0; pass++) {
    const ordered = pass % 2 === 0 ? waiting : [...waiting].reverse();
    const wrote = ordered.map((row) => writeRow(context, write, sheet, row));
    if (!wrote.includes(true)) break;
    waiting = waiting.filter(hasWaiting);
  }
}

const hasWaiting = ({ fields }: BlockRow): boolean => fields.some(({ state }) => state === 'waiting');

function writeRow(context: ServiceContext, write: WriteDb, sheet: Sheet, { id, fields }: BlockRow): boolean {
  if (id === null) return false;
  const waiting = fields.filter(({ state }) => state === 'waiting');
  const done = (field: BlockField): void => {
    field.state = 'written';
    field.why = null;
  };
  const together = stepOf(write, () => writeFields(context, write, sheet, id, waiting));
  if (together === null) {
    waiting.forEach(done);
    return true;
  }
  for (const field of waiting) {
    const problem =
      waiting.length === 1 ? together : stepOf(write, () => writeFields(context, write, sheet, id, [field]));
    if (problem === null) done(field);
    else field.why = whyNot(problem);
  }
  return waiting.some(({ state }) => state === 'written');
}

/** What is wrong and what would fit; that nothing was written is said of the whole block. */
export const whyNot = ({ message, fix }: Problem): string =>
  `${message} ${fix.replace(/\s*Nothing was written\.$/, '')}`.trim();

/** Writes fields of one row; each column is read beside those before it. */
export function writeFields(
  context: ServiceContext,
  write: WriteDb,
  sheet: Sheet,
  id: number,
  fields: readonly Pick<BlockField, 'column' | 'text' | 'typed'>[],
): void {
  const { patch, patchRow, behind, readFirst = [] } = sheet;
  if (behind !== undefined) {
    for (const { column, typed } of fields) writeBehind(write, behind(context, write, id, column, typed));
    return;
  }
  if (patchRow !== undefined) {
    const typed = Object.fromEntries(fields.map((field) => [field.column, field.typed]));
    write.update(sheet.table, id, patchRow(context, id, typed));
    return;
  }
  const isFirst = ({ column }: Pick<BlockField, 'column'>): boolean => readFirst.includes(column);
  const ordered = [...fields.filter(isFirst), ...fields.filter((field) => !isFirst(field))];
  for (const field of ordered)
    if (patch !== undefined) write.update(sheet.table, id, patch(context, id, field.column, field.typed));
  keepWords(write, sheet, id, ordered);
}

/** What the origin of a number says stays as it says it. */
export function keepWords(
  write: WriteDb,
  { table, wordsOf = {} }: Sheet,
  id: number,
  fields: readonly Pick<BlockField, 'column' | 'text' | 'typed'>[],
): void {
  for (const { column, text, typed } of fields) {
    const words = wordsOf[column];
    if (words !== undefined && text !== typed) write.update(table, id, { [words]: text });
  }
}
