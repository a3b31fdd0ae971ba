/** A block of texts laid over fields of a sheet: what each would become, and what was written. */
import * as z from 'zod';
import { BLOCK_DECIMALS } from '../domain/figures/paste/plainNumber.ts';
import { id } from './shapes.ts';
import { sheetName } from './sheetShapes.ts';

const MOST_FIELDS = 20_000;
const rowId = z.string().min(1).max(200);
const column = z.string().max(64);

export const blockArgs = z
  .object({
    sheet: sheetName,
    rows: z.array(rowId).max(MOST_FIELDS),
    columns: z.array(column).min(1).max(100),
    /** A text for each row and column; lines behind the rows are rows to be added. */
    texts: z.array(z.array(z.string().max(4000))).max(MOST_FIELDS),
    /** Whether an empty text empties its field; else it leaves the field as it is. */
    clears: z.boolean(),
    /** How numbers in columns of numbers are written. */
    decimal: z.enum(BLOCK_DECIMALS),
    /** Columns whose numbers are written otherwise. */
    decimals: z.record(column, z.enum(BLOCK_DECIMALS)).optional(),
    /** Fields that somebody takes out of it, by `line,column` as indices. */
    leftOut: z.array(z.string().regex(/^\d+,\d+$/)).max(MOST_FIELDS),
    /** Fields that were cut: they are emptied in the same operation. */
    cut: z.array(z.object({ rowId, column })).max(MOST_FIELDS),
  })
  .refine(({ texts, columns }) => texts.length * columns.length <= MOST_FIELDS, {
    message: `At most ${MOST_FIELDS} fields are written at once.`,
  });
export type BlockArgs = z.infer<typeof blockArgs>;

export const plannedField = z.object({
  line: z.number().int(),
  /** Index among the columns of the block. */
  at: z.number().int(),
  column,
  /** What the row is called; empty for a new one. */
  label: z.string(),
  text: z.string(),
  /** What the field says now. */
  now: z.string(),
  /** What it would say; null where nothing is written. */
  becomes: z.string().nullable(),
  /** `fixed`: not for editing. `left`: taken out of the block. */
  state: z.enum(['written', 'same', 'empty', 'fixed', 'refused', 'left']),
  why: z.string().nullable(),
});
export type PlannedField = z.infer<typeof plannedField>;

const counts = {
  written: z.number().int(),
  refused: z.number().int(),
  fixed: z.number().int(),
  rowsAdded: z.number().int(),
  /** Fields that were cut and cannot be empty, and why the first of them cannot. */
  kept: z.object({ fields: z.number().int(), why: z.string() }).nullable(),
};
export const blockPlan = z.object({ fields: z.array(plannedField), ...counts });
export type BlockPlan = z.infer<typeof blockPlan>;

export const writeBlockArgs = z.object({
  block: blockArgs,
  /** How the operation is called. */
  verb: z.enum(['Paste', 'Fill', 'Empty']),
});
export const writtenBlock = z.object({
  operationId: id.nullable(),
  label: z.string(),
  ...counts,
  /** The first field that was refused, and why; null where none was. */
  firstRefused: z.object({ label: z.string(), column, why: z.string() }).nullable(),
});
