/** Finding in a sheet, a stretch of its rows at a time, and replacing what was found. */
import * as z from 'zod';
import { pasted, pasteReading } from './pasteShapes.ts';
import { pivotArgs } from './pivotShapes.ts';
import { cellRef, decimal, id } from './shapes.ts';
import { sheetView } from './sheetShapes.ts';
import { viewedSheet } from './viewShapes.ts';

const findAsked = z.object({
  text: z.string().min(1).max(500),
  matchCase: z.boolean(),
  isWhole: z.boolean(),
  byValue: z.boolean(),
});
export type FindAskedView = z.infer<typeof findAsked>;

/** Columns in the order they are displayed; what is hidden is not looked through. */
const columns = z.array(z.string().max(64)).min(1).max(2100);
const sort = z.object({ column: z.string().max(64), descending: z.boolean() }).nullable();

/** The rows that are looked through, as the sheet shows them. */
const findScope = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('figures'),
    where: z.string().max(4000),
    sort,
    frequency: z.string().max(1),
    columns,
  }),
  z.object({ kind: z.literal('sheet'), view: sheetView, columns }),
  z.object({
    kind: z.literal('pivot'),
    view: pivotArgs.omit({ offset: true, limit: true }),
    columns: z.array(z.string().max(1000)).min(1).max(2100),
  }),
]);
export type FindScope = z.infer<typeof findScope>;

export const findArgs = z.object({
  scope: findScope,
  asked: findAsked,
  /** The first row that is looked at, and how many are. */
  from: z.number().int().min(0),
  rows: z.number().int().min(1).max(20_000),
});

const rowId = z.string().min(1).max(4000);

const findHit = z.object({
  row: z.number().int(),
  rowId,
  column: z.string(),
  /** What the row is called, and the text that fits. */
  label: z.string(),
  text: z.string(),
  /** The cell of the figures, or the last filled one of a row whose name fits. */
  cell: cellRef.nullable(),
});
export type FindHit = z.infer<typeof findHit>;

export const findSlice = z.object({
  hits: z.array(findHit),
  /** How many rows there are in all. */
  total: z.number().int(),
});

/** At most so many places are replaced at once. */
export const MOST_REPLACED = 5000;

export const replaceArgs = z.object({
  sheet: viewedSheet,
  asked: findAsked,
  by: z.string().max(2000),
  places: z
    .array(z.object({ rowId, column: z.string().max(64) }))
    .min(1)
    .max(MOST_REPLACED),
  /** How bare numbers are meant. */
  reading: pasteReading,
  /** Which reading of an ambiguous text is meant, or null to leave a place out; by its number. */
  choices: z.record(z.string().regex(/^\d+$/), z.number().int().min(0).nullable()),
});
export type ReplaceArgs = z.infer<typeof replaceArgs>;

const replacedPlace = z.object({
  rowId,
  column: z.string(),
  label: z.string(),
  before: z.string(),
  after: z.string(),
  state: z.enum(['ready', 'asked', 'refused']),
  /** What a figure would be worth; null for every other text, and for a figure that would say that there is none. */
  value: pasted.nullable(),
  kind: z.enum(['figure', 'missing', 'text']),
  readings: z.array(pasted),
  /** What the figure is worth now. */
  now: z.object({ value: decimal.nullable(), currency: z.string().nullable() }).nullable(),
  why: z.string().nullable(),
  isWritten: z.boolean(),
});
export type ReplacedPlace = z.infer<typeof replacedPlace>;

export const replacePlan = z.object({ places: z.array(replacedPlace), written: z.number().int() });
export type ReplacePlan = z.infer<typeof replacePlan>;

/** `sourceId` null: each figure keeps its source. */
export const replaceCommandArgs = z.object({
  replace: replaceArgs,
  sourceId: id.nullable(),
  note: z.string().max(2000),
});
