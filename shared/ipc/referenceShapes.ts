/** Shapes of what a note refers to, and of what refers to something. */
import * as z from 'zod';
import { id } from './shapes.ts';

/** `src3`, `d1`, `d1@120`, `d1!KEY`, `ch2`, `n4` (domain/notes/noteReference.ts). */
export const referenceText = z.string().min(1).max(300);

export const REFERENCE_KINDS = ['source', 'claim', 'chart', 'note', 'article', 'paragraph'] as const;

/** What a reference shows now, and where it leads. */
export const referenceView = z.object({
  ref: referenceText,
  kind: z.enum(REFERENCE_KINDS),
  /** As a note and a briefing print it. */
  text: z.string(),
  /** One line more, to choose by. */
  detail: z.string(),
  missing: z.boolean(),
  /** The source a pack cites for it; null for what is the workspace's own. */
  sourceId: id.nullable(),
  /** Where it stands in an article; null for the rest. */
  place: z
    .object({ documentId: id, blockId: z.string().nullable(), start: z.number().int().nullable() })
    .nullable(),
});
export type ReferenceView = z.infer<typeof referenceView>;

export const referenceFindArgs = z.object({
  /** `@` looks for sources, `[[` for everything else. */
  among: z.enum(['sources', 'others']),
  text: z.string().max(200),
  limit: z.number().int().min(1).max(100),
});
