/** Shapes of a number's way back to where it was made. */
import * as z from 'zod';
import { mentionRef } from './mentionShapes.ts';
import { cellRef, id } from './shapes.ts';

export const chainArgs = z.union([z.object({ cell: cellRef }), z.object({ mention: mentionRef })]);

export const provenance = z.object({
  chains: z.array(
    z.object({
      steps: z.array(
        z.object({
          role: z.enum(['article', 'source', 'carrier']),
          name: z.string(),
          date: z.string().nullable(),
          sourceId: id.nullable(),
          documentId: id.nullable(),
        }),
      ),
    }),
  ),
  roots: z.array(z.string()),
  flags: z.array(z.object({ code: z.enum(['single_root', 'stale_source']), message: z.string() })),
});
export type ProvenanceView = z.infer<typeof provenance>;
