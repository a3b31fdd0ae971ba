/** A paste into the grid: what it would write, cell by cell, and what it wrote. */
import * as z from 'zod';
import { DECIMAL_MARKS, MAGNITUDES } from '../domain/figures/paste/readPasted.ts';
import { cellRef, decimal, id, period } from './shapes.ts';

export const pasteReading = z.object({
  decimal: z.enum(DECIMAL_MARKS),
  magnitude: z.enum(MAGNITUDES),
  currency: z.string().length(3),
  asText: z.boolean(),
});

const MOST_CELLS = 20_000;

/** A text for each row and period of a rectangle of cells, and how the texts are meant. */
export const pasteArgs = z
  .object({
    rows: z.array(id).min(1).max(MOST_CELLS),
    periods: z.array(period).min(1).max(2000),
    texts: z.array(z.array(z.string().max(2000))).min(1),
    reading: pasteReading,
    /** Columns (by period) that are meant otherwise. */
    columns: z.record(period, pasteReading),
    /** Which reading of an ambiguous cell is meant, or null to leave it out; by `row,column`. */
    choices: z.record(z.string().regex(/^\d+,\d+$/), z.number().int().min(0).nullable()),
    /** Assertions that were copied in this workspace, for each cell, to be stated again with their own sources. */
    copied: z.array(z.array(id.nullable())).nullable(),
  })
  .refine(({ rows, periods }) => rows.length * periods.length <= MOST_CELLS, {
    message: `At most ${MOST_CELLS} cells are pasted at once.`,
  });
export type PasteArgs = z.infer<typeof pasteArgs>;

export const pasted = z.object({
  value: decimal,
  low: decimal.nullable(),
  high: decimal.nullable(),
  currency: z.string().nullable(),
  bound: z.string(),
  assumedUnit: z.string(),
});

const plannedCell = z.object({
  row: z.number().int(),
  column: z.number().int(),
  cell: cellRef,
  label: z.string(),
  text: z.string(),
  state: z.enum(['read', 'ambiguous', 'missing', 'text', 'empty', 'refused']),
  /** What would be written; null when the cell is left out. */
  value: pasted.nullable(),
  /** Whether the cell is written at all: a missing one is, without a value. */
  isWritten: z.boolean(),
  readings: z.array(pasted),
  why: z.string().nullable(),
  /** What the cell shows now; null when nothing. */
  shown: z
    .object({
      value: decimal.nullable(),
      currency: z.string().nullable(),
      source: z.string().nullable(),
      isDerived: z.boolean(),
    })
    .nullable(),
  /** True when the new value contradicts the one shown; amounts of two currencies do not. */
  isConflict: z.boolean(),
  /** True when the cell shows just this value already, from the same source. */
  isSame: z.boolean(),
});
export type PlannedCell = z.infer<typeof plannedCell>;

/** What the cells of a paste would become. */
export const pastePlan = z.object({
  cells: z.array(plannedCell),
  written: z.number().int(),
  ambiguous: z.number().int(),
  refused: z.number().int(),
  conflicts: z.number().int(),
});
export type PastePlan = z.infer<typeof pastePlan>;

/** `sourceId` may be null only where every cell keeps the source it was copied with. */
export const pasteCommandArgs = z.object({
  paste: pasteArgs,
  sourceId: id.nullable(),
  note: z.string().max(2000),
  /** Cells that were cut: their shown assertion is taken out of them in the same operation. */
  cut: z.array(cellRef).max(MOST_CELLS),
  /** "Paste", "Fill": how the operation is called. */
  verb: z.enum(['Paste', 'Fill', 'Replace']),
});
