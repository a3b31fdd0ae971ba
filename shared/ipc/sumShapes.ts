/** What a grid asks of cells that the window need not have loaded: what a selection comes to, and where the filled ones end. */
import * as z from 'zod';
import { pageArgs } from './figureShapes.ts';
import { decimal } from './shapes.ts';
import { sheetView } from './sheetShapes.ts';

const row = z.number().int().min(0);
/** Ranges: first and last row as they are shown, and columns. */
export const blocks = z
  .array(z.object({ top: row, bottom: row, columns: z.array(z.string().max(64)).max(6000) }))
  .max(200);

export const figureSumsArgs = pageArgs.pick({ where: true, sort: true, frequency: true }).extend({ blocks });
export const sheetSumsArgs = z.object({ view: sheetView, blocks });

/** A step of Ctrl+arrow from a cell, by indices of rows and of the columns that are shown. */
const edgeStep = {
  row,
  /** -1 is in front of the columns. */
  column: z.number().int().min(-1),
  columns: z.array(z.string().max(64)).min(1).max(6000),
  step: z.enum(['up', 'down', 'left', 'right']),
};
export const figureEdgeArgs = pageArgs.pick({ where: true, sort: true, frequency: true }).extend(edgeStep);
export const sheetEdgeArgs = z.object({ view: sheetView, ...edgeStep });
export const edge = z.object({ row: z.number().int(), column: z.number().int() });

export const rangeSums = z.object({
  cells: z.number().int(),
  stated: z.number().int(),
  derived: z.number().int(),
  units: z.array(
    z.object({
      unit: z.string().nullable(),
      isAdded: z.boolean(),
      count: z.number().int(),
      sum: decimal,
      least: decimal,
      greatest: decimal,
    }),
  ),
});
