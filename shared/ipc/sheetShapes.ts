/** A sheet: rows of one kind that an analyst reads, edits, adds and removes, a page at a time. */
import * as z from 'zod';
import { cellRef, decimal, historyEntry, id, period } from './shapes.ts';

/** Every sheet but the wide one, in the order the switch shows them. */
export const SHEETS = [
  'long',
  'sources',
  'areas',
  'groups',
  'rates',
  'calculated',
  'mirror',
  'claims',
] as const;
export const sheetName = z.enum(SHEETS);
export type SheetName = z.infer<typeof sheetName>;

export const sheetColumn = z.object({
  key: z.string(),
  kind: z.enum(['text', 'number', 'date', 'choice']),
  isEditable: z.boolean(),
  /** False where putting a million rows in its order would take too long. */
  isSortable: z.boolean(),
  /** What a choice may be; a text may be something else too. */
  options: z.array(z.string()),
  /** Whether a new row is asked for it. */
  asked: z.enum(['required', 'optional', 'no']),
});
export type SheetColumn = z.infer<typeof sheetColumn>;

export const sheetDescription = z.object({
  columns: z.array(sheetColumn),
  /** Whether filters may ask for what is in conflict, linked, traced or untraced. */
  hasFlags: z.boolean(),
  canAdd: z.boolean(),
  canRemove: z.boolean(),
});

/** The claim that the row is. */
const claim = z.object({ documentId: id, key: z.string() }).nullable();

const rowId = z.string().min(1).max(200);

const sheetRow = z.object({
  id: rowId,
  /** Comes with Attest; nothing in it can be changed. */
  isFixed: z.boolean(),
  cells: z.record(z.string(), z.string()),
  /** The cell of the figures that the row belongs to. */
  cell: cellRef.nullable(),
  claim,
  /** By column, how many comments a field has; those of a cell stand at its value. */
  comments: z.record(z.string(), z.number().int()).optional(),
});
export type SheetRow = z.infer<typeof sheetRow>;

export const sheetView = z.object({
  sheet: sheetName,
  /** Words that all have to be in a row. */
  find: z.string().max(500),
  /** What stands in the filter row, by column. */
  filters: z.record(z.string().max(64), z.string().max(500)).optional(),
  sort: z.object({ column: z.string().max(64), descending: z.boolean() }).nullable(),
});
export type SheetView = z.infer<typeof sheetView>;

export const sheetPageArgs = sheetView.extend({
  offset: z.number().int().min(0),
  limit: z.number().int().min(1).max(1000),
});
export const sheetPage = z.object({ total: z.number().int(), rows: z.array(sheetRow) });

export const sheetPositionArgs = sheetView.extend({ rowId });

export const rowArgs = z.object({ sheet: sheetName, rowId });
export const setArgs = rowArgs.extend({ column: z.string().max(64), text: z.string().max(4000) });
export const addArgs = z.object({
  sheet: sheetName,
  values: z.record(z.string().max(64), z.string().max(4000)),
});
export const removeArgs = z.object({ sheet: sheetName, rowIds: z.array(rowId).min(1).max(1000) });

/** What an operation did to one row: which field, from what, to what; null is "not there". */
const fieldChange = z.object({
  field: z.string(),
  from: z.string().nullable(),
  to: z.string().nullable(),
});
const changeEntry = historyEntry.extend({
  changes: z.array(fieldChange),
  /** The reason that was given for it; empty when none was. */
  why: z.string(),
});
export type ChangeEntry = z.infer<typeof changeEntry>;

const cellComment = z.object({ id, body: z.string(), actor: z.string(), at: z.string() });
export type CellComment = z.infer<typeof cellComment>;
export const saveCommentArgs = z.object({
  cell: cellRef,
  commentId: id.nullable(),
  text: z.string().max(4000),
});
/** What somebody said about a field of a row. */
export const rowComment = cellComment.extend({ column: z.string() });
export type RowComment = z.infer<typeof rowComment>;
export const saveRowCommentArgs = rowArgs.extend({
  column: z.string().max(64),
  commentId: id.nullable(),
  text: z.string().max(4000),
});

/** One row with all its words, what was said about it, and its history. */
export const rowDetail = z.object({
  label: z.string(),
  cells: z.record(z.string(), z.string()),
  cell: cellRef.nullable(),
  claim,
  /** Empty where the row belongs to a cell, which has its own. */
  comments: z.array(rowComment),
  history: z.array(changeEntry),
});

/** What people did to a cell and said about it. */
export const cellRecord = z.object({ comments: z.array(cellComment), history: z.array(changeEntry) });
export type CellRecord = z.infer<typeof cellRecord>;

/** A calculated series; of a column, the row of the figures it is asked for. */
export const calculatedPointsArgs = z.object({ rowId: id, seriesId: id.optional() });

/** A calculated series in one period: its value and how it was made, or why there is none. */
export const calculatedPoint = z.object({
  period,
  value: decimal.nullable(),
  low: decimal.nullable(),
  high: decimal.nullable(),
  unit: z.string(),
  how: z.string(),
  inputs: z.array(cellRef),
});
export type CalculatedPoint = z.infer<typeof calculatedPoint>;
