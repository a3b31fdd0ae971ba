/** Shapes of what one operation changed in everything the workspace says. */
import * as z from 'zod';
import { FACT_KINDS } from '../domain/impact/diffFacts.ts';
import { id } from './shapes.ts';

export const impactView = z.object({
  operation: z.object({ id, label: z.string() }),
  changes: z.array(
    z.object({
      kind: z.enum(FACT_KINDS),
      id: z.string(),
      /** What is opened to see it: a cell, a document, a chart, a note or a pack. */
      owner: z.string(),
      label: z.string(),
      before: z.string().nullable(),
      after: z.string().nullable(),
    }),
  ),
  /** Issued packs that hold a number which this changes. */
  superseded: z.array(z.object({ pack: id, name: z.string(), version: z.string() })),
});
export type ImpactView = z.infer<typeof impactView>;
