/** What a selection of cells comes to, which the store counts: a selection may be larger than what the window has loaded. */
import * as z from 'zod';
import { pageArgs } from './figureShapes.ts';
import { decimal } from './shapes.ts';
import { sheetView } from './sheetShapes.ts';

const row = z.number().int().min(0);
/** Ranges: first and last row as they are shown, and columns. */
const blocks = z
  .array(z.object({ top: row, bottom: row, columns: z.array(z.string().max(64)).max(6000) }))
  .max(200);

export const figureSumsArgs = pageArgs.pick({ where: true, sort: true, frequency: true }).extend({ blocks });
export const sheetSumsArgs = z.object({ view: sheetView, blocks });

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
